import type { PageContext } from './page-context.ts';

export type CaseState = 'open' | 'explained' | 'ruled' | 'both-published';
export type CheckResult = 'pass' | 'fail' | 'not-computable';

/** A shape for each state, so that it is told by word and by form, and colour only helps. */
const SHAPES: Readonly<Record<CaseState | CheckResult, string>> = {
  open: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  explained: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 2.5v11M8 5h4.5M8 8h5.5M8 11h4.5',
  ruled: 'M2.5 8.5l3.5 4 7.5-9',
  'both-published': 'M2 3h8v8H2ZM6 11v3h8V6h-4',
  pass: 'M2.5 8.5l3.5 4 7.5-9',
  fail: 'M3 3l10 10M13 3L3 13',
  'not-computable': 'M3 8h10',
};

interface StateBadgeProps {
  readonly context: PageContext;
  readonly state: CaseState | CheckResult;
}

export function StateBadge({ context, state }: StateBadgeProps) {
  return (
    <span class={`badge badge-${state}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={SHAPES[state]} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
      {context.t(`ui.state.${state}`)}
    </span>
  );
}
