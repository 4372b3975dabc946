import type { Answer } from '../criteria/answer.ts';

/** Kinds of files that a commission takes up together, as the national one did with women and their children (2014, 2018). */
export const CATEGORIES = ['all', 'women', 'minors', 'women-and-children'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a file may stand that is looked at again. */
export const REEXAMINABLE = ['unfavourable', 'lapsed', 'refused', 'under-appeal'] as const;

/** Whether a file changes side: what was asked until now did not admit it, what is asked anew does. */
export function changesSide(before: Answer, after: Answer): boolean {
  return before !== 'yes' && after === 'yes';
}
