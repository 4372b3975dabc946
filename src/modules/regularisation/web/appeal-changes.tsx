import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { valueInWords } from '../criteria-words.ts';
import type { FiledAppeal } from '../queries/read-decision.ts';

type Change = FiledAppeal['changed'][number];

interface AppealChangesProps {
  readonly context: PageContext;
  readonly changed: readonly Change[];
}

/** What an appeal says otherwise: each fact as the file stood when it was decided, and as the appeal says it. */
export function AppealChanges({ context, changed }: AppealChangesProps) {
  const { t } = context;
  if (changed.length === 0) return null;
  return (
    <DataTable
      caption={t('sittings.appeal.changes')}
      dense
      rows={changed}
      rowKey={({ fact }) => fact}
      columns={[
        {
          id: 'fact',
          header: t('sittings.appeal.changes.fact'),
          rowHeader: true,
          cell: ({ fact }) => t(`criteria.fact.${fact}`),
        },
        {
          id: 'before',
          header: t('sittings.appeal.changes.before'),
          cell: ({ fact, before }) => <InWords context={context} fact={fact} said={before} />,
        },
        {
          id: 'said',
          header: t('sittings.appeal.changes.said'),
          cell: ({ fact, said }) => <InWords context={context} fact={fact} said={said} />,
        },
      ]}
    />
  );
}

interface InWordsProps {
  readonly context: PageContext;
  readonly fact: Change['fact'];
  readonly said: Change['said'];
}

function InWords({ context, fact, said }: InWordsProps) {
  return (
    <>
      <bdi>{valueInWords(context, fact, said?.value ?? null)}</bdi>
      {said !== null && <span class="said-below">{context.t(`office.proof.${said.proof}`)}</span>}
    </>
  );
}
