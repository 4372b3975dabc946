import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { pageContext } from '../page-context.ts';
import { compactPath } from './compact-path.ts';
import { drawBars } from './draw-bars.tsx';
import { drawColumns } from './draw-columns.tsx';
import { type ChartPoint, type Drawing, plotOfPoints } from './model.ts';
import { standaloneSvg } from './standalone-svg.tsx';

const french = pageContext('fr', '/', 'http://localhost');
const arabic = pageContext('ar', '/', 'http://localhost');

const years: readonly ChartPoint[] = [
  { label: '2001', value: 100 },
  { label: '2002', value: 200, status: 'target' },
  { label: '2003', value: 150, status: 'forecast' },
];

function rectangles({ content }: Drawing): readonly { readonly x: number; readonly height: number }[] {
  const found = renderToStaticMarkup(content).matchAll(/<rect[^>]* x="([\d.]+)"[^>]* height="([\d.]+)"/g);
  return [...found].map(([, x, height]) => ({ x: Number(x), height: Number(height) }));
}

test('time runs from left to right in French and from right to left in Arabic', () => {
  const [first, , last] = rectangles(drawColumns(plotOfPoints({ context: french, id: 'c', points: years }), 'wide'));
  const [premier, , dernier] = rectangles(
    drawColumns(plotOfPoints({ context: arabic, id: 'c', points: years }), 'wide'),
  );
  expect(first?.x).toBeLessThan(last?.x ?? 0);
  expect(premier?.x).toBeGreaterThan(dernier?.x ?? 0);
});

test('what was not counted is told by its form, and the key names the forms in use', () => {
  const drawing = drawColumns(plotOfPoints({ context: french, id: 'c', points: years }), 'wide');
  const markup = renderToStaticMarkup(drawing.content);
  expect(markup).toContain('stroke-dasharray');
  expect(markup).toContain('url(#c-wide-hatch-1)');
  expect(drawing.key.map(({ status }) => status)).toEqual(['result', 'target', 'forecast']);
});

test('an unknown value has no mark, and is said', () => {
  const points = [
    { label: 'A', value: 1 },
    { label: 'B', value: null },
  ];
  const drawing = drawBars(plotOfPoints({ context: french, id: 'c', points }), 'wide');
  expect(rectangles(drawing)).toHaveLength(1);
  expect(renderToStaticMarkup(drawing.content)).toContain(french.t('ui.chart.no-value'));
});

test('labels too long for columns turn them into bars', () => {
  const points = years.map((point) => ({
    ...point,
    label: `Un intitulé bien trop long pour une colonne, ${point.label}`,
  }));
  const plot = plotOfPoints({ context: french, id: 'c', points });
  expect(renderToStaticMarkup(drawColumns(plot, 'narrow').content)).toBe(
    renderToStaticMarkup(drawBars(plot, 'narrow').content),
  );
});

test('the same data always give the same drawing', () => {
  const draw = () =>
    renderToStaticMarkup(drawColumns(plotOfPoints({ context: arabic, id: 'c', points: years }), 'wide').content);
  expect(draw()).toBe(draw());
});

test('a chart on its own is a whole image: namespace, finding, source, no custom property', () => {
  const drawing = drawColumns(plotOfPoints({ context: arabic, id: 'c', points: years }), 'wide');
  const svg = standaloneSvg(drawing, { title: 'ارتفعت الأعداد في 2002', source: 'المصدر: عينة', language: 'ar' });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).toContain('<title id="chart-title">ارتفعت الأعداد في 2002</title>');
  expect(svg).toContain('المصدر: عينة');
  expect(svg).not.toContain('var(');
});

test('an outline keeps its shape when it is written in steps', () => {
  expect(compactPath('M1,2L1,2L4,1L4,6Z')).toBe('M1 2l3-1 0 5z');
  expect(compactPath('M1,1L1,1Z')).toBe('');
});
