import { needsStepUp, toStepUp } from '#identity';
import { isUuid } from '#lib/uuid.ts';
import type { Permission } from '#platform/access/actor.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { cancelSitting } from '../commands/cancel-sitting.ts';
import { closeSitting } from '../commands/close-sitting.ts';
import { signMinutes } from '../commands/sign-minutes.ts';
import { readSitting } from '../queries/read-sitting.ts';
import { commissionPaths } from './commission-paths.ts';
import { textOrNull } from './file-act-fields.tsx';

type Ending = 'close' | 'sign' | 'cancel';
/** In which state a sitting is, for each way it ends. */
const FROM: Readonly<Record<Ending, string>> = { close: 'open', sign: 'closed', cancel: 'planned' };
const ENDED = { close: 'closed', sign: 'signed', cancel: 'cancelled' } as const;

/** What one way of ending does: null once it is done, otherwise why it is not. */
type End = (request: FormRequest, sitting: string) => Promise<string | null>;

function endingPage(ending: Ending, permission: Permission, end: End): PrivateRoute {
  return {
    path: `/sittings/:sitting/${ending}`,
    permission,
    answer: (request) => form(request, ending),
    async submit(request) {
      const { context, params } = request;
      const { sitting } = params;
      if (!isUuid(sitting)) return NOT_FOUND;
      try {
        const fault = await end(request, sitting);
        if (fault !== null) return await form(request, ending, fault);
      } catch (error) {
        if (needsStepUp(error)) return toStepUp(request);
        throw error;
      }
      return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, ENDED[ending])) };
    },
  };
}

/** `/sittings/<sitting>/close`: the minutes stand, those who applied are told. */
export const closeSittingPage = endingPage('close', closeSitting.permission, async (request, sitting) => {
  const { context, db, actor, key } = request;
  try {
    const remarks = textOrNull(request.form.remarks);
    const done = await closeSitting.execute(db, actor, { sitting, remarks }, { key });
    return done.ok ? null : context.t('sittings.fault.files-left', { count: done.left });
  } catch (error) {
    if (refusedFields(error) === undefined) throw error;
    return context.t('sittings.fault.remarks');
  }
});

/** `/sittings/<sitting>/sign`: who presided signs the minutes. */
export const signMinutesPage = endingPage('sign', signMinutes.permission, async ({ db, actor, key }, sitting) => {
  await signMinutes.execute(db, actor, { sitting }, { key });
  return null;
});

/** `/sittings/<sitting>/cancel`: it is called off. */
export const cancelSittingPage = endingPage('cancel', cancelSitting.permission, async ({ db, actor, key }, sitting) => {
  await cancelSitting.execute(db, actor, { sitting, on: todayHere() }, { key });
  return null;
});

async function form(
  { context, params, db, actor, ...request }: PrivateRequest | FormRequest,
  ending: Ending,
  fault?: string,
): Promise<PrivateAnswer> {
  const { sitting: id } = params;
  if (!isUuid(id)) return NOT_FOUND;
  const whole = await readSitting.execute(db, actor, { sitting: id, waiting: true, offset: 0, limit: 0 });
  if (whole === null) return NOT_FOUND;
  const { t, format } = context;
  const { sitting } = whole;
  if (sitting.state !== FROM[ending]) return { kind: 'redirect', to: href(context, commissionPaths.sitting(id)) };
  const title = t(`sittings.${ending}.title`);
  return {
    kind: 'framed',
    title,
    section: commissionPaths.sittings(),
    status: fault === undefined ? 200 : 422,
    body: (
      <ActForm
        context={context}
        kicker={t('sittings.sitting-of', { day: format.date(sitting.opened_on ?? sitting.planned_on) })}
        title={title}
        errors={fault === undefined ? [] : [{ field: 'remarks', message: fault }]}
        consequences={[t(`sittings.${ending}.consequence`)]}
        act={title}
        takesAway={ending === 'cancel'}
        cancel={commissionPaths.sitting(id)}
      >
        {ending === 'close' && (
          <TextField
            context={context}
            name="remarks"
            label={t('sittings.remarks')}
            hint={t('sittings.remarks.hint')}
            value={'form' in request ? request.form.remarks : undefined}
            error={fault}
            optional
            dir="auto"
            width="full"
            rows={6}
          />
        )}
      </ActForm>
    ),
  };
}
