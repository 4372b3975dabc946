import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PageRoute, page } from '#platform/web/page-route.ts';
import type { Action } from '#strategy';
import { referenceOf } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { neighbours, PreviousNext } from './previous-next.tsx';
import { Shell } from './shell.tsx';
import { SourcesSection } from './sources.tsx';

/** `/actions/:number`: an action that the sources cite by its number, and what they leave unsaid of it. */
export const actionPage: PageRoute = {
  path: '/actions/:number',
  permission: 'public',
  async answer({ context, params, db }) {
    const { t, format } = context;
    const reference = await referenceOf(db);
    const action = reference.actions.find(({ number }) => number === params.number);
    if (action === undefined) return NOT_FOUND;
    const programme = reference.programmes.get(action.programme);
    const objective = action.objective === null ? undefined : reference.objectives.get(action.objective);
    const short = t('portal.action.short', { number: action.number });
    const theme = format.text(action.theme);
    const { before, after } = neighbours(
      reference.actions.filter((other) => other.programme === action.programme),
      action,
    );
    const step = (other: Action | undefined, key: 'pages.action.previous' | 'pages.action.next') =>
      other && {
        href: to(context, paths.action(other.number)),
        kicker: t(key),
        title: t('portal.action.short', { number: other.number }),
      };
    return page(
      <Shell
        context={context}
        section="strategy"
        title={`${short} — ${action.title === null ? theme : format.text(action.title)}`}
        description={t('pages.action.description', { number: action.number, theme })}
        breadcrumbs={[
          { label: t('portal.nav.strategy'), href: to(context, paths.strategy()) },
          {
            label: t('portal.programme.short', { number: action.programme }),
            href: to(context, paths.programme(action.programme)),
          },
          { label: short },
        ]}
      >
        <PageTitle
          kicker={action.title === null ? undefined : short}
          title={action.title === null ? short : format.text(action.title)}
          lead={theme}
        />
        {action.title === null && (
          <Notice context={context} kind="info">
            <p>{t('pages.action.untitled')}</p>
          </Notice>
        )}
        <Section id="facts" title={t('portal.figure.facts')}>
          <DefinitionList
            items={[
              { term: t('pages.action.theme'), description: theme },
              {
                term: t('portal.figure.programme'),
                description: programme && (
                  <a href={to(context, paths.programme(programme.number))}>
                    {programme.number}. {format.text(programme.name)}
                  </a>
                ),
              },
              {
                term: t('portal.figure.objective'),
                description:
                  objective === undefined ? (
                    t('pages.not-stated')
                  ) : (
                    <a href={to(context, paths.objective(objective.number))}>
                      {objective.number}. {format.text(objective.title)}
                    </a>
                  ),
              },
            ]}
          />
        </Section>
        <SourcesSection context={context} reference={reference} sources={action.sources} />
        <PreviousNext
          context={context}
          previous={step(before, 'pages.action.previous')}
          next={step(after, 'pages.action.next')}
        />
      </Shell>,
    );
  },
};
