import type { ComponentChildren } from 'preact';
import { FigureValue, type Qualifier } from './figure-value.tsx';
import type { PageContext } from './page-context.ts';

/** The few figures that a page opens with. */
export function KeyFigures({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <ul class="key-figures" aria-label={label}>
      {children}
    </ul>
  );
}

interface KeyFigureProps {
  readonly context: PageContext;
  readonly value: number;
  readonly unit?: string | undefined;
  readonly qualifier?: Qualifier | undefined;
  readonly decimals?: number | undefined;
  /** What is counted, in words. */
  readonly label: string;
  /** What a reader must know not to misread the number. */
  readonly note?: ComponentChildren;
  readonly source?: ComponentChildren;
  readonly href?: string | undefined;
}

export function KeyFigure({ context, value, unit, qualifier, decimals, label, note, source, href }: KeyFigureProps) {
  return (
    <li class="key-figure">
      <p class="key-figure-value">
        <FigureValue {...{ context, value, unit, qualifier, decimals }} />
      </p>
      <p class="key-figure-label">{href === undefined ? label : <a href={href}>{label}</a>}</p>
      {note !== undefined && <p class="key-figure-note">{note}</p>}
      {source !== undefined && <div class="key-figure-source">{source}</div>}
    </li>
  );
}
