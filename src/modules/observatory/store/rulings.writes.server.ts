import type { Tx } from '#platform/db/database.ts';
import type { Ruling } from '../domain/reconciliation.ts';
import { contentHash } from './figures.writes.server.ts';

/** Adds a ruling to a case. The same ruling recorded twice stays one; answers whether it was new. */
export async function addRuling(tx: Tx, caseCode: string, ruling: Ruling): Promise<boolean> {
  const added = await tx
    .insertInto('observatory.ruling')
    .values({
      case_code: caseCode,
      author: ruling.author,
      ruled_on: ruling.date,
      reason: ruling.reason,
      preferred: ruling.preferred,
      is_provisional: ruling.provisional,
      content_hash: contentHash(ruling),
    })
    .onConflict((conflict) => conflict.columns(['case_code', 'content_hash']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Whether the case exists, locked so that it is not replaced while it is ruled on. */
export async function caseExists(tx: Tx, code: string): Promise<boolean> {
  const found = await tx
    .selectFrom('observatory.reconciliation_case')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst();
  return found !== undefined;
}
