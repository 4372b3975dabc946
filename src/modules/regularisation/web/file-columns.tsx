import type { ComponentChildren } from 'preact';
import type { Column } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { FilePlaces } from './file-places.ts';
import { FileLink, FileReference } from './file-words.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
}

/** Who it is, leading to the file, with what is said below; a file out of reach is not named. */
export function nameColumn<Row>(
  context: PageContext,
  fileOf: (row: Row) => Named | undefined,
  below?: (row: Row) => ComponentChildren,
): Column<Row> {
  return {
    id: 'name',
    header: context.t('regularisation.name'),
    rowHeader: true,
    cell: (row) => {
      const file = fileOf(row);
      return (
        <>
          {file === undefined ? context.t('office.unknown') : <FileLink context={context} file={file} />}
          {below !== undefined && <span class="said-below">{below(row)}</span>}
        </>
      );
    },
  };
}

/** The number on the receipt. */
export function referenceColumn<Row>(
  { t }: PageContext,
  referenceOf: (row: Row) => string | null | undefined,
): Column<Row> {
  return {
    id: 'reference',
    header: t('regularisation.reference'),
    nowrap: true,
    cell: (row) => {
      const reference = referenceOf(row);
      return typeof reference === 'string' && <FileReference reference={reference} />;
    },
  };
}

interface Particulars {
  readonly sex: string | null;
  readonly birth: string | null;
  readonly nationality: string | null;
}

/** What tells persons of one name apart: sex, nationality, date of birth. */
export function particulars(
  { t, format }: PageContext,
  places: FilePlaces,
  { sex, birth, nationality }: Particulars,
): string {
  return [
    sex === 'female' || sex === 'male' ? t(`regularisation.sex.${sex}`) : null,
    nationality === null ? null : places.nationality(nationality),
    birth === null ? null : format.date(birth),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
