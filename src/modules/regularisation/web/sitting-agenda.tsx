import { type Column, DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { ALL_MOTIVES } from '../domain/sitting/motives.ts';
import type { WholeSitting } from '../queries/read-sitting.ts';
import { commissionPaths } from './commission-paths.ts';
import { ACTS_ON_CHOSEN, chooseColumn, Shown, ToActs } from './file-choice.tsx';
import { particulars, referenceColumn } from './file-columns.tsx';
import type { FilePlaces } from './file-places.ts';
import { MotiveText } from './sitting-file-forms.tsx';
import { answerInWords, itemOutcomeInWords, OutcomeMark, proposalColumn, votesInWords } from './sitting-words.tsx';

type AgendaRow = WholeSitting['agenda'][number];

interface AgendaProps {
  readonly context: PageContext;
  readonly places: FilePlaces;
  readonly whole: WholeSitting;
  readonly waiting: boolean;
}

/** The agenda; what waits on it can be chosen, for an act on several files. */
export function AgendaForm({ context, places, whole, waiting }: AgendaProps) {
  const { t } = context;
  const { sitting, agenda, own, presides } = whole;
  if (agenda.length === 0)
    return <EmptyState title={t(waiting ? 'sittings.agenda.empty' : 'sittings.agenda.none-settled')} />;
  const table = <AgendaTable {...{ context, places, whole, waiting }} choosable={waiting && own} />;
  const acts = sitting.state === 'open' || sitting.state === 'planned';
  if (!waiting || !own || !acts) return table;
  return (
    <form method="post" action={href(context, commissionPaths.sitting(sitting.id))}>
      <Once />
      {table}
      <Shown files={agenda.map(({ application }) => application)} />
      <ToActs context={context} />
      <div class="bulk act-form" id={ACTS_ON_CHOSEN}>
        <CheckboxField context={context} name="all" label={t('sittings.bulk.all', { count: agenda.length })} />
        {sitting.state === 'open' && presides && (
          <>
            <SelectField
              context={context}
              name="motive"
              label={t('sittings.motive')}
              hint={t('sittings.motive.hint')}
              empty={t('sittings.motive.none')}
              optional
              choices={ALL_MOTIVES.map((value) => ({ value, label: t(`sittings.motive.${value}`) }))}
            />
            <MotiveText context={context} rows={2} />
            <div class="acts">
              <Button name="act" value="proposed">
                {t('sittings.decide.proposed')}
              </Button>
              <Button name="act" value="favourable" kind="secondary">
                {t('sittings.decide.favourable')}
              </Button>
              <Button name="act" value="unfavourable" kind="secondary">
                {t('sittings.decide.unfavourable')}
              </Button>
              <Button name="act" value="adjourn" kind="secondary">
                {t('sittings.adjourn')}
              </Button>
            </div>
          </>
        )}
        <div class="acts">
          <Button name="act" value="remove" kind="secondary">
            {t('sittings.take-off')}
          </Button>
        </div>
      </div>
    </form>
  );
}

function AgendaTable({ context, places, whole, waiting, choosable }: AgendaProps & { readonly choosable: boolean }) {
  const { t, format } = context;
  const { sitting, agenda, answers } = whole;
  const choose = chooseColumn<AgendaRow>(context, ({ application, name }) => ({ id: application, name }));
  const columns: Column<AgendaRow>[] = [
    { id: 'ordinal', header: t('sittings.ordinal'), numeric: true, cell: ({ ordinal }) => format.number(ordinal) },
    {
      id: 'name',
      header: t('regularisation.name'),
      rowHeader: true,
      cell: (row) => (
        <>
          <a href={href(context, commissionPaths.file(sitting.id, row.application))}>
            <bdi>{row.name ?? t('office.unknown')}</bdi>
          </a>
          <span class="said-below">{particulars(context, places, row)}</span>
        </>
      ),
    },
    referenceColumn<AgendaRow>(context, ({ reference }) => reference),
    proposalColumn<AgendaRow>(context),
  ];
  const answer: Column<AgendaRow> = {
    id: 'criteria',
    header: t('office.criteria.title'),
    cell: ({ application, votes, recused }) => (
      <>
        {answerInWords(context, answers.get(application) ?? 'unknown')}
        {votes > 0 && <span class="said-below">{t('sittings.votes.cast', { count: votes })}</span>}
        {recused > 0 && <span class="said-below">{t('sittings.recused', { count: recused })}</span>}
      </>
    ),
  };
  const outcome: Column<AgendaRow> = {
    id: 'outcome',
    header: t('sittings.outcome'),
    cell: (row) => (
      <>
        {row.decision === null ? (
          itemOutcomeInWords(context, row.outcome)
        ) : (
          <OutcomeMark context={context} outcome={row.outcome} />
        )}
        {row.votes_for !== null && (
          <span class="said-below">
            {votesInWords(context, {
              votesFor: row.votes_for,
              votesAgainst: row.votes_against ?? 0,
              abstained: row.abstained ?? 0,
            })}
          </span>
        )}
      </>
    ),
  };
  return (
    <div class="stacks">
      <DataTable
        caption={t('sittings.agenda')}
        captionHidden
        dense
        rows={agenda}
        rowKey={({ application }) => application}
        columns={[...(choosable ? [choose] : []), ...columns, waiting ? answer : outcome]}
      />
    </div>
  );
}
