import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';

const count = z.coerce.number();
const totals = z.object({
  files: count,
  women: count,
  offices: count,
  nationalities: count,
  first_favourable: count,
  first_favourable_women: count,
  favourable: count,
  favourable_women: count,
  appealed: count,
  waiting: count,
  permits: count,
  sittings: count,
  acts: count,
});
export type CampaignTotals = z.output<typeof totals>;

/** What a campaign came to so far; nothing but zeros for who may not know. */
export async function readTotals(db: Database, campaign: string): Promise<CampaignTotals> {
  const { rows } = await sql`select * from regularisation.campaign_totals(${campaign})`.execute(db);
  return totals.parse(rows[0]);
}
