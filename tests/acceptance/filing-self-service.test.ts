import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { browsing, date, type Fields, words } from './filing.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT, SALE, type Somebody } from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let photo: Buffer;
const { see, act, upload } = browsing(() => server);

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
});

afterAll(async () => {
  await server?.close();
  await database?.close();
});

const ME: Fields = {
  act: 'on',
  given: 'Moussa',
  family: 'Exemple',
  sex: 'male',
  nationality: 'SEN',
  ...date('birth', '3', '4', '1988'),
};
const SITUATION: Fields = { act: 'on', 'situation-seen': 'yes', k5: 'yes', ...date('k5-since', '1', '2', '2015') };

async function begun(who: Somebody): Promise<string> {
  const { headers } = await act(who, '/my-files', { campaign: 'trial' });
  return /\/my-files\/drafts\/([0-9a-f-]{36})$/.exec(headers.location ?? '')?.[1] ?? '';
}

const hrefIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
const keyIn = (html: string) => hrefIn(html, /persons\/([0-9a-f]{8})/);

/** A draft of one person in which only the last step is missing. */
async function ready(who: Somebody, { office = RABAT }: { readonly office?: string } = {}) {
  const draft = await begun(who);
  const key = keyIn((await see(who, `/my-files/drafts/${draft}`)).text);
  expect((await act(who, `/my-files/drafts/${draft}/persons/${key}`, ME)).status).toBe(303);
  expect((await act(who, `/my-files/drafts/${draft}/situations/${key}`, SITUATION)).status).toBe(303);
  expect((await act(who, `/my-files/drafts/${draft}/office`, { act: 'on', office, language: 'fr' })).status).toBe(303);
  return { draft, key };
}

async function filed(who: Somebody, options: Parameters<typeof ready>[1] = {}) {
  const { draft, key } = await ready(who, options);
  const done = await act(who, `/my-files/drafts/${draft}/check`, { agreed: 'yes' });
  const [row] = await database.rows('select id from regularisation.application where filing = $1', [draft]);
  return { draft, key, done, id: String(row?.id) };
}

const stateOf = async (id: string) =>
  (await database.rows('select state, turn from regularisation.application where id = $1', [id]))[0];

