import { needsStepUp, toStepUp } from '#identity';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import type { FormError } from '#platform/ui/form/error-summary.tsx';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { extendCampaign } from '../commands/extend-campaign.ts';
import { checkCampaign } from '../queries/read-campaign.ts';
import { ActFields, actFaults, actIn } from './campaign-act-fields.tsx';
import { campaigns } from './campaign-paths.ts';

/** `/campaigns/<id>/prolong`: a later last day, by a legal act. */
export const campaignProlongPage: PrivateRoute = {
  path: '/campaigns/:campaign/prolong',
  permission: extendCampaign.permission,
  answer: (request) => page(request, []),
  async submit(request) {
    const { context, db, actor, key, params, form } = request;
    const { t } = context;
    const campaign = params.campaign ?? '';
    const prolonged = { closesOn: isoOf(typedDate(form, 'closes-on')), by: actIn(form) };
    try {
      const done = await extendCampaign.execute(db, actor, { campaign, prolonged }, { key });
      if (!done.ok) {
        const field = done.fault === 'act-in-the-future' ? 'date-day' : 'closes-on-day';
        return page(request, [{ field, message: t(`campaigns.fault.${done.fault}`) }]);
      }
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      const refused = refusedFields(error);
      if (refused === undefined) throw error;
      const day = { field: 'closes-on-day', message: t('campaigns.fault.day') };
      return page(request, [
        ...(refused.has('prolonged-closesOn') ? [day] : []),
        ...actFaults(context, refused, 'prolonged-by'),
      ]);
    }
    return { kind: 'redirect', to: href(context, campaigns.campaign(campaign, 'prolonged')) };
  },
};

async function page(request: PrivateRequest | FormRequest, errors: readonly FormError[]): Promise<PrivateAnswer> {
  const { context, db, actor, params } = request;
  const { t, format } = context;
  const found = await checkCampaign.execute(db, actor, params.campaign ?? '');
  if (found === undefined || found.state !== 'open') return NOT_FOUND;
  const title = t('campaigns.prolong.title');
  const typed = 'form' in request ? request.form : {};
  const errorOf = (id: string) => errors.find(({ field }) => field === id)?.message;
  return {
    kind: 'framed',
    title,
    section: campaigns.list(),
    status: errors.length > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={<a href={href(context, campaigns.campaign(found.id))}>{format.text(found.definition.name)}</a>}
        title={title}
        consequences={[t('campaigns.prolong.consequence', { until: format.date(found.closesOn) })]}
        errors={errors}
        act={t('campaigns.prolong.act')}
        cancel={campaigns.campaign(found.id)}
      >
        <DateFields
          context={context}
          name="closes-on"
          label={t('campaigns.prolong.until')}
          value={typedDate(typed, 'closes-on')}
          error={errorOf('closes-on-day')}
        />
        <ActFields context={context} typed={typed} errorOf={errorOf} />
      </ActForm>
    ),
  };
}
