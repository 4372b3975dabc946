import type { PageContext } from './page-context.ts';

export type Qualifier = 'exact' | 'about' | 'at-least' | 'cumulative' | 'target' | 'forecast' | 'not-stated';

interface FigureValueProps {
  readonly context: PageContext;
  readonly value: number;
  /** The noun, already in the plural form that the number asks for. */
  readonly unit?: string | undefined;
  readonly qualifier?: Qualifier | undefined;
  readonly decimals?: number | undefined;
  /** A number that is a name, such as a year, is written without separators. */
  readonly plain?: boolean | undefined;
}

/** "About" and "at least" change the number and stand before it; the others say what kind of number it is, after it. */
export function FigureValue({ context, value, unit, qualifier = 'exact', decimals, plain = false }: FigureValueProps) {
  const { t, format } = context;
  // Each language has its own place for the sign, so the number and it are written as one.
  const isPercent = unit === '%';
  const written = plain ? String(value) : (isPercent ? format.percent : format.number)(value, decimals);
  return (
    <span class="figure-value">
      {(qualifier === 'about' || qualifier === 'at-least') && (
        <span class="figure-before">{t(`ui.qualifier.${qualifier}`)} </span>
      )}
      <data class="figure-number" value={String(value)}>
        <bdi>{written}</bdi>
      </data>
      {unit !== undefined && !isPercent && <span class="figure-unit">{`\u00A0${unit}`}</span>}
      {qualifier !== 'exact' && qualifier !== 'about' && qualifier !== 'at-least' && (
        <span class="figure-after"> ({t(`ui.qualifier.${qualifier}`)})</span>
      )}
    </span>
  );
}
