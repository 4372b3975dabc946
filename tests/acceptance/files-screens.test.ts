import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { completeFile, fileOf, screens, TODAY, typedDay, words } from './files.support.ts';
import { from, name, sex } from './register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  SALE,
  type Somebody,
} from './regularisation.support.ts';
import { MEETS } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
let sale: Somebody;
let see: ReturnType<typeof screens>['see'];
let act: ReturnType<typeof screens>['act'];

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
  sale = await database.people.counter(SALE);
  ({ see, act } = screens(server.origin));
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const named = (given: string, family: string) => ({
  persons: [person({ said: [name(given, family), sex('female'), from('SEN')], facts: { sex: 'female' } })],
});

describe('the work list', () => {
  it('shows an office its own files, the most urgent first, and none of another', async () => {
    const { reference } = await fileOne(database, clerk, named('Awa', 'Exemple-Rabat'));
    await fileOne(database, sale, named('Binta', 'Exemple-Salé'));
    const { status, text } = await see(clerk, '/files');
    expect(status).toBe(200);
    expect(words(text)).toContain('Awa Exemple-Rabat');
    expect(text.replaceAll('-', '')).toContain(reference);
    expect(words(text)).not.toContain('Exemple-Salé');
  });

  it('goes on from page to page without a file twice or left out', async () => {
    const wanted = new Set<string>();
    for (let place = 0; place < 55; place += 1) wanted.add((await fileOne(database, clerk)).id);
    const seen: string[] = [];
    let path = '/files';
    for (;;) {
      const { text } = await see(clerk, path);
      seen.push(...[...text.matchAll(/name="file" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id));
      const [, next] = /rel="next" href="\/fr([^"]+)"/.exec(text) ?? [];
      if (next === undefined) break;
      path = next.replaceAll('&amp;', '&');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...wanted].filter((id) => !seen.includes(id))).toEqual([]);
  });

  it('is filtered by state, deadline, nationality and day; what cannot be read is said, never guessed', async () => {
    const { id } = await fileOne(database, clerk, named('Filtre', 'Exemple'));
    const has = async (query: string) => (await see(clerk, `/files?show=500&${query}`)).text.includes(id);
    expect(await has('list=filed&nationality=SEN')).toBe(true);
    expect(await has('list=filed&nationality=NGA')).toBe(false);
    expect(await has('list=filed&sex=male')).toBe(false);
    expect(await has('due=overdue')).toBe(false);
    const [year, month, day] = TODAY.split('-');
    expect(await has(`list=filed&from-day=${day}&from-month=${month}&from-year=${year}`)).toBe(true);
    expect(words((await see(clerk, '/files?list=nowhere')).text)).toContain('Un critère n’a pas pu être lu');
    expect((await see(clerk, '/files?after=1_x&nationality=%27&from-day=99')).status).toBe(200);
  });

  it('does not open to who has no part in it', async () => {
    for (const somebody of [await database.people.applicant(), await database.people.analyst()]) {
      expect((await see(somebody, '/files')).status).toBe(403);
      expect((await see(somebody, '/files/search')).status).toBe(403);
    }
    expect((await see({ cookie: '' }, '/files')).status).toBe(303);
  });
});

describe('an act on several files', () => {
  it('shows what was chosen before it is done, then a result for each', async () => {
    const { id: ours } = await fileOne(database, clerk, named('Premier', 'Exemple'));
    const { id: theirs } = await fileOne(database, sale);
    const sent = { act: 'confirm-complete', file: [ours, theirs] };
    const asked = await act(clerk, '/files/acts', sent);
    expect(words(asked.text)).toContain('1 dossier a été laissé de côté');
    expect(await fileOf(database, ours)).toMatchObject({ state: 'filed' });
    const done = await act(clerk, '/files/acts', { ...sent, sure: 'yes', ...typedDay(TODAY) });
    expect(words(done.text)).toContain('Fait pour 1 dossier.');
    expect(words(done.text)).toContain('Ce dossier n’est pas à votre portée');
    expect(await fileOf(database, ours)).toMatchObject({ state: 'complete' });
    expect(await fileOf(database, theirs)).toMatchObject({ state: 'filed' });
  });

  it('sent twice is done once and answered alike', async () => {
    const { id } = await fileOne(database, clerk);
    const sent = { act: 'confirm-complete', file: id, sure: 'yes', once: crypto.randomUUID(), ...typedDay(TODAY) };
    const [first, second] = [await act(clerk, '/files/acts', sent), await act(clerk, '/files/acts', sent)];
    expect(words(first.text)).toContain('Fait pour 1 dossier.');
    expect(words(second.text)).toContain('Fait pour 1 dossier.');
    expect(await fileOf(database, id)).toMatchObject({ acts: 2 });
  });

  it('comes back with what was typed when the day cannot be read', async () => {
    const { id } = await fileOne(database, clerk);
    const sent = { act: 'confirm-complete', file: id, sure: 'yes', 'on-day': '31', 'on-month': '2', 'on-year': '2026' };
    const { status, text } = await act(clerk, '/files/acts', sent);
    expect(status).toBe(422);
    expect(text).toContain('value="31"');
    expect((await act(clerk, '/files/acts', { act: 'confirm-complete' })).status).toBe(422);
  });

  it('proposes what the criteria answer, and shows that answer first', async () => {
    const { id } = await fileOne(database, clerk, { persons: [person({ facts: MEETS })] });
    await act(clerk, '/files/acts', { act: 'confirm-complete', file: id, sure: 'yes', ...typedDay(TODAY) });
    const asked = await act(clerk, '/files/acts', { act: 'propose-outcome', file: id });
    expect(words(asked.text)).toContain('Rempli');
    await act(clerk, '/files/acts', { act: 'propose-outcome', file: id, sure: 'yes', ...typedDay(TODAY) });
    expect(await fileOf(database, id)).toMatchObject({ state: 'instructed', proposal: 'favourable' });
  });
});

