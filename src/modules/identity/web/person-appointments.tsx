import type { Actor } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { Person } from '../queries/get-person.ts';
import { directory } from './directory-paths.ts';
import { RoleHeld, roleName, StateMark, Term } from './directory-words.tsx';
import { mayEnd } from './person-acts.ts';

type Appointment = Person['appointments'][number];

interface PersonAppointmentsProps {
  readonly context: PageContext;
  readonly person: Person;
  readonly actor: Actor;
}

/** Every appointment with the act that made it and, if it is over, how it ended. */
export function PersonAppointments({ context, person, actor }: PersonAppointmentsProps) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('directory.appointments.title')}
        captionHidden
        dense
        rows={person.appointments}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'role',
            header: t('directory.role'),
            cell: ({ role, heads_unit }) => <RoleHeld context={context} role={role} heads={heads_unit} />,
            rowHeader: true,
          },
          { id: 'unit', header: t('directory.unit'), cell: ({ unit_name }) => format.text(unit_name) },
          {
            id: 'term',
            header: t('directory.term.title'),
            cell: ({ starts_on, ends_on }) => <Term context={context} from={starts_on} until={ends_on} />,
          },
          { id: 'basis', header: t('directory.basis'), cell: (one) => <Made context={context} appointment={one} /> },
          {
            id: 'state',
            header: t('directory.state'),
            cell: (one) => <Standing context={context} appointment={one} />,
          },
          ...(person.appointments.some((one) => mayEnd(actor, person, one))
            ? [
                {
                  id: 'act',
                  header: <span class="visually-hidden">{t('directory.act')}</span>,
                  cell: (one: Appointment) =>
                    mayEnd(actor, person, one) ? (
                      <a href={href(context, directory.end(person.id, one.id))}>
                        {t('directory.end.link')}
                        <span class="visually-hidden"> {roleName(context, one.role)}</span>
                      </a>
                    ) : null,
                  nowrap: true,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

interface PartProps {
  readonly context: PageContext;
  readonly appointment: Appointment;
}

function Made({ context, appointment }: PartProps) {
  const { t, format } = context;
  const { basis, appointed_on, appointed_by, appointed_by_name } = appointment;
  return (
    <>
      <bdi>{basis}</bdi>
      <span class="said-below">
        {t('directory.appointed', { date: format.date(appointed_on) })}{' '}
        <Who context={context} account={appointed_by} name={appointed_by_name} />
      </span>
    </>
  );
}

function Standing({ context, appointment }: PartProps) {
  const { t, format } = context;
  const { state, ended_on, end_basis, ended_by, ended_by_name } = appointment;
  return (
    <>
      <StateMark context={context} state={state} />
      {ended_on !== null && (
        <>
          <span class="said-below">
            <bdi>{end_basis}</bdi>
          </span>
          <span class="said-below">
            {t('directory.ended', { date: format.date(ended_on) })}{' '}
            <Who context={context} account={ended_by} name={ended_by_name} />
          </span>
        </>
      )}
    </>
  );
}

interface WhoProps {
  readonly context: PageContext;
  readonly account: string | null;
  readonly name: string | null;
}

/** Whose act it was: a person of one's own directory by name, others by what they are. */
function Who({ context, account, name }: WhoProps) {
  const { t } = context;
  if (account === null) return <>{t('directory.by-operator')}</>;
  if (name === null) return <>{t('directory.by-other')}</>;
  return (
    <>
      {t('directory.by')} <bdi>{name}</bdi>
    </>
  );
}
