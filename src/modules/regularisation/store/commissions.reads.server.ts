import type { Database } from '#platform/db/database.ts';
import type { FileRow } from './files.reads.server.ts';

/** The commissions of an instance that files belong before, by campaign and territory with a space between them. */
export async function findCommissions(
  db: Database,
  files: readonly Pick<FileRow, 'campaign' | 'territory'>[],
  instance: 'first' | 'appeal',
): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map();
  const rows = await db
    .selectFrom('regularisation.commission')
    .select(['id', 'campaign', 'territory'])
    .where('instance', '=', instance)
    .where('campaign', 'in', [...new Set(files.map(({ campaign }) => campaign))])
    .where('territory', 'in', [...new Set(files.map(({ territory }) => territory))])
    .execute();
  return new Map(rows.map(({ id, campaign, territory }) => [`${campaign} ${territory}`, id]));
}
