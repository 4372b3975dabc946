import { z } from 'zod';
import { replaceBodies } from '#governance';
import { replaceReference } from '#identity';
import { loadObservatory, lockFigures } from '#observatory';
import { command } from '#platform/access/gate.ts';
import { replaceFramework } from '#strategy';
import { crossCheck } from '../pack/cross-check.ts';
import { type CountryPack, MalformedPackError } from '../pack/read-pack.ts';
import { packInForce } from '../store/pack-loads.reads.server.ts';
import { recordPackLoad } from '../store/pack-loads.writes.server.ts';

/**
 * Loads a country pack, all or nothing: every module takes its part in the same transaction.
 * @throws MalformedPackError when the files contradict each other
 */
export const loadCountryPack = command({
  name: 'load-country-pack',
  permission: 'operator',
  input: z.object({ pack: z.custom<CountryPack>((value) => typeof value === 'object' && value !== null) }),
  async run(tx, { pack }, actor) {
    await lockFigures(tx);
    const inForce = await packInForce(tx);
    if (inForce?.content_hash === pack.hash) return { loaded: false as const };
    const faults = crossCheck(pack);
    if (faults.length > 0) throw new MalformedPackError(faults);
    await replaceReference(tx, pack.identity);
    await replaceFramework(tx, pack.strategy);
    await replaceBodies(tx, pack.governance);
    const load = await loadObservatory(tx, pack.observatory, {
      origin: 'pack',
      fileName: `${pack.manifest.id} ${pack.manifest.version}`,
      sha256: pack.hash,
      actor: actor.kind === 'operator' ? actor.name : actor.kind,
    });
    if (load.lost.length > 0) {
      throw new MalformedPackError(
        load.lost.map(({ register, id }) => ({
          file: `${register}.json`,
          place: id,
          message: 'recorded figures cite it, and the pack no longer has it',
        })),
      );
    }
    if (load.issues.length > 0) {
      throw new MalformedPackError(
        load.issues.map(({ position, id, field, fault, found }) => ({
          file: 'figures.json',
          place: `record ${position + 1} (${id}), field ${field}`,
          message: `${fault}: ${found}`,
        })),
      );
    }
    await recordPackLoad(tx, pack.manifest, pack.hash);
    return { loaded: true as const, ...load };
  },
  changesContent: ({ loaded }) => loaded,
  journal: ({ pack }, { loaded }) =>
    loaded ? { objects: [{ type: 'country-pack', id: pack.manifest.id }], detail: { sha256: pack.hash } } : null,
});
