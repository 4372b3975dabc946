import { ACTS, type ActName, type World } from './acts.ts';
import { send } from './ask.ts';
import { isSettled, verdictOf, type Wanted } from './ledger.ts';
import type { Random } from './random.ts';

/** Where requests go at this moment. */
export interface Target {
  readonly origin: string;
  readonly number: number;
}

export interface Crowd {
  /** Everything that was ever wanted. */
  readonly wanted: Wanted[];
  /** When acts were acknowledged, each time they were, in milliseconds of this process. */
  readonly acknowledged: readonly number[];
  /** From now on everybody sends new acts, until told to stop; settles when the last answer is in, or will not come. */
  work(favourite: ActName | null): { stop(): void; readonly ended: Promise<void> };
  /**
   * Sends again whatever was not answered, under the same keys, until it is; then now and then something that was, also
   * long ago. Gives the longest time that somebody waited for an answer, in milliseconds.
   */
  settle(): Promise<number>;
}

/** An answer must come within this time of the first sending after the kill, in milliseconds. */
const LONGEST = 60_000;
const PAUSE = 25;

/** People who send forms at the same time, and send them again as a browser or a person would. */
export function crowdOf(size: number, world: World, random: Random, target: () => Target): Crowd {
  const wanted: Wanted[] = [];
  const acknowledged: number[] = [];

  async function sendOnce(one: Wanted): Promise<void> {
    const { origin, number } = target();
    const answer = await send(origin, one.by, one.form);
    const verdict = verdictOf(one.form, answer);
    one.sendings.push({ server: number, answer, verdict });
    if (verdict === 'done') acknowledged.push(performance.now());
  }

  function want(act: ActName): Wanted {
    const one = { form: world.form(act), by: random.pick(world.administrators), sendings: [] };
    wanted.push(one);
    return one;
  }

  return {
    wanted,
    acknowledged,
    work(favourite) {
      let stopping = false;
      const people = Array.from({ length: size }, async (_, place) => {
        while (!stopping) {
          const one = want(favourite !== null && place % 2 === 0 ? favourite : random.pick(ACTS));
          // Some click twice.
          await Promise.all(Array.from({ length: random.chance(1 / 8) ? 2 : 1 }, () => sendOnce(one)));
          if (one.sendings.some(({ verdict }) => verdict === 'in-doubt')) await pause(PAUSE);
        }
      });
      return {
        stop() {
          stopping = true;
        },
        ended: Promise.all(people).then(() => undefined),
      };
    },
    async settle() {
      const began = performance.now();
      await Promise.all(
        wanted
          .filter((one) => !isSettled(one))
          .map(async (one) => {
            while (!isSettled(one)) {
              if (performance.now() - began > LONGEST) {
                throw new Error(`No answer to ${one.form.act} ${one.form.key} for ${LONGEST / 1000} s after a kill.`);
              }
              await sendOnce(one);
              if (one.sendings.at(-1)?.verdict === 'refused') break;
              if (!isSettled(one)) await pause(PAUSE);
            }
          }),
      );
      const waited = performance.now() - began;
      const again = random.shuffled(wanted.slice(-8 * size)).slice(0, size / 2);
      await Promise.all([...again, random.pick(wanted)].map(sendOnce));
      return waited;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
