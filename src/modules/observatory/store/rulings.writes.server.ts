import type { Tx } from '#platform/db/database.ts';
import type { Ruling } from '../domain/reconciliation.ts';
import { contentHash } from './figures.writes.server.ts';

/**
 * Adds a ruling to a case unless it says nothing new; answers whether it did. A person says nothing new by repeating the
 * ruling in force; a pack, by repeating any it gave before, so that it does not undo what was ruled since.
 */
export async function addRuling(
  tx: Tx,
  caseCode: string,
  ruling: Ruling,
  unless: 'in-force' | 'ever-recorded',
): Promise<boolean> {
  const hash = contentHash(ruling);
  const recorded = await tx
    .selectFrom('observatory.ruling')
    .select('content_hash')
    .where('case_code', '=', caseCode)
    .orderBy('id', 'desc')
    .execute();
  const compared = unless === 'in-force' ? recorded.slice(0, 1) : recorded;
  if (compared.some((known) => known.content_hash === hash)) return false;
  await tx
    .insertInto('observatory.ruling')
    .values({
      case_code: caseCode,
      author: ruling.author,
      ruled_on: ruling.date,
      reason: ruling.reason,
      preferred: ruling.preferred,
      is_provisional: ruling.provisional,
      content_hash: hash,
    })
    .execute();
  return true;
}

/** Whether the case exists. The caller holds `lockFigures`, so that no load replaces it meanwhile. */
export async function caseExists(tx: Tx, code: string): Promise<boolean> {
  const found = await tx
    .selectFrom('observatory.reconciliation_case')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst();
  return found !== undefined;
}
