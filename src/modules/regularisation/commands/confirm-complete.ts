import { command } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnFiles, type FileResult } from '../acting.ts';
import { notesOf } from '../notes.ts';
import { onManyFiles } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';

/** Notes of files that nothing is missing from them: each with its own result. */
export const confirmComplete = command({
  name: 'confirm-complete',
  permission: openPermissionOf(REGULARISATION, 'confirm-complete'),
  input: onManyFiles,
  changesContent: false,
  run: (tx, { applications, on }, actor): Promise<readonly FileResult[]> =>
    actOnFiles(
      tx,
      actor,
      'confirm-complete',
      applications.map((application) => ({ application, to: 'complete', on })),
    ),
  journal: (_, results) => notesOf(results),
});
