import { geoMercator, geoPath } from 'd3-geo';
import { scaleQuantile } from 'd3-scale';
import type { PageContext } from '../page-context.ts';
import { ChartImage, ChartKey } from './chart.tsx';
import { compactPath } from './compact-path.ts';
import type { Drawing, KeyEntry } from './model.ts';
import type { RegionShape } from './region-shapes.ts';
import { ChartText, round } from './text.tsx';

/** What is known of a region; a region without a value is drawn as ground. */
export interface RegionValue {
  readonly code: string;
  readonly name: string;
  readonly value?: number | null | undefined;
  readonly href?: string | undefined;
}

export interface RegionMapInput {
  readonly context: PageContext;
  readonly shapes: readonly RegionShape[];
  readonly values: readonly RegionValue[];
}

interface RegionMapProps extends RegionMapInput {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Whole units of this width are finer than the screens it is shown on. */
const WIDTH = 480;
const CLASSES = [1, 2, 3, 4] as const;

/** A map for finding one's way, shaded by value; the value is also written, and repeated in the table beside it. */
export function RegionMap({ context, id, title, description, shapes, values }: RegionMapProps) {
  const drawing = drawRegionMap({ context, shapes, values });
  const interactive = values.some(({ href }) => href !== undefined);
  return (
    <div class="chart chart-map">
      <ChartKey context={context} entries={drawing.key} />
      <ChartImage {...{ id, title, description, drawing, interactive }} layout="single" />
    </div>
  );
}

/** Maps are not mirrored: east is where it is. */
export function drawRegionMap({ context, shapes, values }: RegionMapInput): Drawing {
  const collection = { type: 'FeatureCollection' as const, features: shapes.map(({ outline }) => outline) };
  const projection = geoMercator().fitWidth(WIDTH, collection);
  const path = geoPath(projection).digits(0);
  const height = Math.ceil(path.bounds(collection)[1][1]);
  const shade = shading(values);
  const ofCode = new Map(values.map((value) => [value.code, value]));

  const regions = shapes.map(({ code, outline }) => {
    const known = ofCode.get(code);
    const value = known?.value ?? null;
    const shape = (
      <path class={`c-region c-shade-${value === null ? 0 : shade(value)}`} d={compactPath(path(outline) ?? '')} />
    );
    const name = [known?.name, value === null ? undefined : context.format.number(value)].filter(Boolean).join(' — ');
    if (known?.href === undefined) {
      return (
        <g key={code}>
          <title>{name}</title>
          {shape}
        </g>
      );
    }
    return (
      <a key={code} href={known.href} aria-label={name}>
        <title>{name}</title>
        {shape}
      </a>
    );
  });
  const labels = shapes.flatMap(({ code, outline }) => {
    const value = ofCode.get(code)?.value ?? null;
    if (value === null) return [];
    const [x, y] = path.centroid(outline);
    const dark = shade(value) === 4;
    return [
      <ChartText
        key={code}
        class={dark ? 'c-value c-on-mark' : 'c-value'}
        x={round(x)}
        y={round(y + 6)}
        side="center"
        size={17}
        lines={[context.format.number(value)]}
      />,
    ];
  });
  const content = (
    <>
      {regions}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the links carry the same values */}
      <g class="c-map-labels" aria-hidden="true">
        {labels}
      </g>
    </>
  );
  return { width: WIDTH, height, content, key: mapKey(context, values) };
}

/** Four classes with as many regions in each, so that one large city does not make the rest of the country pale. */
function shading(values: readonly RegionValue[]): (value: number) => number {
  const known = knownValues(values);
  if (known.length === 0) return () => 0;
  return scaleQuantile<number>(known, [...CLASSES]);
}

function knownValues(values: readonly RegionValue[]): readonly number[] {
  return values.flatMap(({ value }) => (value === null || value === undefined ? [] : [value]));
}

function mapKey({ t, format }: PageContext, values: readonly RegionValue[]): readonly KeyEntry[] {
  const known = knownValues(values);
  const classOf = shading(values);
  const entries = CLASSES.flatMap((shade) => {
    const within = known.filter((value) => classOf(value) === shade);
    if (within.length === 0) return [];
    const [from, to] = [Math.min(...within), Math.max(...within)].map((value) => format.number(value));
    return [keyEntry(from === to ? `${from}` : `${from} – ${to}`, shade)];
  });
  return entries.length > 0 && known.length < values.length
    ? [...entries, keyEntry(t('ui.chart.no-value'), 0)]
    : entries;
}

function keyEntry(label: string, shade: number): KeyEntry {
  return { label, shade, series: 0, status: 'result' };
}
