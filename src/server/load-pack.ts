import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { projectPath } from '#platform/project.ts';
import { loadCountryPack, MalformedPackError, readPack } from '#portal';
import { StartupError } from './startup-error.ts';

function isForeignKeyViolation(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.code === '23503';
}

/** How many faults of a malformed pack are printed; the rest is counted. */
const SHOWN = 20;

/**
 * Loads the country pack when it is not the one already loaded.
 * @throws StartupError listing what is wrong in the pack, file by file
 */
export async function ensurePack(db: Database, pack: string, say: (sentence: string) => void): Promise<void> {
  const folder = existsSync(projectPath('packs', pack)) ? projectPath('packs', pack) : resolve(pack);
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
