import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { RadioGroup } from '#platform/ui/form/choice-fields.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { myAccount } from '../queries/my-account.ts';
import { own } from './account-paths.ts';
import { roleName } from './directory-words.tsx';

type Appointment = Awaited<ReturnType<typeof myAccount.execute>>['appointments'][number];

interface AppointmentsProps {
  readonly context: PageContext;
  readonly appointments: readonly Appointment[];
  readonly kind: string;
  /** The one under which the reader acts now. */
  readonly here: string | null;
}

/** Everything one was ever appointed to, and the choice between those that are in force. */
export function AccountAppointments({ context, appointments, kind, here }: AppointmentsProps) {
  const { t } = context;
  // Nobody appoints an applicant.
  if (kind === 'applicant') return null;
  const inForce = appointments.filter(({ state }) => state === 'in-force');
  const isOpen = inForce.length > 1 || (inForce.length === 1 && inForce[0]?.id !== here);
  return (
    <Section id="appointments" title={t('account.appointments.title')}>
      {appointments.length === 0 ? (
        <EmptyState title={t('account.appointments.none')}>
          <p>{t('account.appointments.none-help')}</p>
        </EmptyState>
      ) : (
        <Table context={context} appointments={appointments} here={here} />
      )}
      {isOpen && <Choice context={context} appointments={inForce} here={here} />}
    </Section>
  );
}

function Table({ context, appointments, here }: Omit<AppointmentsProps, 'kind'>) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('account.appointments.title')}
        captionHidden
        dense
        rows={appointments}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'role',
            header: t('account.appointments.role'),
            rowHeader: true,
            cell: ({ id, role, heads_unit }) => (
              <>
                {roleName(context, role)}
                {heads_unit && <> ({t('account.appointments.heads')})</>}
                {id === here && (
                  <>
                    {' '}
                    <strong class="badge">{t('account.appointments.here')}</strong>
                  </>
                )}
              </>
            ),
          },
          {
            id: 'unit',
            header: t('account.appointments.unit'),
            cell: ({ unit, organisation }) => (
              <>
                <bdi>{format.text(unit)}</bdi>
                <br />
                <bdi>{format.text(organisation)}</bdi>
              </>
            ),
          },
          {
            id: 'territory',
            header: t('account.appointments.territory'),
            cell: ({ territory }) => <bdi>{format.text(territory)}</bdi>,
          },
          {
            id: 'term',
            header: t('account.appointments.term'),
            cell: ({ starts_on, ends_on }) =>
              t('account.appointments.from-to', { from: format.date(starts_on), to: format.date(ends_on) }),
          },
          {
            id: 'basis',
            header: t('account.appointments.basis'),
            cell: ({ basis, end_basis }) => (
              <>
                <bdi>{basis}</bdi>
                {end_basis !== null && (
                  <>
                    <br />
                    <bdi>{end_basis}</bdi>
                  </>
                )}
              </>
            ),
          },
          {
            id: 'state',
            header: t('account.appointments.state'),
            nowrap: true,
            cell: ({ state }) => <span class={`badge state-${state}`}>{t(`account.appointments.state.${state}`)}</span>,
          },
        ]}
      />
    </div>
  );
}

function Choice({ context, appointments, here }: Omit<AppointmentsProps, 'kind'>) {
  const { t, format } = context;
  return (
    <form method="post" action={href(context, own.appointment())} class="act-form">
      <Once />
      <RadioGroup
        context={context}
        name="appointment"
        label={t('account.choose.legend')}
        hint={t('account.choose.hint')}
        value={here ?? undefined}
        choices={appointments.map(({ id, role, unit }) => ({
          value: id,
          label: t('account.choose.label', { role: roleName(context, role), unit: format.text(unit) }),
        }))}
      />
      <Button>{t('account.choose.act')}</Button>
    </form>
  );
}
