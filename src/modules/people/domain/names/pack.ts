import type { AnalysedName, NameToken } from './analysed-name.ts';
import { tokenOf } from './token.ts';

// One sign before each token says part and weakness: given, family, unparted; capital when weak. `gmohamed Fben fali`.
const SIGNS = { given: ['g', 'G'], family: ['f', 'F'], none: ['n', 'N'] } as const;

/** Compact text for a database column: folded words, their parts and weakness. Codes and problems are left out. */
export function packName(name: AnalysedName): string {
  return name.tokens.map((token) => sign(token) + token.text).join(' ');
}

/** The name that `packName` wrote, its codes as this version computes them. What is not such a text has no tokens. */
export function unpackName(text: string): AnalysedName {
  const tokens: NameToken[] = [];
  for (const word of text.split(' ')) {
    const first = word[0] ?? '';
    const lower = first.toLowerCase();
    const part = lower === 'g' ? 'given' : lower === 'f' ? 'family' : null;
    if (word.length > 1 && 'gfn'.includes(lower)) tokens.push(tokenOf(word.slice(1), part, first !== lower));
  }
  return { tokens, problems: [] };
}

function sign(token: NameToken): string {
  return SIGNS[token.part ?? 'none'][token.weak ? 1 : 0];
}
