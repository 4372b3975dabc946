import { isUuid } from '#lib/uuid.ts';
import { Button } from '#platform/ui/form/button.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { noteAttendance } from '../commands/note-attendance.ts';
import { sitsOn } from '../domain/sitting/members.ts';
import { readSitting } from '../queries/read-sitting.ts';
import { commissionPaths } from './commission-paths.ts';
import { Presence } from './sitting-presence.tsx';

type Fault = Extract<Awaited<ReturnType<typeof noteAttendance.execute>>, { ok: false }>['fault'];

/** `/sittings/<sitting>/presence`: who comes and who leaves while it sits. */
export const presencePage: PrivateRoute = {
  path: '/sittings/:sitting/presence',
  permission: noteAttendance.permission,
  answer: (request) => page(request, null),
  async submit(request) {
    const { context, params, db, actor, key, form } = request;
    const { sitting } = params;
    const member = form.member ?? '';
    if (!isUuid(sitting) || !isUuid(member)) return NOT_FOUND;
    const input = { sitting, member, present: form.present === 'yes' };
    const done = await noteAttendance.execute(db, actor, input, { key });
    if (!done.ok) return page(request, done.fault);
    return { kind: 'redirect', to: href(context, commissionPaths.presence(sitting)) };
  },
};

async function page(request: PrivateRequest | FormRequest, fault: Fault | null): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { sitting: id } = params;
  if (!isUuid(id)) return NOT_FOUND;
  const whole = await readSitting.execute(db, actor, { sitting: id, waiting: true, offset: 0, limit: 0 });
  if (whole === null) return NOT_FOUND;
  const { t } = context;
  const { sitting, members, attendance } = whole;
  if (sitting.state !== 'open') return { kind: 'redirect', to: href(context, commissionPaths.sitting(id)) };
  const presence = new Map(attendance.map(({ member, present }) => [member, present]));
  const title = t('sittings.presence.title');
  return {
    kind: 'framed',
    title,
    section: commissionPaths.sittings(),
    status: fault === null ? 200 : 422,
    body: (
      <div class="office">
        <PageTitle
          kicker={<a href={href(context, commissionPaths.sitting(id))}>{t('sittings.sitting')}</a>}
          title={title}
          lead={t('sittings.presence.lead')}
        />
        {fault !== null && (
          <Notice context={context} kind="attention">
            <p>{t(`sittings.fault.${fault}`)}</p>
          </Notice>
        )}
        <Presence context={context} whole={whole} />
        <ul class="plain-list presence-acts">
          {members
            .filter(
              (member) => sitsOn(member, sitting.opened_on ?? sitting.planned_on) && member.id !== sitting.chaired_by,
            )
            .map((member) => {
              const isThere = presence.get(member.id) === true;
              return (
                <li key={member.id}>
                  <form method="post">
                    <Once />
                    <input type="hidden" name="member" value={member.id} />
                    <input type="hidden" name="present" value={isThere ? 'no' : 'yes'} />
                    <Button kind="secondary">
                      {t(isThere ? 'sittings.presence.leaves' : 'sittings.presence.comes', {
                        name: `\u2068${member.name}\u2069`,
                      })}
                    </Button>
                  </form>
                </li>
              );
            })}
        </ul>
      </div>
    ),
  };
}
