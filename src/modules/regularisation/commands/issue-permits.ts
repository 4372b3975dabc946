import { command, SignInNeededError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnHeldFiles, campaignOf, type FileAct, type FileResult, faultOfAct } from '../acting.ts';
import { firstPermit } from '../domain/permits.ts';
import { issueCards } from '../issuing.ts';
import { notesOf } from '../notes.ts';
import { onManyFiles } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { addPermits } from '../store/permits.writes.server.ts';
import { tellApplicants } from '../telling.ts';

/** Issues the permits of files that were decided favourably, each with its own result; the campaign says for how long. */
export const issuePermits = command({
  name: 'issue-permits',
  permission: openPermissionOf(REGULARISATION, 'issue-permit'),
  input: onManyFiles,
  changesContent: false,
  async run(tx, { applications, on }, actor): Promise<readonly FileResult[]> {
    if (actor.kind !== 'person') throw new SignInNeededError('issue-permits');
    const files = await holdFiles(tx, applications);
    const acts = [...new Set(applications)].map((application): FileAct => ({ application, to: 'permitted', on }));
    const sound = acts.flatMap((act) => {
      const file = files.get(act.application);
      return file === undefined || faultOfAct(file, 'issue-permit', act, actor) !== null ? [] : [file];
    });
    const issues = [];
    for (const file of sound) {
      const { definition } = await campaignOf(tx, file.campaign);
      const validity = firstPermit(definition.permit, on);
      issues.push({ file, validity, on, follows: null, kind: 'first' as const });
    }
    const cards = await issueCards(tx, actor.account, issues);
    await addPermits(tx, cards, actor.account);
    const permits = new Map(cards.map(({ application, id }) => [application, id]));
    const results = await actOnHeldFiles(
      tx,
      actor,
      'issue-permit',
      acts.map((act) => {
        const permit = permits.get(act.application);
        return permit === undefined ? act : { ...act, change: { permit } };
      }),
      files,
    );
    await tellApplicants(tx, actor, sound, 'permit-ready', (_, reference) => ({ reference }));
    return results;
  },
  journal: (_, results) => notesOf(results),
});
