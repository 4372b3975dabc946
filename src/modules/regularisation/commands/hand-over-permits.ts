import { command, SignInNeededError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnHeldFiles, type FileAct, type FileResult, faultOfAct } from '../acting.ts';
import { notesOf } from '../notes.ts';
import { onManyFiles } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { findValidPermits } from '../store/permits.reads.server.ts';
import { handOver } from '../store/permits.writes.server.ts';

/** Notes that cards were handed to their holders. Who has theirs already is told so by the result of that file. */
export const handOverPermits = command({
  name: 'hand-over-permits',
  permission: openPermissionOf(REGULARISATION, 'hand-over-permit'),
  input: onManyFiles,
  changesContent: false,
  async run(tx, { applications, on }, actor): Promise<readonly FileResult[]> {
    if (actor.kind !== 'person') throw new SignInNeededError('hand-over-permits');
    const wanted = [...new Set(applications)];
    const files = await holdFiles(tx, wanted);
    const permits = await findValidPermits(tx, [...files.keys()]);
    const waiting = wanted.filter((application) => permits.get(application)?.handed_over_on === null);
    const acts = waiting.map((application): FileAct => ({ application, to: 'permitted', on }));
    await handOver(
      tx,
      acts.flatMap((act) => {
        const file = files.get(act.application);
        const permit = permits.get(act.application);
        const isSound = permit !== undefined && faultOfAct(file, 'hand-over-permit', act, actor) === null;
        return isSound ? [permit.id] : [];
      }),
      on,
    );
    const done = await actOnHeldFiles(tx, actor, 'hand-over-permit', acts, files);
    const results = new Map(done.map(({ application, fault }) => [application, fault]));
    return wanted.map((application): FileResult => {
      const fault = results.get(application);
      return {
        application,
        fault: fault === undefined ? (files.has(application) ? 'wrong-state' : 'not-there') : fault,
      };
    });
  },
  journal: (_, results) => notesOf(results),
});
