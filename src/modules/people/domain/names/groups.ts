import { foldText } from './fold.ts';
import { GROUPS } from './group-table.ts';

const members = new Map<string, string>();
for (const [id, words] of Object.entries(GROUPS)) {
  for (const word of words.split(' ')) members.set(foldText(word), id);
}

/** The curated group in which a folded word stands. */
export function groupOf(text: string): string | null {
  return members.get(text) ?? null;
}
