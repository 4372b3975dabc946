import { contentGeneration } from '#platform/db/content.reads.server.ts';
import type { Database } from '#platform/db/database.ts';

/** Most answers that one query keeps; one that reaches it starts again from none rather than growing. */
const MOST_KEPT = 1_000;

const generations = new WeakMap<Database, number>();

/**
 * Asks the database which generation of the public content is in force. Called once a request: what the request then
 * reads from memory is at least as new as the moment it arrived.
 */
export async function refreshGeneration(db: Database): Promise<void> {
  generations.set(db, await contentGeneration(db));
}

/** The generation last asked for; zero before the first time. */
export function generationOf(db: Database): number {
  return generations.get(db) ?? 0;
}

/** Keeps a query's answers for as long as the public content does not change. A database never refreshed keeps nothing. */
export function keeping<Input, Result>(
  ask: (db: Database, input: Input) => Promise<Result>,
): (db: Database, input: Input) => Promise<Result> {
  const kept = new WeakMap<Database, { readonly generation: number; readonly answers: Map<string, Promise<Result>> }>();
  return (db, input) => {
    const generation = generations.get(db);
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
