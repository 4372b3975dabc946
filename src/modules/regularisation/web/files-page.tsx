import { may } from '#platform/access/actor.ts';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button, ButtonLink } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { submitApplication } from '../commands/submit-application.ts';
import type { Act } from '../domain/states.ts';
import { MOST_COUNTED, MOST_FILES } from '../office-input.ts';
import { WORKERS, workOf } from '../office-rule.ts';
import { exportFiles } from '../queries/export-files.ts';
import { listCampaigns } from '../queries/list-campaigns.ts';
import type { FileRow } from '../queries/list-files.ts';
import { listFiles } from '../queries/list-files.ts';
import { actsOpenTo } from '../what-may-be-done.ts';
import { ACTS_ON_CHOSEN, Shown, ToActs } from './file-choice.tsx';
import { readFileFilter } from './file-filters.ts';
import { filePlacesFor } from './file-places.ts';
import { FilesFilterForm } from './files-filter-form.tsx';
import { FilesTable } from './files-table.tsx';
import { MyWorkNow, OfficeLoads } from './files-work.tsx';
import { filing } from './filing-paths.ts';
import { PagesOfFiles } from './pages-of-files.tsx';
import { paths } from './paths.ts';

const PAGE_SIZE = 50;
/** As many as one act takes, for who acts on many. */
const MANY = String(MOST_FILES);

/** After an act that takes a file out of reach. */
const DONE = { transferred: 'regularisation.done.transfer-application' } as const;

/** What may be done with several files at once, in the order of the procedure. */
export const BULK_ACTS = ['confirm-complete', 'propose-outcome', 'issue-permit'] as const satisfies readonly Act[];
export type BulkAct = (typeof BULK_ACTS)[number];

/** `/files`: what is mine to do, then the files themselves, to be chosen for an act on several. */
export const filesPage: PrivateRoute = {
  path: '/files',
  permission: WORKERS,
  async answer(request) {
    const { context, query, db, actor } = request;
    const { t } = context;
    const turn = workOf(actor)?.turn ?? 'office';
    const asked = readFileFilter(query, turn);
    const { mine, sittings, ...page } = await listFiles.execute(db, actor, {
      filter: asked.filter,
      ...asked.page,
      limit: query.show === MANY ? MOST_FILES : PAGE_SIZE,
      withLoads: query.loads === 'yes',
    });
    const campaigns = (await listCampaigns.execute(db, actor, undefined)).filter(({ state }) => state !== 'draft');
    const places = await filePlacesFor(request);
    const territories = mine.offices;
    const { after: _, before: __, done: ___, loads: ____, ...kept } = query;
    const withPlace = territories.length > 1;
    const title = t('office.files.title');
    return {
      kind: 'framed',
      title,
      section: paths.files(),
      body: (
        <div class="office">
          <PageTitle title={title} />
          <Done context={context} done={query.done} messages={DONE} />
          <div class="acts">
            {may(actor, submitApplication.permission) && (
              <ButtonLink href={href(context, filing.counter())}>{t('office.new')}</ButtonLink>
            )}
            <a href={href(context, paths.search())}>{t('office.search.title')}</a>
            {may(actor, exportFiles.permission) && (
              <a href={href(context, paths.exports(kept))}>{t('office.export.title')}</a>
            )}
          </div>
          <MyWorkNow context={context} work={mine} turn={turn} most={MOST_COUNTED} />
          <OfficeLoads context={context} places={places} work={mine} turn={turn} most={MOST_COUNTED} />
          {asked.unreadable.length > 0 && (
            <Notice context={context} kind="attention">
              <p>{t('office.filter.unreadable')}</p>
            </Notice>
          )}
          <FilesFilterForm
            context={context}
            places={places}
            asked={asked}
            query={query}
            territories={territories}
            sittings={sittings}
            campaigns={campaigns.map(({ id, definition }) => ({ id, name: context.format.text(definition.name) }))}
          />
          {page.files.length === 0 ? (
            <EmptyState title={t('office.none')}>
              <p>{t('office.none-remedy')}</p>
            </EmptyState>
          ) : (
            <ChoosableFiles
              context={context}
              files={page.files}
              openTo={(file) => BULK_ACTS.filter((act) => actsOpenTo(actor, file).includes(act))}
              table={{ places, withPlace, caption: title }}
            />
          )}
          {query.show !== MANY && (page.next !== null || !page.isFirst) && (
            <p>
              <a href={href(context, paths.files({ ...kept, show: MANY }))}>
                {t('office.show-many', { most: MOST_FILES })}
              </a>
            </p>
          )}
          <PagesOfFiles context={context} page={page} pathTo={(which) => paths.files({ ...kept, ...which })} />
        </div>
      ),
    };
  },
};

interface ChoosableFilesProps {
  readonly context: PageContext;
  readonly files: readonly FileRow[];
  readonly openTo: (file: FileRow) => readonly BulkAct[];
  readonly table: Pick<Parameters<typeof FilesTable>[0], 'places' | 'withPlace' | 'caption'>;
}

/** The list as a form, where some act may be done on several: what is chosen is shown again before it is done. */
function ChoosableFiles({ context, files, openTo, table }: ChoosableFilesProps) {
  const { t } = context;
  const open = new Map(files.map((file) => [file.id, openTo(file)]));
  const acts = BULK_ACTS.filter((act) => [...open.values()].some((some) => some.includes(act)));
  if (acts.length === 0) return <FilesTable context={context} files={files} {...table} />;
  return (
    <form method="post" action={href(context, paths.acts())} class="bulk">
      <FilesTable
        context={context}
        files={files}
        choosable={(file) => (open.get(file.id) ?? []).length > 0}
        {...table}
      />
      <Shown files={files.flatMap(({ id }) => ((open.get(id) ?? []).length > 0 ? [id] : []))} />
      <ToActs context={context} />
      <div class="acts bulk-acts" id={ACTS_ON_CHOSEN}>
        <span class="choice">
          <input type="checkbox" id="all" name="all" value="yes" />
          <label for="all">{t('office.choose-all')}</label>
        </span>
        {acts.map((act) => (
          <Button key={act} kind="secondary" name="act" value={act}>
            {t(`regularisation.act.${act}`)}
          </Button>
        ))}
      </div>
    </form>
  );
}
