import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PageRoute, page } from '#platform/web/page-route.ts';
import { referenceOf } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';
import { SourcesSection } from './sources.tsx';
import { strategyKicker } from './strategy-page.tsx';

/** `/strategies/:id`: a strategy that the sources only name and date. The one known in full has its own address. */
export const otherStrategyPage: PageRoute = {
  path: '/strategies/:id',
  permission: 'public',
  async answer({ context, params, db }) {
    const { t, format } = context;
    const reference = await referenceOf(db);
    const strategy = reference.strategies.find(({ id }) => id === params.id);
    if (strategy === undefined) return NOT_FOUND;
    if (strategy.detail === 'full') return { kind: 'redirect', to: to(context, paths.strategy()) };
    const full = reference.strategies.find(({ detail }) => detail === 'full');
    const name = format.text(strategy.name);
    return page(
      <Shell
        context={context}
        section="strategy"
        title={name}
        description={t('pages.other-strategy.description', { name })}
        breadcrumbs={[{ label: t('portal.nav.strategy'), href: to(context, paths.strategy()) }, { label: name }]}
      >
        <PageTitle kicker={strategyKicker(context, strategy)} title={name} lead={t('pages.other-strategy.lead')} />
        <Notice context={context} kind="info">
          <p>{t('pages.other-strategy.notice')}</p>
          {full !== undefined && (
            <p>
              <a href={to(context, paths.strategy())}>
                {t('pages.other-strategy.to-full', { name: format.text(full.name) })}
              </a>
            </p>
          )}
        </Notice>
        <Section id="facts" title={t('portal.figure.facts')}>
          <DefinitionList
            items={[
              { term: t('pages.other-strategy.name'), description: name },
              {
                term: t('pages.other-strategy.acronym'),
                description: strategy.acronym === null ? t('pages.not-stated') : format.text(strategy.acronym),
              },
              { term: t('pages.other-strategy.year'), description: String(strategy.year) },
              { term: t('pages.strategy.vision'), description: strategy.vision && format.text(strategy.vision) },
              { term: t('pages.strategy.origin'), description: strategy.origin && format.text(strategy.origin) },
            ]}
          />
        </Section>
        <SourcesSection context={context} reference={reference} sources={strategy.sources} />
      </Shell>,
    );
  },
};
