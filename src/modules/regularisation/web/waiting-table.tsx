import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { Waiting } from '../queries/list-waiting.ts';
import type { FilePlaces } from './file-places.ts';
import { Due, FileLink, FileReference } from './file-words.tsx';
import { particulars } from './sitting-agenda.tsx';
import { answerInWords, OutcomeMark } from './sitting-words.tsx';

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
          {
            id: 'choose',
            header: <span class="visually-hidden">{t('office.choose')}</span>,
            cell: ({ id, name }) => (
              <input
                type="checkbox"
                class="choose"
                name="file"
                value={id}
                aria-label={t('office.choose-file', { name })}
              />
            ),
          },
          {
            id: 'name',
            header: t('regularisation.name'),
            rowHeader: true,
            cell: (file) => (
              <>
                <FileLink context={context} file={file} />
                <span class="said-below">{particulars(context, places, file)}</span>
              </>
            ),
          },
          {
            id: 'reference',
            header: t('regularisation.reference'),
            nowrap: true,
            cell: ({ reference }) => <FileReference reference={reference} />,
          },
          instance === 'first'
            ? {
                id: 'proposal',
                header: t('sittings.proposal'),
                cell: ({ proposal, proposal_motive }) => (
                  <>
                    <OutcomeMark context={context} outcome={proposal} />
                    {proposal_motive !== null && (
                      <span class="said-below">
                        <bdi>{proposal_motive}</bdi>
                      </span>
                    )}
                  </>
                ),
              }
            : {
                id: 'place',
                header: t('regularisation.office'),
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
