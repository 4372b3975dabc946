import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { browsing, date, type Fields, today, words } from './filing.support.ts';
import { type CampaignDatabase, campaignDatabase, SALE, type Somebody } from './regularisation.support.ts';
import { FAILS, nationalBench, refusedFiles, sat, stateOf } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
const { see, act, upload } = browsing(() => server);

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
});

afterAll(async () => {
  await server?.close();
  await database?.close();
});

/** Lived here since 2015 as an office saw, works under a contract that is over, and was refused. */
const DECIDED = {
  ...FAILS,
  identityProof: 'proven' as const,
  residenceSince: { value: '2025-02-01', proof: 'proven' as const },
  contractMonths: { value: 6, proof: 'proven' as const },
};
/** The form as it is shown, sent back as it was. */
const SHOWN: Fields = {
  'situation-shown': 'yes',
  k4: 'yes',
  'k4-months': '6',
  k5: 'yes',
  ...date('k5-since', '1', '2', '2025'),
};
const GROUND: Fields = { ground: 'new-evidence' };

/** A refused file of somebody who follows it from afar. */
async function refused(who: 'applicant' | 'association' | 'nobody' = 'applicant') {
  const { files, clerk } = await refusedFiles(database, [DECIDED]);
  const [id = ''] = files;
  const me =
    who === 'association' ? await database.people.association('another') : await database.people.applicant('another');
  const column = who === 'association' ? 'representative' : 'account';
  if (who !== 'nobody') {
    // Whose a file is no act changes: here it is so from the beginning.
    await database.rows('alter table regularisation.application disable trigger user');
    await database.rows(`update regularisation.application set ${column} = $2 where id = $1`, [
      ...[id, who === 'association' ? me.unit : me.account],
    ]);
    await database.rows('alter table regularisation.application enable trigger user');
    await database.rows(
      `update regularisation.filing set ${column} = $2
      where id = (select filing from regularisation.application where id = $1)`,
      [...[id, who === 'association' ? me.unit : me.account]],
    );
  }
  return { id, me, clerk };
}

const factsOf = async (id: string) =>
  (
    await database.rows(
      `select contract_months as months, contract_months_proof as contract, residence_since::text as since,
         residence_since_proof as residence, activity, activity_proof as active, identity_proof as identity, spouse_of as spouse
       from regularisation.facts where application = $1`,
      [id],
    )
  )[0];
const appealOf = (id: string) =>
  database.rows('select grounds, statement, late, changed from regularisation.appeal where application = $1', [id]);
const AS_DECIDED = {
  ...{ months: 6, contract: 2, since: '2025-02-01', residence: 2, activity: null, active: 0, identity: 2, spouse: 1 },
};

