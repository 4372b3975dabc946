/** What people type about people, made safe to show anywhere. Nothing that can be read is taken away. */

/** Marks that turn the direction of what stands around them: a name carries its own by its letters. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A line of text: no marks of direction, one space between words, composed letters. */
export function line(text: string): string {
  return text.normalize('NFC').replace(DIRECTION, '').replace(/\s+/gu, ' ').trim();
}

/** Characters as people and PostgreSQL count them: an emoji is one, though it takes two places in memory. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** A name has letters, in any script. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text) && lengthOf(text) <= 200;
}
