import { needsStepUp, toStepUp } from '#identity';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import type { CampaignRow } from '../campaign-row.ts';
import { extendCampaign } from '../commands/extend-campaign.ts';
import { openCampaign } from '../commands/open-campaign.ts';
import { type Check, type Checked, isOpenable } from '../definition/checklist.ts';
import { checkCampaign } from '../queries/read-campaign.ts';
import { campaigns } from './campaign-paths.ts';
import { filePlacesFor } from './file-places.ts';

/** `/campaigns/<id>/check`: everything that is looked at before a campaign opens, and the act that opens it. */
export const campaignCheckPage: PrivateRoute = {
  path: '/campaigns/:campaign/check',
  permission: openCampaign.permission,
  answer: (request) => page(request, 200),
  async submit(request) {
    const { context, db, actor, key, params } = request;
    const found = await checkCampaign.execute(db, actor, params.campaign ?? '');
    if (found === undefined || isPast(found)) return NOT_FOUND;
    try {
      if (found.state !== 'draft') {
        await extendCampaign.execute(db, actor, { campaign: found.id }, { key });
        return { kind: 'redirect', to: href(context, campaigns.campaign(found.id, 'extended')) };
      }
      const opened = await openCampaign.execute(db, actor, { campaign: found.id, on: todayHere() }, { key });
      if (!opened.ok) return page(request, 422);
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
    return { kind: 'redirect', to: href(context, campaigns.campaign(found.id, 'opened')) };
  },
};

/** What was led before this system is not opened by a page: a replay does it, in a database of its own. */
function isPast({ state, definition }: CampaignRow): boolean {
  return state === 'draft' && definition.standing === 'historical';
}

async function page(request: PrivateRequest, status: number): Promise<PrivateAnswer> {
  const { context, db, actor, params } = request;
  const { t, format } = context;
  const found = await checkCampaign.execute(db, actor, params.campaign ?? '');
  if (found === undefined || isPast(found)) return NOT_FOUND;
  const isDraft = found.state === 'draft';
  const ready = isOpenable(found.checks);
  const title = t(isDraft ? 'campaigns.check.title' : 'campaigns.extend.title');
  const kicker = (
    <a href={href(context, campaigns.campaign(found.id))}>{format.text(found.definition.name) || found.id}</a>
  );
  const { territory } = await filePlacesFor(request);
  const list = <Checklist context={context} checks={found.checks} nameOf={territory} />;
  const verdict = t(ready ? 'campaigns.check.ready' : 'campaigns.check.blocked');
  return {
    kind: 'framed',
    title,
    section: campaigns.list(),
    status,
    body: (
      <ActForm
        context={context}
        kicker={kicker}
        title={title}
        lead={list}
        consequences={isDraft ? [verdict, t('campaigns.check.consequence')] : [t('campaigns.extend.consequence')]}
        errors={status === 422 ? [{ field: 'checks', message: t('campaigns.check.blocked') }] : []}
        act={t(isDraft ? 'campaigns.check.act' : 'campaigns.extend.act')}
        cancel={campaigns.campaign(found.id)}
      />
    ),
  };
}

const SHOWN = 8;
/** What is missing in territories, said by their names; what is missing in the text, by its place there. */
const OF_TERRITORIES: ReadonlySet<Check> = new Set<Check>(['office-units', 'local-chairs']);

interface ChecklistProps {
  readonly context: PageContext;
  readonly checks: readonly Checked[];
  /** The name of a territory by its code. */
  readonly nameOf: (code: string) => string;
}

function Checklist({ context, checks, nameOf }: ChecklistProps) {
  const { t } = context;
  return (
    <ul class="prose-list" id="checks">
      {checks.map(({ id, ok, blocking, where }) => (
        <li key={id}>
          <span class={`badge ${ok ? 'badge-pass' : blocking ? 'badge-fail' : 'state-open'}`}>
            {t(ok ? 'campaigns.check.ok' : blocking ? 'campaigns.check.missing' : 'campaigns.check.warning')}
          </span>{' '}
          {t(`campaigns.check.${id}`)}
          {!ok && where.length > 0 && (
            <>
              {' '}
              {OF_TERRITORIES.has(id) ? (
                where.slice(0, SHOWN).map(nameOf).join(' · ')
              ) : (
                <code dir="ltr">{where.slice(0, SHOWN).join(' · ')}</code>
              )}
              {where.length > SHOWN && ` ${t('campaigns.check.more', { count: where.length - SHOWN })}`}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
