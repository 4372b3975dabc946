import { may } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { planSitting } from '../commands/plan-sitting.ts';
import { hasMandate } from '../mandate.ts';
import { listSittings } from '../queries/list-sittings.ts';
import { commissionPaths } from './commission-paths.ts';
import { type FilePlaces, filePlacesFor } from './file-places.ts';
import { SittingMark } from './sitting-words.tsx';

type Listed = Awaited<ReturnType<typeof listSittings.execute>>;

/** `/sittings`: the sittings to come and those that are over, of one's commission or of the commissions of one's place. */
export const sittingsPage: PrivateRoute = {
  path: '/sittings',
  permission: listSittings.permission,
  async answer(request) {
    const { context, db, actor } = request;
    const { t, format } = context;
    const listed = await listSittings.execute(db, actor, undefined);
    const places = await filePlacesFor(request);
    const title = t('sittings.title');
    const ended = listed.commissions.filter((commission) => !hasMandate(commission));
    const nameOf = (campaign: string) => {
      const name = listed.campaigns.get(campaign);
      return name === undefined ? campaign : format.text(name);
    };
    return {
      kind: 'framed',
      title,
      section: commissionPaths.sittings(),
      body: (
        <div class="office">
          <PageTitle title={title} />
          {ended.map(({ id, campaign, mandate_until }) => (
            <Notice key={id} context={context} kind="attention" title={t('sittings.mandate.title')}>
              <p>
                {mandate_until === null
                  ? t('sittings.mandate.not-yet', { campaign: nameOf(campaign) })
                  : t('sittings.mandate.ended', { campaign: nameOf(campaign), day: format.date(mandate_until) })}
              </p>
            </Notice>
          ))}
          {may(actor, planSitting.permission) && (
            <div class="acts">
              <ButtonLink href={href(context, commissionPaths.planSitting())}>{t('sittings.plan.title')}</ButtonLink>
            </div>
          )}
          <Section id="coming" title={t('sittings.coming')}>
            <Sittings {...{ context, places, nameOf }} sittings={listed.coming} caption={t('sittings.coming')} />
          </Section>
          <Section id="over" title={t('sittings.over')}>
            <Sittings {...{ context, places, nameOf }} sittings={listed.over} caption={t('sittings.over')} />
          </Section>
        </div>
      ),
    };
  },
};

interface SittingsProps {
  readonly context: PageContext;
  readonly places: FilePlaces;
  readonly nameOf: (campaign: string) => string;
  readonly sittings: Listed['coming'];
  readonly caption: string;
}

function Sittings({ context, places, nameOf, sittings, caption }: SittingsProps) {
  const { t, format } = context;
  if (sittings.length === 0) return <EmptyState title={t('sittings.none')} />;
  return (
    <div class="stacks">
      <DataTable
        caption={caption}
        captionHidden
        dense
        rows={sittings}
        rowKey={({ id }) => id}
        rowHref={({ id }) => href(context, commissionPaths.sitting(id))}
        columns={[
          {
            id: 'day',
            header: t('sittings.day'),
            rowHeader: true,
            nowrap: true,
            cell: ({ planned_on, opened_on }) => format.date(opened_on ?? planned_on),
          },
          {
            id: 'commission',
            header: t('sittings.commission'),
            cell: ({ instance, territory, campaign }) => (
              <>
                {instance === 'first' ? places.territory(territory) : t('sittings.instance.appeal')}
                <span class="said-below">{nameOf(campaign)}</span>
              </>
            ),
          },
          {
            id: 'state',
            header: t('regularisation.state'),
            cell: ({ state }) => <SittingMark context={context} state={state} />,
          },
          { id: 'files', header: t('sittings.files'), numeric: true, cell: ({ files }) => format.number(files) },
          {
            id: 'settled',
            header: t('sittings.settled'),
            numeric: true,
            cell: ({ settled }) => format.number(settled),
          },
        ]}
      />
    </div>
  );
}
