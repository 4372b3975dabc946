import type { MarkStatus } from './model.ts';
import { round } from './text.tsx';

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
  readonly status: MarkStatus;
  /** The chart whose hatching is used. */
  readonly id: string;
}

/** Solid where something was counted, outlined where it was planned, hatched where it was foreseen. */
export function Mark({ x, y, width, height, series, status, id }: MarkProps) {
  if (status === 'result') {
    return (
      <rect class={`c-mark-${series + 1}`} x={round(x)} y={round(y)} width={round(width)} height={round(height)} />
    );
  }
  // The line is drawn inside the mark, so that its outer edge stands exactly on the value.
  const inset = {
    x: round(x + 1),
    y: round(y + 1),
    width: round(Math.max(0, width - 2)),
    height: round(Math.max(0, height - 2)),
  };
  return (
    <rect
      {...inset}
      class={`c-line-${series + 1}`}
      fill={status === 'forecast' ? `url(#${hatchName(id, series)})` : 'none'}
      stroke-width="2"
      stroke-dasharray={status === 'target' ? '5 3' : undefined}
    />
  );
}

/** The hatchings that a chart's forecasts need, one for each series that has some. */
export function Hatchings({ id, series }: { readonly id: string; readonly series: readonly number[] }) {
  if (series.length === 0) return null;
  return (
    <defs>
      {series.map((number) => (
        <pattern
          key={number}
          id={hatchName(id, number)}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class={`c-line-${number + 1}`} d="M0 3h6" fill="none" stroke-width="1.8" />
        </pattern>
      ))}
    </defs>
  );
}

function hatchName(id: string, series: number): string {
  return `${id}-hatch-${series + 1}`;
}
