import { EmptyState } from '#platform/ui/empty-state.tsx';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Timeline } from '#platform/ui/timeline.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { listEvents, type StrategyEvent } from '#strategy';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { readChoice } from './choice.ts';
import { EVENT_KINDS, timelineEvents } from './event-wording.tsx';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

/** `/timeline`: every dated event of the pack, each as exactly dated as its source allows. */
export const timelinePage: PageRoute = {
  path: '/timeline',
  permission: 'public',
  async answer({ context, query, db, actor }) {
    const { t, format } = context;
    const [reference, all] = await Promise.all([referenceOf(db), listEvents.execute(db, actor, undefined)]);
    const asked = readFilter(reference, query);
    const events = all.filter(
      ({ kind, programmes }) =>
        (asked.kind === undefined || kind === asked.kind) &&
        (asked.programme === undefined || programmes.includes(asked.programme)),
    );
    const filtered = Object.keys(query).length > 0;
    const title = t('pages.timeline.title', { count: events.length, ...bounds(events) });
    const any = { value: '', label: t('portal.figures.filter.all') };
    return page(
      <Shell
        context={context}
        section="timeline"
        title={title}
        description={t('pages.timeline.description')}
        breadcrumbs={[{ label: t('portal.nav.timeline') }]}
        canonicalPath={paths.timeline()}
        robots={filtered ? 'noindex, follow' : undefined}
      >
        <PageTitle title={title} lead={t('pages.timeline.lead')} />
        {asked.unreadable.map((field) => (
          <Notice key={field} context={context} kind="attention">
            <p>{t('portal.figures.invalid', { field })}</p>
          </Notice>
        ))}
        <FilterForm
          context={context}
          action={to(context, paths.timeline())}
          label={t('pages.timeline.filter')}
          resetHref={filtered ? to(context, paths.timeline()) : undefined}
        >
          <SelectField
            context={context}
            name="kind"
            label={t('pages.timeline.kind')}
            value={asked.kind}
            choices={[any, ...EVENT_KINDS.map((kind) => ({ value: kind, label: t(`pages.event-kind.${kind}`) }))]}
          />
          <SelectField
            context={context}
            name="programme"
            label={t('portal.figures.filter.programme')}
            value={asked.programme === undefined ? '' : String(asked.programme)}
            choices={[
              any,
              ...[...reference.programmes.values()].map(({ number, name }) => ({
                value: String(number),
                label: `${number}. ${format.text(name)}`,
              })),
            ]}
          />
        </FilterForm>
        {events.length === 0 ? (
          <EmptyState title={t('pages.timeline.empty')}>
            <p>{t('portal.figures.empty-remedy')}</p>
          </EmptyState>
        ) : (
          <Timeline level={2} events={timelineEvents(context, reference, events)} />
        )}
      </Shell>,
    );
  },
};

/** The first and the last year that the events speak of. */
function bounds(events: readonly StrategyEvent[]): { readonly first: string; readonly last: string } {
  const years = events.flatMap(({ starts, ends }) => [starts.slice(0, 4), (ends ?? starts).slice(0, 4)]).sort();
  return { first: years[0] ?? '', last: years.at(-1) ?? '' };
}

/** A criterion that cannot be read is left out and named, never guessed. */
function readFilter(reference: Reference, query: Readonly<Record<string, string>>) {
  const kind = readChoice(query.kind, EVENT_KINDS);
  const programme = readChoice(query.programme, [...reference.programmes.keys()].map(String));
  return {
    kind: kind.value,
    programme: programme.value === undefined ? undefined : Number(programme.value),
    unreadable: [kind.unreadable ? ['kind'] : [], programme.unreadable ? ['programme'] : []].flat(),
  };
}
