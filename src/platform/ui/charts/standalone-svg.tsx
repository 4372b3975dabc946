import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { directionOf, type Language } from '#lib/localised.ts';
import { SwatchMarks } from './chart.tsx';
import type { Drawing } from './model.ts';
import { CHART_COLOURS, CHART_FONTS, standaloneStyles } from './standalone-styles.ts';
import { ChartText, LINE, textWidth, wrapText } from './text.tsx';

export interface StandaloneWords {
  /** The finding, as a sentence. */
  readonly title: string;
  /** What the chart is about: subject, unit, period. */
  readonly subtitle?: string | undefined;
  /** Cautions and totals. */
  readonly note?: string | undefined;
  /** The whole source line, its word included. */
  readonly source: string;
  readonly language: Language;
}

const PADDING = 28;

/** A chart that can leave the page: with its finding, its key, its source, its colours. Always light, as on paper. */
export function standaloneSvg(drawing: Drawing, words: StandaloneWords): string {
  const rightToLeft = directionOf(words.language) === 'rtl';
  const width = Math.max(drawing.width, 520);
  const side = rightToLeft ? ('right' as const) : ('left' as const);
  const edge = rightToLeft ? width : 0;
  const parts: VNode[] = [];
  let y = 0;

  const write = (text: string | undefined, size: number, className: string, gap: number) => {
    if (text === undefined || text === '') return;
    const lines = wrapText(text, width, size);
    parts.push(<ChartText class={className} x={edge} y={y + size} side={side} size={size} lines={lines} />);
    y += lines.length * size * LINE + gap;
  };

  write(words.title, 22, 'c-value', 6);
  write(words.subtitle, 15, 'c-soft', 8);
  y += 10;
  if (drawing.key.length > 0) {
    const key = keyRows(drawing, width, rightToLeft);
    parts.push(<g transform={`translate(0 ${y})`}>{key.content}</g>);
    y += key.height + 14;
  }
  const inset = Math.round((width - drawing.width) / 2);
  parts.push(<g transform={`translate(${inset} ${y})`}>{drawing.content}</g>);
  y += drawing.height + 18;
  write(words.note, 13, 'c-label', 6);
  write(words.source, 13, 'c-soft', 0);

  const outer = { width: width + 2 * PADDING, height: Math.ceil(y) + 2 * PADDING };
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${outer.width} ${outer.height}`}
      width={outer.width}
      height={outer.height}
      role="img"
      aria-labelledby="chart-title"
      direction="ltr"
      lang={words.language}
      font-family={CHART_FONTS}
    >
      <title id="chart-title">{words.title}</title>
      <style>{standaloneStyles()}</style>
      <rect width={outer.width} height={outer.height} fill={CHART_COLOURS.ground} />
      <g transform={`translate(${PADDING} ${PADDING})`}>{parts}</g>
    </svg>,
  );
}

function keyRows({ key }: Drawing, width: number, rightToLeft: boolean): { content: VNode; height: number } {
  let x = 0;
  let row = 0;
  const entries = key.map(({ label, ...entry }) => {
    const extent = 26 + textWidth(label, 14) + 22;
    if (x > 0 && x + extent > width) {
      x = 0;
      row += 1;
    }
    const from = x;
    x += extent;
    const swatchX = rightToLeft ? width - from - 18 : from;
    const textX = rightToLeft ? width - from - 26 : from + 26;
    return (
      <g key={label} transform={`translate(0 ${row * 22})`}>
        <g transform={`translate(${swatchX} 0)`}>
          <SwatchMarks {...entry} />
        </g>
        <ChartText x={textX} y={12} side={rightToLeft ? 'right' : 'left'} lines={[label]} />
      </g>
    );
  });
  return { content: <g>{entries}</g>, height: (row + 1) * 22 };
}
