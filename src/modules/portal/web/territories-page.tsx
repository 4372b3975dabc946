import { listTerritories, type Territory } from '#identity';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { creditOf, type PackCredit, readMap } from '../pack/read-map.ts';
import { packInForce } from '../queries/pack-in-force.ts';
import { NoPackError, referenceOf } from '../queries/reference.ts';
import { figuresOf } from './figures-of.ts';
import { FiguresTable } from './figures-table.tsx';
import { Shell } from './shell.tsx';
import { type RegionOffices, TerritoriesMap } from './territories-map.tsx';

/** The unit of the figures that count the places to file; where a pack has none, none are shown. */
const COUNTED_IN = 'prefectures-and-provinces';

/** `/territories`: the regions and their prefectures and provinces, and where applications could be filed. */
export const territoriesPage: PageRoute = {
  path: '/territories',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t } = context;
    const [reference, pack, territories, counted] = await Promise.all([
      referenceOf(db),
      packInForce.execute(db, actor, undefined),
      listTerritories.execute(db, actor, undefined),
      figuresOf(db, actor, { unit: COUNTED_IN }),
    ]);
    if (pack === undefined) throw new NoPackError();
    const shapes = await readMap(pack.pack_id);
    const regions = officesByRegion(territories);
    const offices = territories.filter((territory) => territory.is_office).length;
    const title = t('pages.territories.title', { offices, regions: regions.length });
    const credits = ['territories.json', 'map/regions.topojson'].flatMap((file) => creditOf(pack.sources, file) ?? []);
    return page(
      <Shell
        context={context}
        title={title}
        description={t('pages.territories.description')}
        breadcrumbs={[{ label: t('portal.nav.territories') }]}
      >
        <PageTitle title={title} lead={t('pages.territories.lead')} />
        <Notice context={context} kind="info">
          <p>{t('pages.territories.reading')}</p>
        </Notice>
        <div class="section">
          <TerritoriesMap
            context={context}
            shapes={shapes}
            regions={regions}
            credit={creditOf(pack.sources, 'map/regions.topojson')}
          />
        </div>
        <Section id="list" title={t('pages.territories.list', { count: territories.filter(isLocal).length })}>
          <TerritoriesList context={context} territories={territories} />
        </Section>
        {counted.total > 0 && (
          <Section id="counted" title={t('pages.territories.counted')}>
            <FiguresTable
              context={context}
              reference={reference}
              figures={counted.items}
              caption={t('pages.territories.counted')}
            />
          </Section>
        )}
        {credits.length > 0 && (
          <Section id="credits" title={t('pages.territories.credits')}>
            <Credits context={context} credits={credits} />
          </Section>
        )}
      </Shell>,
    );
  },
};

function isLocal({ kind }: Territory): boolean {
  return kind !== 'country' && kind !== 'region';
}

/** The region that each territory lies in: a prefecture of arrondissements lies in a prefecture first. */
function regionsByCode(territories: readonly Territory[]): ReadonlyMap<string, Territory> {
  const byCode = new Map(territories.map((territory) => [territory.code, territory]));
  const regionOf = (territory: Territory | undefined): Territory | undefined =>
    territory === undefined || territory.kind === 'region' ? territory : regionOf(byCode.get(territory.parent ?? ''));
  return new Map(
    territories.flatMap((territory) => {
      const region = regionOf(territory);
      return region === undefined ? [] : [[territory.code, region] as const];
    }),
  );
}

function officesByRegion(territories: readonly Territory[]): readonly RegionOffices[] {
  const regionOf = regionsByCode(territories);
  return territories
    .filter(({ kind }) => kind === 'region')
    .map(({ code, name }) => ({
      code,
      name,
      offices: territories.filter((one) => one.is_office && regionOf.get(one.code)?.code === code).length,
    }));
}

interface TerritoriesListProps {
  readonly context: PageContext;
  readonly territories: readonly Territory[];
}

/** A table for each region, under the anchor that the map leads to. */
function TerritoriesList({ context, territories }: TerritoriesListProps) {
  const { t, format } = context;
  const regionOf = regionsByCode(territories);
  const byRegion = Map.groupBy(territories.filter(isLocal), ({ code }) => regionOf.get(code));
  return (
    <>
      {[...byRegion].map(([region, rows]) => {
        const name = region === undefined ? t('pages.territories.no-region') : format.text(region.name);
        return (
          <Section key={name} id={`region-${region?.code ?? 'none'}`} level={3} title={name}>
            <TerritoriesTable context={context} territories={rows} caption={name} />
          </Section>
        );
      })}
    </>
  );
}

function TerritoriesTable({ context, territories, caption }: TerritoriesListProps & { readonly caption: string }) {
  const { t, format } = context;
  const kindText = ({ kind }: Territory) =>
    kind === 'prefecture' || kind === 'arrondissements-prefecture' || kind === 'province'
      ? t(`pages.territory-kind.${kind}`)
      : kind;
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={territories}
      rowKey={({ code }) => code}
      columns={[
        { id: 'name', header: t('pages.territories.name'), rowHeader: true, cell: ({ name }) => format.text(name) },
        { id: 'kind', header: t('pages.territories.kind'), cell: kindText },
        { id: 'code', header: t('pages.territories.code'), nowrap: true, cell: ({ code }) => <bdi>{code}</bdi> },
        {
          id: 'iso',
          header: t('pages.territories.iso'),
          nowrap: true,
          cell: ({ iso }) => (iso === null ? t('pages.territories.no-iso') : <bdi>{iso}</bdi>),
        },
        {
          id: 'office',
          header: t('pages.territories.office'),
          cell: ({ is_office }) => t(is_office ? 'pages.yes' : 'pages.no'),
        },
      ]}
    />
  );
}

function Credits({ context, credits }: { readonly context: PageContext; readonly credits: readonly PackCredit[] }) {
  const { t, format } = context;
  return (
    <>
      {credits.map(({ file, licence, note }) => (
        <p key={file}>
          {note !== null && format.text(note)} {t('pages.territories.licence')} <bdi>{licence}</bdi>
        </p>
      ))}
    </>
  );
}
