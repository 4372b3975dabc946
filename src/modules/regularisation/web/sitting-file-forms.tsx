import { DataTable } from '#platform/ui/data-table.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { CheckboxField, RadioGroup, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { FieldGroup } from '#platform/ui/form/field.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { ALL_MOTIVES } from '../domain/sitting/motives.ts';
import { OUTCOMES, VOTES } from '../domain/sitting/tally.ts';
import type { SittingFile } from '../queries/read-sitting-file.ts';

interface FormProps {
  readonly context: PageContext;
  readonly whole: SittingFile;
}

/** What the commission decides of this file, with its motives. */
export function DecideForm({ context, whole: { item } }: FormProps) {
  const { t } = context;
  return (
    <form method="post" class="act-form">
      <Once />
      <RadioGroup
        context={context}
        name="outcome"
        label={t('sittings.outcome')}
        value={item.proposal ?? undefined}
        choices={OUTCOMES.map((value) => ({ value, label: t(`regularisation.outcome.${value}`) }))}
      />
      <FieldGroup
        context={context}
        name="motive"
        label={t('sittings.motives')}
        hint={t('sittings.motive.hint')}
        optional
      >
        {ALL_MOTIVES.map((value, position) => (
          <CheckboxField
            key={value}
            context={context}
            name="motive"
            id={position === 0 ? 'motive' : `motive-${position + 1}`}
            value={value}
            label={t(`sittings.motive.${value}`)}
          />
        ))}
      </FieldGroup>
      <MotiveText context={context} rows={3} />
      <div class="acts">
        <Button name="act" value="decide">
          {t('regularisation.act.decide-files')}
        </Button>
        <Button name="act" value="adjourn" kind="secondary">
          {t('sittings.adjourn')}
        </Button>
      </div>
    </form>
  );
}

/** The commission's own words for a decision, beside the motives of the list. */
export function MotiveText({ context, rows }: { readonly context: PageContext; readonly rows: number }) {
  const { t } = context;
  return (
    <TextField
      context={context}
      name="text"
      label={t('sittings.motive-text')}
      hint={t('sittings.motive-text.hint')}
      optional
      dir="auto"
      width="full"
      rows={rows}
    />
  );
}

/** Votes one by one. Who presides notes all of them; a member, their own. */
export function VotesForm({ context, whole }: FormProps) {
  const { t } = context;
  const { members, attendance, recusals, votes, presides, account } = whole;
  const present = new Set(attendance.flatMap((one) => (one.present ? [one.member] : [])));
  const recused = new Set(recusals.map(({ member }) => member));
  const cast = new Map(votes.map((one) => [one.member, one]));
  const voters = members.filter(({ id }) => present.has(id) && !recused.has(id));
  const mayNote = (member: { readonly account: string }) => presides || member.account === account;
  return (
    <form method="post">
      <Once />
      <div class="stacks">
        <DataTable
          caption={t('sittings.votes')}
          captionHidden
          dense
          rows={voters}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', header: t('regularisation.name'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
            {
              id: 'vote',
              header: t('sittings.vote'),
              cell: (member) => {
                const given = cast.get(member.id);
                return mayNote(member) ? (
                  <SelectField
                    context={context}
                    name={`vote-${member.id}`}
                    label={t('sittings.vote.of', { name: `\u2068${member.name}\u2069` })}
                    value={given?.vote}
                    empty={t('sittings.vote.none')}
                    choices={VOTES.map((value) => ({ value, label: t(`sittings.vote.${value}`) }))}
                  />
                ) : (
                  t(`sittings.vote.${given?.vote ?? 'none'}`)
                );
              },
            },
            {
              id: 'opinion',
              header: t('sittings.opinion'),
              cell: (member) => {
                const given = cast.get(member.id);
                return mayNote(member) ? (
                  <TextField
                    context={context}
                    name={`opinion-${member.id}`}
                    label={t('sittings.opinion.of', { name: `\u2068${member.name}\u2069` })}
                    value={given?.opinion ?? ''}
                    optional
                    dir="auto"
                    width="full"
                  />
                ) : (
                  <bdi>{given?.opinion ?? ''}</bdi>
                );
              },
            },
          ]}
        />
      </div>
      <div class="acts">
        <Button name="act" value="vote" kind="secondary">
          {t('sittings.votes.note')}
        </Button>
      </div>
    </form>
  );
}

/** Who takes no part in deciding this file, and a member's own declaration. */
export function RecusalForm({ context, whole }: FormProps) {
  const { t } = context;
  const { members, recusals, presides, account } = whole;
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const recused = new Set(recusals.map(({ member }) => member));
  const choices = members.filter((member) => !recused.has(member.id) && (presides || member.account === account));
  return (
    <>
      {recusals.length > 0 && (
        <ul class="plain-list">
          {recusals.map(({ member, reason, note }) => (
            <li key={member}>
              <bdi>{nameOf.get(member) ?? ''}</bdi> : {t(`sittings.recusal.${reasonOf(reason)}`)}
              {note !== null && (
                <span class="said-below">
                  <bdi>{note}</bdi>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {choices.length > 0 && (
        <form method="post" class="act-form">
          <Once />
          <SelectField
            context={context}
            name="member"
            label={t('sittings.recusal.who')}
            choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            context={context}
            name="note"
            label={t('sittings.recusal.note')}
            optional
            dir="auto"
            width="full"
          />
          <div class="acts">
            <Button name="act" value="recuse" kind="secondary">
              {t('sittings.recusal.declare')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}

function reasonOf(reason: string) {
  return (['own-file', 'instructed', 'declared'] as const).find((one) => one === reason) ?? 'declared';
}
