import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declareRecusal } from '../../src/modules/regularisation/commands/declare-recusal.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { screens } from './files.support.ts';
import { grouped, pagesOf, shows } from './printed.support.ts';
import { type CampaignDatabase, campaignDatabase, RABAT } from './regularisation.support.ts';
import { bench, conclude, decide, FAILS, instructed, MEETS, sat } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

describe('the minutes of a sitting, printed', () => {
  it('say who took no part in which file and why each was decided, and of which sitting each page is', async () => {
    const clerk = await database.people.counter();
    const files = await instructed(database, clerk, [MEETS, FAILS]);
    const local = await bench(database);
    const sitting = await sat(database, local, database.commissions[RABAT], files);
    const [member] = local.members;
    const [first = '', second = ''] = files;
    if (member === undefined) throw new Error('no member');
    await declareRecusal.execute(database.db, member, {
      ...{ sitting, application: second, member: local.seat(member), note: '' },
    });
    await decide(database, local.chair, sitting, [first]);
    await decide(database, local.chair, sitting, [second], 'unfavourable', 'Pièces contradictoires.');
    await conclude(database, local.chair, sitting, 'Sans incident.');
    const { status, bytes } = await screens(server.origin).see(local.chair, `/sittings/${sitting}/minutes`);
    expect(status).toBe(200);
    const pages = await pagesOf(bytes);
    const [row] = await database.rows('select proof from regularisation.sitting where id = $1', [sitting]);
    const all = pages.map(({ text }) => text).join('');
    const told = ['Récusations', 'récusation déclarée', 'Aucun critère', 'Pièces contradictoires', 'Sans incident'];
    expect(told.filter((one) => !shows(all, one))).toEqual([]);
    expect(pages.filter(({ text }) => shows(text, grouped(row?.proof)))).toHaveLength(2);
    // The sitting at the foot: Arabic first, then French, each counted by itself.
    const french = pages.filter(({ text }) => shows(text, 'Procès-verbal de séance Page sur'));
    expect(french.length).toBeGreaterThan(0);
    for (const { text } of french) expect(shows(text, 'Rabat')).toBe(true);
  });
});
