import { z } from 'zod';
import { command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { claimsOf } from '../domain/criteria/claims.ts';
import { NO_FACTS } from '../domain/criteria/facts.ts';
import { withChanges } from '../domain/filing/restate.ts';
import { GROUNDS } from '../domain/sitting/grounds.ts';
import { situationInput } from '../facts-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { addAppeal } from '../store/appeals.writes.server.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { writeFacts } from '../store/facts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { findCriteriaInForce } from '../store/filings.reads.server.ts';
import { findAppealsCommission } from '../store/sittings.reads.server.ts';
import { tellApplicants } from '../telling.ts';

export type Appealed =
  | { readonly ok: true; readonly late: boolean }
  | { readonly ok: false; readonly fault: 'no-commission' };

/**
 * Appeals to the national commission of the campaign, whether it sits at this time or not: the file waits for it. One filed
 * after its term is received and marked late; whether it is admitted is the commission's to say. It is judged by the
 * criteria of appeals in force on the day it is filed, on the facts as they are said now: what is said otherwise is a claim
 * until an office sees a proof, and the appeal keeps what the decision looked at beside it.
 */
export const fileAppeal = command({
  name: 'file-appeal',
  permission: permissionOf(REGULARISATION, 'file-appeal'),
  input: z.strictObject({
    application: z.uuid(),
    on: z.iso.date(),
    grounds: z.array(z.enum(GROUNDS)).min(1).max(GROUNDS.length),
    statement: z.string().trim().max(8000).nullable(),
    /** What is said otherwise now; null when nothing is. Who somebody is does not change by an appeal. */
    facts: situationInput.nullable(),
  }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, grounds, statement, facts }, actor): Promise<Appealed> {
    if (actor.kind !== 'person') throw new SignInNeededError('file-appeal');
    const file = await findFile(tx, application);
    if (file === undefined) throw new NotFoundError('file-appeal');
    const commission = await findAppealsCommission(tx, file.campaign);
    if (commission === undefined) return { ok: false, fault: 'no-commission' };
    const criteria = await findCriteriaInForce(tx, file.campaign, 'appeal', on);
    const late = file.due_on !== null && on > file.due_on;
    const known = (await readFacts(tx, [application])).get(application) ?? NO_FACTS;
    const now = withChanges(known, facts ?? {});
    // Only an office says that something is proven: of what anybody else says the values alone count.
    const { facts: next, changed } = actor.role === 'counter-officer' ? now : withChanges(known, claimsOf(now.facts));
    if (changed.length > 0) await writeFacts(tx, application, next);
    await actOnFile(tx, actor, 'file-appeal', {
      ...{
        application,
        to: 'under-appeal',
        on,
        detail: { late, grounds: grounds.join(' '), changed: changed.map(({ fact }) => fact) },
      },
      change: { appeals_commission: commission.id, ...(criteria === undefined ? {} : { appeal_criteria: criteria }) },
    });
    const words = statement === '' ? null : statement;
    await addAppeal(tx, { application, filedOn: on, filedBy: actor.account, grounds, statement: words, late, changed });
    await tellApplicants(tx, actor, [file], 'appeal-received', (_, reference) => ({ reference }));
    return { ok: true, late };
  },
  journal: ({ application }, done) => ({
    objects: [{ type: 'application', id: application }],
    detail: done.ok ? { late: done.late } : { fault: done.fault },
  }),
});
