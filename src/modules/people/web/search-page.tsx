import { may } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button, ButtonLink } from '#platform/ui/form/button.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { fileRecord } from '../commands/file-record.ts';
import type { Found, FoundItem } from '../matching/search.ts';
import { listPairs } from '../queries/list-pairs.ts';
import { searchRecords } from '../queries/search-records.ts';
import { type Office, type Places, placesFor } from './places.ts';
import { register } from './register-paths.ts';
import { birthInWords, Names, Reference } from './register-words.tsx';

/** More than this is no name and no number, but a text in the wrong field. */
const LONGEST = 200;

/**
 * `/persons`: the register's search box, its results, and what waits to be judged. What is looked for is sent, never part of
 * the address: addresses are kept by browsers, and written down on the way.
 */
export const searchPage: PrivateRoute = {
  path: '/persons',
  permission: searchRecords.permission,
  answer: (request) => page(request, ''),
  submit: (request) => page(request, (request.form.q ?? '').trim()),
};

async function page(request: PrivateRequest, typed: string): Promise<PrivateAnswer> {
  const { context, db, matcher, actor } = request;
  const { t } = context;
  const text = [...typed].slice(0, LONGEST).join('');
  const found = text === '' ? null : await searchRecords.execute(matcher, actor, { text });
  const waiting = await listPairs.execute(db, actor, { states: ['open'], offset: 0, limit: 0 });
  const elsewhere = (found?.items ?? []).filter((item) => !item.within);
  const places = await placesFor(
    request,
    elsewhere.map(({ unit }) => unit),
  );
  const title = t('people.register.title');
  return {
    kind: 'framed',
    title,
    section: register.search(),
    body: (
      <div class="register">
        <PageTitle title={title} lead={t('people.register.lead')} />
        <form method="post" class="search-box" action={href(context, register.search())}>
          <TextField
            context={context}
            name="q"
            label={t('people.search.label')}
            hint={t('people.search.hint')}
            value={typed}
            inputMode="search"
            dir="auto"
            autocomplete="off"
            width="full"
          />
          <Button>{t('people.search.act')}</Button>
        </form>
        <div class="acts">
          {may(actor, fileRecord.permission) && (
            <ButtonLink href={href(context, register.new())} kind="secondary">
              {t('people.new.title')}
            </ButtonLink>
          )}
          <a href={href(context, register.pairs())}>{t('people.pairs.waiting', { count: waiting.total })}</a>
        </div>
        {found !== null && <Results context={context} places={places} found={found} />}
      </div>
    ),
  };
}

interface ResultsProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly found: Found;
}

type Within = Extract<FoundItem, { readonly within: true }>;

function Results({ context, places, found }: ResultsProps) {
  const { t } = context;
  const within = found.items.filter((item): item is Within => item.within);
  const elsewhere = found.items.filter((item) => !item.within);
  if (found.items.length === 0) {
    return (
      <EmptyState title={t('people.search.none')}>
        <p>{t(found.as === 'nothing' ? 'people.search.unreadable' : 'people.search.none-remedy')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {found.more && (
        <Notice context={context} kind="info">
          <p>{t('people.search.more')}</p>
        </Notice>
      )}
      {elsewhere.length > 0 && <Elsewhere context={context} places={places} offices={elsewhere} />}
      {within.length > 0 && (
        <Section id="results" title={t('people.search.found', { count: within.length })}>
          <ResultTable context={context} places={places} items={within} />
        </Section>
      )}
    </>
  );
}

interface ElsewhereProps extends Pick<ResultsProps, 'context' | 'places'> {
  readonly offices: readonly Office[];
}

/** Known elsewhere: whom to ask, never what they hold. */
function Elsewhere({ context, places, offices }: ElsewhereProps) {
  const { t } = context;
  return (
    <Section id="elsewhere" title={t('people.elsewhere.title')} intro={t('people.elsewhere.intro')}>
      <ul class="to-do">
        {[...new Set(offices.map((office) => places.office(office)))].map((office) => (
          <li key={office}>
            <p>
              {t('people.elsewhere.ask')} <bdi>{office}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ResultTable({
  context,
  places,
  items,
}: Pick<ResultsProps, 'context' | 'places'> & { items: readonly Within[] }) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('people.search.results')}
        captionHidden
        dense
        rows={items}
        rowKey={({ record }) => record.id}
        columns={[
          {
            id: 'name',
            header: t('people.name'),
            rowHeader: true,
            cell: ({ record, said }) => (
              <a href={href(context, register.record(record.id))}>
                <Names context={context} said={said} />
              </a>
            ),
          },
          {
            id: 'sex',
            header: t('people.sex'),
            cell: ({ said }) =>
              said.flatMap((one) => (one.kind === 'sex' ? [t(`people.sex.${one.value.sex}`)] : [])).at(-1),
          },
          {
            id: 'birth',
            header: t('people.birth'),
            cell: ({ said }) =>
              said.flatMap((one) => (one.kind === 'birth' ? [birthInWords(context, one.value)] : [])).join(' / '),
          },
          {
            id: 'nationality',
            header: t('people.nationality'),
            cell: ({ said }) =>
              format.list(
                said.flatMap((one) => (one.kind === 'nationality' ? [places.nationality(one.value.country)] : [])),
              ),
          },
          {
            id: 'reference',
            header: t('people.reference'),
            cell: ({ record }) => <Reference reference={record.reference} />,
            nowrap: true,
          },
          {
            id: 'office',
            header: t('people.office'),
            cell: ({ record }) => (
              <>
                {places.territory(record.territory)}
                <span class="said-below">{format.date(record.recorded_at.toISOString().slice(0, 10))}</span>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
