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

/**
 * Digits as they are computed with: those of any script become 0 to 9, Arabic and Persian ones, N'Ko, Adlam, Bengali and the others
 * that people who apply write. Unicode lists the ten of a script in their order, one script's after another's.
 */
export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });
}

/** A number as somebody typed or pasted it: its digits, without the blanks and the marks of direction around them. */
export function typedDigits(text: string): string {
  return westernDigits(line(text));
}
