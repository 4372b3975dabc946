import { isUuid } from '#lib/uuid.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { CheckboxField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { FieldGroup } from '#platform/ui/form/field.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { openSitting } from '../commands/open-sitting.ts';
import { quorumOf, seatsOf, sitsOn } from '../domain/sitting/members.ts';
import { readSitting } from '../queries/read-sitting.ts';
import { commissionPaths } from './commission-paths.ts';

type OpeningFault = Extract<Awaited<ReturnType<typeof openSitting.execute>>, { ok: false }>['fault'] | 'day';
const OF_THE_DAY: ReadonlySet<OpeningFault> = new Set(['day', 'in-the-future', 'outside-mandate']);

/** `/sittings/<sitting>/open`: who is there, and on which day it sits. Who opens it presides. */
export const openSittingPage: PrivateRoute = {
  path: '/sittings/:sitting/open',
  permission: openSitting.permission,
  answer: (request) => form(request, null, null),
  async submit(request) {
    const { context, params, db, actor, key, lists } = request;
    const { sitting } = params;
    if (!isUuid(sitting)) return NOT_FOUND;
    const present = (lists.present ?? []).filter(isUuid);
    const chair = await ownMember(request, sitting);
    if (chair === null) return form(request, present, 'not-a-chair');
    if (present.length === 0) return form(request, present, 'no-quorum');
    try {
      const input = { sitting, on: isoOf(typedDate(request.form, 'on')), present, chair };
      const done = await openSitting.execute(db, actor, input, { key });
      if (!done.ok) return form(request, present, done.fault);
    } catch (error) {
      if (refusedFields(error) === undefined) throw error;
      return form(request, present, 'day');
    }
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, 'opened')) };
  },
};

async function ownMember({ db, actor }: PrivateRequest, sitting: string): Promise<string | null> {
  const whole = await readSitting.execute(db, actor, { sitting, waiting: true, offset: 0, limit: 0 });
  const account = actor.kind === 'person' ? actor.account : null;
  return whole?.members.find((member) => member.account === account)?.id ?? null;
}

async function form(
  request: PrivateRequest | FormRequest,
  present: readonly string[] | null,
  fault: OpeningFault | null,
): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { sitting: id } = params;
  if (!isUuid(id)) return NOT_FOUND;
  const whole = await readSitting.execute(db, actor, { sitting: id, waiting: true, offset: 0, limit: 0 });
  if (whole === null) return NOT_FOUND;
  const { t } = context;
  const { sitting, members, composition } = whole;
  if (sitting.state !== 'planned') return { kind: 'redirect', to: href(context, commissionPaths.sitting(id)) };
  const title = t('sittings.open.title');
  const message = fault === null ? undefined : t(`sittings.fault.${fault}`);
  const onDay = fault !== null && OF_THE_DAY.has(fault);
  const nameOf = new Map(members.map((member) => [member.id, member.name]));
  const typed = 'form' in request ? typedDate(request.form, 'on') : undefined;
  return {
    kind: 'framed',
    title,
    section: commissionPaths.sittings(),
    status: fault === null ? 200 : 422,
    body: (
      <ActForm
        context={context}
        title={title}
        errors={message === undefined ? [] : [{ field: onDay ? 'on' : 'present', message }]}
        consequences={[
          t('sittings.open.quorum', { quorum: quorumOf(composition), seats: seatsOf(composition) }),
          t('sittings.open.presides'),
        ]}
        act={title}
        cancel={commissionPaths.sitting(id)}
      >
        <DateFields
          context={context}
          name="on"
          label={t('sittings.day')}
          hint={t('regularisation.on.hint')}
          error={onDay ? message : undefined}
          value={typed ?? fieldsOf(sitting.planned_on < todayHere() ? sitting.planned_on : todayHere())}
        />
        <FieldGroup
          context={context}
          name="present"
          label={t('sittings.presence')}
          hint={t('sittings.open.present-hint')}
          error={onDay ? undefined : message}
        >
          {members
            .filter((member) => sitsOn(member, sitting.planned_on) || sitsOn(member, todayHere()))
            .map((member, position) => (
              <CheckboxField
                key={member.id}
                context={context}
                name="present"
                id={position === 0 ? 'present' : `present-${position + 1}`}
                value={member.id}
                label={member.name}
                hint={[
                  t(`sittings.capacity.${member.capacity}`),
                  member.substituteOf === null
                    ? t(`sittings.seat.${member.seat}`)
                    : t('sittings.seat.substitute', { name: `\u2068${nameOf.get(member.substituteOf) ?? ''}\u2069` }),
                ].join(' · ')}
                checked={present === null ? member.substituteOf === null : present.includes(member.id)}
              />
            ))}
        </FieldGroup>
      </ActForm>
    ),
  };
}
