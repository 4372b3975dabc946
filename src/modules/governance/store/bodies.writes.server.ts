import { searchText } from '#lib/fold.ts';
import type { Tx } from '#platform/db/database.ts';
import type { GovernancePack } from '../pack.ts';

/** Puts the pack's governance bodies in the place of the former ones, in the caller's transaction. */
export async function replaceBodies(tx: Tx, pack: GovernancePack): Promise<void> {
  await tx.deleteFrom('governance.body').execute();
  if (pack.bodies.length === 0) return;
  await tx
    .insertInto('governance.body')
    .values(
      pack.bodies.map(({ cadenceMonths, escalatesTo, mandate, aliases, ...body }, ordinal) => ({
        ...body,
        ordinal,
        aliases: JSON.stringify(aliases),
        mandate: mandate === null ? null : JSON.stringify(mandate),
        cadence_months: cadenceMonths,
        escalates_to: escalatesTo,
        search_text: searchText([body.name, body.members, body.chair, body.outputs, body.code, ...aliases]),
      })),
    )
    .execute();
}
