import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '#platform/access/actor.ts';
import { ConflictError, NotAllowedError, NotFoundError, StepUpNeededError } from '#platform/access/gate.ts';
import { projectPath } from '#platform/project.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { changeCampaign } from '../../src/modules/regularisation/commands/change-campaign.ts';
import { changeMandate } from '../../src/modules/regularisation/commands/change-mandate.ts';
import { closeCampaign } from '../../src/modules/regularisation/commands/close-campaign.ts';
import { extendCampaign } from '../../src/modules/regularisation/commands/extend-campaign.ts';
import { loadCampaigns } from '../../src/modules/regularisation/commands/load-campaigns.ts';
import { openCampaign } from '../../src/modules/regularisation/commands/open-campaign.ts';
import { prepareCampaign } from '../../src/modules/regularisation/commands/prepare-campaign.ts';
import { seatMember } from '../../src/modules/regularisation/commands/seat-member.ts';
import { unseatMember } from '../../src/modules/regularisation/commands/unseat-member.ts';
import { type CampaignPack, readCampaignPack } from '../../src/modules/regularisation/definition/read-campaigns.ts';
import { createPerson } from '../kit/people.ts';
import { actorOf } from './register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  RABAT,
  SALE,
  type Somebody,
} from './regularisation.support.ts';

let database: CampaignDatabase;
let pack: CampaignPack;
let administrator: Somebody;
const today = todayHere();

beforeAll(async () => {
  database = await campaignDatabase();
  pack = await readCampaignPack(projectPath('packs', 'morocco'));
  administrator = await database.people.administrator();
});

afterAll(() => database.close());

const load = () => loadCampaigns.execute(database.operator, operator('tests'), { pack });
const one = async (statement: string, values: readonly unknown[] = []) => (await database.rows(statement, values))[0];

describe('the campaigns of a pack', () => {
  it('are there once, as drafts, however often they are loaded', async () => {
    expect(await load()).toEqual({ added: 3, revised: 0 });
    expect(await load()).toEqual({ added: 0, revised: 0 });
    expect(await database.rows("select distinct state from regularisation.campaign where id <> 'trial'")).toEqual([
      { state: 'draft' },
    ]);
  });

  it('of an example that nobody opened, take the newer text', async () => {
    await database.rows(
      `update regularisation.campaign set definition = jsonb_set(definition, '{summary,fr}', '"Autre"') where id = 'exceptional-2014'`,
    );
    expect(await load()).toEqual({ added: 0, revised: 1 });
  });
});

describe('a campaign in preparation', () => {
  const draft = 'winter-2027';

  it('begins as a copy whose names are still to be written, and is not opened before they are', async () => {
    const { db } = database;
    const days = { opensOn: '2026-01-01', closesOn: '2027-12-31' };
    const input = { id: draft, from: 'exceptional-2016', ...days, kind: 'real' as const };
    expect(await prepareCampaign.execute(db, administrator, input)).toEqual({ ok: true });
    expect(await prepareCampaign.execute(db, administrator, input)).toEqual({ ok: false, fault: 'taken' });
    const refused = await openCampaign.execute(db, administrator, { campaign: draft, on: today });
    expect(refused).toMatchObject({ ok: false, fault: 'incomplete' });
    const blocking = refused.ok ? [] : refused.checks.filter((check) => !check.ok && check.blocking);
    expect(blocking.map(({ id }) => id)).toEqual(['translations', 'office-units']);
    expect(blocking[0]?.where).toContain('name.ar');
    expect(blocking[1]?.where).toHaveLength(80);
  });

  it('changes a section at a time, and of two who change it at once the second is told', async () => {
    const { db } = database;
    const row = await one('select mark from regularisation.campaign where id = $1', [draft]);
    const mark = String(row?.mark);
    const name = { fr: 'Hiver 2027', ar: 'شتاء 2027', en: 'Winter 2027' };
    const own = { source: null, assumed: true, note: null };
    const section = { name, summary: name, offices: { list: [RABAT, SALE], ...own } };
    await changeCampaign.execute(db, administrator, { campaign: draft, mark, section });
    const again = changeCampaign.execute(db, administrator, { campaign: draft, mark, section });
    await expect(again).rejects.toBeInstanceOf(ConflictError);
  });

  it('is opened once nothing blocks: its offices, commissions and criteria are there', async () => {
    const { db, people } = database;
    const opened = await openCampaign.execute(db, administrator, { campaign: draft, on: today });
    expect(opened).toEqual({ ok: true, offices: 2, commissions: 3, versions: 3 });
    expect(await openCampaign.execute(db, administrator, { campaign: draft, on: today })).toMatchObject({
      ok: false,
      fault: 'not-a-draft',
    });
    await expect(fileOne(database, await people.counter(RABAT), { campaign: draft })).resolves.toBeDefined();
    expect(await extendCampaign.execute(db, administrator, { campaign: draft })).toEqual({
      ok: true,
      offices: 0,
      commissions: 0,
    });
  });

  it('is prolonged by an act that is named, to a later day only', async () => {
    const { db } = database;
    const by = { kind: 'decree' as const, title: { fr: 'Suite', ar: 'تمديد', en: 'More' }, number: null, date: today };
    const prolong = (closesOn: string, date = today) =>
      extendCampaign.execute(db, administrator, { campaign: draft, prolonged: { closesOn, by: { ...by, date } } });
    expect(await prolong('2027-12-31')).toEqual({ ok: false, fault: 'not-later' });
    expect(await prolong('2028-03-31', '2999-01-01')).toEqual({ ok: false, fault: 'act-in-the-future' });
    expect(await prolong('2028-03-31')).toMatchObject({ ok: true });
    const kept = await one(
      `select closes_on::text, definition #>> '{window,closesOn}' as laid_down, definition #> '{changes,0}' as change
       from regularisation.campaign where id = $1`,
      [draft],
    );
    expect(kept).toEqual({
      ...{ closes_on: '2028-03-31', laid_down: '2028-03-31' },
      change: { what: 'prolonged', closesOn: '2028-03-31', ...by },
    });
  });

  it('receives no file any more once it is closed, and is closed once', async () => {
    const { db, people } = database;
    // Its own text has it end later: only an act ends it before, and the act stands with it.
    await expect(closeCampaign.execute(db, administrator, { campaign: draft, on: today })).rejects.toBeInstanceOf(
      ConflictError,
    );
    const by = { kind: 'circular' as const, title: { fr: 'Fin', ar: 'نهاية', en: 'End' }, number: '7', date: today };
    await closeCampaign.execute(db, administrator, { campaign: draft, on: today, by });
    const kept = await one("select definition -> 'changes' as changes from regularisation.campaign where id = $1", [
      draft,
    ]);
    expect(kept?.changes).toEqual([
      expect.objectContaining({ what: 'prolonged' }),
      { what: 'closed', closesOn: today, ...by },
    ]);
    const clerk = await people.counter(RABAT);
    await expect(fileOne(database, clerk, { campaign: draft })).rejects.toThrow('closed');
    await expect(closeCampaign.execute(db, administrator, { campaign: draft, on: today })).rejects.toBeInstanceOf(
      ConflictError,
    );
  });
});

