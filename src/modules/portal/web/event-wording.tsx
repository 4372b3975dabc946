import { Fragment } from 'preact';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { TimelineEvent } from '#platform/ui/timeline.tsx';
import type { StrategyEvent } from '#strategy';
import type { Reference } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { InlineSources } from './sources.tsx';

export const EVENT_KINDS = [
  'law',
  'policy',
  'operation',
  'agreement',
  'meeting',
  'survey',
  'measure',
  'consultation',
] as const;

/** The date of an event, no more exact than the source: `juin 2006`, `2017–2018`, `depuis 2002`. */
export function eventDate(
  context: PageContext,
  event: Pick<StrategyEvent, 'starts' | 'ends' | 'date_precision'>,
): string {
  const { t, format } = context;
  const { starts, ends } = event;
  switch (event.date_precision) {
    case 'year':
      return starts.slice(0, 4);
    case 'month':
      return format.date(starts.slice(0, 7));
    case 'since':
      return t('pages.date.since', { start: format.date(starts.endsWith('-01-01') ? starts.slice(0, 4) : starts) });
    case 'range':
      return ends === null ? format.date(starts) : rangeText(context, starts, ends);
    default:
      return format.date(starts);
  }
}

/** Whole years and whole months are said as such: nobody wrote `du 1 juin au 30 novembre` for `juin-novembre`. */
function rangeText({ t, format }: PageContext, starts: string, ends: string): string {
  if (starts.endsWith('-01-01') && ends.endsWith('-12-31')) {
    return t('portal.period.years', { start: starts.slice(0, 4), end: ends.slice(0, 4) });
  }
  const dayAfter = new Date(Date.parse(`${ends}T00:00:00Z`) + 86_400_000).toISOString();
  if (starts.endsWith('-01') && dayAfter.slice(8, 10) === '01') {
    return t('pages.date.months', { start: format.date(starts.slice(0, 7)), end: format.date(ends.slice(0, 7)) });
  }
  return t('portal.period.range', { start: format.date(starts), end: format.date(ends) });
}

function eventKind({ t }: PageContext, kind: string): string {
  const known = EVENT_KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`pages.event-kind.${known}`);
}

/** Events as the timeline shows them: what happened, in which programmes, who says so. */
export function timelineEvents(
  context: PageContext,
  reference: Reference,
  events: readonly StrategyEvent[],
): readonly TimelineEvent[] {
  return events.map((event) => ({
    id: event.id,
    year: event.starts.slice(0, 4),
    date: eventDate(context, event),
    kind: eventKind(context, event.kind),
    title: context.format.text(event.title),
    text: (
      <>
        {event.body !== null && (
          <>
            {context.format.text(event.body)}
            <br />
          </>
        )}
        <EventPlace context={context} reference={reference} event={event} />
        <InlineSources context={context} reference={reference} sources={event.sources} />
      </>
    ),
  }));
}

interface EventPlaceProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly event: StrategyEvent;
}

/** The programmes and bodies an event belongs to, but for the one whose page this is. All programmes are said at once. */
function EventPlace({ context, reference, event }: EventPlaceProps) {
  const { t, format } = context;
  const all = event.programmes.length === reference.programmes.size;
  const [here] = context.path.split('?');
  const links = [
    ...(all ? [] : event.programmes).map((number) => ({
      href: paths.programme(number),
      label: t('portal.programme.short', { number }),
    })),
    ...event.bodies.flatMap((code) => {
      const body = reference.bodies.get(code);
      return body === undefined ? [] : [{ href: paths.body(code), label: format.text(body.name) }];
    }),
  ].filter(({ href }) => href !== here);
  if (links.length === 0 && !all) return null;
  return (
    <>
      {all && t('pages.event.all-programmes')}
      {links.map(({ href, label }, position) => (
        <Fragment key={href}>
          {(position > 0 || all) && t('ui.comma')}
          <a href={to(context, href)}>{label}</a>
        </Fragment>
      ))}
      <br />
    </>
  );
}
