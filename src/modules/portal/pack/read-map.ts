import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { localised, slug } from '#platform/pack/schema.ts';
import { projectPath } from '#platform/project.ts';
import { type RegionShape, readRegionShapes } from '#platform/ui/charts/region-shapes.ts';

const read = new Map<string, Promise<readonly RegionShape[] | null>>();

/**
 * The outlines of the regions of a pack that ships with the project, read once; null when it has no map. The identifier
 * of the pack becomes part of a path, so that only a plain name is followed.
 */
export function readMap(packId: string): Promise<readonly RegionShape[] | null> {
  if (!slug.safeParse(packId).success) return Promise.resolve(null);
  const known = read.get(packId);
  if (known !== undefined) return known;
  const shapes = readFile(projectPath('packs', packId, 'map', 'regions.topojson'), 'utf8').then(
    (text) => readRegionShapes(JSON.parse(text)),
    () => null,
  );
  read.set(packId, shapes);
  return shapes;
}

const credits = z.array(
  z.object({ file: z.string(), source: z.string(), licence: z.string(), note: localised.nullable() }),
);

export type PackCredit = z.output<typeof credits>[number];

/** Where a file of the pack comes from and under which licence, as its manifest says. */
export function creditOf(sources: unknown, file: string): PackCredit | undefined {
  return credits.safeParse(sources).data?.find((credit) => credit.file === file);
}
