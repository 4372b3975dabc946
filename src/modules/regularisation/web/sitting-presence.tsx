import { DataTable } from '#platform/ui/data-table.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { sitsOn } from '../domain/sitting/members.ts';
import type { WholeSitting } from '../queries/read-sitting.ts';
import { ConvocationCell, LeftOut, showsConvocations } from './sitting-convocations.tsx';

interface PresenceProps {
  readonly context: PageContext;
  readonly whole: Pick<WholeSitting, 'sitting' | 'members' | 'attendance' | 'convocations' | 'own'>;
}

/** Who belongs to the commission on that day, as what, and who was there. */
export function Presence({ context, whole }: PresenceProps) {
  const { sitting, members, attendance } = whole;
  const { t } = context;
  const day = sitting.opened_on ?? sitting.planned_on;
  const presence = new Map(attendance.map(({ member, present }) => [member, present]));
  const shown = members.filter(
    (member) => presence.has(member.id) || sitsOn(member, day) || sitsOn(member, todayHere()),
  );
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  return (
    <div class="stacks">
      <LeftOut context={context} whole={whole} />
      <DataTable
        caption={t('sittings.members')}
        dense
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: t('regularisation.name'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
          {
            id: 'capacity',
            header: t('sittings.capacity'),
            cell: ({ capacity, body }) => (
              <>
                {t(`sittings.capacity.${capacity}`)}
                {body !== null && (
                  <span class="said-below">
                    <bdi>{body}</bdi>
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'seat',
            header: t('sittings.seat'),
            cell: ({ id, seat, substituteOf }) => (
              <>
                {substituteOf === null
                  ? t(`sittings.seat.${seat}`)
                  : t('sittings.seat.substitute', { name: `\u2068${nameOf.get(substituteOf) ?? ''}\u2069` })}
                {id === sitting.chaired_by && <span class="said-below">{t('sittings.presided')}</span>}
              </>
            ),
          },
          {
            id: 'present',
            header: t('sittings.presence'),
            cell: ({ id }) => {
              const present = presence.get(id);
              return present === undefined
                ? t('sittings.presence.unknown')
                : t(present ? 'sittings.presence.yes' : 'sittings.presence.no');
            },
          },
          ...(showsConvocations(whole)
            ? [
                {
                  id: 'convocation',
                  header: t(sitting.state === 'cancelled' ? 'sittings.convocation.cancelled' : 'sittings.convocation'),
                  cell: (member: WholeSitting['members'][number]) => (
                    <ConvocationCell context={context} whole={whole} member={member} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
