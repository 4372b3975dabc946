import { needsStepUp, toStepUp } from '#identity';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { closeCampaign } from '../commands/close-campaign.ts';
import { checkCampaign } from '../queries/read-campaign.ts';
import { campaigns } from './campaign-paths.ts';

/** `/campaigns/<id>/close`: ends the filing. */
export const campaignClosePage: PrivateRoute = {
  path: '/campaigns/:campaign/close',
  permission: closeCampaign.permission,
  async answer({ context, db, actor, params }) {
    const { t, format } = context;
    const found = await checkCampaign.execute(db, actor, params.campaign ?? '');
    if (found === undefined || found.state !== 'open') return NOT_FOUND;
    const title = t('campaigns.close.title');
    return {
      kind: 'framed',
      title,
      section: campaigns.list(),
      body: (
        <ActForm
          context={context}
          kicker={<a href={href(context, campaigns.campaign(found.id))}>{format.text(found.definition.name)}</a>}
          title={title}
          consequences={[t('campaigns.close.consequence'), t('campaigns.close.files')]}
          act={t('campaigns.close.act')}
          takesAway
          cancel={campaigns.campaign(found.id)}
        />
      ),
    };
  },
  async submit(request) {
    const { context, db, actor, key, params } = request;
    const campaign = params.campaign ?? '';
    try {
      await closeCampaign.execute(db, actor, { campaign, on: todayHere() }, { key });
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
    return { kind: 'redirect', to: href(context, campaigns.campaign(campaign, 'closed')) };
  },
};
