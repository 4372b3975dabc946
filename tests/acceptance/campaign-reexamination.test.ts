import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/calendar/civil-day.ts';
import { NotAllowedError } from '#platform/access/gate.ts';
import { adoptCriteria } from '../../src/modules/regularisation/commands/adopt-criteria.ts';
import { fileAppeal } from '../../src/modules/regularisation/commands/file-appeal.ts';
import { orderReexamination } from '../../src/modules/regularisation/commands/order-reexamination.ts';
import { reexamineFiles } from '../../src/modules/regularisation/commands/reexamine-files.ts';
import { runSimulation } from '../../src/modules/regularisation/commands/run-simulation.ts';
import type { CriteriaSet } from '../../src/modules/regularisation/domain/criteria/set.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { send, view } from './directory.support.ts';
import { type CampaignDatabase, campaignDatabase, type Somebody } from './regularisation.support.ts';
import { FAILS, nationalBench, refusedFiles, stateOf, TODAY } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let chair: Somebody;
let files: readonly string[];
let simulation: string;

/** Six months of work with a contract are enough, where the law asks for two years. */
const WIDER: CriteriaSet = {
  asOf: 'filing',
  criteria: [
    { id: 'W1', parameters: { age: 18 } },
    { id: 'K4', parameters: { months: 6 } },
  ],
};
const WORKED = { ...FAILS, contractMonths: { value: 12, proof: 'proven' as const } };
const WOMAN = { ...FAILS, sex: 'female' as const, identityProof: 'proven' as const };

beforeAll(async () => {
  database = await campaignDatabase();
  chair = (await nationalBench(database)).chair;
  const refused = await refusedFiles(database, [WORKED, WOMAN, FAILS]);
  files = refused.files;
  const appealed = { on: TODAY, grounds: ['other' as const], statement: null, facts: null };
  await fileAppeal.execute(database.db, refused.clerk, { application: files[1] ?? '', ...appealed });
  const drafts = [{ name: 'Six mois', set: WIDER }];
  const done = await runSimulation.execute(database.db, chair, { campaigns: null, base: 'trial-appeal', drafts });
  simulation = done.simulation;
  server = await startServer(database);
}, 120_000);

afterAll(async () => {
  await server.close();
  await database.close();
});

const title = { fr: 'Décision d’essai', ar: 'قرار تجريبي', en: 'Test decision' };
const orderOf = (criteria: string, filter: { readonly simulation?: string } = { simulation }) => ({
  ...{ reexamination: randomUUID(), campaign: 'trial', criteria, on: TODAY },
  basis: { kind: 'commission-decision' as const, title, number: null, date: TODAY },
  filter: {
    ...{ states: ['unfavourable' as const, 'under-appeal' as const], category: 'all' as const },
    ...{ answers: [], changed: true, ...filter },
  },
});
const adopt = (inForceFrom: string, set = WIDER) =>
  adoptCriteria.execute(database.db, chair, {
    ...{ campaign: 'trial', instance: 'appeal', set, adoptedOn: TODAY, inForceFrom, simulation },
    basis: { kind: 'commission-decision', title, number: null, date: TODAY, assumed: true },
  });
const link = async (who: Somebody) =>
  /\/reexaminations\/new\?[^"]*/.exec(
    (await view(server.origin, `/fr/simulation/${simulation}`, who.cookie)).text,
  )?.[0];

describe('files that a simulation shows would change side', () => {
  it('are not touched by it, nor offered for re-examination before the draft is law and in force', async () => {
    expect(await Promise.all(files.map((file) => stateOf(database, file)))).toEqual([
      'unfavourable',
      'under-appeal',
      'unfavourable',
    ]);
    const { text } = await view(server.origin, `/fr/simulation/${simulation}`, chair.cookie);
    expect(text).toContain('ne change');
    expect(await link(chair)).toBeUndefined();
    const { version } = await adopt(addDays(TODAY, 1));
    expect(await link(chair)).toBeUndefined();
    expect(await orderReexamination.execute(database.db, chair, orderOf(version))).toEqual({
      ok: false,
      fault: 'no-criteria',
    });
  });

  it('are looked at again by an act with its basis, once the draft is law: one result for each file', async () => {
    const { version } = await adopt(TODAY);
    const found = await link(chair);
    expect(found).toContain(`criteria=${version}`);
    const form = await view(server.origin, `/fr${found?.replaceAll('&amp;', '&')}`, chair.cookie);
    expect(form.text).toContain(`name="simulation" value="${simulation}"`);
    expect(/<input[^>]*name="changed"[^>]*checked/.test(form.text)).toBe(true);
    const order = orderOf(version);
    expect(await orderReexamination.execute(database.db, chair, order)).toEqual({ ok: true });
    const done = await reexamineFiles.execute(database.db, chair, { reexamination: order.reexamination });
    // The woman's file was admitted by the criteria of appeals already: it changes no side.
    expect(done).toEqual({
      looked: 3,
      finished: true,
      results: [{ application: files[0], before: 'no', after: 'yes', fault: null }],
    });
    expect(await stateOf(database, files[2] ?? '')).toBe('unfavourable');
    const { text } = await view(server.origin, `/fr/reexaminations/${order.reexamination}`, chair.cookie);
    expect(text).toContain(`/simulation/${simulation}`);
    expect(text).toContain('Seulement les dossiers qui changent de côté');
  });

  it('are not ordered in the name of a simulation that tried something else, nor by who does not preside', async () => {
    const { db } = database;
    expect(await orderReexamination.execute(db, chair, orderOf('trial-appeal'))).toEqual({
      ok: false,
      fault: 'other-simulation',
    });
    const invented = orderOf('trial-appeal', { simulation: randomUUID() });
    expect(await orderReexamination.execute(db, chair, invented)).toEqual({ ok: false, fault: 'other-simulation' });
    for (const who of [await database.people.analyst(), await database.people.administrator()]) {
      await expect(orderReexamination.execute(db, who, orderOf('trial-appeal'))).rejects.toBeInstanceOf(
        NotAllowedError,
      );
      expect(await link(who)).toBeUndefined();
    }
  });
});

describe('the form of a re-examination', () => {
  it('names each field that is wrong and keeps what was typed', async () => {
    const day = (name: string, [d = '', m = '', y = '']: readonly string[]) => ({
      ...{ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y },
    });
    const whole = {
      ...{ criteria: 'trial-appeal', kind: 'circular', state: 'unfavourable', category: 'all' },
      ...{ 'title-fr': title.fr, 'title-ar': title.ar, 'title-en': title.en, number: '1' },
      ...{ ...day('date', ['1', '3', '2026']), ...day('on', ['1', '9', '2026']) },
    };
    for (const [wrong, field] of [
      [{ criteria: 'nothing' }, 'criteria'],
      [{ 'title-ar': ' ' }, 'title-ar'],
      [{ 'title-en': '' }, 'title-en'],
      [{ 'title-fr': 'x'.repeat(10_000) }, 'title-fr'],
      [{ number: '1'.repeat(101) }, 'number'],
      [day('date', ['31', '2', '2026']), 'date-day'],
      [day('on', ['', '', '']), 'on-day'],
      [day('on', ['1', '1', '2999']), 'on-day'],
      [{ state: 'permitted' }, 'state'],
    ] as const) {
      const { status, text } = await send(server.origin, '/fr/reexaminations/new', chair.cookie, {
        ...whole,
        ...wrong,
      });
      expect([field, status, text.includes(`href="#${field}"`)]).toEqual([field, 422, true]);
    }
  });
});
