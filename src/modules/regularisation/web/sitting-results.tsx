import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { DecidingFault, PlacingFault, Result } from '../sitting-faults.ts';
import { FileLink, FileReference } from './file-words.tsx';

type SittingFault = DecidingFault | PlacingFault;
export type AnyResult = Result<SittingFault>;

interface SittingResultsProps {
  readonly context: PageContext;
  readonly results: readonly AnyResult[];
  /** Those that one reaches now. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly reference: string }[];
  /** Where to go on, after the language. */
  readonly back: string;
}

/** What became of each file of an act of a commission; those on which it failed come first. */
export function SittingResults({ context, results, files, back }: SittingResultsProps) {
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
            cell: ({ fault }) => (fault === null ? t('office.results.ok') : <b>{faultInWords(context, fault)}</b>),
          },
        ]}
      />
      <p>
        <a href={href(context, back)}>{t('sittings.back')}</a>
      </p>
    </>
  );
}

/** Why something could not be done with a file. */
export function faultInWords({ t }: PageContext, fault: SittingFault): string {
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
