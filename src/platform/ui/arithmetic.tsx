import type { PageContext } from './page-context.ts';
import { type CheckResult, StateBadge } from './state-badge.tsx';

interface ArithmeticProps {
  readonly context: PageContext;
  /** What is checked, in words. */
  readonly label?: string | undefined;
  /** The computation, in figures and signs: `18 281 + 4 815 = 23 096`. */
  readonly expression: string;
  readonly result?: CheckResult | undefined;
}

/** A computation is written from left to right in every language, so it is isolated from the text around it. */
export function Arithmetic({ context, label, expression, result }: ArithmeticProps) {
  return (
    <div class="arithmetic">
      {label !== undefined && <p class="arithmetic-label">{label}</p>}
      <p class="arithmetic-line">
        <bdi dir="ltr" class="arithmetic-expression">
          {expression}
        </bdi>
        {result !== undefined && <StateBadge context={context} state={result} />}
      </p>
    </div>
  );
}
