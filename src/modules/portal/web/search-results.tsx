import type { ComponentChildren } from 'preact';
import type { PageContext } from '#platform/ui/page-context.ts';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import type { Reference } from '../queries/reference.ts';
import { eventDate } from './event-wording.tsx';
import { FiguresTable } from './figures-table.tsx';
import { paths, to } from './paths.ts';
import type { Found } from './search-everything.ts';

interface SearchResultsProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly found: Found;
  readonly asked: string;
}

/** A kind of result: how many there are, and how each is shown. */
interface Group {
  readonly id:
    | 'valued'
    | 'programmes'
    | 'objectives'
    | 'actions'
    | 'figures'
    | 'series'
    | 'cases'
    | 'bodies'
    | 'documents'
    | 'events';
  readonly count: number;
  readonly content: ComponentChildren;
}

/** How many results there are in all; a figure found by its value and by its words counts once. */
export function searchTotal(found: Found): number {
  const again = found.figures.items.filter(({ id }) => found.valued.some((one) => one.id === id)).length;
  const lists = [found.programmes, found.objectives, found.actions, found.events, found.bodies, found.documents];
  const rest = [...lists, found.cases, found.series, found.valued].reduce((sum, list) => sum + list.length, 0);
  return rest + found.figures.total - again;
}

/** The results by kind, each with its count, and at the head the way to each kind. */
export function SearchResults(props: SearchResultsProps) {
  const { t } = props.context;
  const groups = groupsOf(props).filter(({ count }) => count > 0);
  return (
    <>
      <nav aria-label={t('pages.search.groups')}>
        <RawList
          items={groups.map(({ id, count }) => (
            <a key={id} href={`#${id}`}>
              {t(`pages.search.group.${id}`, { count })}
            </a>
          ))}
        />
      </nav>
      {groups.map(({ id, count, content }) => (
        <Section key={id} id={id} title={t(`pages.search.group.${id}`, { count })}>
          {content}
        </Section>
      ))}
    </>
  );
}

function groupsOf({ context, reference, found, asked }: SearchResultsProps): readonly Group[] {
  const { t, format } = context;
  const link = (path: string, text: string) => <a href={to(context, path)}>{text}</a>;
  return [
    {
      id: 'valued',
      count: found.valued.length,
      content: (
        <FiguresTable
          {...{ context, reference }}
          figures={found.valued}
          caption={t('pages.search.group.valued', { count: found.valued.length })}
        />
      ),
    },
    {
      id: 'programmes',
      count: found.programmes.length,
      content: (
        <RawList
          items={found.programmes.map(({ number, name, aim }) => (
            <>
              {link(paths.programme(number), `${number}. ${format.text(name)}`)}
              <br />
              {format.text(aim)}
            </>
          ))}
        />
      ),
    },
    {
      id: 'objectives',
      count: found.objectives.length,
      content: (
        <RawList
          items={found.objectives.map(({ number, programme, title }) => (
            <>
              {link(paths.objective(number), `${number}. ${format.text(title)}`)}
              <br />
              {t('portal.programme.short', { number: programme })}
            </>
          ))}
        />
      ),
    },
    {
      id: 'actions',
      count: found.actions.length,
      content: (
        <RawList
          items={found.actions.map(({ number, title, theme }) => (
            <>
              {link(paths.action(number), t('portal.action.short', { number }))}
              {` — ${format.text(title ?? theme)}`}
            </>
          ))}
        />
      ),
    },
    {
      id: 'figures',
      count: found.figures.total,
      content: (
        <>
          <FiguresTable
            {...{ context, reference }}
            figures={found.figures.items}
            caption={t('pages.search.group.figures', { count: found.figures.total })}
          />
          {found.figures.total > found.figures.items.length && (
            <p>{link(paths.figures({ q: asked }), t('portal.figures.all', { total: found.figures.total }))}</p>
          )}
        </>
      ),
    },
    {
      id: 'series',
      count: found.series.length,
      content: <RawList items={found.series.map(({ id, title }) => link(paths.series(id), format.text(title)))} />,
    },
    {
      id: 'cases',
      count: found.cases.length,
      content: (
        <RawList
          items={found.cases.map(({ code, title, state }) => (
            <>
              {link(paths.case(code), `${code} — ${format.text(title)}`)} <StateBadge context={context} state={state} />
            </>
          ))}
        />
      ),
    },
    {
      id: 'bodies',
      count: found.bodies.length,
      content: <RawList items={found.bodies.map(({ code, name }) => link(paths.body(code), format.text(name)))} />,
    },
    {
      id: 'documents',
      count: found.documents.length,
      content: <RawList items={found.documents.map(({ id, title }) => link(paths.document(id), format.text(title)))} />,
    },
    {
      id: 'events',
      count: found.events.length,
      content: (
        <RawList
          items={found.events.map((event) => (
            <>
              {link(`${paths.timeline()}#${event.id}`, format.text(event.title))}
              {` — ${eventDate(context, event)}`}
            </>
          ))}
        />
      ),
    },
  ];
}
