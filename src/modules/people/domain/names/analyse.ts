import type { AnalysedName, NameProblem, NameToken } from './analysed-name.ts';
import { foldText } from './fold.ts';
import { isAbd, isArticle, isInitial, isTitle, isTitleAndName, isWeak } from './particles.ts';
import { isPlaceholder } from './placeholder.ts';
import { tokenOf } from './token.ts';

type Part = NameToken['part'];

/** More than this of one field is left unread, in characters as typed. The longest names of civil registers are near 100. */
const LONGEST_FIELD = 200;
const MOST_TOKENS = 12;
/** The beginning of a longer word is kept. */
const LONGEST_WORD = 40;

/** What a form with two fields holds; either may be empty. Never throws: what is odd is in `problems`. */
export function analyseName(given: string, family: string): AnalysedName {
  return analyse([
    [given, 'given'],
    [family, 'family'],
  ]);
}

/** What a form with one field holds, or a text that nobody has parted. */
export function analyseFullName(raw: string): AnalysedName {
  return analyse([[raw, null]]);
}

function analyse(fields: readonly (readonly [string, Part])[]): AnalysedName {
  const tokens: NameToken[] = [];
  const problems = new Set<NameProblem>();
  for (const [raw, part] of fields) {
    if (raw === '') continue;
    const field = analyseField(raw, part);
    tokens.push(...field.tokens);
    for (const problem of field.problems) problems.add(problem);
  }
  if (tokens.length > MOST_TOKENS) problems.add('too-long');
  return {
    tokens: tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens,
    problems: problems.size === 0 ? NONE : [...problems],
  };
}

/** Short fields stay known: `Mohamed` is typed a thousand times. About 300 bytes each. */
const MOST_KNOWN = 200_000;
const SHORT = 30;
const known = { given: new Map<string, AnalysedName>(), family: new Map<string, AnalysedName>() };

function analyseField(raw: string, part: Part): AnalysedName {
  const fields = part === null || raw.length > SHORT ? null : known[part];
  const cached = fields?.get(raw);
  if (cached !== undefined) return cached;
  const tokens: NameToken[] = [];
  const problems = new Set<NameProblem>();
  const field = cut(raw);
  if (field.length < raw.length) problems.add('too-long');
  readField(field, part, tokens, problems);
  const made = { tokens, problems: [...problems] };
  if (fields !== null) {
    if (fields.size >= MOST_KNOWN) fields.clear();
    fields.set(raw, made);
  }
  return made;
}

const NONE: readonly NameProblem[] = [];

function cut(raw: string): string {
  return raw.length <= LONGEST_FIELD ? raw : raw.slice(0, LONGEST_FIELD);
}

function readField(raw: string, part: Part, tokens: NameToken[], problems: Set<NameProblem>): void {
  const folded = foldText(raw);
  if (!/^[a-z]{2,}$/.test(raw)) noteProblems(raw, folded, problems);
  if (folded === '' && raw.trim() === '') return;
  if (isPlaceholder(raw)) {
    problems.add('placeholder');
    return;
  }
  if (/^\d*$/.test(folded.replaceAll(' ', ''))) return;
  const words = wordsOf(folded, problems);
  const kept = withoutTitles(joinParticles(words, part), part);
  const someStrong = kept.some((word) => !isWeak(word));
  for (const word of kept) tokens.push(tokenOf(word, part, isInitial(word) || (someStrong && isWeak(word))));
}

/** The tokens that one script writes; a word of two scripts is two (a form filled through a broken keyboard). */
function wordsOf(folded: string, problems: Set<NameProblem>): readonly string[] {
  const words: string[] = [];
  for (const word of folded.split(' ')) {
    for (const piece of /^[a-z]+$/.test(word) ? [word] : (word.match(ONE_SCRIPT) ?? [])) {
      if (piece.length > LONGEST_WORD) problems.add('too-long');
      words.push(Array.from(piece.slice(0, LONGEST_WORD)).filter(isWhole).join(''));
    }
  }
  return words.filter((word) => word !== '').slice(0, 2 * MOST_TOKENS);
}

const ONE_SCRIPT = /[a-z0-9]+|\p{Script=Arabic}+|[^a-z0-9\p{Script=Arabic}]+/gu;

/** Not half of a letter beyond the first plane. */
function isWhole(character: string): boolean {
  return !/^[\ud800-\udfff]$/.test(character);
}

/** A form with one field has given and family name in it: two words at least remain beside a title that may be a name. */
function withoutTitles(words: readonly string[], part: Part): readonly string[] {
  const untitled = withAtLeast(words, (word) => !isTitle(word), 1);
  return withAtLeast(untitled, (word) => !isTitleAndName(word), part === null ? 2 : 1);
}

/** The words that may stay, if so many strong ones are among them; else all. */
function withAtLeast(words: readonly string[], stays: (word: string) => boolean, strong: number): readonly string[] {
  const left = words.filter(stays);
  return left.filter((word) => !isWeak(word)).length >= strong ? left : words;
}

/** Abd with its name, an article before its name gone: `abd er rahman` is `abderrahman`, `el idrissi` is `idrissi`. */
function joinParticles(words: readonly string[], part: Part): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (next === undefined || next.length < 2) {
      joined.push(word);
    } else if (isAbd(word)) {
      const after = words[at + 2];
      const article = after !== undefined && after.length > 1 && isArticle(next, after);
      // `Abdoul Diallo` in one field is a given and a family name; `Abdoul Karim Diallo` is not three.
      if (part === null && words.length === 2) {
        joined.push(word);
        continue;
      }
      joined.push(word + next + (article ? after : ''));
      at += article ? 2 : 1;
    } else if (!isArticle(word, next)) {
      joined.push(word);
    }
  }
  return joined.map((word) => word.slice(0, LONGEST_WORD));
}

function noteProblems(raw: string, folded: string, problems: Set<NameProblem>): void {
  if (/[\p{Cf}\p{Cc}]/u.test(raw)) problems.add('invisible-characters');
  if (folded === '') {
    if (raw.trim() !== '') problems.add('no-letters');
    return;
  }
  if (/\d/.test(folded)) problems.add('digits');
  if (/^[\d ]+$/.test(folded)) problems.add('no-letters');
  if (/^\p{L}$/u.test(folded)) problems.add('one-letter');
  const scripts = [/[a-z]/, /\p{Script=Arabic}/u, /[^a-z\p{Script=Arabic}\d ]/u].filter((script) =>
    script.test(folded),
  );
  if (scripts.length > 1) problems.add('mixed-scripts');
}
