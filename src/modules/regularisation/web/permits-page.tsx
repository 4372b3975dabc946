import { isUuid } from '#lib/uuid.ts';
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
import { MOST_FILES } from '../office-input.ts';
import { OFFICERS } from '../office-rule.ts';
import { type ListedPermit, listPermits, PERMIT_VIEWS, type PermitView } from '../queries/list-permits.ts';
import { pickFiles } from '../queries/pick-files.ts';
import { readFileFilter, writeCursor } from './file-filters.ts';
import { kindInWords, PermitNumber } from './file-permits.tsx';
import { FileResults } from './file-results.tsx';
import { Due, FileLink, FileReference } from './file-words.tsx';
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
  const { after } = readFileFilter({ after: query.after ?? '' }, 'office');
  const cursor = after?.day == null ? null : { day: after.day, id: after.id };
  const { permits, next } = await listPermits.execute(db, actor, { view, after: cursor, limit: PAGE_SIZE });
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
        <nav class="pages-of-files" aria-label={t('ui.pagination')}>
          {cursor !== null && <a href={href(context, paths.permits({ view }))}>{t('office.first-page')}</a>}
          {next !== null && (
            <a rel="next" href={href(context, paths.permits({ view, after: writeCursor(next) }))}>
              {t('ui.pagination.next')}
            </a>
          )}
        </nav>
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
            {
              id: 'choose',
              header: <span class="visually-hidden">{t('office.choose')}</span>,
              cell: ({ application, name }) => (
                <input
                  type="checkbox"
                  class="choose"
                  name="file"
                  value={application}
                  aria-label={t('office.choose-file', { name })}
                />
              ),
            },
            {
              id: 'name',
              header: t('regularisation.name'),
              rowHeader: true,
              cell: ({ application, name, reference }) => (
                <FileLink context={context} file={{ id: application, name, reference }} />
              ),
            },
            {
              id: 'reference',
              header: t('regularisation.reference'),
              nowrap: true,
              cell: ({ reference }) => <FileReference reference={reference} />,
            },
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
      {permits.map(({ application }) => (
        <input key={application} type="hidden" name="shown" value={application} />
      ))}
      <div class="acts bulk-acts">
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

/** What was chosen of a list of permits, by file. */
export function chosenFiles(lists: Readonly<Record<string, readonly string[]>>, all: string | undefined): string[] {
  const chosen = (all === 'yes' ? lists.shown : lists.file) ?? [];
  return [...new Set(chosen.filter(isUuid))].slice(0, MOST_FILES);
}

/** `/permits/hand-over`: cards were handed to their holders, with a result for each. */
export const handOverManyPage: PrivateRoute = {
  path: '/permits/hand-over',
  permission: OFFICERS,
  async answer({ context }) {
    return { kind: 'redirect', to: href(context, paths.permits()) };
  },
  async submit(request) {
    const { context, db, actor, key, form, lists } = request;
    const { t } = context;
    const applications = chosenFiles(lists, form.all);
    if (applications.length === 0) return draw({ ...request, query: {} }, t('office.bulk.nothing'));
    try {
      const on = isoOf(typedDate(form, 'on'));
      const results = await handOverPermits.execute(db, actor, { applications, on }, { key });
      const picked = await pickFiles.execute(db, actor, { applications });
      const title = t('regularisation.act.hand-over-permit');
      return {
        kind: 'framed',
        title,
        section: paths.permits(),
        body: (
          <div class="office">
            <PageTitle
              kicker={<a href={href(context, paths.permits())}>{t('office.permits.title')}</a>}
              title={title}
            />
            <FileResults
              context={context}
              results={results}
              files={picked.map(({ file }) => file)}
              back={paths.permits()}
            />
          </div>
        ),
      };
    } catch (error) {
      if (refusedFields(error) === undefined) throw error;
      return draw({ ...request, query: {} }, t('regularisation.on.fault'));
    }
  },
};
