import { userInfo } from 'node:os';
import { listCountries } from '#identity';
import { ANYONE, operator } from '#platform/access/actor.ts';
import { loadCampaigns } from '../commands/load-campaigns.ts';
import type { CampaignDefinition } from '../definition/campaign.ts';
import { CampaignReplay } from './campaign-replay.ts';
import { placesOf } from './campaign-work.ts';
import type { Progress } from './progress.ts';
import type { Replayed, ReplayOptions } from './replay-options.ts';
import { SCENARIOS, scaled } from './scenario.ts';
import { type Doors, Stage } from './stage.ts';

/** Leads historical campaigns again, one after the other. Interrupted, it goes on where the progress stands. */
export async function replay(doors: Doors, progress: Progress, options: ReplayOptions): Promise<readonly Replayed[]> {
  const { pack, labels, scale } = options;
  const historical = pack.campaigns.filter(({ standing }) => standing === 'historical');
  await loadCampaigns.execute(doors.operator, operator(userInfo().username), {
    pack: { ...pack, campaigns: historical },
  });
  const { offices, country } = await placesOf(doors.db);
  const countries = await listCountries.execute(doors.db, ANYONE, undefined);
  const nationalities = countries.filter(({ iso2 }) => iso2 !== country.code).map(({ iso3 }) => iso3);
  const stage = await Stage.prepare(doors, offices, country, composition(historical));
  try {
    const done: Replayed[] = [];
    for (const scenario of SCENARIOS.filter(({ label }) => labels.includes(label))) {
      const world = { offices: offices.map(({ code }) => code), nationalities };
      const one = await CampaignReplay.begin(stage, scaled(scenario, scale), progress, { ...options, ...world });
      done.push(await one.lead());
    }
    return done;
  } finally {
    await stage.leave();
  }
}

/** Both operations are composed alike: one cast plays them. */
function composition([definition]: readonly CampaignDefinition[]): CampaignDefinition {
  if (definition === undefined) throw new Error('The country pack has no historical campaign.');
  return definition;
}
