import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmComplete } from '../../src/modules/regularisation/commands/confirm-complete.ts';
import { proposeOutcome } from '../../src/modules/regularisation/commands/propose-outcome.ts';
import { requestCompletion } from '../../src/modules/regularisation/commands/request-completion.ts';
import { readFile } from '../../src/modules/regularisation/queries/read-file.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { screens, TODAY, words } from './files.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  SALE,
  type Somebody,
} from './regularisation.support.ts';
import { bench, MEETS } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;
let see: ReturnType<typeof screens>['see'];

const EMAIL = 'exemple-courriel@example.org';
const contact = { language: 'ar' as const, email: EMAIL, phone: null };

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
  ({ see } = screens(server.origin));
});
afterAll(async () => {
  await server.close();
  await database.close();
});

/** From the heading on: a table is a section within the section. */
const told = (html: string) => html.slice(html.indexOf('id="messages"'), html.indexOf('id="history"'));

describe('what was told about a file', () => {
  it('is seen by the office that holds it: what about, how, when, whether it left; not where it went nor its words', async () => {
    const { id } = await fileOne(database, clerk, { contact });
    const document = database.definition.documents[0]?.id ?? '';
    await requestCompletion.execute(database.db, clerk, {
      application: id,
      on: TODAY,
      items: [document],
      message: null,
    });
    for (const [language, asked] of [
      ['fr', 'Complément demandé'],
      ['ar', 'طلب استكمال'],
      ['en', 'Completion requested'],
    ] as const) {
      const said = told((await see(clerk, `/files/${id}`, language)).text);
      expect(words(said)).toContain(asked);
      expect(said).not.toContain(EMAIL);
    }
    const said = words(told((await see(clerk, `/files/${id}`)).text));
    for (const word of ['Courriel', 'À envoyer', new Date().getFullYear().toString()]) expect(said).toContain(word);
    expect(said).not.toContain('connectez-vous');
    await database.rows("update notifications.message set state = 'given-up' where about_id = $1", [id]);
    expect(words(told((await see(clerk, `/files/${id}`)).text))).toContain('Non remis');
  });

  it('says that nothing was sent where nobody left an address, and has a word for what it does not know', async () => {
    const { id } = await fileOne(database, clerk);
    expect(words(told((await see(clerk, `/files/${id}`)).text))).toContain('Aucun message n’a été envoyé');
    await database.rows(
      `insert into notifications.message (channel, address, language, template, params, about_type, about_id)
       values ('sms', '+212600000000', 'fr', 'of-tomorrow', '{}', 'application', $1)`,
      [id],
    );
    const said = words(told((await see(clerk, `/files/${id}`)).text));
    expect(said).toContain('Autre message');
    expect(said).not.toContain('212600000000');
  });

  it('is nobody else’s: not the commission’s that reads the file, nor another prefecture’s, nor enforcement’s', async () => {
    const { id } = await fileOne(database, clerk, { contact, persons: [person({ facts: MEETS })] });
    await confirmComplete.execute(database.db, clerk, { applications: [id], on: TODAY });
    const proposal = { applications: [id], on: TODAY, proposal: 'as-criteria' as const, motive: null };
    await proposeOutcome.execute(database.db, clerk, proposal);
    expect((await readFile.execute(database.db, clerk, { application: id }))?.messages.length).toBeGreaterThan(0);
    const { chair } = await bench(database);
    const page = await see(chair, `/files/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('id="messages"');
    expect((await readFile.execute(database.db, chair, { application: id }))?.messages).toEqual([]);
    expect((await see(await database.people.counter(SALE), `/files/${id}`)).status).toBe(404);
    const enforcement = await database.people.stranger('enforcement-reader', 'surete-nationale');
    expect((await see(enforcement, `/files/${id}`)).status).toBe(403);
  });
});
