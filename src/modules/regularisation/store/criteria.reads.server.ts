import { sql } from 'kysely';
import { z } from 'zod';
import type { Localised } from '#lib/localised.ts';
import type { Database } from '#platform/db/database.ts';
import { localised } from '#platform/pack/schema.ts';
import { wholeSet } from '../criteria-set.ts';
import type { CriteriaSet } from '../domain/criteria/set.ts';
import { markedName } from '../marked-name.ts';

/** What is read of the act that made a version law; the rest of it is the campaign's. */
const basis = z.object({
  kind: z.string(),
  title: localised,
  number: z.string().nullable(),
  date: z.string().nullable(),
  assumed: z.boolean(),
});

interface CriteriaVersion {
  readonly id: string;
  readonly campaign: string;
  /** Null for a campaign that was never finished. */
  readonly campaignName: Localised | null;
  readonly number: number;
  readonly instance: 'first' | 'appeal';
  readonly set: CriteriaSet;
  readonly basis: z.infer<typeof basis>;
  readonly adoptedOn: string;
  readonly inForceFrom: string;
}

/** All versions of all campaigns, the last adopted first. They are as public as the law. */
export async function listCriteriaVersions(db: Database): Promise<readonly CriteriaVersion[]> {
  const rows = await db
    .selectFrom('regularisation.criteria_version as v')
    .innerJoin('regularisation.campaign as c', 'c.id', 'v.campaign')
    .select(['v.id', 'v.campaign', 'v.number', 'v.instance', 'v.set', 'v.basis', 'v.adopted_on', 'v.in_force_from'])
    .select(sql<unknown>`c.definition -> 'name'`.as('name'))
    .select('c.demo')
    .orderBy('v.in_force_from', 'desc')
    .orderBy('v.campaign')
    .orderBy('v.instance')
    .orderBy('v.number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, campaign: row.campaign, number: row.number },
    campaignName: nameOf(row),
    instance: row.instance === 'appeal' ? 'appeal' : 'first',
    set: wholeSet.parse(row.set),
    basis: basis.parse(row.basis),
    ...{ adoptedOn: row.adopted_on, inForceFrom: row.in_force_from },
  }));
}

function nameOf({ name, demo }: { readonly name: unknown; readonly demo: boolean }): Localised | null {
  const read = localised.safeParse(name);
  return read.success ? markedName(read.data, demo) : null;
}

export interface CampaignKind {
  readonly id: string;
  /** Whether it is an exercise. */
  readonly demo: boolean;
}

/** The campaigns that may have files, and which of them are exercises. */
export function listCampaignKinds(db: Database): Promise<readonly CampaignKind[]> {
  return db.selectFrom('regularisation.campaign').select(['id', 'demo']).where('state', '<>', 'draft').execute();
}
