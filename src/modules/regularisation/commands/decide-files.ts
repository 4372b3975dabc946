import { z } from 'zod';
import { issueProofs } from '#documents';
import { command } from '#platform/access/gate.ts';
import { type Agreed, deliberate } from '../deciding.ts';
import { isWithinMandate } from '../domain/sitting/mandate.ts';
import { ALL_MOTIVES, MOTIVE_TEXT } from '../domain/sitting/motives.ts';
import { OUTCOMES } from '../domain/sitting/tally.ts';
import { notesOf } from '../notes.ts';
import { MOST_FILES } from '../office-input.ts';
import type { DecidingFault, Result } from '../sitting-faults.ts';
import { holdOwnSitting, presiding, presidingMember, sittingTarget } from '../sitting-rule.ts';
import { addDecisions, type NewDecision } from '../store/decisions.writes.server.ts';
import { findCommission } from '../store/sittings.reads.server.ts';
import { addRecusals, settleItems } from '../store/sittings.writes.server.ts';

const wanted = z.strictObject({
  application: z.uuid(),
  /** `proposed`: as the office, or in appeal the criteria, propose it. */
  outcome: z.enum([...OUTCOMES, 'proposed']),
  motives: z.array(z.enum(ALL_MOTIVES)).max(ALL_MOTIVES.length).default([]),
  text: z.string().trim().min(1).max(MOTIVE_TEXT.most).nullable().default(null),
});

export interface Decided extends Result<DecidingFault> {
  readonly decision: string | null;
}

/**
 * Decides files on the agenda of an open sitting, hundreds in one act and each with a result of its own. Every criterion
 * is frozen as it is found now; what cannot be decided so stays on the agenda. Nobody but the commission knows it, and no file
 * moves, until who presides signs the minutes.
 */
export const decideFiles = command({
  name: 'decide-files',
  permission: presiding('open'),
  input: z.strictObject({ sitting: z.uuid(), on: z.iso.date(), decisions: z.array(wanted).min(1).max(MOST_FILES) }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, on, decisions }, actor): Promise<readonly Decided[]> {
    const held = await holdOwnSitting(tx, actor, 'decide-files', id, ['open']);
    const chair = presidingMember('decide-files', held);
    const asked = [...new Map(decisions.map((one) => [one.application, one])).values()];
    const commission = await findCommission(tx, held.sitting.commission);
    if (commission === undefined || !isWithinMandate(commission, on)) {
      return asked.map(({ application }) => ({ application, fault: 'outside-mandate', decision: null }));
    }
    const { judge } = await deliberate(
      tx,
      { ...held, chair, recuse: (found) => addRecusals(tx, id, found) },
      asked.map(({ application }) => application),
    );
    const faults = new Map<string, DecidingFault>();
    const agreed: Agreed[] = [];
    for (const one of asked) {
      const judged = judge(one, on);
      if (judged.ok) agreed.push(judged);
      else faults.set(one.application, judged.fault);
    }
    const { organisation, territory } = held.sitting;
    const proofs = await issueProofs(
      tx,
      agreed.map(({ digest }) => ({
        ...({ kind: 'decision', category: 'regularisation-file', place: { organisation, territory } } as const),
        ...{ issuedOn: on, expiresOn: null, digest, by: held.person.account },
      })),
    );
    const written = agreed.map(({ decision }, place): NewDecision => ({ ...decision, proof: proofs[place] ?? '' }));
    await addDecisions(tx, written);
    await settleItems(
      tx,
      id,
      written.map(({ application, outcome }) => ({
        application,
        outcome: outcome === 'favourable' ? 'favourable' : 'unfavourable',
      })),
    );
    const decisionOf = new Map(written.map((decision) => [decision.application, decision.id]));
    return asked.map(({ application }) => ({
      application,
      fault: faults.get(application) ?? null,
      decision: decisionOf.get(application) ?? null,
    }));
  },
  journal: ({ sitting }, results) => notesOf(results, [{ type: 'sitting', id: sitting }]),
});
