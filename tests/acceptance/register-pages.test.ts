import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { row, send, view } from './directory.support.ts';
import { RABAT, REGION, SALE } from './register.support.ts';

let database: FreshDatabase;
let server: TestServer;
let rabat: SomebodySignedIn;
let sale: SomebodySignedIn;
let region: SomebodySignedIn;
let chair: SomebodySignedIn;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database);
  const officer = (territory: string) => createPerson(database, { role: 'counter-officer', territory });
  rabat = await officer(RABAT);
  sale = await officer(SALE);
  region = await officer(REGION);
  chair = await createPerson(database, { role: 'local-commission-chair', heads: true, unit: rabat.unit ?? '' });
});

afterAll(async () => {
  await server.close();
  await database.close();
});

type Fields = Readonly<Record<string, string>>;

const SOURCE = {
  'said-by': 'person',
  sureness: 'certain',
  'said-on-day': '1',
  'said-on-month': '11',
  'said-on-year': '2026',
};
const see = (who: SomebodySignedIn, path: string, language = 'fr') =>
  view(server.origin, `/${language}${path}`, who.cookie);
const act = (who: SomebodySignedIn, path: string, fields: Fields, language = 'fr') =>
  send(server.origin, `/${language}${path}`, who.cookie, fields);
const search = (who: SomebodySignedIn, q: string) => act(who, '/persons', { q });
const born = (day: string, month: string, year: string) => ({
  'birth-day': day,
  'birth-month': month,
  'birth-year': year,
});
const passport = (number: string) => ({
  'document-type': 'passport',
  'document-number': number,
  'document-country': 'SEN',
  'document-verified': 'yes',
});

async function registered(who: SomebodySignedIn, fields: Fields): Promise<string> {
  const { status, headers, text } = await act(who, '/persons/new', { ...SOURCE, act: 'register', ...fields });
  expect([status, status === 303 ? '' : text]).toEqual([303, '']);
  const [, record = ''] = /\/persons\/([0-9a-f-]{36})\?done=registered$/.exec(headers.location ?? '') ?? [];
  return record;
}

async function referenceOf(record: string): Promise<string> {
  const found = await row<{ reference: string }>(database, 'select reference from people.record where id = $1', [
    record,
  ]);
  return found?.reference ?? '';
}

