import type { Note } from '#platform/db/context.writes.server.ts';

/** What the journal says of an act on many files: those that it changed, and how many it could not. */
export function notesOf(
  results: readonly { readonly application: string; readonly fault: string | null }[],
  also: Note['objects'] = [],
): Note {
  const done = results.filter(({ fault }) => fault === null);
  const failed = results.length - done.length;
  return {
    objects: [...also, ...done.map(({ application }) => ({ type: 'application', id: application }))],
    detail: { done: done.length, ...(failed === 0 ? {} : { failed }) },
  };
}
