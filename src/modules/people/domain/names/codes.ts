import type { NameToken } from './analysed-name.ts';
import { signsOf, withoutArticle } from './arabic-signs.ts';
import { codeOfSigns, consonantsOf } from './code-of-signs.ts';
import { readingsOf } from './sounds.ts';

export interface Sounds {
  readonly codes: readonly string[];
  readonly skeleton: string;
}

export const MOST_CODES = 4;
/** A code less likely than this beside the likeliest is left out. Chosen on the tuning half. */
const LEAST_SHARE = 0.04;

/** Blocking codes of a folded word, most telling first, and its likeliest consonants. */
export function soundsOf(text: string, script: NameToken['script'], group: string | null): Sounds {
  const own = script === 'latin' ? latin(text) : script === 'arabic' ? arabic(text) : otherScript(text);
  const inner = own.inner.slice(0, 1);
  const room = MOST_CODES - inner.length - (group === null ? 0 : 1);
  const codes = [...(group === null ? [] : [`@${group}`]), ...own.codes.slice(0, room), ...inner];
  return { codes: [...new Set(codes)], skeleton: own.skeleton };
}

interface OwnSounds {
  readonly codes: readonly string[];
  /** Codes of the name inside, where the word may begin with an article or a particle written together with it. */
  readonly inner: readonly string[];
  readonly skeleton: string;
}

/** Other scripts are compared as they are written. */
function otherScript(text: string): OwnSounds {
  return { codes: [text], inner: [], skeleton: text };
}

// Slave of: with or without article, swallowed by the next letter or not.
const LATIN_ABD = /^[ae]?bd(?:ou|[aeiu])?(?:l|r(?=r)|s(?=s)|n(?=n)|t(?=t)|d(?=d)|z(?=z)|sh(?=sh)|ch(?=ch))?(?=.{2})/;
const LATIN_ABD_BARE = /^[ae]?bd(?:ou|[aeiu])?(?=.{3})/;
/** The particle alone, its name missing. */
const LATIN_ABD_ALONE = /^[ae]?bd(?:ou|[aeiou])?[lrsntdzh]?$/;
const ARABIC_ABD = /^عبد(?:ال)?(?=.{2})/;

function latin(text: string): OwnSounds {
  if (/\d/.test(text)) return { codes: [text], inner: [], skeleton: text };
  const abd =
    /^[ae]?bd/.test(text) && !LATIN_ABD_ALONE.test(text)
      ? [text.replace(LATIN_ABD, ''), text.replace(LATIN_ABD_BARE, '')]
      : [];
  const [name, bare] = abd;
  if (name !== undefined && bare !== undefined && name !== text) {
    const first = latinCodes(name);
    const second = /^[aeiou]/.test(name) && bare !== name ? latinCodes(bare).codes.slice(0, 1) : [];
    const codes = [...first.codes.slice(0, MOST_CODES - second.length), ...second];
    return { codes: codes.map((code) => `bd ${code}`), inner: [], skeleton: `bd${first.skeleton}` };
  }
  const inside = latinInside(text);
  return { ...latinCodes(text), inner: inside === null ? [] : latinCodes(inside).codes.slice(0, 1) };
}

function latinCodes(text: string): { codes: readonly string[]; skeleton: string } {
  const readings = readingsOf(text);
  const shares = new Map<string, number>();
  for (const { signs, share } of readings) {
    const code = codeOfSigns(signs);
    shares.set(code, (shares.get(code) ?? 0) + share);
  }
  const likely = [...shares].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  const least = (likely[0]?.[1] ?? 0) * LEAST_SHARE;
  return {
    codes: likely
      .filter(([, share]) => share >= least)
      .map(([code]) => code)
      .slice(0, MOST_CODES),
    skeleton: consonantsOf(readings[0]?.signs ?? text),
  };
}

/** Benali holds Ali, Elidrissi Idrissi, Errachidi Rachidi, Bouazza Azza; Benjamin and Bennett hold nothing. */
function latinInside(text: string): string | null {
  const particle = /^(?:ben(?!ja|ed|et|el|es|nett|oi|it)(?=.{3})|[ae]l(?=.{4})|a?bou(?=.{4})|abu(?=.{4}))/.exec(
    text,
  )?.[0];
  if (particle !== undefined) return text.slice(particle.length);
  return /^[ae]([rsntdz])\1.{3}/.test(text) ? text.slice(2) : null;
}

function arabic(text: string): OwnSounds {
  const name = text.replace(ARABIC_ABD, '');
  if (name !== text) {
    const signs = signsOf(name);
    return { codes: [`bd ${codeOfSigns(signs)}`], inner: [], skeleton: `bd${consonantsOf(signs)}` };
  }
  const bare = withoutArticle(text);
  const signs = signsOf(bare);
  const codes = [codeOfSigns(signs)];
  // What looks like an article may be the name's own beginning: الياس is Elias, البرت Albert.
  if (bare !== text) codes.push(codeOfSigns(signsOf(text)));
  const inside = /^(?:بن(?!يا?م|جا)|ابو|بو)(?=...)/.exec(text)?.[0];
  const inner = inside === undefined ? [] : [codeOfSigns(signsOf(text.slice(inside.length)))];
  return { codes, inner, skeleton: consonantsOf(signs) || text };
}
