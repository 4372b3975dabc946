import { lengthOf } from '#lib/written.ts';

export { lengthOf, line } from '#lib/written.ts';

/** A name has letters, in any script. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text) && lengthOf(text) <= 200;
}