describe('a seat in a commission', () => {
  const seat = (account: string, overrides: object = {}) => ({
    ...{ commission: database.commissions[RABAT], account, capacity: 'authority' as const, seat: 'chair' as const },
    ...{ startsOn: today, ...overrides },
  });

  it('is for who is appointed to the commission in that role; there is one chair', async () => {
    const { db, people, rows } = database;
    const stranger = await people.stranger('local-commission-chair', 'local-regularisation-commissions', RABAT);
    expect(await seatMember.execute(db, administrator, seat(stranger.account))).toEqual({
      ok: false,
      fault: 'not-appointed',
    });
    const [unit] = await rows('select unit from regularisation.commission where id = $1', [
      database.commissions[RABAT],
    ]);
    const appointed = async (role: 'local-commission-chair' | 'local-commission-member') =>
      actorOf(await createPerson(database, { role, unit: String(unit?.unit) }), role).account;
    const chair = await appointed('local-commission-chair');
    const seated = await seatMember.execute(db, administrator, seat(chair));
    expect(seated).toMatchObject({ ok: true });
    expect(await seatMember.execute(db, administrator, seat(await appointed('local-commission-chair')))).toEqual({
      ok: false,
      fault: 'has-chair',
    });
    const member = await appointed('local-commission-member');
    expect(await seatMember.execute(db, administrator, seat(member))).toEqual({ ok: false, fault: 'not-appointed' });
    const asMember = seat(member, { seat: 'member', capacity: 'civil-society' });
    expect(await seatMember.execute(db, administrator, asMember)).toMatchObject({ ok: true });
    expect(await seatMember.execute(db, administrator, asMember)).toEqual({ ok: false, fault: 'seated' });
    const leaving = { member: seated.ok ? seated.member : '', on: today };
    await unseatMember.execute(db, administrator, leaving);
    await expect(unseatMember.execute(db, administrator, leaving)).rejects.toBeInstanceOf(ConflictError);
  });
});

describe('who may not', () => {
  it('is whoever administers less than the whole, works in an office or a commission, or proved nothing lately', async () => {
    const { db, people } = database;
    const input = { campaign: 'exceptional-2014', on: '2014-01-01' };
    const ofOneMinistry = await people.stranger('administrator', 'interior-ministry', 'MA');
    await expect(openCampaign.execute(db, ofOneMinistry, input)).rejects.toBeInstanceOf(NotFoundError);
    for (const actor of [await people.counter(), await people.chair(), await people.nationalChair()]) {
      await expect(openCampaign.execute(db, actor, input)).rejects.toBeInstanceOf(NotAllowedError);
    }
    const mandate = { commission: database.national, from: today, until: null };
    await expect(changeMandate.execute(db, await people.nationalChair(), mandate)).rejects.toBeInstanceOf(
      NotAllowedError,
    );
    const stale = await createPerson(database, {
      ...{ role: 'administrator', organisation: 'mcmream', territory: 'MA', everyOrganisation: true },
    });
    await expect(openCampaign.execute(db, actorOf(stale, 'administrator'), input)).rejects.toBeInstanceOf(
      StepUpNeededError,
    );
  });
});
