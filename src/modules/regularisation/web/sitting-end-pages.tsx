import { needsStepUp, toStepUp } from '#identity';
import { isUuid } from '#lib/uuid.ts';
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

type Ending = 'close' | 'sign' | 'cancel';
/** In which state a sitting is, for each way it ends. */
const FROM: Readonly<Record<Ending, string>> = { close: 'open', sign: 'closed', cancel: 'planned' };

/** `/sittings/<sitting>/close`: the minutes stand, those who applied are told. */
export const closeSittingPage: PrivateRoute = {
  path: '/sittings/:sitting/close',
  permission: closeSitting.permission,
  answer: (request) => form(request, 'close'),
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { sitting } = params;
    if (!isUuid(sitting)) return NOT_FOUND;
    const remarks = (request.form.remarks ?? '').trim();
    try {
      const done = await closeSitting.execute(
        db,
        actor,
        { sitting, remarks: remarks === '' ? null : remarks },
        { key },
      );
      if (!done.ok) return form(request, 'close', context.t('sittings.fault.files-left', { count: done.left }));
    } catch (error) {
      if (refusedFields(error) === undefined) throw error;
      return form(request, 'close', context.t('sittings.fault.remarks'));
    }
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, 'closed')) };
  },
};

/** `/sittings/<sitting>/sign`: who presided signs the minutes. */
export const signMinutesPage: PrivateRoute = {
  path: '/sittings/:sitting/sign',
  permission: signMinutes.permission,
  answer: (request) => form(request, 'sign'),
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { sitting } = params;
    if (!isUuid(sitting)) return NOT_FOUND;
    try {
      await signMinutes.execute(db, actor, { sitting }, { key });
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, 'signed')) };
  },
};

/** `/sittings/<sitting>/cancel`: it is called off. */
export const cancelSittingPage: PrivateRoute = {
  path: '/sittings/:sitting/cancel',
  permission: cancelSitting.permission,
  answer: (request) => form(request, 'cancel'),
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { sitting } = params;
    if (!isUuid(sitting)) return NOT_FOUND;
    await cancelSitting.execute(db, actor, { sitting, on: todayHere() }, { key });
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, 'cancelled')) };
  },
};

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
