import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { civilDayAt } from '#lib/calendar/civil-day.ts';
import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { loadCountryPack, MalformedPackError, readPack } from '#portal';
import { loadCampaigns, MalformedCampaignError, openAround, readCampaignPack } from '#regularisation';
import { StartupError } from './startup-error.ts';

function isForeignKeyViolation(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.code === '23503';
}

/** How many faults of a malformed pack are printed; the rest is counted. */
const SHOWN = 20;

/** The folder of a country pack: one that ships with the project, or a path. */
export function packFolder(pack: string): string {
  return existsSync(projectPath('packs', pack)) ? projectPath('packs', pack) : resolve(pack);
}

/**
 * Puts the campaigns of a country pack there that are missing; the demonstration is led around this day.
 * @throws StartupError listing what is wrong in them
 */
export async function ensureCampaigns(db: Database, pack: string, trial: boolean): Promise<void> {
  const folder = packFolder(pack);
  // A pack may have no campaign at all: that of another country, that of a test.
  if (!existsSync(join(folder, 'regularisation'))) return;
  try {
    const { campaigns, holidays } = await readCampaignPack(folder);
    const today = civilDayAt(new Date(), holidays.timeZone);
    // A fictitious campaign is for a trial: nobody opens it by mistake where people are real.
    const moved = campaigns
      .filter(({ standing }) => trial || standing !== 'demo')
      .map((campaign) => openAround(campaign, today));
    await loadCampaigns.execute(db, operator('start'), { pack: { campaigns: moved, holidays } });
  } catch (error) {
    if (!(error instanceof MalformedCampaignError)) throw error;
    throw new StartupError(`The campaigns of the country pack ${pack} are malformed.\n${error.message}`);
  }
}

/**
 * Loads the country pack when it is not the one already loaded.
 * @throws StartupError listing what is wrong in the pack, file by file
 */
export async function ensurePack(db: Database, pack: string, say: (sentence: string) => void): Promise<void> {
  const folder = packFolder(pack);
  if (!existsSync(folder))
    throw new StartupError(`There is no country pack ${pack}: neither in packs/ nor at that path.`);
  try {
    const read = await readPack(folder);
    const result = await loadCountryPack.execute(db, operator('start'), { pack: read });
    if (!result.loaded) return;
    const { figures, checks } = result;
    say(
      `The country pack ${read.manifest.id} ${read.manifest.version} is loaded: ${figures.added} figures added, ` +
        `${figures.revised} revised, ${figures.unchanged} unchanged; checks: ${checks.pass} pass, ${checks.fail} fail, ` +
        `${checks['not-computable']} not computable.`,
    );
  } catch (error) {
    if (isForeignKeyViolation(error)) {
      throw new StartupError(
        `The country pack ${pack} leaves out something that recorded figures cite; nothing was loaded. ${error.detail ?? ''}`.trim(),
      );
    }
    if (!(error instanceof MalformedPackError)) throw error;
    const more = error.faults.length - SHOWN;
    const lines = error.message.split('\n').slice(0, SHOWN);
    throw new StartupError(
      [
        `The country pack ${pack} is malformed; nothing was loaded.`,
        ...lines,
        ...(more > 0 ? [`… and ${more} more.`] : []),
      ].join('\n'),
    );
  }
}
