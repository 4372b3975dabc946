import type { PageContext } from '../page-context.ts';

const ARABIC = /\p{Script=Arabic}/u;
const RIGHT_TO_LEFT_MARK = '\u200F';

/** Close enough to wrap and reserve room: there is no font on the server to measure with. */
export function textWidth(text: string, size: number): number {
  return text.length * size * (ARABIC.test(text) ? 0.46 : 0.52);
}

/** Breaks at spaces into lines of at most `width`; a word longer than that keeps its line to itself. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

interface ChartTextProps {
  readonly x: number;
  readonly y: number;
  /** Which side of the text stands at `x`: physical, because `text-anchor: start` turns round with the direction. */
  readonly side: 'left' | 'center' | 'right';
  readonly size?: number | undefined;
  readonly class?: string | undefined;
  readonly lines: readonly string[];
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

/** Lines of text, the first with its baseline at `y`. */
export function ChartText({ x, y, side, size = 14, class: className = 'c-label', lines }: ChartTextProps) {
  return (
    <text class={className} x={x} y={y} font-size={size} text-anchor={ANCHORS[side]}>
      {lines.length === 1
        ? bidi(lines[0] ?? '')
        : lines.map((line, position) => (
            <tspan key={line} x={x} dy={position === 0 ? 0 : size * LINE}>
              {bidi(line)}
            </tspan>
          ))}
    </text>
  );
}

export const LINE = 1.25;

/**
 * Drawings are laid out from left to right so that anchors mean the same everywhere, also where `direction` is not
 * understood (the image renderer). Marks around Arabic text give its signs and digits their place.
 */
function bidi(text: string): string {
  return ARABIC.test(text) ? `${RIGHT_TO_LEFT_MARK}${text}${RIGHT_TO_LEFT_MARK}` : text;
}

/** In Arabic the drawing is mirrored: what is placed from the left is placed from the right. */
export function placing({ direction }: PageContext, width: number) {
  const mirrored = direction === 'rtl';
  return {
    x: (x: number) => round(mirrored ? width - x : x),
    /** Of something that has a width: its left edge. */
    box: (x: number, extent: number) => round(mirrored ? width - x - extent : x),
    start: mirrored ? ('right' as const) : ('left' as const),
    end: mirrored ? ('left' as const) : ('right' as const),
  };
}

/** A tenth of a unit is finer than any screen, and shorter to send. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
