import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referMinor } from '../../src/modules/regularisation/commands/refer-minor.ts';
import { withdrawApplication } from '../../src/modules/regularisation/commands/withdraw-application.ts';
import { withdrawPermit } from '../../src/modules/regularisation/commands/withdraw-permit.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { send } from './directory.support.ts';
import { completeFile, permittedFiles, screens, TODAY } from './files.support.ts';
import { grouped, pagesOf, shows } from './printed.support.ts';
import { born, from, name, sex } from './register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  SALE,
  type Somebody,
} from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const letter = (who: Somebody, space: 'files' | 'my-files', file: string, act: string) =>
  screens(server.origin).see(who, `/${space}/${file}/letters/${act}`);

/** The words of each page of a letter, spaces left out. */
async function words(who: Somebody, space: 'files' | 'my-files', file: string, act: string) {
  const { status, headers, bytes } = await letter(who, space, file, act);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  return (await pagesOf(bytes)).map(({ text }) => text);
}

/** What `/verify` says of the letter that an act left. */
async function verified(file: string, act: string) {
  const [row] = await database.rows(
    "select detail ->> 'proof' as proof from regularisation.act where application = $1 and act = $2",
    [file, act],
  );
  const serial = String(row?.proof);
  const page = await send(server.origin, '/fr/verify', undefined, { code: serial });
  return { serial, text: page.text.replaceAll('&#39;', '’') };
}

/** Makes a file the person's own, as a filing from afar is. */
async function ownedBy(somebody: Somebody, file: string) {
  await database.rows('update regularisation.application set account = $2 where id = $1', [file, somebody.account]);
  await database.rows(
    `update regularisation.filing set account = $2, language = 'en'
     where id = (select filing from regularisation.application where id = $1)`,
    [file, somebody.account],
  );
}

async function loneMinor(birth: readonly [number, number, number] = [2014, 3, 2]) {
  const said = [name('Awa', 'Exemple'), sex('female'), born(...birth), from('SEN')];
  const facts = { sex: 'female', unaccompanied: { value: true, proof: 'claimed' } } as const;
  const { id, reference } = await fileOne(database, clerk, { persons: [person({ said, facts })] });
  return { id, reference };
}

describe('the letter that refers a minor who is alone to protection', () => {
  const refer = (application: string) =>
    referMinor.execute(database.db, clerk, { application, on: TODAY, body: 'Service d’essai de protection' });

  it('says who is sent and to whom, in the languages of the child and of offices, and nothing of what was applied for', async () => {
    const { id } = await loneMinor();
    const applicant = await database.people.applicant('another');
    await ownedBy(applicant, id);
    expect((await letter(clerk, 'files', id, 'refer-minor')).status).toBe(404);
    await refer(id);
    const pages = await words(clerk, 'files', id, 'refer-minor');
    expect(pages).toHaveLength(3);
    const [english = '', arabic = '', french = ''] = pages;
    for (const page of pages) {
      for (const told of ['Awa Exemple', 'Service d’essai de protection']) expect(shows(page, told)).toBe(true);
      expect(page).not.toMatch(/[Ss]énégal|[Ss]enegal|regularisation|régularisation|campa|criter|critère/);
    }
    expect(shows(english, 'Referral to child protection')).toBe(true);
    expect(shows(french, 'Orientation vers la protection de l’enfance')).toBe(true);
    expect(shows(french, 'Texte type')).toBe(true);
    expect(arabic).toMatch(/\p{Script=Arabic}/u);
  });

  it('is given to the office and to the child alone: no commission, no other office, no protection, nobody else', async () => {
    const { id } = await loneMinor();
    const applicant = await database.people.applicant('another');
    await ownedBy(applicant, id);
    await refer(id);
    expect((await letter(applicant, 'my-files', id, 'refer-minor')).status).toBe(200);
    expect((await letter(await database.people.counter(SALE), 'files', id, 'refer-minor')).status).toBe(404);
    const stranger = await database.people.applicant('another');
    expect((await letter(stranger, 'my-files', id, 'refer-minor')).status).toBe(404);
    expect((await letter(await database.people.chair(), 'files', id, 'refer-minor')).status).toBe(403);
    const protection = await database.people.stranger('protection-caseworker', 'health-ministry');
    expect((await letter(protection, 'files', id, 'refer-minor')).status).toBe(403);
    expect((await letter(applicant, 'files', id, 'refer-minor')).status).toBe(403);
    expect((await letter(applicant, 'my-files', id, 'confirm-complete')).status).toBe(404);
    expect((await letter(applicant, 'my-files', 'x', 'refer-minor')).status).toBe(404);
  });

  it('is the same each time, carries its serial, and is known to /verify as what it is and as nothing else', async () => {
    const { id } = await loneMinor();
    await refer(id);
    const [one, other] = [
      await letter(clerk, 'files', id, 'refer-minor'),
      await letter(clerk, 'files', id, 'refer-minor'),
    ];
    expect(one.bytes).toEqual(other.bytes);
    const { serial, text } = await verified(id, 'refer-minor');
    for (const page of await words(clerk, 'files', id, 'refer-minor')) expect(shows(page, grouped(serial))).toBe(true);
    expect(text).toContain('Valable');
    expect(text).toContain('lettre d’orientation vers la protection');
    expect(text).not.toContain('Awa');
  });

  it('is linked to from the file, at the office and in one’s own space, once it is there', async () => {
    const { id } = await loneMinor();
    const applicant = await database.people.applicant('another');
    await ownedBy(applicant, id);
    const { see } = screens(server.origin);
    const link = (space: string) => `/fr/${space}/${id}/letters/refer-minor`;
    expect((await see(clerk, `/files/${id}`)).text).not.toContain(link('files'));
    await refer(id);
    expect((await see(clerk, `/files/${id}`)).text).toContain(link('files'));
    expect((await see(applicant, `/my-files/${id}`)).text).toContain(link('my-files'));
    expect((await see(await database.people.chair(), `/files/${id}`)).text).not.toContain(link('files'));
  });
});

