import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { localised } from '#platform/pack/schema.ts';
import { mandateRecord } from '../pack.ts';

const aliasesColumn = z.array(localised);
const mandateColumn = mandateRecord.nullable();

const BODY = [
  'code',
  'id',
  'name',
  'aliases',
  'tier',
  'parent',
  'members',
  'chair',
  'secretariat',
  'cadence_months',
  'cadence',
  'inputs',
  'outputs',
  'escalates_to',
  'programmes',
  'mandate',
  'sources',
] as const;

export async function listBodies(db: Database) {
  const rows = await db.selectFrom('governance.body').select(BODY).orderBy('ordinal').execute();
  return rows.map((row) => ({
    ...row,
    aliases: aliasesColumn.parse(row.aliases),
    mandate: mandateColumn.parse(row.mandate),
  }));
}

export async function searchBodies(db: Database, words: readonly string[]) {
  return words
    .reduce(
      (found, word) => found.where('search_text', 'like', `%${word}%`),
      db.selectFrom('governance.body').select(['code', 'name', 'outputs']),
    )
    .orderBy('ordinal')
    .execute();
}
