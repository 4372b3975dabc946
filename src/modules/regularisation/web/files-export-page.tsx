import { needsStepUp, toStepUp } from '#identity';
import { Button } from '#platform/ui/form/button.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { MOST_ROWS, type Table, tableAsCsv, tableAsXlsx } from '../export-table.ts';
import { printedFileReference } from '../file-reference.ts';
import { exportFiles, planExport } from '../queries/export-files.ts';
import type { FileRow, WorkFilter } from '../queries/list-files.ts';
import { listName, readFileFilter, writeCursor } from './file-filters.ts';
import { roleInWords } from './file-parts.tsx';
import { type FilePlaces, filePlacesFor } from './file-places.ts';
import { turnInWords } from './file-words.tsx';
import { outcomeOf } from './files-table.tsx';
import { paths } from './paths.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/files/export`: the list as a file to take away; a right of its own, asked for anew and journaled. */
export const filesExportPage: PrivateRoute = {
  path: '/files/export',
  permission: exportFiles.permission,
  answer: page,
  async submit(request) {
    const { context, db, actor, query, form } = request;
    const { filter } = readFileFilter(query, 'office');
    const { after } = readFileFilter({ after: form.after ?? '' }, 'office').page;
    const format = form.format === 'xlsx' ? 'xlsx' : 'csv';
    try {
      const { files } = await exportFiles.execute(db, actor, { filter, after, format });
      const table = tableOf(context, await filePlacesFor(request), files);
      const name = `files-${todayHere()}.${format}`;
      return format === 'xlsx'
        ? { kind: 'file', type: XLSX, body: tableAsXlsx(table), name }
        : { kind: 'file', type: 'text/csv; charset=utf-8', body: tableAsCsv(table), name };
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
  },
};

async function page(request: PrivateRequest): Promise<PrivateAnswer> {
  const { context, query, db, actor } = request;
  const { t, format } = context;
  const { filter } = readFileFilter(query, 'office');
  const parts = await planExport.execute(db, actor, { filter });
  const title = t('office.export.title');
  const total = parts.reduce((sum, { files }) => sum + files, 0);
  return {
    kind: 'framed',
    title,
    section: paths.files(),
    body: (
      <div class="office">
        <PageTitle
          kicker={
            <a href={href(context, paths.files({ ...query, list: listName(filter) }))}>{t('office.files.title')}</a>
          }
          title={title}
          meta={<p>{t('office.export.what', { list: listInWords(context, filter), count: total })}</p>}
        />
        <ul class="prose-list consequences">
          <li>{t('office.export.journaled')}</li>
          <li>{t('office.export.care')}</li>
          {parts.length > 1 && <li>{t('office.export.parts', { most: format.number(MOST_ROWS) })}</li>}
        </ul>
        {parts.length === 0 && <p>{t('office.none')}</p>}
        {parts.map(({ after, files }, position) => (
          <form key={position} method="post" class="act-form export-part">
            {after !== null && <input type="hidden" name="after" value={writeCursor(after)} />}
            {parts.length > 1 && (
              <h2>{t('office.export.part', { number: position + 1, of: parts.length, count: files })}</h2>
            )}
            <div class="acts">
              <Button name="format" value="xlsx">
                XLSX
              </Button>
              <Button kind="secondary" name="format" value="csv">
                CSV
              </Button>
            </div>
          </form>
        ))}
      </div>
    ),
  };
}

function listInWords(context: PageContext, { by }: WorkFilter): string {
  if ('turn' in by) return turnInWords(context, by.turn);
  return context.t('state' in by ? `regularisation.state.${by.state}` : 'office.filter.sitting-other');
}

function tableOf(context: PageContext, places: FilePlaces, files: readonly FileRow[]): Table {
  const { t } = context;
  return {
    sheet: t('office.files.title').slice(0, 31),
    header: [
      t('regularisation.reference'),
      t('regularisation.name'),
      t('regularisation.sex'),
      t('regularisation.birth'),
      t('regularisation.nationality'),
      t('regularisation.role'),
      t('regularisation.held-at'),
      t('regularisation.filed-on'),
      t('regularisation.state'),
      t('regularisation.turn'),
      t('regularisation.turn-since'),
      t('regularisation.due-on'),
      t('office.proposal'),
    ],
    rows: files.map((file) => [
      printedFileReference(file.reference),
      file.name,
      file.sex === 'female' || file.sex === 'male' ? t(`regularisation.sex.${file.sex}`) : '',
      file.birth ?? '',
      file.nationality === null ? '' : places.nationality(file.nationality),
      roleInWords(context, file.role),
      places.territory(file.territory),
      file.filed_on,
      t(`regularisation.state.${file.state}`),
      turnInWords(context, file.turn),
      file.turn_since,
      file.due_on ?? '',
      file.instructed_by === null ? '' : t(`office.proposed.${outcomeOf(file.proposal)}`),
    ]),
  };
}
