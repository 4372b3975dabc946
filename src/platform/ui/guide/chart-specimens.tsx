import { ChartFigure } from '../charts/chart-figure.tsx';
import { BarChart, ColumnChart, GroupedColumnChart } from '../charts/column-chart.tsx';
import type { ChartPoint } from '../charts/model.ts';
import { RegionMap } from '../charts/region-map.tsx';
import type { RegionShape } from '../charts/region-shapes.ts';
import { type Column, DataTable } from '../data-table.tsx';
import { FigureValue } from '../figure-value.tsx';
import { href, type PageContext } from '../page-context.ts';
import { SourceLine } from '../source-line.tsx';
import type { SpecimenProps } from './specimen.tsx';

const DOWNLOADS = [
  { format: 'CSV', href: '#csv' },
  { format: 'SVG', href: '#svg' },
];

function table(context: PageContext, caption: string, points: readonly ChartPoint[]) {
  const { t, format } = context;
  const columns: readonly Column<ChartPoint>[] = [
    { id: 'label', header: t('ui.chart.category'), cell: ({ label }) => label, rowHeader: true },
    {
      id: 'value',
      header: t('ui.chart.value'),
      cell: ({ value }) => (value === null ? t('ui.chart.no-value') : format.number(value)),
      numeric: true,
    },
  ];
  return (
    <DataTable caption={caption} captionHidden dense columns={columns} rows={points} rowKey={({ label }) => label} />
  );
}

export function sampleYears(): readonly ChartPoint[] {
  return [
    { label: '2001', value: 11200 },
    { label: '2002', value: 14650 },
    { label: '2003', value: 13900 },
    { label: '2004', value: 19300 },
    { label: '2005', value: 23800 },
    { label: '2006', value: 26000, status: 'target' },
    { label: '2007', value: 24500, status: 'forecast' },
  ];
}

function sampleBars({ t }: PageContext): readonly ChartPoint[] {
  return [
    { label: t('guide.chart.label-one'), value: 8421 },
    { label: t('guide.chart.label-two'), value: 3105 },
    { label: t('guide.place.one'), value: 1240, status: 'forecast' },
    { label: t('guide.place.two'), value: 64, text: `${t('ui.qualifier.about')}\u00A064` },
    { label: t('guide.chart.label-three'), value: null },
  ];
}

export function ChartSpecimens({ context, id }: SpecimenProps) {
  const { t } = context;
  const words = { title: t('guide.chart.finding'), description: t('guide.chart.description') };
  const years = sampleYears();
  const bars = sampleBars(context);
  const labels = ['2001', '2002', '2003', '2004'];
  const groups = [
    { name: t('guide.group.a'), values: [{ value: 420 }, { value: 510 }, { value: 480 }, { value: 460 }] },
    { name: t('guide.group.b'), values: [{ value: 240 }, { value: 390 }, { value: 560 }, { value: 730 }] },
    { name: t('guide.group.c'), values: [{ value: 60 }, { value: 80 }, { value: null }, { value: 120 }] },
  ];
  const source = <SourceLine context={context} document={t('guide.document')} locator="7" href={href(context, '/')} />;
  return (
    <>
      <ChartFigure
        context={context}
        id={`${id}-columns`}
        finding={t('guide.chart.finding')}
        subtitle={t('guide.chart.subtitle')}
        chart={
          <ColumnChart context={context} id={`${id}-c`} points={years} unit={t('guide.unit.persons')} {...words} />
        }
        table={table(context, t('guide.chart.finding'), years)}
        total={<FigureValue context={context} value={82850} unit={t('guide.unit.persons')} />}
        caution={t('guide.chart.caution')}
        source={source}
        downloads={DOWNLOADS}
      />
      <ChartFigure
        context={context}
        id={`${id}-bars`}
        finding={t('guide.chart.bars-finding')}
        chart={
          <BarChart context={context} id={`${id}-b`} points={bars} {...words} title={t('guide.chart.bars-finding')} />
        }
        table={table(context, t('guide.chart.bars-finding'), bars)}
        tableOpen
        source={source}
      />
      <ChartFigure
        context={context}
        id={`${id}-groups`}
        finding={t('guide.chart.groups-finding')}
        chart={
          <GroupedColumnChart
            context={context}
            id={`${id}-g`}
            labels={labels}
            groups={groups}
            unit={t('guide.unit.files')}
            {...words}
            title={t('guide.chart.groups-finding')}
          />
        }
        table={table(
          context,
          t('guide.chart.groups-finding'),
          labels.map((label, n) => ({ label, value: groups[1]?.values[n]?.value ?? null })),
        )}
        source={source}
      />
    </>
  );
}

/** Four squares that are no country. Exterior rings run clockwise, as the map library expects. */
const SAMPLE_SHAPES: readonly RegionShape[] = [0, 1, 2, 3].map((number) => {
  const west = (number % 2) * 2;
  const south = Math.floor(number / 2) * 2;
  const ring = [
    [west, south],
    [west, south + 2],
    [west + 2, south + 2],
    [west + 2, south],
    [west, south],
  ];
  return {
    code: `S${number}`,
    outline: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
  };
});

export function MapSpecimens({ context, id }: SpecimenProps) {
  const { t } = context;
  const values = SAMPLE_SHAPES.map(({ code }, number) => ({
    code,
    name: t('guide.map.region', { number: number + 1 }),
    value: [120, 860, null, 2310][number] ?? null,
    href: `${href(context, '/')}#${code}`,
  }));
  const points = values.map(({ name, value }) => ({ label: name, value }));
  return (
    <ChartFigure
      context={context}
      id={`${id}-map`}
      finding={t('guide.map.finding')}
      chart={
        <RegionMap
          context={context}
          id={`${id}-m`}
          shapes={SAMPLE_SHAPES}
          values={values}
          title={t('guide.map.finding')}
          description={t('guide.map.finding')}
        />
      }
      table={table(context, t('guide.map.finding'), points)}
    />
  );
}
