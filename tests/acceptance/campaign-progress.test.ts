import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { NotAllowedError, NotFoundError } from '#platform/access/gate.ts';
import { countCampaign } from '../../src/modules/regularisation/queries/count-campaign.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { view } from './directory.support.ts';
import { type CampaignDatabase, campaignDatabase, type Somebody } from './regularisation.support.ts';
import { fillCaseload, someFiles } from './simulation.support.ts';
import { FAILS, MEETS, refusedFiles } from './sittings.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let analyst: Somebody;

beforeAll(async () => {
  database = await campaignDatabase();
  analyst = await database.people.analyst();
  server = await startServer(database);
}, 120_000);

afterAll(async () => {
  await server.close();
  await database.close();
});

const see = (who: Somebody, path = '/campaigns/trial/progress', language = 'fr') =>
  view(server.origin, `/${language}${path}`, who.cookie);

describe('how far a campaign has come', () => {
  it('is not told of a handful of files', async () => {
    await refusedFiles(database, [FAILS, MEETS, FAILS]);
    const { status, text } = await see(analyst);
    expect([status, text.includes('Moins de 10 dossiers')]).toEqual([200, true]);
    expect(text).not.toContain('<table');
    expect((await see(analyst, '/campaigns/trial/progress/csv')).status).toBe(404);
  });

  it('is what its files and decisions are, counted from them one by one', async () => {
    await fillCaseload(database, someFiles(400));
    const found = await countCampaign.execute(database.db, analyst, 'trial');
    const [row] = await database.rows(
      `select count(*)::integer as files, count(*) filter (where sex = 'female')::integer as women,
         count(d.id)::integer as decided, count(*) filter (where d.outcome = 'favourable')::integer as first_favourable,
         count(*) filter (where 'favourable' in (d.outcome, e.outcome))::integer as favourable
       from regularisation.application a left join regularisation.decision d on d.id = a.decision
         left join regularisation.decision e on e.id = a.appeal_decision where a.campaign = 'trial'`,
    );
    expect(found?.totals).toMatchObject(row ?? {});
    expect(found?.totals.decided).toBe(3);
    const sums = Object.values(found?.groups ?? {}).map((groups) => groups.reduce((sum, { files }) => sum + files, 0));
    expect(new Set(sums)).toEqual(new Set([row?.files]));
  });

  it.each(LANGUAGES)(
    'is shown without a script to analysts, administrators and who steers, in %s',
    async (language) => {
      const administrator = await database.people.administrator();
      const focal = await database.people.stranger('focal-point', 'onm', 'MA');
      const secretary = await database.people.stranger('committee-secretary', 'onm', 'MA');
      for (const who of [analyst, administrator, focal, secretary]) {
        const { status, text } = await see(who, undefined, language);
        expect(status).toBe(200);
        expect(text).toContain('<svg');
        expect(text.match(/<table/g)?.length).toBeGreaterThanOrEqual(5);
        const page = await see(who, '/campaigns/trial', language);
        expect(page.text).toContain('/campaigns/trial/progress');
      }
    },
  );

  it('hides what is small, on the page and in the files', async () => {
    const { text } = await see(analyst);
    // One file of the three that were decided was admitted: neither number is told.
    expect(/Décidés en première instance<\/dt>\s*<dd>moins de 10/.test(text)).toBe(true);
    for (const format of ['csv', 'xlsx']) {
      expect((await see(analyst, `/campaigns/trial/progress/${format}`)).status).toBe(200);
    }
    const csv = (await see(analyst, '/campaigns/trial/progress/csv')).text.trim().split('\r\n');
    const numbers = csv.slice(1).map((line) => line.slice(line.lastIndexOf(',') + 1));
    expect(numbers.filter((number) => number !== '' && number !== '0' && Number(number) < 10)).toEqual([]);
    expect(numbers.filter((number) => number === '').length).toBeGreaterThan(0);
    // A trial says that it is one in the file that leaves the system too.
    expect(csv[1]).toContain('fictif');
  });

  it('is nobody else’s to know, and there is none of what is being prepared', async () => {
    const { db, people } = database;
    for (const who of [
      await people.counter(),
      await people.chair(),
      await people.applicant(),
      await people.association(),
    ]) {
      await expect(countCampaign.execute(db, who, 'trial')).rejects.toBeInstanceOf(NotAllowedError);
      expect((await see(who)).status).toBe(403);
      expect((await see(who, '/campaigns/trial')).text).not.toContain('/campaigns/trial/progress');
    }
    const ofOnePlace = await people.stranger('administrator', 'interior-ministry', 'MA');
    await expect(countCampaign.execute(db, ofOnePlace, 'trial')).rejects.toBeInstanceOf(NotFoundError);
    for (const path of ['/campaigns/nothing/progress', '/campaigns/trial/progress/exe', '/campaigns/%00/progress']) {
      expect((await see(analyst, path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('is nothing in the database to who may not know, whatever the program asks', async () => {
    const rows = await database.rows("select * from regularisation.campaign_totals('trial')");
    expect(rows).toEqual([]);
  });
});
