import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { Waiting } from '../queries/list-waiting.ts';
import { chooseColumn } from './file-choice.tsx';
import { nameColumn, particulars, referenceColumn } from './file-columns.tsx';
import type { FilePlaces } from './file-places.ts';
import { Due } from './file-words.tsx';
import { answerInWords, proposalColumn } from './sitting-words.tsx';

type Waited = Waiting['files'][number];

interface WaitingTableProps {
  readonly context: PageContext;
  readonly places: FilePlaces;
  readonly waiting: Waiting;
  readonly caption: string;
}

/** Files that wait for a sitting, to choose from: what is proposed, what the criteria answer, until when. */
export function WaitingTable({ context, places, waiting, caption }: WaitingTableProps) {
  const { t } = context;
  const { files, instance, answers } = waiting;
  return (
    <div class="stacks">
      <DataTable
        caption={caption}
        captionHidden
        dense
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          chooseColumn<Waited>(context, (file) => file),
          nameColumn<Waited>(
            context,
            (file) => file,
            (file) => particulars(context, places, file),
          ),
          referenceColumn<Waited>(context, ({ reference }) => reference),
          instance === 'first'
            ? proposalColumn<Waited>(context)
            : {
                id: 'place',
                header: t('regularisation.held-at'),
                cell: ({ territory }) => places.territory(territory),
              },
          {
            id: 'criteria',
            header: t('office.criteria.title'),
            cell: ({ id }) => answerInWords(context, answers.get(id) ?? 'unknown'),
          },
          {
            id: 'due',
            header: t('regularisation.due-on'),
            cell: ({ due_on }) => <Due context={context} due={due_on} />,
          },
        ]}
      />
    </div>
  );
}
