import { ACTS, type ActName } from './acts.ts';
import type { Crowd } from './clients.ts';
import type { Random } from './random.ts';
import type { Moment, Step, Wire } from './wire.ts';

/** The statements that each act is made of, those of the gate included. */
export type Statements = Readonly<Record<ActName, readonly Step[]>>;

/** A place in an act at which to kill. */
export interface Point {
  readonly act: ActName;
  readonly step: Step;
  readonly moment: Moment;
}

/** Does each act and reads along which statements it is made of. */
export async function learnStatements(crowd: Crowd, wire: Wire): Promise<Statements> {
  const learned: Record<ActName, readonly Step[]> = {
    'create-unit': [],
    'invite-staff': [],
    'appoint-staff': [],
    'end-appointment': [],
  };
  wire.onCommit = (steps) => {
    const act = actOf(crowd, steps.at(-1)?.key ?? null);
    // A request that was sent again is answered after fewer statements.
    if (act !== undefined && steps.length > learned[act].length) learned[act] = steps;
  };
  for (const act of ACTS) {
    const { stop, ended } = crowd.work(act);
    stop();
    await ended;
  }
  await crowd.settle();
  wire.onCommit = () => undefined;
  for (const act of ACTS) if (learned[act].length === 0) throw new Error(`The act ${act} was never committed.`);
  return learned;
}

/** Every place of every act: before each statement and after it; at the end, also while it is worked on and once it is told. */
export function pointsOf(statements: Statements): readonly Point[] {
  return ACTS.flatMap((act) =>
    statements[act].flatMap((step) => {
      const isCommit = step.number === statements[act].length;
      const moments: readonly Moment[] = isCommit ? ['before', 'racing', 'held', 'after'] : ['before', 'held'];
      return moments.map((moment) => ({ act, step, moment }));
    }),
  );
}

/** All places in an order of chance; again from the beginning when all were taken. */
export function inTurn(points: readonly Point[], random: Random): () => Point {
  let left: Point[] = [];
  return () => {
    if (left.length === 0) left = [...random.shuffled(points)];
    const point = left.pop();
    if (point === undefined) throw new Error('There is no statement to kill at.');
    return point;
  };
}

/** A place that no act reaches within this time is given up, in milliseconds. */
const UNREACHED = 1_500;

/** Strikes where an act reaches the place; false when none does. */
export function strikeAt(
  { act, step, moment }: Point,
  { crowd, wire, delay, strike }: { crowd: Crowd; wire: Wire; delay: number; strike: () => void },
): Promise<boolean> {
  return new Promise((resolve) => {
    let hasSprung = false;
    const timer = setTimeout(() => {
      wire.set(null);
      resolve(false);
    }, UNREACHED);
    wire.set({
      moment,
      isWanted: ({ number, text, key }) =>
        number === step.number && text === step.text && (step.key === null || actOf(crowd, key) === act),
      spring() {
        if (hasSprung) return;
        hasSprung = true;
        clearTimeout(timer);
        const end = () => {
          strike();
          resolve(true);
        };
        if (delay === 0) end();
        else setTimeout(end, delay);
      },
    });
  });
}

function actOf({ wanted }: Crowd, key: string | null): ActName | undefined {
  return key === null ? undefined : wanted.findLast(({ form }) => form.key === key)?.form.act;
}
