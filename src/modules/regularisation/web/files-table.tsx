import type { ComponentChildren } from 'preact';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { FileRow } from '../queries/list-files.ts';
import { chooseColumn } from './file-choice.tsx';
import { nameColumn, particulars, referenceColumn } from './file-columns.tsx';
import type { FilePlaces } from './file-places.ts';
import { Due, StateMark, turnInWords } from './file-words.tsx';

interface FilesTableProps {
  readonly context: PageContext;
  readonly places: FilePlaces;
  readonly files: readonly FileRow[];
  readonly caption: string;
  /** Says where each file lies, for who covers several places. */
  readonly withPlace: boolean;
  /** Rows can be chosen, for acts on several: whether each may. */
  readonly choosable?: (file: FileRow) => boolean;
  /** What was answered of each, in a column of its own. */
  readonly answer?: { readonly header: string; readonly cell: (file: FileRow) => ComponentChildren };
}

/** Files in rows: who, where it stands, whose turn, until when. */
export function FilesTable(props: FilesTableProps) {
  const { context, places, files, caption, withPlace, choosable, answer } = props;
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={caption}
        captionHidden
        dense
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          ...(choosable === undefined
            ? []
            : [chooseColumn<FileRow>(context, (file) => (choosable(file) ? file : null))]),
          nameColumn<FileRow>(
            context,
            (file) => file,
            (file) => particulars(context, places, { ...file, birth: null }),
          ),
          referenceColumn<FileRow>(context, ({ reference }) => reference),
          {
            id: 'state',
            header: t('regularisation.state'),
            cell: ({ state, proposal }) => (
              <>
                <StateMark context={context} state={state} />
                {(state === 'instructed' || state === 'scheduled') && (
                  <span class="said-below">{t(`office.proposed.${outcomeOf(proposal)}`)}</span>
                )}
              </>
            ),
          },
          {
            id: 'turn',
            header: t('regularisation.turn'),
            cell: ({ turn, turn_since }) => (
              <>
                {turnInWords(context, turn)}
                {turn !== null && <span class="said-below">{t('office.since', { day: format.date(turn_since) })}</span>}
              </>
            ),
          },
          {
            id: 'due',
            header: t('regularisation.due-on'),
            cell: ({ due_on, suspended_since }) => (
              <Due context={context} due={due_on} suspended={suspended_since !== null} />
            ),
          },
          ...(withPlace
            ? [
                {
                  id: 'office',
                  header: t('regularisation.held-at'),
                  cell: ({ territory }: FileRow) => places.territory(territory),
                },
              ]
            : []),
          ...(answer === undefined ? [] : [{ id: 'answer', ...answer }]),
        ]}
      />
    </div>
  );
}

export function outcomeOf(proposal: string | null): 'favourable' | 'unfavourable' | 'none' {
  return proposal === 'favourable' || proposal === 'unfavourable' ? proposal : 'none';
}
