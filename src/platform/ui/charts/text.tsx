import type { PageContext } from '../page-context.ts';

const ARABIC = /\p{Script=Arabic}/u;
const EMBED_RIGHT_TO_LEFT = '\u202B';
const END_OF_EMBEDDING = '\u202C';

/** Widths in Source Sans and Noto Naskh, in ems: digits are exact, letters an average that errs on the wide side. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // Naskh letters differ by a factor of three: the wide ones would burst a label measured by an average.
  [/[سشصضبتفقكة]/, 0.72],
  [/\p{Script=Arabic}/u, 0.5],
  [/\d/, 0.5],
  [/[\s.,:;'’|!iIjlt()]/, 0.27],
  [/[mwMW%@]/, 0.8],
  [/\p{Lu}/u, 0.6],
];

/** Close enough to wrap and reserve room: there is no font on the server to measure with. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? 0.49;
  return width * size;
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

/** Lines of text, the first with its baseline at `y`. Each is its own element: some renderers misplace lines of one. */
export function ChartText({ x, y, side, size = 14, class: className = 'c-label', lines }: ChartTextProps) {
  return (
    <>
      {lines.map((line, position) => (
        <text
          key={line}
          class={ARABIC.test(line) ? `${className} c-arabic` : className}
          x={x}
          y={round(y + position * size * LINE)}
          font-size={size}
          text-anchor={ANCHORS[side]}
        >
          {written(line)}
        </text>
      ))}
    </>
  );
}

export const LINE = 1.25;

/**
 * Drawings are laid out from left to right so that anchors mean the same everywhere, also where `direction` is not
 * understood (the image renderer). Arabic text says itself that it runs from right to left, so that its digits, signs and
 * Latin names keep their place.
 */
function written(text: string): string {
  return ARABIC.test(text) ? `${EMBED_RIGHT_TO_LEFT}${text}${END_OF_EMBEDDING}` : text;
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
