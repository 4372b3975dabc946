import { z } from 'zod';
import { command, InvalidInputError, SignInNeededError } from '#platform/access/gate.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { actOnHeldFiles, type FileResult } from '../acting.ts';
import { proposalBy } from '../domain/sitting/motives.ts';
import { OUTCOMES } from '../domain/sitting/tally.ts';
import { evaluateFiles } from '../evaluating.ts';
import { notesOf } from '../notes.ts';
import { motive, onManyFiles } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { findCommissions } from '../store/commissions.reads.server.ts';
import { holdFiles } from '../store/files.reads.server.ts';

const ACT = 'propose-outcome';

/** What may be proposed: by the criteria, or by the officer. */
export const PROPOSALS = ['as-criteria', ...OUTCOMES] as const;

/**
 * Ends the instruction of files and hands them to the local commission, with what the criteria answer, or with a proposal of
 * one's own and its motive. Where the criteria answer neither yes nor no, nothing is proposed: the commission judges.
 */
export const proposeOutcome = command({
  name: ACT,
  permission: openPermissionOf(REGULARISATION, ACT),
  input: onManyFiles.extend({
    proposal: z.enum(PROPOSALS),
    motive: motive.nullable(),
  }),
  changesContent: false,
  async run(tx, { applications, on, proposal, motive: why }, actor): Promise<readonly FileResult[]> {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    // A proposal of one's own says why.
    if (proposal !== 'as-criteria' && why === null) {
      throw new InvalidInputError(ACT, [
        { code: 'custom', path: ['motive'], message: 'A proposal of one’s own needs a motive.', input: why },
      ]);
    }
    const files = await holdFiles(tx, applications);
    const answers = await evaluateFiles(tx, [...files.values()], 'first');
    const commissions = await findCommissions(tx, [...files.values()], 'first');
    const acts = applications.map((application) => {
      const file = files.get(application);
      const commission = file && commissions.get(`${file.campaign} ${file.territory}`);
      if (file !== undefined && commission === undefined) {
        throw new Error(`The campaign ${file.campaign} has no commission in ${file.territory}.`);
      }
      const { answer } = answers.get(application) ?? { answer: 'unknown' };
      const criteria = answer === 'unknown' ? null : proposalBy(answer);
      const proposed = proposal === 'as-criteria' ? criteria : proposal;
      return {
        ...({ application, to: 'instructed', on } as const),
        change: {
          ...{ proposal: proposed, proposal_motive: why, instructed_by: actor.account },
          ...(commission === undefined ? {} : { commission }),
        },
        detail: { proposal: proposed ?? 'none', criteria: criteria ?? 'none' },
      };
    });
    return actOnHeldFiles(tx, actor, ACT, acts, files);
  },
  journal: (_, results) => notesOf(results),
});
