import type { NameToken } from '../domain/names/analysed-name.ts';
import { scriptOf, tokenOf } from '../domain/names/token.ts';
import { type SharedTexts, textOf } from './strings.ts';

/**
 * What the analysis finds in words, as a text: it costs a hundred times what reading it back does, so that each word is
 * analysed by one thread, once, and the rest read.
 */
const BETWEEN = { fields: '\t', codes: '\v' } as const;

/** The codes, consonants and group of each of the words numbered `from` to `to`, `to` left out. */
export function soundsOfWords(words: SharedTexts, from: number, to: number): string[] {
  const sounds: string[] = [];
  for (let number = from; number < to; number += 1) {
    const { codes, skeleton, group } = tokenOf(textOf(words, number), null, false);
    sounds.push([codes.join(BETWEEN.codes), skeleton, group ?? ''].join(BETWEEN.fields));
  }
  return sounds;
}

/** The token of a word whose sounds are known. */
export function tokenFrom(text: string, sounds: string, part: NameToken['part'], weak: boolean): NameToken {
  const [codes = '', skeleton = '', group = ''] = sounds.split(BETWEEN.fields);
  return {
    ...{ text, part, weak, skeleton },
    script: scriptOf(text),
    codes: codes === '' ? [] : codes.split(BETWEEN.codes),
    group: group === '' ? null : group,
  };
}