/** The words of a page, without its tags. */
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the registration form', () => {
  it('records what was typed, and its page says all of it with who said it', async () => {
    const record = await registered(rabat, {
      given: 'Khady',
      family: 'Mbaye',
      'second-given': 'خادي',
      'second-family': 'مباي',
      sex: 'female',
      'birth-year': '١٩٩١',
      estimated: 'yes',
      'birth-country': 'SEN',
      'birth-place': 'Thiès',
      nationality: 'XXA',
      ...passport('SN ١٢٣٤٥٦'),
      phone: '+212 6 12 34 56 78',
      'mother-given': 'Astou',
      'mother-family': 'Sarr',
      source: 'Entretien au guichet',
    });
    const { status, text } = await see(rabat, `/persons/${record}?done=registered`);
    expect(status).toBe(200);
    const told = ['Khady', 'خادي', 'féminin', 'vers 1991', 'Thiès', 'Apatride', 'SN ١٢٣٤٥٦', '+212612345678', 'Astou'];
    for (const word of [...told, 'vu et reconnu authentique', 'Entretien au guichet', 'par vous']) {
      expect(words(text)).toContain(word);
    }
  });

  it('shows who is alike without a script, keeps what was typed, and records nobody', async () => {
    await registered(rabat, { given: 'Boubacar', family: 'Camara', ...born('12', '5', '1984') });
    const counted = () => row<{ n: string }>(database, 'select count(*) as n from people.record', []);
    const before = await counted();
    const { status, text } = await act(rabat, '/persons/new', {
      ...SOURCE,
      act: 'check',
      given: 'Camara',
      family: 'Boubakar',
      ...born('5', '12', '1984'),
    });
    expect(status).toBe(200);
    expect(text).toContain('value="Boubakar"');
    const panel = text.slice(text.indexOf('data-check-panel'));
    for (const word of ['Boubacar', 'jour et mois échangés', 'contre 1']) expect(words(panel)).toContain(word);
    expect(await counted()).toEqual(before);
  });

  it('answers the script of the page with the same panel and remarks on names, and refuses nothing', async () => {
    await registered(sale, { given: 'Issa', family: 'Ouattara', ...born('9', '9', '1982') });
    const { status, text, headers } = await act(rabat, '/persons/check', {
      given: 'Issa',
      family: 'Ouattara',
      ...born('9', '9', '1982'),
      'mother-given': 'sans nom',
      'father-given': '\u202eX',
      phone: '1',
    });
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text).not.toContain('<html');
    expect(words(text)).toContain('connue d’un autre service');
    expect(words(text)).toContain('Unité d’essai · Ministère de l’Intérieur · Salé');
    expect(text).toMatch(/data-remark="mother-given">[^<]*ne sera pas comparé/);
    expect(text).toMatch(/data-remark="father-given">[^<]*signes invisibles/);
    expect(words(text)).not.toMatch(/1982|Ouattara|contre 1/);
  });

  it('is done once when it is sent twice', async () => {
    const fields = { ...SOURCE, act: 'register', once: randomUUID(), given: 'Awa', family: 'Cissé' };
    const [one, two] = await Promise.all([act(rabat, '/persons/new', fields), act(rabat, '/persons/new', fields)]);
    const again = await act(rabat, '/persons/new', fields);
    expect(new Set([one.headers.location, two.headers.location, again.headers.location]).size).toBe(1);
  });

  it.each([
    ['fr', 'calendrier', /hégire\s; elle a commencé en 1989/, 'birth-year', { 'birth-year': '1410' }],
    ['en', 'calendar', /Hijri calendar; it began in 1989/, 'birth-year', { 'birth-year': '1410' }],
    ['ar', 'calendar', /هجرية بدأت سنة 1989/, 'birth-year', { 'birth-year': '١٤١٠' }],
    ['fr', '31 février', /Ce jour n’existe pas/, 'birth-day', born('31', '2', '1990')],
    ['en', 'a future year', /still to come/, 'birth-year', { 'birth-year': '2999' }],
    ['en', 'year 0', /too long ago/, 'birth-year', { 'birth-year': '0' }],
    ['ar', 'a month 13', /من 1 إلى 12/, 'birth-month', born('1', '13', '1990')],
    ['fr', 'a day without month', /Ajoutez le mois/, 'birth-month', born('1', '', '1990')],
    ['fr', 'no name', /au moins un nom/, 'given', { given: '', family: '' }],
    ['en', 'digits for a name', /at least one letter/, 'given', { given: '123', family: '' }],
    ['fr', '301 letters', /300 signes au plus/, 'family', { family: 'x'.repeat(301) }],
    ['en', 'a number without type', /type of the document/, 'document-type', { 'document-number': 'A12345' }],
    ['fr', 'a type without number', /au moins trois signes/, 'document-number', { 'document-type': 'passport' }],
    ['ar', 'a short telephone', /من 6 إلى 15/, 'phone', { phone: '12' }],
    ['fr', 'said tomorrow', /au plus tard aujourd’hui/, 'said-on-day', { 'said-on-year': '2999' }],
    ['fr', 'no such choice', /Choisissez dans la liste/, 'sex', { sex: 'x' }],
  ])('says in %s what is wrong and where: %s', async (language, _, sentence, field, fields) => {
    const sent = { ...SOURCE, act: 'register', given: 'Test', ...fields };
    const { status, text } = await act(rabat, '/persons/new', sent, language);
    expect(status).toBe(422);
    const [summary = ''] = /<div class="error-summary"[\s\S]*?<\/div>/.exec(text) ?? [];
    expect(summary).toMatch(sentence);
    expect(summary).toContain(`href="#${field}"`);
    expect(text).toContain(`id="${field}"`);
  });

  it('shows what is hostile as the text that it is', async () => {
    const given = '<script>alert(1)</script>';
    const record = await registered(rabat, { given, family: `\u202e😀${'é'.repeat(298)}`, source: '</title><b>' });
    const shown = [
      await see(rabat, `/persons/${record}`),
      await see(rabat, `/persons/${record}/say`),
      await search(rabat, given),
    ];
    for (const { status, text } of shown) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script>alert|\u202e|<\/title><b>/);
    }
    expect((await search(rabat, '\u0000')).status).toBe(200);
    expect((await search(rabat, 'a'.repeat(1500))).status).toBe(200);
  });
});

