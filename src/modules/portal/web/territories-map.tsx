import type { Localised } from '#lib/localised.ts';
import { ChartFigure } from '#platform/ui/charts/chart-figure.tsx';
import { RegionMap } from '#platform/ui/charts/region-map.tsx';
import type { RegionShape } from '#platform/ui/charts/region-shapes.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { PackCredit } from '../pack/read-map.ts';

export interface RegionOffices {
  readonly code: string;
  readonly name: Localised;
  readonly offices: number;
}

interface TerritoriesMapProps {
  readonly context: PageContext;
  /** Null where the pack has no map: the table then stands alone. */
  readonly shapes: readonly RegionShape[] | null;
  readonly regions: readonly RegionOffices[];
  readonly credit: PackCredit | undefined;
}

/** Where the holders of open geometry explain what they ask of those who show it. */
const COPYRIGHT_PAGES: readonly { readonly holder: string; readonly href: string }[] = [
  { holder: 'OpenStreetMap', href: 'https://www.openstreetmap.org/copyright' },
];

/** The regions, shaded by how many of their prefectures and provinces took applications, with the same as a table. */
export function TerritoriesMap({ context, shapes, regions, credit }: TerritoriesMapProps) {
  const { t, format } = context;
  const values = regions.map(({ code, name, offices }) => ({
    code,
    name: format.text(name),
    value: offices,
    href: `#region-${code}`,
  }));
  const most = Math.max(0, ...values.map(({ value }) => value));
  const first = values.filter(({ value }) => value === most && most > 0).map(({ name }) => name);
  const finding =
    first.length === 0
      ? t('pages.territories.by-region')
      : t('pages.territories.finding', { names: format.list(first), regions: first.length, offices: most });
  const table = (
    <DataTable
      caption={t('pages.territories.by-region')}
      captionHidden
      dense
      rows={values}
      rowKey={({ code }) => code}
      rowHref={({ href }) => href}
      columns={[
        { id: 'name', header: t('pages.territories.region'), rowHeader: true, cell: ({ name }) => name },
        {
          id: 'offices',
          header: t('pages.territories.offices'),
          numeric: true,
          cell: ({ value }) => format.number(value),
        },
      ]}
    />
  );
  if (shapes === null) return table;
  return (
    <ChartFigure
      context={context}
      id="regions"
      level={2}
      finding={finding}
      subtitle={t('pages.territories.by-region')}
      tableOpen
      chart={
        <RegionMap
          context={context}
          id="regions-map"
          title={t('pages.territories.by-region')}
          description={finding}
          shapes={shapes}
          values={values}
        />
      }
      table={table}
      caution={t('pages.territories.outlines')}
      source={credit && <MapCredit context={context} credit={credit} />}
    />
  );
}

function MapCredit({ context, credit }: { readonly context: PageContext; readonly credit: PackCredit }) {
  const { t } = context;
  const copyright = COPYRIGHT_PAGES.find(({ holder }) => credit.source.includes(holder));
  return (
    <p class="source-line">
      {t('pages.territories.map-credit')}{' '}
      <bdi lang="en">
        © {copyright === undefined ? credit.source : <a href={copyright.href}>{copyright.holder} contributors</a>}
      </bdi>
      {t('ui.comma')}
      <bdi>{credit.licence}</bdi>
    </p>
  );
}