describe('an application on a phone', () => {
  it('is begun, left, taken up again and handed in, and its receipt is there at once', async () => {
    const me = await database.people.applicant('another');
    const { draft, done, id } = await filed(me);
    expect([done.status, done.headers.location]).toEqual([303, `/fr/my-files/filed/${draft}`]);
    const page = await see(me, `/my-files/filed/${draft}`);
    expect(words(page.text)).toContain('Moussa Exemple');
    expect((await see(me, `/filings/${draft}/receipt`)).headers['content-type']).toBe('application/pdf');
    const [facts] = await database.rows(
      `select f.residence_since::text as since, f.residence_since_proof as proof, f.identity_proof, a.record, a.account
       from regularisation.facts f join regularisation.application a on a.id = f.application where a.id = $1`,
      [id],
    );
    // From afar everything is a claim, and nobody is recorded before an office takes it up.
    expect(facts).toEqual({ since: '2015-02-01', proof: 1, identity_proof: 1, record: null, account: me.account });
  });

  it('is one file when it is handed in twice, or its answer was lost', async () => {
    const me = await database.people.applicant('another');
    const { draft } = await ready(me);
    const both = await Promise.all([1, 2].map(() => act(me, `/my-files/drafts/${draft}/check`, { agreed: 'yes' })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both.map(({ headers }) => headers.location)).toEqual(Array(2).fill(`/fr/my-files/filed/${draft}`));
    expect(await database.rows('select 1 from regularisation.application where filing = $1', [draft])).toHaveLength(1);
  });

  it('keeps what was typed wrong, says where, and keeps it still when somebody comes back', async () => {
    const me = await database.people.applicant('another');
    const draft = await begun(me);
    const key = keyIn((await see(me, `/my-files/drafts/${draft}`)).text);
    const path = `/my-files/drafts/${draft}/persons/${key}`;
    const wrong = await act(me, path, { ...ME, 'birth-month': '13' });
    expect([wrong.status, wrong.text.includes('href="#birth-month"')]).toEqual([422, true]);
    const back = await see(me, path);
    expect(back.text).toContain('value="13"');
    expect(back.text).toContain('value="Moussa"');
    expect((await act(me, path, { ...ME, 'birth-month': '13', act: 'later' })).status).toBe(303);
    // Nothing of it can be handed in until it is mended.
    expect((await act(me, `/my-files/drafts/${draft}/check`, { agreed: 'yes' })).status).toBe(303);
    expect(await database.rows('select 1 from regularisation.application where filing = $1', [draft])).toEqual([]);
  });

  it('takes in a family, with roles, and takes somebody out again', async () => {
    const me = await database.people.applicant('another');
    const { draft } = await ready(me);
    for (const [key, given, role] of [
      ['aaaaaaaa', 'Awa', 'spouse'],
      ['bbbbbbbb', 'Ibrahima', 'child'],
    ] as const) {
      const path = `/my-files/drafts/${draft}/persons/${key}`;
      expect((await act(me, path, { ...ME, given, role })).status).toBe(303);
      await act(me, `/my-files/drafts/${draft}/situations/${key}`, SITUATION);
    }
    await act(me, `/my-files/drafts/${draft}/family`, { act: 'remove', key: 'aaaaaaaa' });
    expect((await act(me, `/my-files/drafts/${draft}/check`, {})).status).toBe(422);
    await act(me, `/my-files/drafts/${draft}/check`, { agreed: 'yes' });
    expect(
      await database.rows(
        'select name, role from regularisation.application where filing = $1 order by place_in_filing',
        [draft],
      ),
    ).toEqual([
      { name: 'Moussa Exemple', role: 'applicant' },
      { name: 'Ibrahima Exemple', role: 'child' },
    ]);
  });

  it('takes photographs for each person, says what is wrong with a file, and files them with the person', async () => {
    const me = await database.people.applicant('another');
    const { draft, key } = await ready(me);
    const path = `/my-files/drafts/${draft}/documents`;
    const control = `doc-${key}-identity-document`;
    const done = await upload(me, path, { act: 'on' }, { [control]: photo });
    expect([done.status, done.location]).toEqual([303, `/fr${path}`]);
    const bad = await upload(me, path, { act: 'on' }, { [control]: Buffer.from('no picture at all') });
    expect([bad.status, bad.text.includes(`href="#${control}"`)]).toEqual([422, true]);
    await act(me, `/my-files/drafts/${draft}/check`, { agreed: 'yes' });
    const rows = await database.rows(
      `select t.requirement, a.name, t.document from regularisation.attachment t
       join regularisation.application a on a.id = t.application where t.filing = $1`,
      [draft],
    );
    expect(rows).toEqual([{ requirement: 'identity-document', name: 'Moussa Exemple', document: expect.any(String) }]);
    const document = String(rows[0]?.document);
    const readers = [await database.people.counter(RABAT), await database.people.counter(SALE)];
    const answers = [];
    for (const who of [me, ...readers]) answers.push((await see(who, `/uploads/${document}`)).status);
    expect(answers).toEqual([200, 200, 404]);
  });

  it('is given up, and nothing of it is left', async () => {
    const me = await database.people.applicant('another');
    const { draft } = await ready(me);
    expect((await act(me, `/my-files/drafts/${draft}/abandon`, {})).status).toBe(303);
    expect((await see(me, `/my-files/drafts/${draft}`)).status).toBe(404);
    expect(await database.rows('select state, answers from regularisation.filing where id = $1', [draft])).toEqual([
      { state: 'abandoned', answers: {} },
    ]);
  });

  it('is kept when the campaign closed meanwhile, and none is begun then', async () => {
    const me = await database.people.applicant('another');
    const { draft } = await ready(me);
    await database.rows("update regularisation.campaign set state = 'closed'");
    const late = await act(me, `/my-files/drafts/${draft}/check`, { agreed: 'yes' });
    expect([late.status, words(late.text)]).toEqual([422, expect.stringContaining('La campagne est close')]);
    expect((await act(me, '/my-files', { campaign: 'trial' })).status).toBe(422);
    await database.rows("update regularisation.campaign set state = 'open'");
    expect((await act(me, `/my-files/drafts/${draft}/check`, { agreed: 'yes' })).status).toBe(303);
  });

  it('goes to no office that receives none', async () => {
    const me = await database.people.applicant('another');
    const draft = await begun(me);
    const office = await act(me, `/my-files/drafts/${draft}/office`, { act: 'on', office: '01.511', language: 'fr' });
    expect([office.status, office.text.includes('href="#office"')]).toEqual([422, true]);
  });
});

describe('what somebody writes is theirs alone', () => {
  it('hides a draft and a file from another applicant, an association and every office that does not hold it', async () => {
    const me = await database.people.applicant('another');
    const { draft } = await ready(me);
    const { id } = await filed(me);
    const others = [await database.people.applicant('another'), await database.people.association('another')];
    for (const who of others) {
      for (const path of [`/my-files/drafts/${draft}`, `/my-files/drafts/${draft}/check`, `/my-files/${id}`]) {
        expect([path, (await see(who, path)).status]).toEqual([path, 404]);
      }
      const taken = await act(who, `/my-files/drafts/${draft}/persons/aaaaaaaa`, ME);
      expect(taken.status).toBe(404);
      expect((await act(who, `/my-files/${id}/withdraw-application`, { reason: 'leaves' })).status).toBe(404);
    }
    const [rabat, sale] = [await database.people.counter(RABAT), await database.people.counter(SALE)];
    expect((await see(rabat, `/files/${id}/contact`)).status).toBe(200);
    expect((await see(sale, `/files/${id}/contact`)).status).toBe(404);
    // A draft is no office's either.
    expect((await see(rabat, `/my-files/drafts/${draft}`)).status).toBe(403);
  });

  it('is told nothing of persons who resemble them', async () => {
    const [one, other] = [await database.people.applicant('another'), await database.people.applicant('another')];
    const first = await filed(one);
    await act(await database.people.counter(RABAT), `/files/${first.id}/register-applicant`, {});
    const second = await filed(other);
    const pages = [`/my-files/${second.id}`, `/my-files/filed/${second.draft}`, '/my-files'];
    for (const path of pages) {
      const { text } = await see(other, path);
      expect(text).not.toMatch(/candidate|semblable|persons\/[0-9a-f-]{36}/);
    }
  });
});

describe('a file before it is decided', () => {
  it('is changed by who filed it: a proof stays where the words stay, and what is new is a claim', async () => {
    const me = await database.people.applicant('another');
    const { id } = await filed(me);
    await database.rows(
      'update regularisation.facts set residence_since_proof = 2, identity_proof = 2 where application = $1',
      [id],
    );
    const changed = { ...ME, ...SITUATION, given: 'Moussa Corrigé', k4: 'yes', 'k4-months': '٢٤' };
    expect((await act(me, `/my-files/${id}/change-application`, changed)).status).toBe(303);
    const [row] = await database.rows(
      `select a.name, f.residence_since_proof as residence, f.contract_months as months, f.contract_months_proof as contract,
         f.identity_proof as identity from regularisation.facts f join regularisation.application a on a.id = f.application
       where a.id = $1`,
      [id],
    );
    expect(row).toEqual({ name: 'Moussa Corrigé Exemple', residence: 2, months: 24, contract: 1, identity: 2 });
    expect((await see(me, `/my-files/${id}/change-application`)).text).toContain('value="Moussa Corrigé"');
    const wrong = await act(me, `/my-files/${id}/change-application`, { ...changed, 'k4-months': 'deux' });
    expect([wrong.status, wrong.text.includes('value="deux"')]).toEqual([422, true]);
  });

  it('is changed no more once it is complete', async () => {
    const me = await database.people.applicant('another');
    const { id } = await filed(me);
    const clerk = await database.people.counter(RABAT);
    await confirmComplete.execute(database.db, clerk, { applications: [id], on: todayHere() });
    expect((await act(me, `/my-files/${id}/change-application`, { ...ME, ...SITUATION, given: 'X' })).status).toBe(409);
  });

  it('is completed when the office asked for something: papers and a word, then it is the office’s turn', async () => {
    const me = await database.people.applicant('another');
    const { id } = await filed(me);
    await requestCompletion.execute(database.db, await database.people.counter(RABAT), {
      ...{ application: id, on: todayHere(), items: ['identity-document'], message: 'La page des photographies.' },
    });
    const page = await see(me, `/my-files/${id}`);
    expect(words(page.text)).toContain('La page des photographies.');
    const path = `/my-files/${id}/answer-completion`;
    const added = await upload(me, path, { act: 'add' }, { 'doc-file-identity-document': photo });
    expect(added.status).toBe(303);
    expect(await stateOf(id)).toEqual({ state: 'incomplete', turn: 'applicant' });
    const answered = await upload(me, path, { act: 'answer', answer: 'Voici.' }, {});
    expect([answered.status, await stateOf(id)]).toEqual([303, { state: 'filed', turn: 'office' }]);
    expect(
      await database.rows('select answer, answered_by from regularisation.completion_request where application = $1', [
        id,
      ]),
    ).toEqual([{ answer: 'Voici.', answered_by: me.account }]);
  });

  it('is withdrawn for good, with a reason, and its family stays', async () => {
    const me = await database.people.applicant('another');
    const { id } = await filed(me);
    expect((await act(me, `/my-files/${id}/withdraw-application`, {})).status).toBe(422);
    const once = randomUUID();
    const reason = { once, reason: 'leaves' };
    expect((await act(me, `/my-files/${id}/withdraw-application`, reason)).status).toBe(303);
    expect(await stateOf(id)).toEqual({ state: 'withdrawn', turn: null });
    expect((await act(me, `/my-files/${id}/withdraw-application`, { reason: 'leaves' })).status).toBe(409);
  });

  it('is reached in another way and another language when its person says so', async () => {
    const me = await database.people.applicant('another');
    const { id, draft } = await filed(me);
    const path = `/my-files/${id}/contact`;
    expect((await act(me, path, { language: 'ar', email: 'x', phone: '' })).status).toBe(422);
    expect((await act(me, path, { language: 'ar', email: 'm@example.org', phone: '0612345678' })).status).toBe(303);
    expect(
      await database.rows('select language, email, phone from regularisation.filing where id = $1', [draft]),
    ).toEqual([{ language: 'ar', email: 'm@example.org', phone: '+212612345678' }]);
  });
});

describe('an association', () => {
  it('files for who asked it to, hands them their code, and sees what it filed and nothing else', async () => {
    const helper = await database.people.association('another');
    const { draft } = await ready(helper);
    const done = await act(helper, `/my-files/drafts/${draft}/check`, { agreed: 'yes' });
    const code = /name="code" value="([^"]+)"/.exec(done.text)?.[1] ?? '';
    expect([done.status, code.length]).toEqual([200, 17]);
    const [file] = await database.rows(
      'select id, reference, account, representative from regularisation.application where filing = $1',
      [draft],
    );
    expect([file?.account, file?.representative]).toEqual([null, helper.unit]);
    // That they were asked to is written in the first act of the file.
    expect(
      await database.rows("select detail ->> 'agreed' as agreed from regularisation.act where application = $1", [
        file?.id,
      ]),
    ).toEqual([{ agreed: 'helped' }]);
    expect(words((await see(helper, '/my-files')).text)).toContain('Moussa Exemple');
    const person = await database.people.applicant('another');
    const claim = { reference: String(file?.reference), code };
    expect((await act(person, '/my-files/claim', claim)).status).toBe(303);
    expect((await see(person, `/my-files/${file?.id}`)).status).toBe(200);
    const { id } = await filed(person);
    expect((await see(helper, `/my-files/${id}`)).status).toBe(404);
  });
});

