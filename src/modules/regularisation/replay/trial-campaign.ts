import { randomUUID } from 'node:crypto';
import { listTerritories } from '#identity';
import { ANYONE } from '#platform/access/actor.ts';
import { changeCampaign } from '../commands/change-campaign.ts';
import { openCampaign } from '../commands/open-campaign.ts';
import { seatMember } from '../commands/seat-member.ts';
import { listAllCampaigns } from '../queries/list-campaigns.ts';
import { checkCampaign, type EstablishedCampaign, readCampaign } from '../queries/read-campaign.ts';
import type { Body } from './sitting-work.ts';
import type { Doors } from './stage.ts';
import { NATIONAL, TRIAL_OFFICES, type TrialOffice, type TrialPeople } from './trial-people.ts';

export interface OpenTrial {
  readonly campaign: EstablishedCampaign;
  readonly offices: readonly (TrialOffice & { readonly body: Body; readonly territory: string })[];
  readonly national: Body;
}

/** Opens the demonstration in the offices that a trial has, and seats its commissions; null when it was opened before. */
export async function openTrialCampaign({ db }: Doors, people: TrialPeople): Promise<OpenTrial | null> {
  const administrator = await people.as('administrator');
  const campaigns = await listAllCampaigns.execute(db, administrator, undefined);
  const demos = campaigns.filter(({ definition }) => definition.standing === 'demo');
  // An exercise that is being prepared on screen later is its administration's to open.
  const demo = demos.every(({ state }) => state === 'draft') ? demos[0] : undefined;
  if (demo === undefined) return null;
  const checked = await checkCampaign.execute(db, administrator, demo.id);
  const missing = new Set(checked?.checks.find(({ id }) => id === 'office-units')?.where);
  const territories = await listTerritories.execute(db, ANYONE, undefined);
  const list = territories.filter(({ is_office, code }) => is_office && !missing.has(code)).map(({ code }) => code);
  const offices = { list, source: null, assumed: true, note: null };
  await changeCampaign.execute(db, administrator, { campaign: demo.id, mark: demo.mark, section: { offices } });
  const opened = await openCampaign.execute(db, administrator, { campaign: demo.id, on: demo.opensOn });
  if (!opened.ok) return null;
  const campaign = await readCampaign.execute(db, ANYONE, demo.id);
  if (campaign === undefined) return null;
  const found: OpenTrial['offices'][number][] = [];
  for (const office of TRIAL_OFFICES) {
    const { unit } = await people.as(office.chair);
    const commission = campaign.commissions.find((one) => one.unit === unit);
    if (commission === undefined) continue;
    found.push({
      ...office,
      territory: commission.territory,
      body: await seat(db, people, commission.id, office, demo.opensOn),
    });
  }
  const { unit } = await people.as(NATIONAL.chair);
  const appeals = campaign.commissions.find((one) => one.unit === unit)?.id;
  if (appeals === undefined) return null;
  return { campaign, offices: found, national: await seat(db, people, appeals, NATIONAL, demo.opensOn) };
}

async function seat(
  db: Doors['db'],
  people: TrialPeople,
  commission: string,
  { chair, members }: { readonly chair: string; readonly members: readonly string[] },
  since: string,
): Promise<Body> {
  const administrator = await people.as('administrator');
  const seated: string[] = [];
  for (const [place, key] of [chair, ...members].entries()) {
    const { account } = await people.as(key);
    const done = await seatMember.execute(
      db,
      administrator,
      {
        ...{ commission, account, startsOn: since, body: null },
        seat: place === 0 ? 'chair' : 'member',
        capacity: place % 2 === 0 ? 'authority' : 'civil-society',
      },
      { key: randomUUID() },
    );
    if (!done.ok) throw new Error(`Somebody of the trial was not seated: ${done.fault}.`);
    seated.push(done.member);
  }
  return { commission, chair: seated[0] ?? '', present: seated };
}
