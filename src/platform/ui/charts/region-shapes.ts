import type { ExtendedFeature } from 'd3-geo';
import { feature } from 'topojson-client';
import { z } from 'zod';

/** A region as it is drawn: its code and its outline. */
export interface RegionShape {
  readonly code: string;
  readonly outline: ExtendedFeature;
}

/** Enough to tell a topology from something else; the library reads the rest and throws where it cannot. */
const topology = z.custom<Parameters<typeof feature>[0]>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology',
);
const properties = z.object({ code: z.string() });

/** Reads the regions of a TopoJSON file of a country pack: one object, each geometry with a `code`. */
export function readRegionShapes(json: unknown, objectName = 'regions'): readonly RegionShape[] {
  const parsed = topology.parse(json);
  const object = parsed.objects[objectName];
  if (object === undefined) throw new Error(`The map has no object ${objectName}.`);
  const shapes = feature(parsed, object);
  const features = shapes.type === 'FeatureCollection' ? shapes.features : [shapes];
  return features.map((outline) => ({ code: properties.parse(outline.properties).code, outline }));
}