describe('what was filed from afar, at its office', () => {
  it('is recorded in the register by the counter, as a family, and once', async () => {
    const me = await database.people.applicant('another');
    const { draft } = await ready(me);
    await act(me, `/my-files/drafts/${draft}/persons/aaaaaaaa`, { ...ME, given: 'Awa', role: 'spouse' });
    await act(me, `/my-files/drafts/${draft}/situations/aaaaaaaa`, SITUATION);
    await act(me, `/my-files/drafts/${draft}/check`, { agreed: 'yes' });
    const [first] = await database.rows(
      'select id from regularisation.application where filing = $1 order by place_in_filing',
      [draft],
    );
    const path = `/files/${first?.id}/register-applicant`;
    const clerk = await database.people.counter(RABAT);
    expect((await act(await database.people.counter(SALE), path, {})).status).toBe(404);
    expect((await see(clerk, path)).status).toBe(200);
    expect((await act(clerk, path, {})).status).toBe(303);
    const rows = await database.rows(
      `select count(distinct a.record)::int as records, count(distinct m.family)::int as families
       from regularisation.application a join people.family_member m on m.record = a.record where a.filing = $1`,
      [draft],
    );
    expect(rows).toEqual([{ records: 2, families: 1 }]);
    // Nobody is left to record: the page leads back.
    expect((await see(clerk, path)).status).toBe(303);
  });
});
