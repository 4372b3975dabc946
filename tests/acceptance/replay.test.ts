import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { projectPath } from '#platform/project.ts';
import { Progress, type ReplayOptions, readCampaignPack, replay, reportOf, StoppedError } from '#regularisation';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { TEST_SERVICES } from '../kit/server.ts';

let database: FreshDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'rihla-replay-'));
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows = (statement: string) =>
  withClient(database.administrator, async (client) => (await client.query(statement)).rows);

describe('a replay of the operation of 2017, in small', () => {
  it('stopped on its way goes on where it was, and comes to the same', async () => {
    const path = join(folder, 'progress.jsonl');
    const doors = { ...database, keys: TEST_SERVICES.keys };
    let asked = 0;
    const options = (stopAfter: number): ReplayOptions => ({
      ...{ labels: ['2017'], seed: 3, scale: 0.004, lanes: 4, say: () => undefined },
      isStopping: () => ++asked > stopAfter,
      pack,
    });
    const pack = await readCampaignPack(projectPath('packs', 'morocco'));
    await expect(replay(doors, new Progress(path), options(20))).rejects.toBeInstanceOf(StoppedError);
    const [half] = await rows('select count(*)::integer as files from regularisation.application');
    expect(half?.files).toBeGreaterThan(0);
    asked = 0;
    const [done] = await replay(doors, new Progress(path), options(Number.POSITIVE_INFINITY));
    if (done === undefined) throw new Error('Nothing was replayed.');
    const cells = done.scenario.cells;
    const all = cells.reduce((sum, { count }) => sum + count, 0);
    const met = cells.filter(({ evidence }) => evidence === 'met').reduce((sum, { count }) => sum + count, 0);
    expect([done.last.files, done.first.first_favourable]).toEqual([all, met]);
    // The national commission decided what its one agenda held; the others wait, and everybody who was admitted has a permit.
    expect(done.last.favourable).toBe(met + done.scenario.national.agenda);
    expect(done.last.waiting).toBe(all - done.last.favourable);
    expect(done.last.permits).toBe(done.last.favourable);
    expect(reportOf([done], { seed: 3, scale: 0.004, seconds: 1, megabytes: 1, verified: true })).toContain('28,400');
    const again = await replay(doors, new Progress(path), options(Number.POSITIVE_INFINITY));
    expect(again[0]?.last).toEqual(done.last);
    expect(readFileSync(path, 'utf8')).toContain('"step":"exceptional-2016 last"');
  }, 300_000);

  it('leaves no decision without a sitting that was signed, and nobody who decided what they instructed', async () => {
    const [without] = await rows(
      `select count(*)::integer as n from regularisation.decision d join regularisation.sitting s on s.id = d.sitting
       where s.state <> 'signed'`,
    );
    expect(without?.n).toBe(0);
    const [mixed] = await rows(
      `select count(*)::integer as n from regularisation.decision d join regularisation.application a on a.id = d.application
       join regularisation.attendance p on p.sitting = d.sitting and p.present
       join regularisation.commission_member m on m.id = p.member where m.account = a.instructed_by
         or exists (select from regularisation.act i where i.application = a.id and i.account = m.account and i.role = 'counter-officer')`,
    );
    expect(mixed?.n).toBe(0);
  });
});
