/** What people type about people, made safe to show anywhere. Nothing that can be read is taken away. */

/** Marks that turn the direction of what stands around them: a name carries its own by its letters. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A line of text: no marks of direction, one space between words, composed letters, nothing that a database refuses. */
export function line(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll('\0', '').replace(DIRECTION, '').replace(/\s+/gu, ' ').trim();
}

/** Characters as people and PostgreSQL count them: an emoji is one, though it takes two places in memory. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Digits as they are computed with: Arabic and Persian ones become 0 to 9. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
