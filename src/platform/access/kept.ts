import { contentMark } from '#platform/db/content.reads.server.ts';
import type { Database } from '#platform/db/database.ts';

/** Most answers that one query keeps; one that reaches it starts again from none rather than growing. */
const MOST_KEPT = 1_000;

/** A generation of the public content: from one change of it to the next. */
interface InForce {
  readonly mark: string;
  /** When it was asked for, in turns. */
  readonly turn: number;
}

const inForce = new WeakMap<Database, InForce>();
let turns = 0;

/**
 * Asks the database which generation of the public content is in force. Called once a request: what the request then
 * reads from memory is at least as new as the moment it arrived.
 */
export async function refreshGeneration(db: Database): Promise<void> {
  turns += 1;
  const turn = turns;
  const mark = await contentMark(db);
  // An answer that was overtaken by that of a later question may be the older one.
  if (turn > (inForce.get(db)?.turn ?? 0)) inForce.set(db, { mark, turn });
}

/** The generation in force when last asked; nothing before the first time. */
export function generationOf(db: Database): string | undefined {
  return inForce.get(db)?.mark;
}

/** Keeps a query's answers for as long as the public content does not change. A database never refreshed keeps nothing. */
export function keeping<Input, Result>(
  ask: (db: Database, input: Input) => Promise<Result>,
): (db: Database, input: Input) => Promise<Result> {
  const kept = new WeakMap<Database, { readonly generation: string; readonly answers: Map<string, Promise<Result>> }>();
  return (db, input) => {
    const generation = generationOf(db);
    if (generation === undefined) return ask(db, input);
    let held = kept.get(db);
    if (held === undefined || held.generation !== generation || held.answers.size >= MOST_KEPT) {
      held = { generation, answers: new Map() };
      kept.set(db, held);
    }
    const { answers } = held;
    const key = JSON.stringify(input) ?? '';
    const known = answers.get(key);
    if (known !== undefined) return known;
    const asked = ask(db, input);
    answers.set(key, asked);
    // A failure is not an answer: the next one asks again.
    asked.catch(() => answers.delete(key));
    return asked;
  };
}
