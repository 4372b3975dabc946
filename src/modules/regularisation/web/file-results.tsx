import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { FileResult } from '../acting.ts';
import type { FileRow } from '../queries/list-files.ts';
import { FileLink, FileReference } from './file-words.tsx';

interface FileResultsProps {
  readonly context: PageContext;
  readonly results: readonly FileResult[];
  /** Those that one reaches now; the others are told by nothing but their result. */
  readonly files: readonly Pick<FileRow, 'id' | 'name' | 'reference'>[];
  /** Where to go on, after the language. */
  readonly back: string;
}

/** What became of each file of an act on several; those on which it failed come first. */
export function FileResults({ context, results, files, back }: FileResultsProps) {
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
          {
            id: 'name',
            header: t('regularisation.name'),
            rowHeader: true,
            cell: ({ application }) => {
              const file = known.get(application);
              return file === undefined ? t('office.unknown') : <FileLink context={context} file={file} />;
            },
          },
          {
            id: 'reference',
            header: t('regularisation.reference'),
            nowrap: true,
            cell: ({ application }) => {
              const file = known.get(application);
              return file === undefined ? '' : <FileReference reference={file.reference} />;
            },
          },
          {
            id: 'result',
            header: t('office.results.result'),
            cell: ({ fault }) =>
              fault === null ? t('office.results.ok') : <b>{t(`regularisation.fault.${fault}`)}</b>,
          },
        ]}
      />
      <p>
        <a href={href(context, back)}>{t('office.back')}</a>
      </p>
    </>
  );
}
