import type { PageContext } from '../page-context.ts';
import type { ChartLayout, Drawing, KeyEntry } from './model.ts';

interface ChartProps {
  readonly context: PageContext;
  readonly id: string;
  /** Names the image for those who do not see it. */
  readonly title: string;
  /** Says in a sentence or two what it shows. */
  readonly description: string;
  readonly draw: (layout: ChartLayout) => Drawing;
  /** Children are links: then the drawing is a group of them, not one image. */
  readonly interactive?: boolean | undefined;
}

/** A drawing in the page: both layouts, of which the width of the place shows one, and the key above them. */
export function Chart({ context, id, title, description, draw, interactive = false }: ChartProps) {
  const wide = draw('wide');
  return (
    <div class="chart">
      <ChartKey context={context} entries={wide.key} />
      <ChartImage
        {...{ id: `${id}-narrow`, title, description, interactive, drawing: draw('narrow') }}
        layout="narrow"
      />
      <ChartImage {...{ id: `${id}-wide`, title, description, interactive, drawing: wide }} layout="wide" />
    </div>
  );
}

export interface ChartImageProps extends Omit<ChartProps, 'context' | 'draw'> {
  readonly drawing: Drawing;
  readonly layout: ChartLayout | 'single';
}

export function ChartImage({ id, title, description, drawing, layout, interactive }: ChartImageProps) {
  return (
    <svg
      class={`chart-${layout}`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width}
      height={drawing.height}
      role={interactive === true ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      direction="ltr"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {drawing.content}
    </svg>
  );
}

/** The key is HTML, so that it follows the direction and the size of the page's text. */
export function ChartKey({
  context,
  entries,
}: {
  readonly context: PageContext;
  readonly entries: readonly KeyEntry[];
}) {
  if (entries.length === 0) return null;
  return (
    <ul class="chart-key" aria-label={context.t('ui.chart.legend')}>
      {entries.map(({ label, ...entry }) => (
        <li key={label}>
          <KeySwatch {...entry} />
          <bdi>{label}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** A mark in small; the hatching is drawn out, because a pattern would need a name in the page. */
function KeySwatch(entry: Omit<KeyEntry, 'label'>) {
  return (
    <svg class="chart-swatch" viewBox="0 0 18 14" width="18" height="14" aria-hidden="true" focusable="false">
      <SwatchMarks {...entry} />
    </svg>
  );
}

export function SwatchMarks({ series, status, shade }: Omit<KeyEntry, 'label'>) {
  if (shade !== undefined) return <rect class={`c-region c-shade-${shade}`} width="18" height="14" />;
  if (status === 'result') return <rect class={`c-mark-${series + 1}`} width="18" height="14" />;
  return (
    <g class={`c-line-${series + 1}`} fill="none">
      <rect
        x="1"
        y="1"
        width="16"
        height="12"
        stroke-width="2"
        stroke-dasharray={status === 'target' ? '5 3' : undefined}
      />
      {status === 'forecast' && <path d="M1 8 8 1M2 13 14 1M8 13l9-9" stroke-width="1.6" />}
    </g>
  );
}
