import type { Database } from '#platform/db/database.ts';

/** A campaign as it is kept: what stands in it may still lack anything. */
export interface StoredCampaign {
  readonly id: string;
  readonly state: string;
  readonly opens_on: string;
  readonly closes_on: string;
  readonly opened_on: string | null;
  readonly closed_on: string | null;
  readonly demo: boolean;
  readonly mark: string;
  readonly definition: unknown;
  readonly calendar: unknown;
}

const COLUMNS = [
  'id',
  'state',
  'opens_on',
  'closes_on',
  'opened_on',
  'closed_on',
  'demo',
  'mark',
  'definition',
  'calendar',
] as const;

export async function listStoredCampaigns(db: Database): Promise<readonly StoredCampaign[]> {
  return db
    .selectFrom('regularisation.campaign')
    .select(COLUMNS)
    .orderBy('opens_on', 'desc')
    .orderBy('ordinal', 'desc')
    .execute();
}

export function findStoredCampaign(db: Database, id: string): Promise<StoredCampaign | undefined> {
  return db.selectFrom('regularisation.campaign').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** Held until the end of the transaction: of two who change it, the second sees what the first did. */
export function holdCampaign(db: Database, id: string): Promise<StoredCampaign | undefined> {
  return db
    .selectFrom('regularisation.campaign')
    .select(COLUMNS)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export function listOffices(db: Database, campaign: string) {
  return db
    .selectFrom('regularisation.office')
    .select(['organisation', 'territory', 'unit'])
    .where('campaign', '=', campaign)
    .orderBy('territory')
    .execute();
}

export function listCommissions(db: Database, campaign: string) {
  return db
    .selectFrom('regularisation.commission')
    .select(['id', 'instance', 'organisation', 'territory', 'unit', 'mandate_from', 'mandate_until'])
    .where('campaign', '=', campaign)
    .orderBy('instance')
    .orderBy('territory')
    .execute();
}

export function findCommission(db: Database, id: string) {
  return db
    .selectFrom('regularisation.commission')
    .select(['id', 'campaign', 'instance', 'organisation', 'territory', 'unit', 'mandate_from', 'mandate_until'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The sets of criteria that were made law in a campaign, in their order. */
export function listVersions(db: Database, campaign: string) {
  return db
    .selectFrom('regularisation.criteria_version')
    .select(['id', 'number', 'instance', 'set', 'basis', 'adopted_on', 'in_force_from'])
    .where('campaign', '=', campaign)
    .orderBy('number')
    .orderBy('instance')
    .execute();
}

/** Who sits in a commission, and who did. */
export function listSeats(db: Database, commission: string) {
  return db
    .selectFrom('regularisation.commission_member')
    .select(['id', 'account', 'capacity', 'seat', 'substitute_of', 'body', 'starts_on', 'ends_on'])
    .where('commission', '=', commission)
    .orderBy('starts_on')
    .orderBy('id')
    .execute();
}

export function findSeat(db: Database, id: string) {
  return db
    .selectFrom('regularisation.commission_member')
    .select(['id', 'commission', 'account', 'capacity', 'seat', 'substitute_of', 'starts_on', 'ends_on'])
    .where('id', '=', id)
    .executeTakeFirst();
}
