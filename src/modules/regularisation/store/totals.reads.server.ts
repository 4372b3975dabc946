import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';

const count = z.coerce.number();
const counts = {
  files: count,
  women: count,
  /** At first instance; and how many of them are favourable. */
  decided: count,
  first_favourable: count,
  first_favourable_women: count,
  /** In the end, at first instance or on appeal. */
  favourable: count,
  favourable_women: count,
  appealed: count,
  appeal_decided: count,
  /** For the national commission. */
  waiting: count,
  permits: count,
  at_office: count,
  at_office_late: count,
  at_commission: count,
  at_commission_late: count,
  acts: count,
};
const DIMENSIONS = ['office', 'state', 'sex', 'nationality', 'week'] as const;
export type ProgressDimension = (typeof DIMENSIONS)[number];

const row = z.object({
  dimension: z.enum(['all', ...DIMENSIONS]),
  /** Null for those of whom it is not known. */
  key: z.string().nullable(),
  ...counts,
  sittings: count,
});
const none = z.object({ ...counts, sittings: count });

export type ProgressGroup = z.output<typeof row>;
export type CampaignTotals = z.output<typeof none> & { readonly offices: number; readonly nationalities: number };

export interface CampaignCount {
  readonly totals: CampaignTotals;
  readonly groups: Readonly<Record<ProgressDimension, readonly ProgressGroup[]>>;
}

/** What a campaign came to so far; nothing but zeros for who may not know. */
export async function readTotals(db: Database, campaign: string): Promise<CampaignCount> {
  const { rows } = await sql`select * from regularisation.campaign_totals(${campaign})`.execute(db);
  const read = z.array(row).parse(rows);
  const of = (dimension: ProgressDimension) => read.filter((one) => one.dimension === dimension);
  const zeros = Object.fromEntries(Object.keys(none.shape).map((name) => [name, 0]));
  const groups = {
    office: of('office'),
    state: of('state'),
    sex: of('sex'),
    nationality: of('nationality'),
    week: of('week').toSorted((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1)),
  };
  const known = (dimension: ProgressDimension) => groups[dimension].filter(({ key }) => key !== null).length;
  const totals = none.parse(read.find(({ dimension }) => dimension === 'all') ?? zeros);
  return { totals: { ...totals, offices: known('office'), nationalities: known('nationality') }, groups };
}
