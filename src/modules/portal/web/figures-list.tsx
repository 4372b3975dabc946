import { searchWords } from '#lib/fold.ts';
import { FIGURE_SORTS, type FigureFilter, type FigureSort, listFigures, NATURES } from '#observatory';
import { Downloads } from '#platform/ui/downloads.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { NumberField, TextField } from '#platform/ui/form/text-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { referenceOf } from '../queries/reference.ts';
import { FiguresTable } from './figures-table.tsx';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

const PAGE_SIZE = 50;

/** `/figures`: every published figure, filtered by a plain GET form whose address can be sent to someone. */
export const figuresList: PageRoute = {
  path: '/figures',
  permission: 'public',
  async answer({ context, query, db, actor }) {
    const { t, format } = context;
    const asked = readFilter(query);
    const [reference, found] = await Promise.all([
      referenceOf(db),
      listFigures.execute(db, actor, {
        filter: asked.filter,
        sort: asked.sort,
        offset: (asked.page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      }),
    ]);
    const pages = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
    const title = t('portal.figures.title', { total: found.total });
    const all = { value: '', label: t('portal.figures.filter.all') };
    const { page: _, ...kept } = query;
    const apiQuery = new URLSearchParams(asked.apiQuery);
    return page(
      <Shell
        context={context}
        section="figures"
        title={title}
        description={t('portal.figures.description')}
        breadcrumbs={[{ label: t('portal.nav.figures') }]}
        canonicalPath={paths.figures()}
        robots={Object.keys(query).length > 0 ? 'noindex, follow' : undefined}
      >
        <PageTitle title={title} lead={t('portal.figures.lead')} />
        {asked.unreadable.map((field) => (
          <Notice key={field} context={context} kind="attention">
            <p>{t('portal.figures.invalid', { field })}</p>
          </Notice>
        ))}
        <FilterForm
          context={context}
          action={to(context, paths.figures())}
          label={t('portal.figures.filter.label')}
          resetHref={Object.keys(query).length > 0 ? to(context, paths.figures()) : undefined}
        >
          <TextField context={context} name="q" label={t('portal.figures.filter.words')} value={query.q} />
          <SelectField
            context={context}
            name="programme"
            label={t('portal.figures.filter.programme')}
            value={query.programme}
            choices={[
              all,
              ...[...reference.programmes.values()].map((programme) => ({
                value: String(programme.number),
                label: `${programme.number}. ${format.text(programme.name)}`,
              })),
            ]}
          />
          <SelectField
            context={context}
            name="document"
            label={t('portal.figures.filter.document')}
            value={query.document}
            choices={[
              all,
              ...[...reference.documents.values()]
                .filter((document) => document.standing === 'source')
                .map((document) => ({ value: document.id, label: format.text(document.title) })),
            ]}
          />
          <SelectField
            context={context}
            name="nature"
            label={t('portal.figures.filter.nature')}
            value={query.nature}
            choices={[all, ...NATURES.map((nature) => ({ value: nature, label: t(`portal.nature.${nature}`) }))]}
          />
          <NumberField context={context} name="year" label={t('portal.figures.filter.year')} value={query.year} />
          <SelectField
            context={context}
            name="sort"
            label={t('portal.figures.filter.sort')}
            value={asked.sort}
            choices={(['order', '-period', 'period', '-value', 'value'] as const).map((sort) => ({
              value: sort,
              label: t(`portal.figures.sort.${sort}`),
            }))}
          />
        </FilterForm>
        {found.total === 0 ? (
          <EmptyState title={t('portal.figures.empty')}>
            <p>{t('portal.figures.empty-remedy')}</p>
          </EmptyState>
        ) : (
          <>
            <FiguresTable context={context} reference={reference} figures={found.items} caption={title} />
            <Pagination
              context={context}
              page={Math.min(asked.page, pages)}
              pages={pages}
              hrefFor={(number) => to(context, paths.figures({ ...kept, page: number === 1 ? undefined : number }))}
            />
            <Downloads
              context={context}
              of={title}
              items={[
                { format: 'CSV', href: `/api/figures.csv?${apiQuery}` },
                { format: 'JSON', href: `/api/figures?${apiQuery}` },
              ]}
            />
          </>
        )}
      </Shell>,
    );
  },
};

interface Asked {
  readonly filter: FigureFilter;
  readonly sort: FigureSort;
  readonly page: number;
  /** Names of the criteria that were given and cannot be read. */
  readonly unreadable: readonly string[];
  /** The same criteria in the words of the API. */
  readonly apiQuery: Record<string, string>;
}

/** Reads the criteria of the list. One that cannot be read is left out and named, never guessed. */
function readFilter(query: Readonly<Record<string, string>>): Asked {
  const unreadable: string[] = [];
  const apiQuery: Record<string, string> = {};
  const read = <T,>(name: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = query[name]?.trim();
    if (text === undefined || text === '') return undefined;
    const value = parse(text);
    if (value === undefined) unreadable.push(name);
    else apiQuery[name] = text;
    return value;
  };
  const whole = (least: number, most: number) => (text: string) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
  const q = read('q', (text) => text);
  const programme = read('programme', whole(1, 9_999));
  const objective = read('objective', whole(1, 9_999));
  const document = read('document', (text) => (/^[a-z0-9-]{1,120}$/.test(text) ? text : undefined));
  const nature = read('nature', (text) => NATURES.find((known) => known === text));
  const year = read('year', whole(1900, 2200));
  const sort = read('sort', (text) => FIGURE_SORTS.find((known) => known === text)) ?? 'order';
  const pageNumber = read('page', whole(1, 1_000_000)) ?? 1;
  delete apiQuery.page;
  return {
    filter: {
      ...(q === undefined ? {} : { words: searchWords(q) }),
      ...(programme === undefined ? {} : { programme }),
      ...(objective === undefined ? {} : { objective }),
      ...(document === undefined ? {} : { document }),
      ...(nature === undefined ? {} : { nature }),
      ...(year === undefined ? {} : { year }),
    },
    sort,
    page: pageNumber,
    unreadable,
    apiQuery,
  };
}
