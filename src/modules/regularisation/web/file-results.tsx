import type { ComponentChildren } from 'preact';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer } from '#platform/web/page-route.ts';
import type { FileRow } from '../queries/list-files.ts';
import { pickFiles } from '../queries/pick-files.ts';
import type { DecidingFault, PlacingFault, Result } from '../sitting-faults.ts';
import { nameColumn, referenceColumn } from './file-columns.tsx';

type FileFault = DecidingFault | PlacingFault;
export type AnyResult = Result<FileFault>;

/** Where an act on several files was asked for, and where to go on from what came of it. */
export interface ActOnFiles {
  readonly title: string;
  readonly section: string;
  readonly kicker?: ComponentChildren;
  readonly back: { readonly to: string; readonly label: 'office.back' | 'sittings.back' };
}

/** The page of an act on several files that says what became of each. */
export async function resultsPage(
  { context, db, actor }: FormRequest,
  asked: ActOnFiles,
  results: readonly AnyResult[],
): Promise<PrivateAnswer> {
  const picked = await pickFiles.execute(db, actor, { applications: results.map(({ application }) => application) });
  const files = picked.map(({ file }) => file);
  return page(context, asked, 200, <FileResults context={context} results={results} files={files} />);
}

/** The page of an act on several files that could not begin: nothing was chosen, none allows it, or a word is missing. */
export function notBegun({ context }: FormRequest, asked: ActOnFiles, why: string): PrivateAnswer {
  const said = (
    <Notice context={context} kind="attention">
      <p>{why}</p>
    </Notice>
  );
  return page(context, asked, 422, said);
}

function page(context: PageContext, asked: ActOnFiles, status: 200 | 422, said: ComponentChildren): PrivateAnswer {
  const { title, section, kicker, back } = asked;
  return {
    kind: 'framed',
    title,
    section,
    status,
    body: (
      <div class="office">
        <PageTitle kicker={kicker} title={title} />
        {said}
        <p>
          <a href={href(context, back.to)}>{context.t(back.label)}</a>
        </p>
      </div>
    ),
  };
}

interface FileResultsProps {
  readonly context: PageContext;
  readonly results: readonly AnyResult[];
  /** Those that one reaches now; the others are told by nothing but their result. */
  readonly files: readonly Pick<FileRow, 'id' | 'name' | 'reference'>[];
}

/** What became of each file; those on which it failed come first. */
function FileResults({ context, results, files }: FileResultsProps) {
  const { t } = context;
  const known = new Map(files.map((file) => [file.id, file]));
  const failed = results.filter(({ fault }) => fault !== null);
  const ordered = [...failed, ...results.filter(({ fault }) => fault === null)];
  return (
    <>
      <p role="status">
        {t('office.results.done', { count: results.length - failed.length })}{' '}
        {failed.length > 0 && t('office.results.failed', { count: failed.length })}
      </p>
      <DataTable
        caption={t('office.results.caption')}
        captionHidden
        dense
        rows={ordered}
        rowKey={({ application }) => application}
        columns={[
          nameColumn<AnyResult>(context, ({ application }) => known.get(application)),
          referenceColumn<AnyResult>(context, ({ application }) => known.get(application)?.reference),
          {
            id: 'result',
            header: t('office.results.result'),
            cell: ({ fault }) => (fault === null ? t('office.results.ok') : <b>{faultInWords(context, fault)}</b>),
          },
        ]}
      />
    </>
  );
}

/** Why something could not be done with a file. */
export function faultInWords({ t }: PageContext, fault: FileFault): string {
  switch (fault) {
    case 'not-there':
    case 'wrong-state':
    case 'before-last-act':
    case 'in-the-future':
    case 'own-file':
    case 'changed':
      return t(`regularisation.fault.${fault}`);
    default:
      return t(`sittings.fault.${fault}`);
  }
}
