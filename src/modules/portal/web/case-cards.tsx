import type { CaseSummary, CheckedRelation } from '#observatory';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import { paths, to } from './paths.ts';

interface CaseCardsProps {
  readonly context: PageContext;
  readonly cases: readonly CaseSummary[];
  /** Every check of these cases; others are passed over. */
  readonly checks: readonly CheckedRelation[];
  readonly label?: string | undefined;
}

/** Discrepancies as cards: what disagrees, where it stands, and whether its arithmetic holds. */
export function CaseCards({ context, cases, checks, label }: CaseCardsProps) {
  const byCase = Map.groupBy(checks, ({ relation }) => relation.case);
  return (
    <CardGrid label={label}>
      {cases.map((one) => (
        <Card
          key={one.code}
          kicker={one.code}
          title={context.format.text(one.title)}
          href={to(context, paths.case(one.code))}
          meta={
            <>
              <StateBadge context={context} state={one.state} />
              <span>{checksText(context, byCase.get(one.code) ?? [])}</span>
            </>
          }
        >
          <p>{context.format.text(one.question)}</p>
        </Card>
      ))}
    </CardGrid>
  );
}

function checksText({ t }: PageContext, checks: readonly CheckedRelation[]): string {
  if (checks.length === 0) return t('readings.cases.checks-none');
  const fail = checks.filter(({ finding }) => finding.result === 'fail').length;
  return fail === 0
    ? t('readings.cases.checks-pass', { count: checks.length })
    : t('readings.cases.checks-fail', { fail, total: checks.length });
}
