import { type Actor, ANYONE } from '#platform/access/actor.ts';
import type { Words } from './expected-work.ts';
import type { Asking } from './files-world.support.ts';

/** What somebody is told: it is done; not for them; not there, as far as they know; not now; done by this act to nothing. */
export type Meaning = 'done' | 'forbidden' | 'missing' | 'conflict' | 'refused';

export type Does = (by: Actor) => Promise<unknown>;

const FAULTS: Readonly<Record<string, Meaning>> = {
  'not-there': 'missing',
  'wrong-state': 'conflict',
  'not-on-agenda': 'conflict',
  'other-commission': 'conflict',
};
const ERRORS: Readonly<Record<string, Meaning>> = {
  NotAllowedError: 'forbidden',
  SignInNeededError: 'forbidden',
  NotFoundError: 'missing',
  ConflictError: 'conflict',
};

/** What an answer or a refusal means; an answer of an act on many is that of its one file. */
export async function meaningOf(asking: Promise<unknown>): Promise<string> {
  try {
    const answer = await asking;
    if (!Array.isArray(answer)) return answer === null || answer === undefined ? 'nothing' : 'done';
    const [first]: { fault?: string | null }[] = answer;
    return first?.fault === null || first?.fault === undefined ? 'done' : (FAULTS[first.fault] ?? first.fault);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
    return ERRORS[name] ?? `${name}: ${message}`;
  }
}

/** The same where an act answers with a fault of its own: what it says of it is not what it did. */
export async function toldOf(asking: Promise<unknown>): Promise<string> {
  let faulty = false;
  const meaning = await meaningOf(
    asking.then((answer) => {
      faulty = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
      return answer;
    }),
  );
  return faulty ? 'refused' : meaning;
}

/** A read that tells something of what is asked about: nothing where it is not in the answer. */
export async function telling(secret: string, asking: Promise<unknown>): Promise<unknown> {
  const answer = await asking;
  const seen = JSON.stringify(answer, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return seen?.includes(secret) ? 'told' : null;
}

/** One act or read, as it is asked for in each situation. */
export interface Row {
  readonly words: Words;
  readonly situations: readonly string[];
  /** Brings the situation about, once more after each time that something was done: a read changes nothing. */
  readonly ready?: (situation: string) => Promise<unknown>;
  /** Whether the file is before somebody in a situation, when the words leave it to the file. */
  readonly reaches?: (who: Asking, situation: string) => boolean;
  readonly reads?: true;
  readonly does: (by: Actor, situation: string, who: Asking | null) => Promise<unknown>;
}

/** From the words alone: what somebody is to be told. */
export function wantedOf(
  { words, reaches = () => false }: Pick<Row, 'words' | 'reaches'>,
  who: Asking | null,
  situation: string,
): Meaning {
  const { by, before, when, refused, others = 'missing' } = words;
  if (who === null) return by === 'everybody' ? 'done' : 'forbidden';
  const { role } = who.actor;
  if (typeof by !== 'string' && !by.some((one) => one === role)) return 'forbidden';
  const there = before === 'as-the-file' ? reaches(who, situation) : (before?.[situation]?.includes(who.name) ?? true);
  if (!there) return typeof others === 'function' ? others(who.name) : others;
  if (when?.includes(situation) === false) return 'conflict';
  const no = refused?.[situation];
  return no === 'everybody' || no?.includes(who.name) === true ? 'refused' : 'done';
}

export interface Tally {
  cells: number;
  done: number;
}

/** Asks everybody in every situation; what differs from the words, in words. */
export async function mismatchesOf(asking: readonly Asking[], tally: Tally, row: Row): Promise<readonly string[]> {
  const mismatches: string[] = [];
  let done = 0;
  for (const situation of row.situations) {
    await row.ready?.(situation);
    for (const who of [null, ...asking]) {
      const wanted = wantedOf(row, who, situation);
      const found = await toldOf(row.does(who?.actor ?? ANYONE, situation, who));
      const meant = found === 'nothing' ? 'missing' : found;
      tally.cells += 1;
      if (found === 'done') {
        done += 1;
        if (row.reads !== true) await row.ready?.(situation);
      }
      if (meant !== wanted) mismatches.push(`${who?.name ?? 'nobody'}, ${situation}: ${found}, not ${wanted}`);
    }
  }
  tally.done += done;
  return mismatches;
}
