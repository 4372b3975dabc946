import { command } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnHeldFiles, type FileResult } from '../acting.ts';
import { notesOf } from '../notes.ts';
import { onManyFiles } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'confirm-complete';

/** Notes of files that nothing is missing from them, each with its own result, and tells who filed them. */
export const confirmComplete = command({
  name: ACT,
  permission: openPermissionOf(REGULARISATION, ACT),
  input: onManyFiles,
  changesContent: false,
  async run(tx, { applications, on }, actor): Promise<readonly FileResult[]> {
    const files = await holdFiles(tx, applications);
    const acts = applications.map((application) => ({ application, to: 'complete' as const, on }));
    const results = await actOnHeldFiles(tx, actor, ACT, acts, files);
    const done = results.flatMap(({ application, fault }) => (fault === null ? (files.get(application) ?? []) : []));
    await tellApplicants(tx, actor, done, 'application-complete', (_, reference) => ({ reference }));
    return results;
  },
  journal: (_, results) => notesOf(results),
});
