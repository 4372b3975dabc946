import { Button } from '#platform/ui/form/button.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { CAPACITIES, SEATS } from '../commands/seat-member.ts';
import type { listSeats } from '../queries/list-seats.ts';
import { choiceWord } from './campaign-words.ts';

export type SeatsFound = NonNullable<Awaited<ReturnType<typeof listSeats.execute>>>;

interface SeatFormsProps {
  readonly context: PageContext;
  readonly found: SeatsFound;
  /** What was sent, when it came back with a fault. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errorOf: (...ids: readonly string[]) => string | undefined;
}

/** Seats somebody: who may, in which seat or in whose absence, since when. */
export function SeatForm({ context, found: { candidates, seats }, typed, errorOf }: SeatFormsProps) {
  const { t } = context;
  const titulars = seats.filter(({ ends_on, substitute_of }) => ends_on === null && substitute_of === null);
  const since = typedDate(typed, 'starts-on');
  return (
    <form method="post" class="act-form">
      <Once />
      <SelectField
        context={context}
        name="account"
        label={t('campaigns.seats.name')}
        value={typed.account}
        choices={candidates
          .filter(({ role }) => role.includes('commission'))
          .map(({ account, name }) => ({ value: account, label: name }))}
        error={errorOf('account')}
      />
      <SelectField
        context={context}
        id="seat-kind"
        name="seat"
        label={t('campaigns.seats.seat')}
        value={typed.seat ?? 'member'}
        choices={SEATS.map((value) => ({
          value,
          label: t(value === 'chair' ? 'campaigns.chair' : 'campaigns.member'),
        }))}
        error={errorOf('seat-kind')}
      />
      <SelectField
        context={context}
        name="substitute-of"
        label={t('campaigns.seats.substitute-of')}
        hint={t('campaigns.seats.substitute-hint')}
        optional
        value={typed['substitute-of']}
        empty={t('campaigns.seats.own-seat')}
        choices={titulars.map(({ id, name, capacity }) => ({
          value: id,
          label: `${name ?? '–'} (${choiceWord(context, capacity)})`,
        }))}
        error={errorOf('substitute-of')}
      />
      <SelectField
        context={context}
        name="capacity"
        label={t('campaigns.field.capacity')}
        value={typed.capacity}
        choices={CAPACITIES.map((value) => ({ value, label: choiceWord(context, value) }))}
      />
      <TextField
        context={context}
        name="body"
        label={t('campaigns.seats.body')}
        optional
        value={typed.body}
        dir="auto"
        error={errorOf('body')}
      />
      <DateFields
        context={context}
        name="starts-on"
        label={t('campaigns.seats.starts-on')}
        value={since.year === undefined ? fieldsOf(todayHere()) : since}
        error={errorOf('starts-on-day')}
      />
      <div class="acts">
        <Button name="act" value="seat">
          {t('campaigns.seats.add')}
        </Button>
      </div>
    </form>
  );
}

/** Ends a seat on a day: today, before, or one still to come. */
export function EndForm({ context, found: { seats }, typed, errorOf }: SeatFormsProps) {
  const { t } = context;
  const day = typedDate(typed, 'ends-on');
  return (
    <form method="post" class="act-form">
      <Once />
      <SelectField
        context={context}
        name="member"
        label={t('campaigns.seats.seat')}
        value={typed.member}
        choices={seats
          .filter(({ ends_on }) => ends_on === null)
          .map(({ id, name }) => ({ value: id, label: name ?? '–' }))}
      />
      <DateFields
        context={context}
        name="ends-on"
        label={t('campaigns.seats.ends-on')}
        value={day.year === undefined ? fieldsOf(todayHere()) : day}
        error={errorOf('ends-on-day')}
      />
      <div class="acts">
        <Button kind="secondary" name="act" value="unseat">
          {t('campaigns.seats.unseat')}
        </Button>
      </div>
    </form>
  );
}

/** Begins, prolongs or ends the mandate of the whole commission. */
export function MandateForm({ context, found: { commission }, typed, errorOf }: SeatFormsProps) {
  const { t } = context;
  const [from, until] = [typedDate(typed, 'from'), typedDate(typed, 'until')];
  const kept = commission.mandate_until === null ? undefined : fieldsOf(commission.mandate_until);
  return (
    <form method="post" class="act-form">
      <Once />
      <DateFields
        context={context}
        name="from"
        label={t('campaigns.field.from')}
        value={from.year === undefined ? fieldsOf(commission.mandate_from) : from}
        error={errorOf('from-day')}
      />
      <DateFields
        context={context}
        name="until"
        label={t('campaigns.field.until')}
        optional
        value={until.year === undefined ? kept : until}
        error={errorOf('until-day')}
      />
      <div class="acts">
        <Button kind="secondary" name="act" value="mandate">
          {t('campaigns.mandate.act')}
        </Button>
      </div>
    </form>
  );
}