describe('the search box', () => {
  it('shows those within reach, and of those elsewhere only whom to ask', async () => {
    const record = await registered(sale, {
      given: 'Seydou',
      family: 'Zongo',
      ...born('2', '6', '1977'),
      ...passport('ZX998877'),
    });
    const own = await search(sale, 'zongo');
    expect(own.text).toContain(`/fr/persons/${record}`);
    expect(words(own.text)).toContain('2 juin 1977');
    const other = words((await search(rabat, 'ZX998877')).text);
    expect(other).toContain('Connu d’un autre service');
    expect(other).toContain('Salé');
    expect(other).not.toMatch(/Zongo|1977/);
    expect(words((await search(rabat, 'zongo')).text)).toContain('Personne n’a été trouvé');
  });
});

describe('a record', () => {
  it('of another prefecture, or that does not exist, is not there', async () => {
    const here = await registered(rabat, { given: 'Habiba', family: 'Tounkara' });
    const there = await registered(sale, { given: 'Habib', family: 'Tounkara' });
    const paths = [
      `/persons/${there}`,
      `/persons/${there}/say`,
      `/persons/${there}/family`,
      `/persons/${there}/withdraw/${randomUUID()}`,
      `/persons/${here}/withdraw/${randomUUID()}`,
      `/persons/${here}/family/${randomUUID()}/leave`,
      `/persons/compare/${here}/${there}`,
      `/persons/compare/${there}/${here}`,
      `/persons/compare/${here}/${here}`,
      `/persons/compare/${here}/${there}/undo/${randomUUID()}`,
      `/persons/${randomUUID()}`,
      '/persons/x',
      '/persons/x/say',
      '/persons/compare/x/y',
    ];
    for (const path of paths) expect([path, (await see(rabat, path)).status]).toEqual([path, 404]);
    const said = { ...SOURCE, nationality: 'SEN', motive: 'Une erreur', verdict: 'same' };
    for (const path of [`/persons/${there}/say?kind=nationality`, `/persons/compare/${here}/${there}`]) {
      expect([path, (await act(rabat, path, said)).status]).toEqual([path, 404]);
    }
    expect((await act(rabat, `/persons/${here}/say?kind=x`, said)).status).toBe(404);
  });

  it('shows what contradicts itself side by side, and what was withdrawn with the motive', async () => {
    const record = await registered(rabat, { given: 'Lamine', family: 'Bangoura', ...born('1', '2', '1980') });
    const say = `/persons/${record}/say?kind=birth`;
    expect((await act(rabat, say, { ...SOURCE, ...born('7', '8', '1983') })).headers.location).toContain('done=said');
    expect((await see(rabat, `/persons/${record}`)).text).toContain('badge contradicted');
    const { id } = (await row<{ id: string }>(
      database,
      `select id from people.assertion where record = $1 and kind = 'birth' and value ->> 'year' = '1983'`,
      [record],
    )) ?? { id: '' };
    const withdraw = `/persons/${record}/withdraw/${id}`;
    const short = await act(rabat, withdraw, { motive: 'x' });
    expect([short.status, short.text.includes('3 à 500 signes')]).toEqual([422, true]);
    expect((await act(rabat, withdraw, { motive: 'Lu sur la mauvaise ligne' })).status).toBe(303);
    const { text } = await see(rabat, `/persons/${record}`);
    expect(text).toMatch(/<s>[^<]*7 août 1983/);
    expect(words(text)).toContain('Lu sur la mauvaise ligne');
    expect(text).not.toContain('badge contradicted');
    // Withdrawn already: there is nothing to ask, and nothing to do.
    expect((await see(rabat, withdraw)).status).toBe(303);
    expect((await act(rabat, withdraw, { motive: 'Encore' })).status).toBe(409);
  });

  it('keeps its only name, and says why', async () => {
    const record = await registered(rabat, { given: 'Zeinabou', family: 'Abdou' });
    const { id } = (await row<{ id: string }>(database, 'select id from people.assertion where record = $1', [
      record,
    ])) ?? {
      id: '',
    };
    const { status, text } = await act(rabat, `/persons/${record}/withdraw/${id}`, { motive: 'Faux nom' });
    expect([status, text.includes('Ajoutez d’abord le bon nom')]).toEqual([422, true]);
  });

  it('names who recorded it to who heads the office only', async () => {
    const record = await registered(rabat, { given: 'Djibril', family: 'Nabé' });
    const named = await row<{ name: string }>(database, 'select name from identity.account where id = $1', [
      rabat.account,
    ]);
    expect(words((await see(chair, `/persons/${record}`)).text)).toContain(`par ${named?.name}`);
    expect(words((await see(region, `/persons/${record}`)).text)).toContain('par un agent');
  });

  it.each(['name', 'sex', 'birth', 'birth-place', 'nationality', 'document', 'phone', 'mother', 'father'])(
    'takes nothing where nothing was typed: %s',
    async (kind) => {
      const record = await registered(rabat, { given: 'Vide', family: kind.replaceAll('-', ' ') });
      const { status, text } = await act(rabat, `/persons/${record}/say?kind=${kind}`, SOURCE);
      expect([status, text.includes('Rien n’est écrit')]).toEqual([422, true]);
      const [, field = ''] = /<a href="#([\w-]+)">Rien/.exec(text) ?? [];
      expect(text).toContain(`id="${field}"`);
    },
  );
});

