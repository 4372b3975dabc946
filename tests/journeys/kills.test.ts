import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '#platform/project.ts';
import { type Campaign, runCampaign } from '../../tools/prove/kills/campaign.ts';
import { type Summary, summaryOf } from '../../tools/prove/kills/summary.ts';

/** As `npm run prove:kills`, which kills 600 and 150 times. */
const KILLS = { server: 8, postgres: 4 };
const SEED = Math.floor(Math.random() * 1_000_000);

describe(`acts in the middle of which the server or PostgreSQL is killed (seed ${SEED})`, () => {
  let campaign: Campaign;
  let summary: Summary;

  beforeAll(async () => {
    const build = "import { ensureBuilt } from './tools/bootstrap.mjs'; ensureBuilt();";
    spawnSync(process.execPath, ['--input-type=module', '-e', build], { cwd: PROJECT_FOLDER, stdio: 'inherit' });
    campaign = await runCampaign({ seed: SEED, kills: KILLS });
    summary = summaryOf(campaign);
  }, 240_000);

  it('are done as a whole and once, or not at all; what was acknowledged is there', () => {
    expect(campaign.faults).toEqual([]);
    expect(campaign.kills).toHaveLength(KILLS.server + KILLS.postgres);
  });

  it('are answered when they are sent again under the same key', () => {
    expect(summary.inDoubt).toBeGreaterThan(KILLS.server);
    expect(summary.answered).toBe(summary.acts);
  });

  it('were being done when the kill came, some at a statement of choice', () => {
    expect(campaign.kills.filter(({ inFlight }) => inFlight < 1)).toEqual([]);
    expect(campaign.kills.filter(({ moment }) => moment !== 'any').length).toBeGreaterThan(KILLS.server / 4);
  });

  it('leave a journal that verifies', () => {
    expect(campaign.journal.fault).toBe(null);
    expect(campaign.journal.entries).toBeGreaterThanOrEqual(summary.acts);
  });

  it('are served again by the same server when PostgreSQL is back', () => {
    expect(campaign.kills.filter(({ alsoEnded }) => alsoEnded)).toEqual([]);
  });

  it('would be found lost, torn or done twice if they were', () => {
    expect(campaign.controls.length).toBeGreaterThan(6);
    expect(campaign.controls.filter(({ found }) => found.length === 0)).toEqual([]);
  });
});
