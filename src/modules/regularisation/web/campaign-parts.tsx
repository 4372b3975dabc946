import type { Localised } from '#lib/localised.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { CampaignRow } from '../campaign-row.ts';
import { describeCriteria } from '../criteria-words.ts';
import type { CampaignDraft } from '../definition/campaign.ts';
import type { EstablishedCampaign } from '../queries/read-campaign.ts';
import { choiceWord } from './campaign-words.ts';

interface Part {
  readonly context: PageContext;
  readonly campaign: EstablishedCampaign;
}

interface Provenance {
  readonly source: string | null;
  readonly assumed: boolean;
  readonly note: Localised | null;
}

/** Whether it is being prepared, open, closed, or was led before this system. */
export function stateOf({ t }: PageContext, { state, definition }: Pick<CampaignRow, 'state' | 'definition'>) {
  const word =
    definition.standing === 'historical' && state === 'draft'
      ? t('campaigns.state.historical')
      : state === 'open'
        ? t('campaigns.state.open')
        : state === 'closed'
          ? t('campaigns.state.closed')
          : t('campaigns.state.draft');
  return (
    <>
      <span class={`badge state-${state === 'open' ? 'active' : 'ended'}`}>{word}</span>
      {definition.standing === 'demo' && <span class="badge">{t('campaigns.standing.demo')}</span>}
    </>
  );
}

/** Where something is said, or that it was assumed; what is to be known of its source. */
function Source({ context, of }: { readonly context: PageContext; readonly of: Provenance }) {
  const { t, format } = context;
  return (
    <small class="source">
      {of.assumed ? <span class="badge">{t('campaigns.assumed')}</span> : null}
      {of.source === null ? null : <span dir="ltr">{t('campaigns.source', { source: of.source })}</span>}
      {of.note === null ? null : <span> {format.text(of.note)}</span>}
    </small>
  );
}

export function LegalBasis({ context, campaign: { definition } }: Part) {
  const { t, format } = context;
  return (
    <Section id="basis" title={t('campaigns.section.bases')}>
      <ul class="prose-list">
        {definition.bases.map((basis, place) => (
          <li key={place}>
            {format.text(basis.title)} ({choiceWord(context, basis.kind)}
            {basis.number === null ? '' : `, ${basis.number}`}
            {basis.date === null || basis.date.length < 10 ? '' : `, ${format.date(basis.date)}`}){' '}
            <Source context={context} of={basis} />
          </li>
        ))}
        {definition.changes.map(({ what, kind, title, number, date, closesOn }) => (
          <li key={`${what} ${closesOn}`}>
            {t(`campaigns.change.${what}`, { day: format.date(closesOn) })} {format.text(title)} (
            {choiceWord(context, kind)}
            {number === null ? '' : `, ${number}`}, {format.date(date)})
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Texts({ context, campaign: { definition } }: Part) {
  const { t, format } = context;
  return (
    <>
      {definition.texts.map(({ id, text }) => (
        <Section key={id} id={id} title={t(`campaigns.text.${id}`)}>
          <p class="measure">{format.text(text)}</p>
        </Section>
      ))}
    </>
  );
}

export function Documents({ context, campaign: { definition } }: Part) {
  const { t, format } = context;
  return (
    <Section id="documents" title={t('campaigns.section.documents')}>
      <ul class="prose-list">
        {definition.documents.map((document) => (
          <li key={document.id}>
            {format.text(document.label)}{' '}
            <span class="muted">
              {document.requiredFor === 'all'
                ? t('campaigns.documents.all')
                : t('campaigns.documents.for', { criteria: document.requiredFor.join(', ') })}
            </span>{' '}
            <Source context={context} of={document} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The versions that were adopted; of a campaign that was never opened, those that it lays down. */
export function Criteria({ context, campaign }: Part) {
  const { t, format } = context;
  const adopted = campaign.versions.map(({ id, instance, set, in_force_from }) => ({
    id,
    instance,
    set,
    from: in_force_from,
  }));
  const laidDown = campaign.definition.criteria.map(({ id, instance, set, inForceFrom }) => ({
    id,
    instance,
    set,
    from: inForceFrom,
  }));
  return (
    <Section id="criteria" title={t('campaigns.section.criteria')}>
      {(adopted.length > 0 ? adopted : laidDown).map(({ id, instance, set, from }) => {
        const words = describeCriteria(context, set);
        return (
          <details key={id} open={instance === 'first'}>
            <summary>
              {t(instance === 'first' ? 'campaigns.criteria.first' : 'campaigns.criteria.appeal', {
                from: format.date(from),
              })}
            </summary>
            <p>{words.alternatives}</p>
            <ul class="prose-list">
              {words.criteria.map((criterion) => (
                <li key={criterion.id}>
                  <strong>
                    <bdi>{criterion.id}</bdi> · {criterion.name}
                  </strong>
                  <br />
                  {criterion.asked.map(({ text }) => text).join(' · ')} <small class="source">{criterion.source}</small>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}

export function Terms({ context, campaign: { definition } }: Part) {
  const { t, format } = context;
  const { deadlines, permit } = definition;
  const termOf = (term: { readonly kind: 'days' | 'working-days' | 'months'; readonly count: number }) =>
    t(`campaigns.term.${term.kind}`, { count: term.count });
  const known = Object.entries(deadlines).flatMap(([name, deadline]) =>
    deadline === null ? [] : [{ name: name as keyof CampaignDraft['deadlines'], deadline }],
  );
  return (
    <Section id="terms" title={t('campaigns.section.deadlines')}>
      <DefinitionList
        items={[
          ...known.map(({ name, deadline }) => ({
            term: t(`regularisation.deadline.${name}`),
            description: (
              <>
                {termOf(deadline.term)} <Source context={context} of={deadline} />
              </>
            ),
          })),
          ...(permit === null
            ? []
            : [
                {
                  term: format.text(permit.title.label),
                  description: (
                    <>
                      {t('campaigns.permit', {
                        first: permit.first.months,
                        after: permit.renewal.afterMonths,
                        renewed: permit.renewal.months,
                      })}{' '}
                      <Source context={context} of={permit.renewal} />
                    </>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}

export function Composition({ context, campaign: { definition } }: Part) {
  const { t, format } = context;
  return (
    <Section id="commissions" title={t('campaigns.commissions')}>
      {(['local', 'national'] as const).map((level) => {
        const body = definition[level];
        return body === null ? null : (
          <div key={level}>
            <h3>{t(`campaigns.section.${level}`)}</h3>
            <ul class="prose-list">
              {body.seats.map((seat) => (
                <li key={seat.id}>
                  {t('campaigns.seat', { count: seat.count, label: format.text(seat.label) })} (
                  {choiceWord(context, seat.capacity)}
                  {seat.chairs ? `, ${t('campaigns.chair')}` : ''}) <Source context={context} of={seat} />
                </li>
              ))}
              <li>
                {body.quorum.kind === 'majority'
                  ? t('campaigns.quorum.majority')
                  : t('campaigns.quorum.count', { count: body.quorum.count ?? 0 })}{' '}
                <Source context={context} of={body.quorum} />
              </li>
              {body.mandates.map((mandate, place) => (
                <li key={`mandate ${place}`}>
                  {mandate.until === null
                    ? t('campaigns.mandate.open', {
                        from: format.date(mandate.from ?? definition.window?.opensOn ?? ''),
                      })
                    : t('campaigns.mandate.until', { until: format.date(mandate.until) })}{' '}
                  <Source context={context} of={mandate} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
