import { DataTable } from '#platform/ui/data-table.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { Turn } from '../domain/states.ts';
import type { MyWork } from '../my-work.ts';
import type { FilePlaces } from './file-places.ts';
import { paths } from './paths.ts';

interface MyWorkProps {
  readonly context: PageContext;
  readonly work: MyWork;
  readonly turn: Turn;
  readonly most: number;
}

/** What is mine to do now: a number for each thing, leading to its list. */
export function MyWorkNow({ context, work, turn, most }: MyWorkProps) {
  const { t } = context;
  const count = (files: number) => <b>{amount(context, files, most)}</b>;
  return (
    <nav class="my-work" aria-label={t('office.mine')}>
      <h2>{t('office.mine')}</h2>
      <ul>
        {work.states.map(({ state, files }) => (
          <li key={state}>
            <a href={href(context, paths.files({ list: state }))}>
              {count(files)} {t(`office.to-do.${state}`)}
            </a>
          </li>
        ))}
        <li class={work.overdue > 0 ? 'my-work-late' : undefined}>
          <a href={href(context, paths.files({ list: `turn-${turn}`, due: 'overdue' }))}>
            {count(work.overdue)} {t('office.filter.due.overdue')}
          </a>
        </li>
        <li>
          <a href={href(context, paths.files({ list: `turn-${turn}`, due: 'week' }))}>
            {count(work.week)} {t('office.filter.due.week')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** Counting stops somewhere: "1 000 and more". */
function amount({ t, format }: PageContext, files: number, most: number): string {
  return files >= most ? t('office.many', { files: format.number(most) }) : format.number(files);
}

interface OfficeLoadsProps {
  readonly context: PageContext;
  readonly places: FilePlaces;
  readonly work: MyWork;
  readonly turn: Turn;
  readonly most: number;
}

/** How the work is spread over the places that one covers, the latest first. */
export function OfficeLoads({ context, places, work, turn, most }: OfficeLoadsProps) {
  const { t } = context;
  if (work.offices.length < 2) return null;
  const title = t('office.load.title', { places: work.offices.length });
  if (work.loads === null) {
    return (
      <p>
        <a href={href(context, `${paths.files({ loads: 'yes' })}#loads`)}>{title}</a>
      </p>
    );
  }
  return (
    <section class="office-loads" id="loads" aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={t('office.load.caption')}
        captionHidden
        dense
        rows={work.loads}
        rowKey={({ territory }) => territory}
        rowHref={({ territory }) => href(context, paths.files({ list: `turn-${turn}`, territory }))}
        columns={[
          {
            id: 'office',
            header: t('regularisation.held-at'),
            rowHeader: true,
            cell: ({ territory }) => places.territory(territory),
          },
          {
            id: 'waiting',
            header: t('office.load.waiting'),
            numeric: true,
            cell: ({ waiting }) => amount(context, waiting, most),
          },
          {
            id: 'overdue',
            header: t('regularisation.overdue'),
            numeric: true,
            cell: ({ overdue }) => amount(context, overdue, most),
          },
          {
            id: 'week',
            header: t('office.load.week'),
            numeric: true,
            cell: ({ week }) => amount(context, week, most),
          },
        ]}
      />
    </section>
  );
}
