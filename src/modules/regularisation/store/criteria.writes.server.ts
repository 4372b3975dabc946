import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CriteriaSet } from '../domain/criteria/set.ts';

interface NewVersion {
  readonly campaign: string;
  readonly instance: 'first' | 'appeal';
  readonly set: CriteriaSet;
  readonly basis: object;
  readonly adoptedOn: string;
  readonly inForceFrom: string;
}

/** Adds the next version of an instance's criteria; undefined when another one took its number at the same moment. */
export async function addCriteriaVersion(tx: Tx, version: NewVersion): Promise<string | undefined> {
  const { campaign, instance, set, basis, adoptedOn, inForceFrom } = version;
  const last = await tx
    .selectFrom('regularisation.criteria_version')
    .select((select) => select.fn.max('number').as('number'))
    .where('campaign', '=', campaign)
    .where('instance', '=', instance)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const row = await tx
    .insertInto('regularisation.criteria_version')
    .values({
      ...{ id: `${campaign}-${instance}-${number}`, campaign, instance, number },
      set: JSON.stringify(set),
      basis: JSON.stringify(basis),
      adopted_on: adoptedOn,
      in_force_from: inForceFrom,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Whether there is such a campaign, draft or not. */
export async function hasCampaign(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from regularisation.campaign where id = ${id}) as found`.execute(tx);
  return rows[0]?.found === true;
}
