import type { Operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { readNote } from './domain/checkpoint.ts';
import { checkpointLine, entryLine, headerLine } from './domain/export-lines.ts';
import type { Entry, Journal, LaneHead } from './domain/journal.ts';
import { laneEntries, laneHeads } from './queries/entries.ts';
import { checkpointsAfter, findInstallation, signingKeys } from './queries/publications.ts';
import { type JournalSource, livingSource } from './verify/journal-source.ts';

/** Entries read at a time: memory holds no more of them. */
const PAGE = 2_000;

/** The journal of this installation, as the verifier reads it. */
export function livingJournal(db: Database, operator: Operator): JournalSource {
  return livingSource({
    journal: () => readJournal(db, operator),
    checkpoints: () => checkpoints(db, operator),
    async *entries() {
      for (const { lane } of await laneHeads.execute(db, operator, undefined)) yield* entriesOf(db, operator, lane);
    },
  });
}

async function readJournal(db: Database, operator: Operator): Promise<Journal> {
  const keys = await signingKeys.execute(db, operator, undefined);
  return {
    installation: (await findInstallation.execute(db, operator, undefined)) ?? '',
    keys: keys.map(({ public_key, announcement }) => ({ key: public_key.toString('base64'), announcement })),
  };
}

async function* checkpoints(db: Database, operator: Operator, upTo = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const page = await checkpointsAfter.execute(db, operator, { after, limit: PAGE });
    for (const { number, note } of page) {
      if (number > upTo) return;
      yield note;
      after = number;
    }
    if (page.length < PAGE) return;
  }
}

async function* entriesOf(
  db: Database,
  operator: Operator,
  lane: number,
  upTo = Number.POSITIVE_INFINITY,
): AsyncGenerator<Entry> {
  for (let from = 1; from <= upTo; ) {
    const page = await laneEntries.execute(db, operator, { lane, from, limit: Math.min(PAGE, upTo - from + 1) });
    yield* page;
    if (page.length < PAGE) return;
    from = (page.at(-1)?.seq ?? 0) + 1;
  }
}

/** The lines of an export: everything that a checkpoint covers, and nothing after it. */
export async function* exportLines(db: Database, operator: Operator, note: string): AsyncGenerator<string> {
  const checkpoint = readNote(note)?.checkpoint;
  if (checkpoint === undefined) throw new Error('The last checkpoint cannot be read.');
  const journal = await readJournal(db, operator);
  yield headerLine({ ...journal, entries: checkpoint.size, checkpoints: checkpoint.number });
  for (const { lane, size } of checkpoint.lanes satisfies readonly LaneHead[]) {
    for await (const entry of entriesOf(db, operator, lane, size)) yield entryLine(entry);
  }
  for await (const kept of checkpoints(db, operator, checkpoint.number)) yield checkpointLine(kept);
}
