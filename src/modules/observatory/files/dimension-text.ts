import type { Dimensions } from '../domain/figure.ts';

/**
 * Dimensions in one cell: `sex=female;city=rabat|sale`. A list of one code ends with a bar (`city=rabat|`), so that it
 * comes back as a list. A backslash takes the meaning off the sign that follows it.
 */
export function dimensionText(dimensions: Dimensions): string {
  return Object.entries(dimensions)
    .map(([key, codes]) => {
      if (typeof codes === 'string') return `${escaped(key)}=${escaped(codes)}`;
      return `${escaped(key)}=${codes.map(escaped).join('|')}${codes.length === 1 ? '|' : ''}`;
    })
    .join(';');
}

function escaped(text: string): string {
  return text.replace(/[\\;|=]|^\s|\s$/g, '\\$&');
}

/** Reads the dimensions of a cell; null when the cell is not written that way. Whether they exist is not asked here. */
export function readDimensionText(text: string): Dimensions | null {
  const dimensions = new Map<string, string | readonly string[]>();
  for (const pair of split(text, ';')) {
    if (pair.trim() === '') continue;
    const [written = '', value, ...more] = split(pair, '=').map(trimmed);
    const key = unescaped(written);
    if (key === '' || key === '__proto__' || value === undefined || more.length > 0 || dimensions.has(key)) return null;
    const codes = split(value, '|').map(trimmed);
    const isList = codes.length > 1;
    if (isList && codes.at(-1) === '') codes.pop();
    if (codes.some((code) => code === '')) return null;
    dimensions.set(key, isList ? codes.map(unescaped) : unescaped(codes.join('')));
  }
  return Object.fromEntries(dimensions);
}

/** Splits at a sign that no backslash precedes; the backslashes stay. */
function split(text: string, sign: string): string[] {
  const pieces = [''];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === sign) pieces.push('');
    else {
      const taken = character === '\\' ? text.slice(at, at + 2) : character;
      pieces.push(`${pieces.pop() ?? ''}${taken}`);
      at += taken.length - 1;
    }
  }
  return pieces;
}

/** Takes spaces off the ends, but for one that a backslash protects. */
function trimmed(text: string): string {
  const start = text.trimStart();
  const end = start.trimEnd();
  return /(^|[^\\])(\\\\)*\\$/.test(end) ? start.slice(0, end.length + 1) : end;
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}
