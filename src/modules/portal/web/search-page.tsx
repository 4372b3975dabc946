import { searchWords } from '#lib/fold.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { referenceOf } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { searchEverything } from './search-everything.ts';
import { numbersIn } from './search-number.ts';
import { SearchResults, searchTotal } from './search-results.tsx';
import { Shell } from './shell.tsx';

/** `/search?q=`: everything of the portal that holds every word asked for, in any of the three languages. */
export const searchPage: PageRoute = {
  path: '/search',
  permission: 'public',
  async answer({ context, query, db, actor }) {
    const { t } = context;
    const asked = (query.q ?? '').trim().slice(0, 200);
    const words = searchWords(asked);
    const reference = await referenceOf(db);
    const found = words.length === 0 ? undefined : await searchEverything(db, actor, words, numbersIn(asked));
    const total = found === undefined ? 0 : searchTotal(found);
    const title =
      found === undefined ? t('pages.search.title') : t('pages.search.results', { total, query: isolate(asked) });
    return page(
      <Shell
        context={context}
        title={title}
        description={t('pages.search.description')}
        breadcrumbs={[{ label: t('pages.search.title') }]}
        canonicalPath={paths.search()}
        robots="noindex, follow"
        query={asked === '' ? undefined : asked}
      >
        <PageTitle title={title} lead={found === undefined ? t('pages.search.lead') : undefined} />
        <SearchForm context={context} asked={asked} />
        {found === undefined && asked !== '' && (
          <EmptyState title={t('pages.search.no-word')}>
            <Advice context={context} />
          </EmptyState>
        )}
        {found === undefined && asked === '' && <Advice context={context} />}
        {found !== undefined && total === 0 && (
          <EmptyState title={t('pages.search.none')}>
            <Advice context={context} />
          </EmptyState>
        )}
        {found !== undefined && total > 0 && (
          <SearchResults context={context} reference={reference} found={found} asked={asked} />
        )}
      </Shell>,
    );
  },
};

/** A query in another script stays together inside a sentence, whatever the direction of either. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

interface SearchFormProps {
  readonly context: PageContext;
  readonly asked: string;
}

function SearchForm({ context, asked }: SearchFormProps) {
  const { t } = context;
  return (
    <search>
      <form class="filters" method="get" action={to(context, paths.search())}>
        <div class="filters-fields">
          <TextField
            context={context}
            name="q"
            label={t('ui.search.label')}
            hint={t('pages.search.hint')}
            value={asked}
            inputMode="search"
            width="full"
            dir="auto"
          />
        </div>
        <div class="filters-acts">
          <Button>{t('ui.search.submit')}</Button>
        </div>
      </form>
    </search>
  );
}

/** What to try: how the search reads words, and the lists that hold everything. */
function Advice({ context }: { readonly context: PageContext }) {
  const { t } = context;
  const lists = [
    { label: t('portal.nav.figures'), path: paths.figures() },
    { label: t('portal.nav.strategy'), path: paths.strategy() },
    { label: t('portal.nav.cases'), path: paths.cases() },
    { label: t('portal.nav.documents'), path: paths.documents() },
    { label: t('portal.nav.timeline'), path: paths.timeline() },
  ];
  return (
    <>
      <RawList
        items={[t('pages.search.advice-words'), t('pages.search.advice-language'), t('pages.search.advice-number')]}
      />
      <p>{t('pages.search.advice-lists')}</p>
      <RawList
        items={lists.map(({ label, path }) => (
          <a key={path} href={to(context, path)}>
            {label}
          </a>
        ))}
      />
    </>
  );
}