describe('a pair', () => {
  async function pair(family: string, change: readonly [Fields, Fields] = [{}, {}]) {
    const one = await registered(rabat, { given: 'Mariama', family, ...born('14', '7', '1992'), ...change[0] });
    const other = await registered(sale, { given: 'Mariame', family, ...born('14', '7', '1992'), ...change[1] });
    return { one, other, path: `/persons/compare/${one}/${other}` };
  }

  it('waits in the lists of both offices, with what either may see of it', async () => {
    const { one, other } = await pair('Kouyaté');
    for (const [who, mine, theirs] of [
      [rabat, one, other],
      [sale, other, one],
    ] as const) {
      const { text } = await see(who, '/persons/pairs');
      expect(text).toContain(`/fr/persons/${mine}"`);
      expect(text).not.toContain(theirs);
      const record = await see(who, `/persons/${mine}`);
      expect(words(record.text)).toContain('À qui demander');
      expect(record.text).not.toContain(theirs);
    }
    const { text } = await see(region, `/persons/pairs?territory=${SALE}`);
    expect(text).toMatch(new RegExp(`/persons/compare/(${one}/${other}|${other}/${one})`));
    expect((await see(region, '/persons/pairs?page=0&state=zzz&territory=%27')).status).toBe(200);
    expect(words((await see(region, '/persons/pairs?page=9999')).text)).toContain('Rien à juger');
  });

  it('is judged with a motive, linked, and parted again', async () => {
    const { one, other, path } = await pair('Sidibé');
    const asked = await see(region, path);
    for (const word of ['Poids (bits)', 'même jour', 'identique', 'contre 1', 'Modèle']) {
      expect(words(asked.text)).toContain(word);
    }
    const empty = await act(region, path, { motive: 'Même date' });
    expect([empty.status, empty.text.includes('href="#verdict"')]).toEqual([422, true]);
    const short = await act(region, path, { verdict: 'same', motive: '' });
    expect([short.status, short.text.includes('href="#motive"')]).toEqual([422, true]);
    const fields = { verdict: 'same', motive: 'Même date, même mère', once: randomUUID() };
    const [done, again] = [await act(region, path, fields), await act(region, path, fields)];
    expect([done.status, again.status]).toEqual([303, 303]);
    expect((await act(region, path, { ...fields, once: randomUUID() })).text).toContain('déjà de la même personne');
    expect(words((await see(region, `/persons/${other}`)).text)).toContain('Dossiers de cette personne');
    expect(words((await see(rabat, `/persons/${one}`)).text)).toContain('1 dossier dans un autre service');
    const judgement = await row<{ id: string; weight: number }>(
      database,
      'select id, weight from people.judgement where $1 in (low, high) and ended_at is null',
      [one],
    );
    expect(judgement?.weight).toBeGreaterThan(0);
    const undo = `${path}/undo/${judgement?.id}`;
    expect((await see(region, undo)).status).toBe(200);
    expect((await act(region, undo, { motive: '' })).status).toBe(422);
    expect((await act(rabat, undo, { motive: 'Je ne le vois pas' })).status).toBe(404);
    expect((await act(region, undo, { motive: 'Erreur de lecture' })).status).toBe(303);
    expect((await see(region, undo)).status).toBe(303);
    expect(words((await see(region, path)).text)).toContain('Erreur de lecture');
  });

  it('whose verified documents contradict each other is not linked, and the page says what to do', async () => {
    const { path } = await pair('Doucouré', [passport('A1111111'), passport('B2222222')]);
    expect(words((await see(region, path)).text)).toContain('Quelque chose s’oppose à un lien');
    const { status, text } = await act(region, path, { verdict: 'same', motive: 'Même nom' }, 'en');
    expect([status, text.includes('Two documents found genuine contradict each other (Passport)')]).toEqual([
      422,
      true,
    ]);
  });
});

