import { scaleLinear } from 'd3-scale';
import { Hatchings, Mark } from './marks.tsx';
import {
  CHART_WIDTHS,
  type ChartLayout,
  type Drawing,
  hatchedSeries,
  type Plot,
  type PlottedCategory,
} from './model.ts';
import { ChartText, LINE, placing, round, textWidth, wrapText } from './text.tsx';

const SIZE = 14;

interface Row {
  readonly category: PlottedCategory;
  readonly lines: readonly string[];
  readonly top: number;
  readonly barsTop: number;
}

/** Lying marks, for labels that are sentences. On a phone each label stands above its bars, with the whole width. */
export function drawBars(plot: Plot, layout: ChartLayout): Drawing {
  const { context, id, categories, unit, key } = plot;
  const width = CHART_WIDTHS[layout];
  const grouped = (categories[0]?.values.length ?? 1) > 1;
  const thickness = grouped ? 16 : 22;
  const values = categories.flatMap((category) => category.values);
  const known = values.flatMap(({ value }) => (value === null ? [] : [Math.max(0, value)]));

  const longest = Math.max(0, ...categories.map(({ label }) => textWidth(label, SIZE)));
  const before = layout === 'wide' ? Math.min(250, longest + 14) : 0;
  const after = Math.max(0, ...values.map(({ text }) => textWidth(text, SIZE))) + 10;
  const x = scaleLinear([0, Math.max(...known, 1e-9)], [before, width - after]);
  const place = placing(context, width);

  const rows: Row[] = [];
  let bottom = unit === undefined ? 4 : 30;
  for (const category of categories) {
    const lines = wrapText(category.label, layout === 'wide' ? before - 14 : width, SIZE);
    const words = lines.length * SIZE * LINE;
    const bars = category.values.length * (thickness + 2);
    const top = bottom;
    const barsTop = layout === 'wide' ? top + Math.max(0, (words - bars) / 2) : top + words + 3;
    rows.push({ category, lines, top: layout === 'wide' ? top + Math.max(0, (bars - words) / 2) : top, barsTop });
    bottom = Math.max(barsTop + bars, top + words) + (grouped ? 16 : 12);
  }

  const content = (
    <>
      <Hatchings id={`${id}-${layout}`} series={hatchedSeries(plot)} />
      {unit !== undefined && (
        <ChartText class="c-soft" x={place.x(before)} y={16} side={place.start} size={13} lines={[unit]} />
      )}
      {rows.map(({ category, lines, top, barsTop }) => (
        <g key={category.label}>
          <ChartText
            x={place.x(layout === 'wide' ? before - 14 : 0)}
            y={round(top + SIZE)}
            side={layout === 'wide' ? place.end : place.start}
            lines={lines}
          />
          {category.values.map(({ value, text, status, series }, order) => {
            const y = barsTop + order * (thickness + 2);
            const extent = x(Math.max(0, value ?? 0)) - before;
            return (
              <g key={series}>
                {value !== null && (
                  <Mark
                    x={place.box(before, extent)}
                    y={y}
                    width={extent}
                    height={thickness}
                    {...{ series, status, id: `${id}-${layout}` }}
                  />
                )}
                <ChartText
                  class={value === null ? 'c-soft' : 'c-value'}
                  x={place.x(before + extent + 6)}
                  y={round(y + thickness / 2 + 5)}
                  side={place.start}
                  lines={[text]}
                />
              </g>
            );
          })}
        </g>
      ))}
      {layout === 'wide' && (
        <path
          class="c-axis"
          d={`M${place.x(before)} ${unit === undefined ? 0 : 26}V${round(bottom - 8)}`}
          fill="none"
        />
      )}
    </>
  );
  return { width, height: Math.ceil(bottom), content, key };
}
