import { needsStepUp, toStepUp } from '#identity';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import type { FormError } from '#platform/ui/form/error-summary.tsx';
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
import { closeCampaign } from '../commands/close-campaign.ts';
import { checkCampaign } from '../queries/read-campaign.ts';
import { ActFields, actFaults, actIn } from './campaign-act-fields.tsx';
import { campaigns } from './campaign-paths.ts';

/** `/campaigns/<id>/close`: ends the filing; before its day, by a legal act. */
export const campaignClosePage: PrivateRoute = {
  path: '/campaigns/:campaign/close',
  permission: closeCampaign.permission,
  answer: (request) => page(request, []),
  async submit(request) {
    const { context, db, actor, key, params, form } = request;
    const campaign = params.campaign ?? '';
    const found = await checkCampaign.execute(db, actor, campaign);
    if (found === undefined) return NOT_FOUND;
    const on = todayHere();
    const by = on < found.closesOn ? actIn(form) : null;
    if (by !== null && by.date > on && /^\d{4}-\d\d-\d\d$/.test(by.date)) {
      return page(request, [{ field: 'date-day', message: context.t('campaigns.fault.act-in-the-future') }]);
    }
    try {
      await closeCampaign.execute(db, actor, { campaign, on, by }, { key });
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      const refused = refusedFields(error);
      if (refused === undefined) throw error;
      return page(request, actFaults(context, refused, 'by'));
    }
    return { kind: 'redirect', to: href(context, campaigns.campaign(campaign, 'closed')) };
  },
};

async function page(request: PrivateRequest | FormRequest, errors: readonly FormError[]): Promise<PrivateAnswer> {
  const { context, db, actor, params } = request;
  const { t, format } = context;
  const found = await checkCampaign.execute(db, actor, params.campaign ?? '');
  if (found === undefined || found.state !== 'open') return NOT_FOUND;
  const title = t('campaigns.close.title');
  const typed = 'form' in request ? request.form : {};
  const isEarly = todayHere() < found.closesOn;
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
        consequences={[
          t('campaigns.close.consequence'),
          t('campaigns.close.files'),
          ...(isEarly ? [t('campaigns.close.early', { until: format.date(found.closesOn) })] : []),
        ]}
        errors={errors}
        act={t('campaigns.close.act')}
        takesAway
        cancel={campaigns.campaign(found.id)}
      >
        {isEarly && (
          <ActFields
            context={context}
            typed={typed}
            errorOf={(id) => errors.find(({ field }) => field === id)?.message}
          />
        )}
      </ActForm>
    ),
  };
}
