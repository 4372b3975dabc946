import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { handOverPermits } from '../commands/hand-over-permits.ts';
import { OFFICERS } from '../office-rule.ts';
import { type ListedPermit, listPermits, PERMIT_VIEWS, type PermitView } from '../queries/list-permits.ts';
import { ACTS_ON_CHOSEN, chooseColumn, chosenFiles, Shown, ToActs } from './file-choice.tsx';
import { nameColumn, referenceColumn } from './file-columns.tsx';
import { readFileFilter } from './file-filters.ts';
import { kindInWords, PermitNumber } from './file-permits.tsx';
import { resultsPage } from './file-results.tsx';
import { Due } from './file-words.tsx';
import { PagesOfFiles } from './pages-of-files.tsx';
import { paths } from './paths.ts';

const PAGE_SIZE = 50;

/** `/permits`: cards that wait for their holders, and permits that end soon. */
export const permitsPage: PrivateRoute = {
  path: '/permits',
  permission: OFFICERS,
  answer: (request) => draw(request, null),
};

async function draw(request: PrivateRequest, error: string | null): Promise<PrivateAnswer> {
  const { context, query, db, actor } = request;
  const { t } = context;
  const view = PERMIT_VIEWS.find((one) => one === query.view) ?? 'to-hand-over';
  const asked = readFileFilter({ after: query.after ?? '', before: query.before ?? '' }, 'office').page;
  // A permit always has its days.
  const part = asked.after?.day === null ? { after: null } : asked;
  const { permits, ...page } = await listPermits.execute(db, actor, { view, ...part, limit: PAGE_SIZE });
  const title = t('office.permits.title');
  return {
    kind: 'framed',
    title,
    section: paths.permits(),
    status: error === null ? 200 : 422,
    body: (
      <div class="office">
        <PageTitle title={title} />
        <nav class="views" aria-label={title}>
          <ul>
            {PERMIT_VIEWS.map((one) => (
              <li key={one}>
                <a href={href(context, paths.permits({ view: one }))} aria-current={one === view ? 'page' : undefined}>
                  {t(`office.permits.${one}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {error !== null && (
          <p class="field-error" role="alert">
            {error}
          </p>
        )}
        {permits.length === 0 ? (
          <EmptyState title={t(`office.permits.none.${view}`)} />
        ) : (
          <PermitList context={context} permits={permits} view={view} caption={title} />
        )}
        <PagesOfFiles context={context} page={page} pathTo={(which) => paths.permits({ view, ...which })} />
      </div>
    ),
  };
}

interface PermitListProps {
  readonly context: PageContext;
  readonly permits: readonly ListedPermit[];
  readonly view: PermitView;
  readonly caption: string;
}

function PermitList({ context, permits, view, caption }: PermitListProps) {
  const { t, format } = context;
  return (
    <form method="post" action={href(context, paths.handOver())} class="bulk">
      <Once />
      <div class="stacks">
        <DataTable
          caption={caption}
          captionHidden
          dense
          rows={permits}
          rowKey={({ id }) => id}
          columns={[
            chooseColumn<ListedPermit>(context, fileOf),
            nameColumn<ListedPermit>(context, fileOf),
            referenceColumn<ListedPermit>(context, ({ reference }) => reference),
            {
              id: 'number',
              header: t('office.permit.number'),
              nowrap: true,
              cell: ({ number }) => <PermitNumber number={number} />,
            },
            { id: 'kind', header: t('office.permit.kind'), cell: ({ kind }) => kindInWords(context, kind) },
            {
              id: 'issued',
              header: t('office.permit.issued-on'),
              cell: ({ issued_on }) => format.date(issued_on),
            },
            {
              id: 'until',
              header: t('office.permit.valid-until'),
              cell: ({ valid_until }) => <Due context={context} due={valid_until} />,
            },
          ]}
        />
      </div>
      <Shown files={permits.map(({ application }) => application)} />
      <ToActs context={context} />
      <div class="acts bulk-acts" id={ACTS_ON_CHOSEN}>
        <span class="choice">
          <input type="checkbox" id="all" name="all" value="yes" />
          <label for="all">{t('office.choose-all')}</label>
        </span>
        {view === 'to-hand-over' && (
          <>
            <DateFields
              context={context}
              name="on"
              label={t('office.permit.handed-on')}
              value={fieldsOf(todayHere())}
            />
            <Button>{t('office.permits.hand-over')}</Button>
          </>
        )}
        <button type="submit" class="button button-secondary" formaction={href(context, paths.cardList())}>
          {t('office.permits.print')}
        </button>
      </div>
    </form>
  );
}

function fileOf({ application, name, reference }: ListedPermit) {
  return { id: application, name, reference };
}

/** `/permits/hand-over`: cards were handed to their holders, with a result for each. */
export const handOverManyPage: PrivateRoute = {
  path: '/permits/hand-over',
  permission: OFFICERS,
  async answer({ context }) {
    return { kind: 'redirect', to: href(context, paths.permits()) };
  },
  async submit(request) {
    const { context, db, actor, key, form } = request;
    const { t } = context;
    const applications = chosenFiles(request);
    if (applications.length === 0) return draw({ ...request, query: {} }, t('office.bulk.nothing'));
    try {
      const on = isoOf(typedDate(form, 'on'));
      const results = await handOverPermits.execute(db, actor, { applications, on }, { key });
      const asked = {
        title: t('regularisation.act.hand-over-permit'),
        section: paths.permits(),
        kicker: <a href={href(context, paths.permits())}>{t('office.permits.title')}</a>,
        back: { to: paths.permits(), label: 'office.back' as const },
      };
      return await resultsPage(request, asked, results);
    } catch (error) {
      if (refusedFields(error) === undefined) throw error;
      return draw({ ...request, query: {} }, t('regularisation.on.fault'));
    }
  },
};
