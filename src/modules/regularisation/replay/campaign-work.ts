import { listTerritories } from '#identity';
import { ANYONE } from '#platform/access/actor.ts';
import { openCampaign } from '../commands/open-campaign.ts';
import { seatMember } from '../commands/seat-member.ts';
import { calendarOf, holidayPack } from '../definition/holidays.ts';
import { completeOrNull } from '../definition/read-definition.ts';
import { countCampaign } from '../queries/count-campaign.ts';
import { checkCampaign, type EstablishedCampaign, readCampaign } from '../queries/read-campaign.ts';
import type { CastSeat } from './cast.ts';
import { fixedUuid } from './draw.ts';
import type { Office } from './office-work.ts';
import type { Body } from './sitting-work.ts';
import type { Stage } from './stage.ts';

/** Opens a campaign on its first day; opened before, it stays so. */
export async function open(stage: Stage, campaign: string, seed: number): Promise<EstablishedCampaign> {
  const administrator = await stage.as(stage.cast.administrator);
  const { db } = stage.doors;
  const found = await checkCampaign.execute(db, administrator, campaign);
  if (found === undefined) throw new Error(`The country pack has no campaign ${campaign}.`);
  if (found.state === 'draft') {
    const key = fixedUuid(seed, campaign, 'open');
    const opened = await openCampaign.execute(db, administrator, { campaign, on: found.opensOn }, { key });
    if (!opened.ok) {
      const missing = opened.checks.filter((check) => !check.ok && check.blocking);
      throw new Error(
        `The campaign ${campaign} was not opened (${opened.fault}): ${missing.map(({ id, where }) => `${id}: ${where.slice(0, 5).join(', ')}`).join('; ')}`,
      );
    }
  }
  const read = await readCampaign.execute(db, ANYONE, campaign);
  if (read === undefined) throw new Error(`The campaign ${campaign} cannot be read.`);
  return read;
}

/** Seats everybody, and answers the offices with their commissions. */
export async function people(
  stage: Stage,
  { id: campaign, commissions, definition, calendar }: EstablishedCampaign,
  seed: number,
): Promise<{ readonly offices: readonly Office[]; readonly national: Body }> {
  const since = completeOrNull(definition)?.window.opensOn ?? '';
  const days = calendarOf(holidayPack.parse(calendar));
  const offices: Office[] = [];
  const find = (territory: string | null) =>
    commissions.find((one) => (territory === null ? one.instance === 'appeal' : one.territory === territory))?.id ?? '';
  for (const [code, clerk] of stage.cast.clerks) {
    const seats = stage.cast.commissions.get(code) ?? [];
    const body = await seat(stage, { campaign, seed, since, commission: find(code), seats });
    const chair = seats.find((one) => one.seat === 'chair')?.person ?? -1;
    offices.push({ campaign, seed, code, clerk, chair, body, calendar: days });
  }
  const national = await seat(stage, { campaign, seed, since, commission: find(null), seats: stage.cast.national });
  return { offices, national };
}

interface Seating {
  readonly campaign: string;
  readonly seed: number;
  readonly since: string;
  readonly commission: string;
  readonly seats: readonly CastSeat[];
}

async function seat(stage: Stage, { campaign, seed, since, commission, seats }: Seating): Promise<Body> {
  const administrator = stage.cast.administrator;
  const members: { readonly member: string; readonly chairs: boolean }[] = [];
  for (const { person, capacity, seat: which, body } of seats) {
    const done = await seatMember.execute(
      stage.doors.db,
      await stage.as(administrator),
      { commission, account: stage.accountOf(person), capacity, seat: which, body, startsOn: since },
      { key: fixedUuid(seed, campaign, 'seat', person) },
    );
    if (!done.ok) throw new Error(`Somebody was not seated: ${done.fault}.`);
    members.push({ member: done.member, chairs: which === 'chair' });
  }
  const chair = members.find(({ chairs }) => chairs)?.member ?? '';
  return { commission, chair, present: members.map(({ member }) => member) };
}

export async function count(stage: Stage, campaign: string) {
  const counted = await countCampaign.execute(stage.doors.db, await stage.as(stage.cast.analyst), campaign);
  if (counted === null) throw new Error(`There is nothing to count of ${campaign}.`);
  return counted.totals;
}

/** The places of the country pack, as a replay asks for them. */
export async function placesOf(db: Stage['doors']['db']) {
  const territories = await listTerritories.execute(db, ANYONE, undefined);
  const country = territories.find(({ kind }) => kind === 'country');
  if (country === undefined) throw new Error('The country pack has no country.');
  return { offices: territories.filter(({ is_office }) => is_office), country };
}