describe('what has changed since the decision', () => {
  it('is shown as the file says it, and what is said otherwise is a claim beside what was decided', async () => {
    const { id, me } = await refused();
    const page = await see(me, `/my-files/${id}/file-appeal`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('value="6"');
    expect(page.text).toContain('value="2025"');
    const sent = { ...SHOWN, ...GROUND, 'k4-months': '٣٦', activity: 'yes', statement: 'Mon contrat a été renouvelé.' };
    const done = await act(me, `/my-files/${id}/file-appeal`, sent);
    expect([done.status, done.headers.location]).toEqual([303, `/fr/my-files/${id}?done=appealed`]);
    expect(await factsOf(id)).toEqual({ ...AS_DECIDED, months: 36, contract: 1, activity: true, active: 1 });
    expect(await appealOf(id)).toEqual([
      {
        ...{ grounds: ['new-evidence'], statement: 'Mon contrat a été renouvelé.', late: false },
        changed: [
          { fact: 'contractMonths', before: { value: 6, proof: 'proven' }, said: { value: 36, proof: 'claimed' } },
          { fact: 'activity', before: null, said: { value: true, proof: 'claimed' } },
        ],
      },
    ]);
  });

  it('is what the national commission reads beside what was decided, and so does the person', async () => {
    const { id, me } = await refused();
    await act(me, `/my-files/${id}/file-appeal`, { ...SHOWN, ...GROUND, 'k4-months': '36' });
    const national = await nationalBench(database);
    const sitting = await sat(database, national, database.national, [id]);
    const readers: readonly (readonly [Somebody, string])[] = [
      [national.chair, `/sittings/${sitting}/files/${id}`],
      [national.members[0] ?? national.chair, `/files/${id}`],
      [me, `/my-files/${id}/decision`],
    ];
    for (const [who, path] of readers) {
      const { status, text } = await see(who, path);
      expect([path, status]).toEqual([path, 200]);
      const said = words(text);
      expect(said).toContain('Ce que le recours dit autrement');
      expect(said).toMatch(/6 mois Prouvé[^0-9]*36 mois Déclaré/);
    }
    expect(words((await see(me, `/my-files/${id}/decision`, 'ar')).text)).toContain('ما يقوله الطعن خلافًا للملف');
  });

  it('is nothing when the form comes back as it was shown: no fact moves, and no proof is lost', async () => {
    const { id, me } = await refused();
    expect((await act(me, `/my-files/${id}/file-appeal`, { ...SHOWN, ...GROUND })).status).toBe(303);
    expect(await factsOf(id)).toEqual(AS_DECIDED);
    expect(await appealOf(id)).toMatchObject([{ changed: [] }]);
  });

  it('is nothing when the situation was not on the page', async () => {
    const { id, me } = await refused();
    expect((await act(me, `/my-files/${id}/file-appeal`, { ...GROUND, k4: 'yes', 'k4-months': '48' })).status).toBe(
      303,
    );
    expect(await factsOf(id)).toEqual(AS_DECIDED);
  });

  it('takes back what is ticked no more, and the appeal keeps what it was', async () => {
    const { id, me } = await refused();
    const { k4: _, 'k4-months': __, ...without } = SHOWN;
    expect((await act(me, `/my-files/${id}/file-appeal`, { ...without, ...GROUND })).status).toBe(303);
    expect(await factsOf(id)).toEqual({ ...AS_DECIDED, months: null, contract: 0 });
    expect(await appealOf(id)).toMatchObject([
      { changed: [{ fact: 'contractMonths', before: { value: 6, proof: 'proven' }, said: null }] },
    ]);
  });

  it('is no proof, whatever fields are sent beside it from afar', async () => {
    const { id, me } = await refused();
    const forged = {
      ...SHOWN,
      ...GROUND,
      'k4-months': '36',
      'k4-seen': 'yes',
      'k5-seen': 'yes',
      'activity-seen': 'yes',
    };
    expect((await act(me, `/my-files/${id}/file-appeal`, forged)).status).toBe(303);
    expect(await factsOf(id)).toMatchObject({ months: 36, contract: 1, residence: 2 });
  });

  it.each([
    ['a number that is none', { 'k4-months': 'trente-six' }, 'k4-months'],
    ['a number beyond a life', { 'k4-months': '99999999999' }, 'k4-months'],
    ['a text in another script', { 'k4-months': '😀\u202e63' }, 'k4-months'],
    ['a day that never was', date('k5-since', '31', '2', '2020'), 'k5-since-day'],
    ['a day to come', date('k5-since', '1', '1', '2999'), 'k5-since-day'],
    ['a day that injects', { 'k5-since-year': "2020' or '1'='1" }, 'k5-since-day'],
    ['both couples', { k1: 'yes', k2: 'yes' }, 'k2'],
    ['parents of whom nothing is known', { k3: 'yes' }, 'k3-couple'],
  ])('is refused at its field when it is %s, and all that was typed stays', async (_, fields: Fields, field) => {
    const { id, me } = await refused();
    const sent = { ...SHOWN, ...GROUND, statement: 'À garder', ...fields };
    const answer = await act(me, `/my-files/${id}/file-appeal`, sent);
    expect([answer.status, answer.text.includes(`href="#${field}"`)]).toEqual([422, true]);
    expect(answer.text).toContain('À garder');
    expect(answer.text).toMatch(/<details[^>]* open/);
    expect([await stateOf(database, id), await appealOf(id)]).toEqual(['unfavourable', []]);
    expect(await factsOf(id)).toEqual(AS_DECIDED);
  });

  it('is received after the term as well, and the appeal is marked late', async () => {
    const { id, me } = await refused();
    await database.rows('alter table regularisation.application disable trigger user');
    await database.rows(`update regularisation.application set due_on = date '2026-01-01' where id = $1`, [id]);
    await database.rows('alter table regularisation.application enable trigger user');
    expect(words((await see(me, `/my-files/${id}/file-appeal`)).text)).toContain('hors délai');
    expect((await act(me, `/my-files/${id}/file-appeal`, { ...SHOWN, ...GROUND, 'k4-months': '12' })).status).toBe(303);
    expect(await appealOf(id)).toMatchObject([{ late: true, changed: [{ fact: 'contractMonths' }] }]);
  });

  it('is changed no more once the appeal is filed', async () => {
    const { id, me } = await refused();
    await act(me, `/my-files/${id}/file-appeal`, { ...SHOWN, ...GROUND });
    const again = await act(me, `/my-files/${id}/file-appeal`, { ...SHOWN, ...GROUND, 'k4-months': '48' });
    expect([again.status, await factsOf(id)]).toEqual([422, AS_DECIDED]);
    expect(await appealOf(id)).toHaveLength(1);
    expect((await see(me, `/my-files/${id}/file-appeal`)).status).toBe(303);
  });

  it('of somebody else’s file is nobody’s to say: it is not there', async () => {
    const { id } = await refused();
    const { people } = database;
    const others = [await people.applicant('another'), await people.association('another')];
    for (const who of others) {
      expect((await see(who, `/my-files/${id}/file-appeal`)).status).toBe(404);
      expect((await act(who, `/my-files/${id}/file-appeal`, { ...SHOWN, ...GROUND, 'k4-months': '48' })).status).toBe(
        404,
      );
    }
    const sale = await people.counter(SALE);
    expect((await act(sale, `/files/${id}/file-appeal`, { ...SHOWN, ...GROUND, ...today() })).status).toBe(404);
    expect([await factsOf(id), await appealOf(id)]).toEqual([AS_DECIDED, []]);
  });
});

describe('an appeal with a document', () => {
  it('takes it into the file before it goes to the commission, once though it is sent twice', async () => {
    const { id, me } = await refused();
    const photo = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer();
    const path = `/my-files/${id}/file-appeal`;
    const sent = { ...SHOWN, ...GROUND, 'k4-months': '36', once: randomUUID() };
    const bad = await upload(me, path, sent, { 'doc-appeal-other': Buffer.from('no picture') });
    expect([bad.status, bad.text.includes('href="#doc-appeal-other"')]).toEqual([422, true]);
    expect(await stateOf(database, id)).toBe('unfavourable');
    const twice = { ...sent, once: randomUUID() };
    const both = await Promise.all([1, 2].map(() => upload(me, path, twice, { 'doc-appeal-other': photo })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const attached = await database.rows(
      'select requirement from regularisation.attachment where application = $1 and ended_at is null',
      [id],
    );
    expect(attached).toEqual([{ requirement: 'other' }]);
    expect(await appealOf(id)).toHaveLength(1);
  });
});

describe('who helps somebody appeal', () => {
  it('says for them what has changed, at a counter with what was seen of it', async () => {
    const { id, clerk } = await refused('nobody');
    const page = await see(clerk, `/files/${id}/file-appeal`);
    expect([page.status, page.text.includes('name="k4-seen"')]).toEqual([200, true]);
    const sent = { ...SHOWN, ...GROUND, ...today(), 'k4-months': '36', 'k4-seen': 'yes', activity: 'yes' };
    expect((await act(clerk, `/files/${id}/file-appeal`, sent)).status).toBe(303);
    expect(await factsOf(id)).toEqual({ ...AS_DECIDED, months: 36, contract: 2, activity: true, active: 1 });
  });

  it('says it as an association, as a claim', async () => {
    const { id, me } = await refused('association');
    const sent = { ...SHOWN, ...GROUND, 'k4-months': '36', 'k4-seen': 'yes' };
    expect((await act(me, `/my-files/${id}/file-appeal`, sent)).status).toBe(303);
    expect(await factsOf(id)).toEqual({ ...AS_DECIDED, months: 36, contract: 1 });
    expect(await appealOf(id)).toMatchObject([{ changed: [{ fact: 'contractMonths' }] }]);
  });
});