describe('the search for a file', () => {
  it('finds a name in another script and order, never by the address', async () => {
    await fileOne(database, clerk, named('Mariama', 'Camara'));
    const found = await act(clerk, '/files/search', { q: 'كامارا مارياما' });
    expect(words(found.text)).toContain('Mariama Camara');
    expect(words((await act(sale, '/files/search', { q: 'Mariama Camara' })).text)).toContain(
      'Aucun dossier à votre portée',
    );
  });

  it('leads from the reference of a receipt to the file, and tells nothing of one out of reach', async () => {
    const { id, reference } = await fileOne(database, clerk);
    const found = await act(clerk, '/files/search', {
      q: ` ${reference.toLowerCase().slice(0, 4)} ${reference.slice(4)} `,
    });
    expect([found.status, found.headers.location]).toEqual([303, `/fr/files/${id}`]);
    expect((await act(sale, '/files/search', { q: reference })).status).toBe(200);
    expect((await see(sale, `/files/${id}`)).status).toBe(404);
  });
});

describe('the page of a file', () => {
  it('says where it stands, whose turn it is, until when, and what may be done now', async () => {
    const id = await completeFile(database, clerk);
    const { status, text } = await see(clerk, `/files/${id}`);
    const said = words(text);
    expect(status).toBe(200);
    for (const word of ['Complet', 'Le bureau', 'Avis de la commission', 'Proposer une suite', 'Demander un avis'])
      expect(said).toContain(word);
    expect(said).not.toContain('Constater que le dossier est complet ');
    expect(said).toContain('Vous');
  });

  it('shows a commission nothing to do that its role may not do', async () => {
    const { id } = await fileOne(database, clerk, { persons: [person({ facts: MEETS })] });
    const chair = await database.people.chair();
    expect((await see(chair, `/files/${id}`)).status).toBe(404);
    for (const bulk of ['confirm-complete', 'propose-outcome']) {
      await act(clerk, '/files/acts', { act: bulk, file: id, sure: 'yes', ...typedDay(TODAY) });
    }
    const { text } = await see(chair, `/files/${id}`);
    expect(words(text)).toContain('Rouvrir l’instruction');
    expect(words(text)).not.toContain('Retirer la demande');
  });

  it('leads from an act that is not open now back to the file', async () => {
    const id = await completeFile(database, clerk);
    const { status, headers } = await see(clerk, `/files/${id}/confirm-complete`);
    expect([status, headers.location]).toEqual([303, `/fr/files/${id}`]);
  });

  it('reads in the three languages', async () => {
    const id = await completeFile(database, clerk);
    for (const language of ['fr', 'ar', 'en']) expect((await see(clerk, `/files/${id}`, language)).status).toBe(200);
  });
});

describe('the forms of the acts', () => {
  it('do what they say and lead back to the file', async () => {
    const id = await completeFile(database, clerk);
    const asked = await act(clerk, `/files/${id}/ask-opinion`, {
      ...{ body: 'Service social', question: 'Vie commune ?' },
      ...typedDay(TODAY),
    });
    expect([asked.status, asked.headers.location]).toEqual([303, `/fr/files/${id}?done=ask-opinion`]);
    const page = (await see(clerk, `/files/${id}?done=ask-opinion`)).text;
    const [, opinion = ''] = new RegExp(`/files/${id}/give-opinion/([0-9a-f-]{36})`).exec(page) ?? [];
    const given = await act(clerk, `/files/${id}/give-opinion/${opinion}`, { answer: 'reserved', ...typedDay(TODAY) });
    expect(given.status).toBe(303);
    const documents = database.definition.documents.map((one) => one.id).slice(0, 2);
    const items = await act(clerk, `/files/${id}/request-completion`, { items: documents, ...typedDay(TODAY) });
    expect(items.status).toBe(303);
    expect(await fileOf(database, id)).toMatchObject({ state: 'incomplete' });
  });

  it('come back with an error that leads to the field, and everything typed', async () => {
    const id = await completeFile(database, clerk);
    const { status, text } = await act(clerk, `/files/${id}/transfer-application`, { to: '', motive: 'Déménagement' });
    expect(status).toBe(422);
    expect(text).toContain('href="#to"');
    expect(text).toContain('Déménagement');
    expect((await act(clerk, `/files/${id}/request-completion`, { ...typedDay(TODAY) })).text).toContain(
      'href="#items"',
    );
    const nowhere = `/files/${id}/give-opinion/${crypto.randomUUID()}`;
    expect((await act(clerk, nowhere, { answer: 'reserved', ...typedDay(TODAY) })).status).toBe(404);
  });

  it('transfer a file, which is then gone from the list', async () => {
    const id = await completeFile(database, clerk);
    const sent = { to: SALE, motive: 'La personne a déménagé', ...typedDay(TODAY) };
    expect((await act(clerk, `/files/${id}/transfer-application`, sent)).status).toBe(303);
    expect((await see(clerk, `/files/${id}`)).status).toBe(404);
    expect((await see(sale, `/files/${id}`)).status).toBe(200);
  });
});
