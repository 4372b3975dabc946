import type { CheckedRelation } from '#observatory';
import { Arithmetic } from '#platform/ui/arithmetic.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import { paths, to } from './paths.ts';
import { lineText } from './wording.ts';

interface CheckFindingsProps {
  readonly context: PageContext;
  readonly checks: readonly CheckedRelation[];
  /** The case whose page this is: it does not link to itself. */
  readonly within?: string | undefined;
}

/** What the checks found, each with its arithmetic, its verdict in words and the figures it looked at. */
export function CheckFindings({ context, checks, within }: CheckFindingsProps) {
  const { t, format } = context;
  return (
    <ul class="checks">
      {checks.map(({ relation, finding }) => (
        <li key={relation.id} id={`check-${relation.id}`} class="check">
          <p class="check-title">
            <strong>{format.text(relation.title)}</strong> <StateBadge context={context} state={finding.result} />
          </p>
          {finding.lines.map((line) => (
            <Arithmetic key={lineText(context, line)} context={context} expression={lineText(context, line)} />
          ))}
          <p class="check-remark">
            {finding.obstacle === null
              ? finding.remarks.map((remark) => t(`checks.remark.${remark}`)).join(' ')
              : t(`checks.obstacle.${finding.obstacle}`, { missing: finding.missing.join(', ') })}
            {relation.case !== null && relation.case !== within && (
              <>
                {' '}
                <a href={to(context, paths.case(relation.case))}>{t('portal.case.short', { code: relation.case })}</a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
