import { listTerritories } from '#identity';
import { may } from '#platform/access/actor.ts';
import { NotFoundError } from '#platform/access/gate.ts';
import { Done } from '#platform/ui/done.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { countCampaign } from '../queries/count-campaign.ts';
import { checkCampaign, type EstablishedCampaign, readCampaign } from '../queries/read-campaign.ts';
import { Composition, Criteria, Documents, LegalBasis, stateOf, Terms, Texts } from './campaign-parts.tsx';
import { campaigns } from './campaign-paths.ts';
import { SECTIONS } from './campaign-sections.ts';

/** `/campaigns/<id>`: what a campaign lays down, with where each of it is said; for who manages it, what to do. */
export const campaignPage: PrivateRoute = {
  path: '/campaigns/:campaign',
  permission: 'public',
  async answer(request) {
    const { context, db, actor, params, query } = request;
    const { t, format } = context;
    const managed = await findManaged(request);
    const campaign = managed ?? (await readCampaign.execute(db, actor, params.campaign ?? ''));
    if (campaign === undefined) return NOT_FOUND;
    const { definition, opensOn, closesOn } = campaign;
    const title = format.text(definition.name) || campaign.id;
    const part = { context, campaign };
    const territories = await listTerritories.execute(db, actor, undefined);
    const nameOf = (code: string) => {
      const found = territories.find((one) => one.code === code)?.name;
      return found === undefined ? code : format.text(found);
    };
    return {
      kind: 'framed',
      title,
      section: campaigns.list(),
      body: (
        <>
          <PageTitle
            kicker={<a href={href(context, campaigns.list())}>{t('campaigns.title')}</a>}
            title={title}
            lead={format.text(definition.summary)}
            meta={
              <p>
                {stateOf(context, campaign)}{' '}
                {t('campaigns.window', { from: format.date(opensOn), until: format.date(closesOn) })}
              </p>
            }
          />
          <Done
            context={context}
            done={query.done}
            messages={{
              changed: 'campaigns.done.changed',
              opened: 'campaigns.done.opened',
              closed: 'campaigns.done.closed',
              prepared: 'campaigns.done.prepared',
              extended: 'campaigns.done.extended',
              prolonged: 'campaigns.done.prolonged',
            }}
          />
          {managed !== null && definition.standing !== 'historical' && (
            <Management context={context} campaign={managed} />
          )}
          {campaign.state !== 'draft' && may(actor, countCampaign.permission) && (
            <p>
              <a href={href(context, campaigns.progress(campaign.id))}>{t('campaigns.progress.link')}</a>
            </p>
          )}
          <Texts {...part} />
          <LegalBasis {...part} />
          <Criteria {...part} />
          <Documents {...part} />
          <Terms {...part} />
          <Composition {...part} />
          {campaign.offices.length > 0 && (
            <Section id="offices" title={t('campaigns.offices', { count: campaign.offices.length })}>
              <p>{format.list(campaign.offices.map(({ territory }) => nameOf(territory)))}</p>
            </Section>
          )}
          {managed !== null && managed.commissions.length > 0 && (
            <Section id="bodies" title={t('campaigns.seats.title')}>
              <ul class="prose-list">
                {managed.commissions.map(({ id, instance, territory }) => (
                  <li key={id}>
                    <a href={href(context, campaigns.commission(campaign.id, id))}>
                      {t(instance === 'first' ? 'campaigns.section.local' : 'campaigns.section.national')}
                      {instance === 'first' ? ` · ${nameOf(territory)}` : ''}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      ),
    };
  },
};

/** The same for who manages campaigns; null for who reads what anybody reads. */
async function findManaged({ db, actor, params }: PrivateRequest) {
  if (!may(actor, checkCampaign.permission)) return null;
  const found = await checkCampaign.execute(db, actor, params.campaign ?? '').catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
  return found ?? null;
}

function Management({ context, campaign }: { readonly context: PageContext; readonly campaign: EstablishedCampaign }) {
  const { t } = context;
  const { id, state } = campaign;
  return (
    <Section id="manage" title={t('campaigns.manage')}>
      <div class="acts">
        <ButtonLink href={href(context, campaigns.check(id))}>
          {t(state === 'draft' ? 'campaigns.check.title' : 'campaigns.extend.title')}
        </ButtonLink>
        {state === 'open' && (
          <>
            <ButtonLink kind="secondary" href={href(context, campaigns.prolong(id))}>
              {t('campaigns.prolong.title')}
            </ButtonLink>
            <ButtonLink kind="secondary" href={href(context, campaigns.close(id))}>
              {t('campaigns.close.title')}
            </ButtonLink>
          </>
        )}
      </div>
      {state === 'draft' && (
        <ul class="prose-list">
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={href(context, campaigns.edit(id, section))}>{t(`campaigns.section.${section}`)}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