describe('a family', () => {
  it('begins with one, is entered by the reference of another, and is left on a day', async () => {
    const mother = await registered(rabat, { given: 'Nafi', family: 'Gueye' });
    const child = await registered(rabat, { given: 'Ibou', family: 'Gueye' });
    const since = { 'startsOn-day': '1', 'startsOn-month': '3', 'startsOn-year': '2024' };
    const reference = await referenceOf(mother);
    const early = await act(rabat, `/persons/${child}/family`, { role: 'child', reference, ...since });
    expect([early.status, early.text.includes('n’est d’aucune famille')]).toEqual([422, true]);
    const wrong = await act(rabat, `/persons/${child}/family`, { role: 'child', reference: 'x', ...since });
    expect([wrong.status, wrong.text.includes('signe par signe')]).toEqual([422, true]);
    expect((await act(rabat, `/persons/${mother}/family`, { role: 'applicant', ...since })).status).toBe(303);
    const badDay = await act(rabat, `/persons/${child}/family`, {
      role: 'child',
      reference,
      ...since,
      'startsOn-day': '32',
    });
    expect([badDay.status, badDay.text.includes('href="#startsOn-day"')]).toEqual([422, true]);
    expect((await act(rabat, `/persons/${child}/family`, { role: 'child', reference, ...since })).status).toBe(303);
    const twice = await act(rabat, `/persons/${child}/family`, { role: 'child', reference, ...since });
    expect([twice.status, twice.text.includes('déjà de cette famille')]).toEqual([422, true]);
    const shown = words((await see(rabat, `/persons/${mother}`)).text);
    for (const word of ['enfant', 'Ibou', 'depuis le 1er mars 2024']) expect(shown).toContain(word);
    const member = await row<{ id: string }>(database, 'select id from people.family_member where record = $1', [
      child,
    ]);
    const leave = `/persons/${child}/family/${member?.id}/leave`;
    const until = { 'endsOn-day': '1', 'endsOn-month': '5', motive: 'Majorité' };
    const before = await act(rabat, leave, { ...until, 'endsOn-year': '2023' });
    expect([before.status, before.text.includes('précède le premier')]).toEqual([422, true]);
    expect((await act(rabat, leave, { ...until, 'endsOn-year': '2025' })).status).toBe(303);
    expect(words((await see(rabat, `/persons/${child}`)).text)).toContain('du 1er mars 2024 au 1er mai 2025');
    expect((await see(rabat, leave)).status).toBe(303);
  });
});

describe('who has no part in the register', () => {
  it.each(['enforcement-reader', 'administrator', 'auditor', 'protection-caseworker', 'applicant'] as const)(
    '%s is refused every page and form, and sees no link to them',
    async (role) => {
      const who = await createPerson(database, { role, sealed: role === 'protection-caseworker' });
      for (const path of ['/persons', '/persons/new', '/persons/pairs', `/persons/${randomUUID()}`]) {
        expect([path, (await see(who, path)).status]).toEqual([path, 403]);
      }
      for (const path of ['/persons/new', '/persons/check']) {
        expect([path, (await act(who, path, { ...SOURCE, given: 'A' })).status]).toEqual([path, 403]);
      }
      expect((await see(who, '/account')).text).not.toContain('/fr/persons');
    },
  );

  it('nobody signed in is led to the sign-in', async () => {
    for (const path of ['/persons', '/persons/new', '/persons/pairs']) {
      const { status, headers } = await view(server.origin, `/fr${path}`, undefined);
      expect([path, status, headers.location?.startsWith('/fr/sign-in')]).toEqual([path, 303, true]);
    }
    expect((await send(server.origin, '/fr/persons/check', undefined, { given: 'A' })).status).toBe(303);
  });
});
