import { isUuid } from '#lib/uuid.ts';
import type { Column } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { FormRequest } from '#platform/web/page-route.ts';
import { MOST_FILES } from '../office-input.ts';

interface Choosable {
  readonly id: string;
  readonly name: string | null;
}

/** A box to tick in each row that may be chosen; for others the function answers null. */
export function chooseColumn<Row>({ t }: PageContext, fileOf: (row: Row) => Choosable | null): Column<Row> {
  return {
    id: 'choose',
    header: <span class="visually-hidden">{t('office.choose')}</span>,
    cell: (row) => {
      const file = fileOf(row);
      return (
        file !== null && (
          <input
            type="checkbox"
            class="choose"
            name="file"
            value={file.id}
            aria-label={t('office.choose-file', { name: file.name ?? '' })}
          />
        )
      );
    },
  };
}

/** What "all of this page" means: the files that it shows, sent beside those that were ticked. */
export function Shown({ files }: { readonly files: readonly string[] }) {
  return (
    <>
      {files.map((id) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
    </>
  );
}

/** Where the acts on what is chosen stand, after the list. */
export const ACTS_ON_CHOSEN = 'acts-on-chosen';

/** On a phone the acts lie far below: once something is chosen, one line leads there. */
export function ToActs({ context }: { readonly context: PageContext }) {
  return (
    <a class="to-acts" href={`#${ACTS_ON_CHOSEN}`}>
      {context.t('office.to-acts')}
    </a>
  );
}

/** What was chosen of a list: the files ticked, or all that it showed; each once, and no more than one act takes. */
export function chosenFiles({ form, lists }: Pick<FormRequest, 'form' | 'lists'>): string[] {
  const chosen = (form.all === 'yes' ? lists.shown : lists.file) ?? [];
  return [...new Set(chosen.filter(isUuid))].slice(0, MOST_FILES);
}
