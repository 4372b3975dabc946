import type { ComponentChildren } from 'preact';
import { Heading, type HeadingLevel } from './heading.tsx';

export interface TimelineEvent {
  readonly id: string;
  /** The year that it is filed under; events come in the order of display. */
  readonly year: string;
  /** The date as it is known, in words. */
  readonly date: string;
  readonly title: string;
  readonly href?: string | undefined;
  readonly kind?: string | undefined;
  readonly text?: ComponentChildren;
}

interface TimelineProps {
  readonly events: readonly TimelineEvent[];
  readonly level?: HeadingLevel | undefined;
}

export function Timeline({ events, level = 3 }: TimelineProps) {
  const years = Map.groupBy(events, ({ year }) => year);
  return (
    <ol class="timeline">
      {[...years].map(([year, ofYear]) => (
        <li key={year} class="timeline-year">
          <Heading level={level} class="timeline-year-name">
            {year}
          </Heading>
          <ol class="timeline-events">
            {ofYear.map((event) => (
              <li key={event.id} id={event.id} class="timeline-event">
                <p class="timeline-date">
                  {event.date}
                  {event.kind !== undefined && <span class="timeline-kind">{event.kind}</span>}
                </p>
                <p class="timeline-title">
                  {event.href === undefined ? event.title : <a href={event.href}>{event.title}</a>}
                </p>
                {event.text !== undefined && <p class="timeline-text">{event.text}</p>}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
