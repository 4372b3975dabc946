import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { listPairs } from '../queries/list-pairs.ts';
import { Band } from './candidates.tsx';
import { oddsInWords } from './explanation.tsx';
import { type Places, placesFor } from './places.ts';
import { register } from './register-paths.ts';
import { FirstName, factsLine, Reference } from './register-words.tsx';

const PAGE_SIZE = 50;
const STATES = ['open', 'unsure'] as const;

type Listed = Awaited<ReturnType<typeof listPairs.execute>>;
type Pair = Listed['items'][number];

/** `/persons/pairs`: pairs to judge that touch one's office, the most alike first. */
export const pairsPage: PrivateRoute = {
  path: '/persons/pairs',
  permission: listPairs.permission,
  async answer(request) {
    const { context, query, db, actor } = request;
    const { t } = context;
    const state = STATES.find((one) => one === query.state) ?? 'open';
    const page = /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1;
    const territory = /^[\w.-]{1,20}$/.test(query.territory ?? '') ? query.territory : undefined;
    const listed = await listPairs.execute(db, actor, {
      states: [state],
      territory,
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    const places = await placesFor(request);
    const { page: _, ...kept } = query;
    const pages = Math.max(1, Math.ceil(listed.total / PAGE_SIZE));
    const title = t('people.pairs.title');
    return {
      kind: 'framed',
      title,
      section: register.pairs(),
      body: (
        <div class="register">
          <PageTitle title={title} meta={<p>{t('people.pairs.count', { count: listed.total })}</p>} />
          <FilterForm
            context={context}
            action={href(context, register.pairs())}
            label={t('people.pairs.filter')}
            resetHref={Object.keys(query).length > 0 ? href(context, register.pairs()) : undefined}
          >
            <SelectField
              context={context}
              name="state"
              label={t('people.pairs.state')}
              value={state}
              choices={STATES.map((one) => ({ value: one, label: t(`people.pairs.state.${one}`) }))}
            />
            {listed.territories.length > 1 && (
              <SelectField
                context={context}
                name="territory"
                label={t('people.territory')}
                value={territory}
                empty={t('people.pairs.all')}
                choices={listed.territories
                  .map((code) => ({ value: code, label: places.territory(code) }))
                  .toSorted((one, other) => one.label.localeCompare(other.label, context.language))}
              />
            )}
          </FilterForm>
          {listed.items.length === 0 ? (
            <EmptyState title={t('people.pairs.none')}>
              <p>{t('people.pairs.none-remedy')}</p>
            </EmptyState>
          ) : (
            <PairTable context={context} places={places} listed={listed} caption={title} />
          )}
          <Pagination
            context={context}
            page={Math.min(page, pages)}
            pages={pages}
            hrefFor={(number) => href(context, register.pairs({ ...kept, page: number === 1 ? undefined : number }))}
          />
        </div>
      ),
    };
  },
};

interface PairTableProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly listed: Listed;
  readonly caption: string;
}

function PairTable({ context, places, listed, caption }: PairTableProps) {
  const { t, format } = context;
  const sides = { context, places, listed };
  return (
    <div class="stacks">
      <DataTable
        caption={caption}
        captionHidden
        dense
        rows={listed.items}
        rowKey={({ low, high }) => `${low} ${high}`}
        columns={[
          {
            id: 'one',
            header: t('people.pairs.one'),
            rowHeader: true,
            cell: (pair) => <Side {...sides} pair={pair} side="low" />,
          },
          { id: 'other', header: t('people.pairs.other'), cell: (pair) => <Side {...sides} pair={pair} side="high" /> },
          {
            id: 'odds',
            header: t('people.pairs.likeness'),
            cell: ({ weight, band, found_at }) => (
              <>
                {band === null ? t('people.pairs.by-person') : <Band context={context} band={band} />}
                {weight !== null && <span class="said-below">{oddsInWords(context, weight)}</span>}
                <span class="said-below">{format.date(found_at.toISOString().slice(0, 10))}</span>
              </>
            ),
          },
          {
            id: 'act',
            header: t('people.pairs.act'),
            cell: ({ low, high, low_reference, high_reference }) =>
              low_reference !== null && high_reference !== null ? (
                <a href={href(context, register.compare(low, high))}>{t('people.compare.link')}</a>
              ) : (
                t('people.pairs.ask')
              ),
          },
        ]}
      />
    </div>
  );
}

interface SideProps extends Omit<PairTableProps, 'caption'> {
  readonly pair: Pair;
  readonly side: 'low' | 'high';
}

/** One of the two: who it is, or where it is known. */
function Side({ context, places, listed, pair, side }: SideProps) {
  const isLow = side === 'low';
  const [record, reference] = isLow ? [pair.low, pair.low_reference] : [pair.high, pair.high_reference];
  const office = isLow
    ? { organisation: pair.low_organisation, territory: pair.low_territory }
    : { organisation: pair.high_organisation, territory: pair.high_territory };
  if (reference === null) {
    return (
      <>
        {context.t('people.pairs.elsewhere')} <span class="said-below">{places.office(office)}</span>
      </>
    );
  }
  const said = listed.said.get(record) ?? [];
  return (
    <>
      <a href={href(context, register.record(record))}>
        <FirstName context={context} said={said} />
      </a>
      <span class="said-below">{factsLine(context, places, said)}</span>
      <span class="said-below">
        <Reference reference={reference} />
        {listed.territories.length > 1 && <> · {places.territory(office.territory)}</>}
      </span>
    </>
  );
}
