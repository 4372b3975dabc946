import { type Actor, holds } from '#platform/access/actor.ts';
import { actsFrom } from '#platform/workflow/procedure.ts';
import type { Act } from './domain/states.ts';
import { REGULARISATION } from './procedure.ts';
import type { FileRow } from './store/files.reads.server.ts';

/**
 * The acts that one may do now on a file that one reaches: what its state allows, one's role may, and nothing says that
 * somebody else must. The act itself asks all of it again.
 */
export function actsOpenTo(actor: Actor, file: Pick<FileRow, 'state' | 'account' | 'instructed_by'>): readonly Act[] {
  if (actor.kind !== 'person') return [];
  return actsFrom(REGULARISATION, file.state).filter((act) => {
    const { by, notBy = [] } = REGULARISATION.acts[act];
    if (!by.some((rule) => holds(rule, actor))) return false;
    return !notBy.some((who) => (who === 'applicant' ? file.account : file.instructed_by) === actor.account);
  });
}
