import type { ComponentChildren } from 'preact';
import { FigureValue, type Qualifier } from './figure-value.tsx';
import type { PageContext } from './page-context.ts';

/** One of several statements about the same quantity: a number, or words where the document gives none. */
export interface Claim {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly value: number | null;
  readonly unit?: string | undefined;
  readonly qualifier?: Qualifier | undefined;
  readonly decimals?: number | undefined;
  /** The words of a claim that is not a figure. */
  readonly statement?: string | undefined;
  readonly source?: ComponentChildren;
  readonly href?: string | undefined;
  readonly preferred?: boolean | undefined;
}

interface ClaimsCompareProps {
  readonly context: PageContext;
  readonly claims: readonly Claim[];
  /** The difference in words, computed by the domain: "4,553 persons (19.7 %)". */
  readonly difference?: ComponentChildren;
  readonly differenceNote?: ComponentChildren;
  /** A bar under each number, on one scale; only for claims in one unit. */
  readonly bars?: boolean | undefined;
}

/** Claims that disagree stand side by side, none above the other; the difference is said, never left to be worked out. */
export function ClaimsCompare({ context, claims, difference, differenceNote, bars = true }: ClaimsCompareProps) {
  const largest = Math.max(...claims.map(({ value }) => value ?? 0));
  const scaled = bars && largest > 0 && claims.every(({ value }) => value !== null && value >= 0);
  return (
    <div class="claims">
      <ul class="claims-list">
        {claims.map((claim) => (
          <li key={claim.id} class={claim.preferred === true ? 'claim claim-preferred' : 'claim'}>
            <p class="claim-value">
              {claim.value === null ? (
                <span class="claim-statement">{claim.statement}</span>
              ) : (
                <FigureValue {...{ context, ...claim, value: claim.value }} />
              )}
            </p>
            {scaled && <ClaimBar share={(claim.value ?? 0) / largest} />}
            <p class="claim-label">{claim.href === undefined ? claim.label : <a href={claim.href}>{claim.label}</a>}</p>
            {claim.preferred === true && <p class="claim-mark">{context.t('ui.claims.preferred')}</p>}
            {claim.value !== null && claim.statement !== undefined && <p class="claim-said">{claim.statement}</p>}
            {claim.source}
          </li>
        ))}
      </ul>
      {difference !== undefined && (
        <p class="claims-difference">
          <span class="claims-difference-word">{context.t('ui.claims.difference')}</span> <strong>{difference}</strong>
          {differenceNote !== undefined && <span class="claims-difference-note"> {differenceNote}</span>}
        </p>
      )}
    </div>
  );
}

/** Width is an attribute and not a style, which the content security policy would refuse. */
function ClaimBar({ share }: { readonly share: number }) {
  const percent = `${(share * 100).toFixed(1)}%`;
  return (
    <svg class="claim-bar" width="100%" height="6" aria-hidden="true" focusable="false">
      <rect class="claim-bar-ground" width="100%" height="6" />
      <rect class="claim-bar-mark" width={percent} height="6" />
    </svg>
  );
}
