import type { PageContext } from '../page-context.ts';
import { Mark } from './marks.tsx';
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
      <ChartImage {...{ id: `${id}-narrow`, title, description, interactive, drawing: draw('narrow') }} layout="narrow" />
      <ChartImage {...{ id: `${id}-wide`, title, description, interactive, drawing: wide }} layout="wide" />
    </div>
  );
}

interface ChartImageProps extends Omit<ChartProps, 'context' | 'draw'> {
  readonly drawing: Drawing;
  readonly layout: ChartLayout;
}

function ChartImage({ id, title, description, drawing, layout, interactive }: ChartImageProps) {
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
export function ChartKey({ context, entries }: { readonly context: PageContext; readonly entries: readonly KeyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul class="chart-key" aria-label={context.t('ui.chart.legend')}>
      {entries.map(({ label, series, status }) => (
        <li key={label}>
          <KeySwatch series={series} status={status} />
          {label}
        </li>
      ))}
    </ul>
  );
}

export function KeySwatch({ series, status }: Omit<KeyEntry, 'label'>) {
  return (
    <svg viewBox="0 0 18 14" width="18" height="14" aria-hidden="true" focusable="false">
      {status === 'forecast' && <path class={`c-line-${series + 1}`} d="M1 8 8 1M1 13.5 13.5 1M7 13 17 3M13 13l4-4" fill="none" />}
      <Mark x={0} y={0} width={18} height={14} series={series} status={status === 'forecast' ? 'result' : status} id="key" />
    </svg>
  );
}