describe('the receipt of who withdrew an application', () => {
  it('is theirs, verifies as that kind, and is nobody else’s', async () => {
    const file = await completeFile(database, clerk);
    const applicant = await database.people.applicant('another');
    await ownedBy(applicant, file);
    expect((await letter(applicant, 'my-files', file, 'withdraw-application')).status).toBe(404);
    await withdrawApplication.execute(database.db, applicant, { application: file, on: TODAY, reason: 'not-said' });
    const [english = ''] = await words(applicant, 'my-files', file, 'withdraw-application');
    const { serial, text } = await verified(file, 'withdraw-application');
    expect(shows(english, 'Receipt for a withdrawn application')).toBe(true);
    expect(shows(english, grouped(serial))).toBe(true);
    expect(text).toContain('Valable');
    expect(text).toContain('récépissé de retrait d’une demande');
    expect((await letter(clerk, 'files', file, 'withdraw-application')).status).toBe(200);
    const stranger = await database.people.applicant('another');
    expect((await letter(stranger, 'my-files', file, 'withdraw-application')).status).toBe(404);
  });
});

describe('the letter that a permit was withdrawn', () => {
  it('tells the holder why, and holds while the code of the permit holds no longer', async () => {
    const [file = ''] = await permittedFiles(database, 1);
    const applicant = await database.people.applicant('another');
    await ownedBy(applicant, file);
    await withdrawPermit.execute(database.db, clerk, { application: file, on: TODAY, motive: 'Fraude établie' });
    const pages = await words(applicant, 'my-files', file, 'withdraw-permit');
    const { serial, text } = await verified(file, 'withdraw-permit');
    for (const page of pages) {
      expect(shows(page, 'Fraude établie')).toBe(true);
      expect(shows(page, grouped(serial))).toBe(true);
    }
    expect(text).toContain('Valable');
    expect(text).toContain('lettre de retrait d’un titre de séjour');
    const [permit] = await database.rows('select id, proof from regularisation.permit where application = $1', [file]);
    const card = await send(server.origin, '/fr/verify', undefined, { code: String(permit?.proof) });
    expect(card.text).toContain('N’est plus valable');
    const printed = await screens(server.origin).see(clerk, `/permits/${String(permit?.id)}/withdrawal`);
    expect((await pagesOf(printed.bytes)).map((page) => page.text)).toEqual(
      await words(clerk, 'files', file, 'withdraw-permit'),
    );
  });
});
