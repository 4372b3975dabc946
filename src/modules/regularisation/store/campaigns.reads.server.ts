import { z } from 'zod';
import { type Calendar, makeCalendar } from '#lib/calendar/working-days.ts';
import type { Database } from '#platform/db/database.ts';
import { type CampaignDefinition, campaignDefinition } from '../definition/campaign.ts';
import { calendarOf, holidayPack } from '../definition/holidays.ts';
import { markedName } from '../marked-name.ts';

/** A campaign that was opened: what acts on its files go by. */
export interface Campaign {
  readonly id: string;
  readonly state: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly demo: boolean;
  readonly definition: CampaignDefinition;
  readonly calendar: Calendar;
}

/** What was parsed of campaigns, by the mark of their last change: each act needs one, and they change a few times a year. */
const parsed = new Map<string, Campaign>();
const MOST_KEPT = 50;

/** What a transaction found: an act on hundreds of files asks for the campaign of each. */
const found = new WeakMap<Database, Map<string, Promise<Campaign | undefined>>>();

/** A campaign with all that it lays down; undefined when there is none, or when it is not complete yet. */
export function findCampaign(db: Database, id: string): Promise<Campaign | undefined> {
  if (!db.isTransaction) return readCampaign(db, id);
  const campaigns = found.get(db) ?? new Map<string, Promise<Campaign | undefined>>();
  const campaign = campaigns.get(id) ?? readCampaign(db, id);
  found.set(db, campaigns.set(id, campaign));
  return campaign;
}

async function readCampaign(db: Database, id: string): Promise<Campaign | undefined> {
  const row = await db
    .selectFrom('regularisation.campaign')
    .select(['id', 'state', 'opens_on', 'closes_on', 'demo', 'mark'])
    .where('id', '=', id)
    .where('state', '<>', 'draft')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const known = parsed.get(row.mark);
  if (known !== undefined) return known;
  const whole = await db
    .selectFrom('regularisation.campaign')
    .select(['definition', 'calendar'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const definition = campaignDefinition.parse(whole.definition);
  const campaign = {
    ...{ id: row.id, state: row.state, opensOn: row.opens_on, closesOn: row.closes_on, demo: row.demo },
    definition: { ...definition, name: markedName(definition.name, row.demo) },
    calendar: readCalendar(whole.calendar),
  };
  if (parsed.size >= MOST_KEPT) parsed.clear();
  parsed.set(row.mark, campaign);
  return campaign;
}

/** Every day is worked but the weekend where a campaign declares no calendar at all. */
function readCalendar(value: unknown): Calendar {
  const none = z.strictObject({}).safeParse(value);
  return none.success
    ? makeCalendar({ weekend: [6, 7], fixed: [], declared: [] })
    : calendarOf(holidayPack.parse(value));
}
