import { scaleBand, scaleLinear } from 'd3-scale';
import { drawBars } from './draw-bars.tsx';
import { Hatchings, Mark } from './marks.tsx';
import { CHART_WIDTHS, type ChartLayout, type Drawing, hatchedSeries, type Plot } from './model.ts';
import { ChartText, LINE, placing, round, textWidth, wrapText } from './text.tsx';

const LABEL = 14;
const TICK = 13;
/** Values may shrink this far before the columns become bars. */
const SMALL_VALUE = 12;
/** Between two values side by side. */
const GAP = 5;

/** Upright marks, for what runs along time or a short list. Turns into bars where the words would not fit. */
export function drawColumns(plot: Plot, layout: ChartLayout): Drawing {
  const { context, id, categories, unit, key } = plot;
  const width = CHART_WIDTHS[layout];
  const values = categories.flatMap((category) => category.values);
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const y = scaleLinear([Math.min(0, ...known), Math.max(0, ...known, 1e-9)], [0, 1]).nice(4);
  const ticks = y.ticks(4);

  const before = Math.max(0, ...ticks.map((tick) => textWidth(context.format.number(tick), TICK))) + 10;
  const x = scaleBand(
    categories.map((_, position) => String(position)),
    [before, width],
  ).padding(categories[0] !== undefined && categories[0].values.length > 1 ? 0.22 : 0.32);
  const within = x.bandwidth() / Math.max(1, categories[0]?.values.length ?? 1);

  const written = (size: number) =>
    Math.max(0, ...values.map(({ value, text }) => (value === null ? 0 : textWidth(text, size)))) + GAP;
  const room = categories[0] !== undefined && categories[0].values.length > 1 ? within : x.step();
  const labels = categories.map(({ label }) => wrapText(label, x.step() - 4, LABEL));
  const longestWord = Math.max(0, ...labels.flat().map((line) => textWidth(line, LABEL)));
  const mostLines = Math.max(0, ...labels.map((lines) => lines.length));
  const valueSize = written(LABEL) <= room ? LABEL : SMALL_VALUE;
  if (written(valueSize) > room || longestWord > x.step() || mostLines > 3) return drawBars(plot, layout);

  const top = unit === undefined ? 24 : 46;
  const depth = layout === 'wide' ? 260 : 200;
  const height = top + depth + 10 + mostLines * LABEL * LINE;
  y.range([top + depth, top]);
  const place = placing(context, width);
  const ground = y(0);

  const content = (
    <>
      <Hatchings id={`${id}-${layout}`} series={hatchedSeries(plot)} />
      {unit !== undefined && (
        <ChartText class="c-soft" x={place.x(0)} y={16} side={place.start} size={TICK} lines={[unit]} />
      )}
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            class={tick === 0 ? 'c-axis' : 'c-grid'}
            d={`M${place.x(before)} ${round(y(tick))}H${place.x(width)}`}
            fill="none"
          />
          <ChartText
            class="c-soft"
            x={place.x(before - 8)}
            y={round(y(tick) + 4)}
            side={place.end}
            size={TICK}
            lines={[context.format.number(tick)]}
          />
        </g>
      ))}
      {categories.map(({ label, values: marks }, position) => {
        const from = x(String(position)) ?? 0;
        return (
          <g key={label}>
            {marks.map(({ value, text, status, series }, order) => {
              const left = from + order * within;
              const middle = place.x(left + within / 2);
              const level = y(value ?? 0);
              return (
                <g key={series}>
                  {value !== null && (
                    <Mark
                      x={place.box(left + (marks.length > 1 ? 1 : 0), within - (marks.length > 1 ? 2 : 0))}
                      y={Math.min(level, ground)}
                      width={within - (marks.length > 1 ? 2 : 0)}
                      height={Math.abs(ground - level)}
                      {...{ series, status, id: `${id}-${layout}` }}
                    />
                  )}
                  <ChartText
                    class={value === null ? 'c-soft' : 'c-value'}
                    x={middle}
                    y={round(value !== null && value < 0 ? level + 16 : level - 6)}
                    side="center"
                    size={valueSize}
                    lines={[value === null ? '–' : text]}
                  />
                </g>
              );
            })}
            <ChartText
              x={place.x(from + x.bandwidth() / 2)}
              y={top + depth + 20}
              side="center"
              lines={labels[position] ?? []}
            />
          </g>
        );
      })}
    </>
  );
  return { width, height: Math.ceil(height + 4), content, key };
}
