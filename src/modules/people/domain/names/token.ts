import type { NameToken } from './analysed-name.ts';
import { soundsOf } from './codes.ts';
import { groupOf } from './groups.ts';

type Part = NameToken['part'];
type Script = NameToken['script'];

/** Every token of a word, by part and weakness: made once, so that equal tokens are often the same object. */
interface Entry {
  readonly text: string;
  readonly variants: (NameToken | undefined)[];
}

/** Words that stay known: the names of ten million people are a few hundred thousand. About 600 bytes each. */
const MOST_KNOWN = 300_000;
const known = new Map<string, Entry>();

/** The token of a folded word. */
export function tokenOf(text: string, part: Part, weak: boolean): NameToken {
  let entry = known.get(text);
  if (entry === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    entry = { text, variants: [] };
    known.set(text, entry);
  }
  const place = (part === null ? 0 : part === 'given' ? 2 : 4) + (weak ? 1 : 0);
  let token = entry.variants[place];
  if (token === undefined) {
    token = makeToken(entry, part, weak);
    entry.variants[place] = token;
  }
  return token;
}

function makeToken(entry: Entry, part: Part, weak: boolean): NameToken {
  const other = entry.variants.find((variant) => variant !== undefined);
  if (other !== undefined) return { ...other, part, weak };
  const script = scriptOf(entry.text);
  const group = groupOf(entry.text);
  return {
    text: entry.text,
    script,
    part,
    weak,
    ...soundsOf(entry.text, script, group),
    group,
  };
}

/** By its first letter: the analysis has cut a word where its script changes. */
export function scriptOf(text: string): Script {
  if (/^[a-z0-9]/.test(text)) return 'latin';
  return /^\p{Script=Arabic}/u.test(text) ? 'arabic' : 'other';
}
