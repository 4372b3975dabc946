import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { type Summary, summaryOf, type Why, whyOf } from '../domain/simulation/disparity.ts';
import type { PairView } from './simulation-view.ts';

interface SimulationChangesProps {
  readonly context: PageContext;
  readonly pair: PairView;
}

/** How many files each answer has before and after, who changes side, and which criteria make the difference. */
export function SimulationChanges({ context, pair }: SimulationChangesProps) {
  const { t } = context;
  const { comparison, before, after } = pair;
  const summary = summaryOf(comparison);
  return (
    <>
      <Section id="answers" title={t('simulation.result.answers')} intro={t('simulation.result.unknown-means')}>
        <Answers context={context} summary={summary} />
      </Section>
      <Section id="moves" title={t('simulation.result.moves')}>
        <Moves context={context} summary={summary} />
      </Section>
      <WhyTable context={context} id="gained" why={whyOf(comparison.gained, after.set)} />
      <WhyTable context={context} id="lost" why={whyOf(comparison.lost, before.set)} />
    </>
  );
}

function Answers({ context, summary }: { readonly context: PageContext; readonly summary: Summary }) {
  const { t, format } = context;
  const share = (files: number) => (summary.files === 0 ? '' : format.percent((100 * files) / summary.files, 1));
  return (
    <DataTable
      caption={t('simulation.result.answers')}
      captionHidden
      dense
      rows={(['yes', 'unknown', 'no'] as const).map((answer) => ({ answer }))}
      rowKey={({ answer }) => answer}
      columns={[
        {
          id: 'answer',
          header: t('simulation.result.answer'),
          rowHeader: true,
          cell: ({ answer }) => t(`simulation.result.answer.${answer}`),
        },
        ...(['before', 'after'] as const).flatMap((side) => [
          {
            id: side,
            header: t(`simulation.result.${side}`),
            cell: ({ answer }: { readonly answer: 'yes' | 'no' | 'unknown' }) => (
              <>
                {format.number(summary[side][answer])}
                <span class="said-below">{share(summary[side][answer])}</span>
              </>
            ),
            numeric: true,
          },
        ]),
        {
          id: 'difference',
          header: t('simulation.result.difference'),
          cell: ({ answer }) => signed(context, summary.after[answer] - summary.before[answer]),
          numeric: true,
        },
      ]}
    />
  );
}

function Moves({ context, summary }: { readonly context: PageContext; readonly summary: Summary }) {
  const { t, format } = context;
  const moves = summary.moves.filter(({ files }) => files > 0);
  if (moves.length === 0) return <EmptyState title={t('simulation.result.moves.none')} />;
  return (
    <DataTable
      caption={t('simulation.result.moves')}
      captionHidden
      dense
      rows={moves.toSorted((one, other) => other.files - one.files)}
      rowKey={({ from, to }) => `${from}-${to}`}
      columns={[
        {
          id: 'from',
          header: t('simulation.result.from'),
          rowHeader: true,
          cell: ({ from }) => t(`simulation.result.answer.${from}`),
        },
        { id: 'to', header: t('simulation.result.to'), cell: ({ to }) => t(`simulation.result.answer.${to}`) },
        { id: 'files', header: t('simulation.files'), cell: ({ files }) => format.number(files), numeric: true },
      ]}
    />
  );
}

interface WhyTableProps {
  readonly context: PageContext;
  readonly id: 'gained' | 'lost';
  readonly why: readonly Why[];
}

function WhyTable({ context, id, why }: WhyTableProps) {
  const { t, format } = context;
  if (why.length === 0) return null;
  const title = t(`simulation.result.${id}`);
  return (
    <Section id={id} title={title} intro={t('simulation.result.why-hint')}>
      <DataTable
        caption={title}
        captionHidden
        dense
        rows={why}
        rowKey={({ criterion }) => criterion}
        columns={[
          {
            id: 'criterion',
            header: t('simulation.result.criterion'),
            rowHeader: true,
            cell: ({ criterion }) => (
              <>
                <span class="criterion-id">{criterion}</span> {t(`criteria.${criterion}.name`)}
              </>
            ),
          },
          {
            id: 'files',
            header: t(id === 'gained' ? 'simulation.result.meets' : 'simulation.result.met'),
            cell: ({ files }) => format.number(files),
            numeric: true,
          },
          {
            id: 'alone',
            header: t(id === 'gained' ? 'simulation.result.meets-alone' : 'simulation.result.met-alone'),
            cell: ({ alone }) => format.number(alone),
            numeric: true,
          },
        ]}
      />
    </Section>
  );
}

/** A difference with its sign, the minus that numbers have; held together from left to right in an Arabic line too. */
export function signed({ format }: PageContext, value: number, decimals = 0): string {
  const text = format.number(Math.abs(value), decimals);
  const sign = Number(value.toFixed(decimals)) === 0 ? '' : value < 0 ? '\u2212' : '+';
  return `\u2066${sign}${text}\u2069`;
}
