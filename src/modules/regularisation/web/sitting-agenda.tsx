import type { ComponentChildren } from 'preact';
import { type Column, DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { ALL_MOTIVES } from '../domain/sitting/motives.ts';
import type { WholeSitting } from '../queries/read-sitting.ts';
import { commissionPaths } from './commission-paths.ts';
import type { FilePlaces } from './file-places.ts';
import { FileReference } from './file-words.tsx';
import { answerInWords, itemOutcomeInWords, OutcomeMark, votesInWords } from './sitting-words.tsx';

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
      {agenda.map(({ application }) => (
        <input key={application} type="hidden" name="shown" value={application} />
      ))}
      <div class="bulk act-form">
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
            <TextField
              context={context}
              name="text"
              label={t('sittings.motive-text')}
              hint={t('sittings.motive-text.hint')}
              optional
              dir="auto"
              width="full"
              rows={2}
            />
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
  const choose: Column<AgendaRow> = {
    id: 'choose',
    header: <span class="visually-hidden">{t('office.choose')}</span>,
    cell: ({ application, name }) => (
      <input
        type="checkbox"
        class="choose"
        name="file"
        value={application}
        aria-label={t('office.choose-file', { name: name ?? '' })}
      />
    ),
  };
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
    {
      id: 'reference',
      header: t('regularisation.reference'),
      nowrap: true,
      cell: ({ reference }) => (reference === null ? '' : <FileReference reference={reference} />),
    },
    {
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
    },
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
): ComponentChildren {
  return [
    sex === 'female' || sex === 'male' ? t(`regularisation.sex.${sex}`) : null,
    nationality === null ? null : places.nationality(nationality),
    birth === null ? null : format.date(birth),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
