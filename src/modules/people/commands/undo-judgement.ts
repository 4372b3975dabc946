import { z } from 'zod';
import { ConflictError, command } from '#platform/access/gate.ts';
import type { Tx } from '#platform/db/database.ts';
import { stands } from '../domain/register/verdicts.ts';
import { motive } from '../register-input.ts';
import { REGISTER, signedIn } from '../register-rule.ts';
import { findJudgement } from '../store/pairs.reads.server.ts';
import { addJudgement, endJudgement, holdPairs } from '../store/pairs.writes.server.ts';
import { findPlace, findRecords } from '../store/records.reads.server.ts';
import { holdRecord } from '../store/records.writes.server.ts';

/**
 * Undoes what was judged of a pair: of a link, every record belongs again to whom it would have belonged without it. The
 * pair is again what it was: to be judged, or judged as before if the records still say what they said then.
 */
export const undoJudgement = command({
  name: 'undo-judgement',
  permission: REGISTER.map((rule) => ({ ...rule, states: ['in-force'] })),
  input: z.object({ judgement: z.uuid(), motive }),
  changesContent: false,
  async target(tx, { judgement }) {
    const found = await findJudgement(tx, judgement);
    const place = found && (await findPlace(tx, found.low));
    return found && place && { ...place, state: found.ended_at === null ? 'in-force' : 'ended' };
  },
  async run(tx, { judgement, motive: why }, actor) {
    const { account: by } = signedIn(actor);
    const found = await findJudgement(tx, judgement);
    if (found === undefined) throw new ConflictError('undo-judgement');
    const { low, high, verdict } = found;
    await holdPairs(tx);
    await holdRecord(tx, low);
    await holdRecord(tx, high);
    if (!(await endJudgement(tx, { judgement, motive: why, by }))) throw new ConflictError('undo-judgement');
    const restored = found.replaces === null ? null : await restore(tx, found.replaces, by);
    return { low, high, verdict, restored };
  },
  journal: ({ judgement, motive: why }, { low, high, verdict, restored }) => ({
    objects: [
      { type: 'record', id: low },
      { type: 'record', id: high },
      { type: 'judgement', id: judgement },
      ...(restored === null ? [] : [{ type: 'judgement', id: restored }]),
    ],
    changed: { motive: why },
    detail: { verdict },
  }),
});

/** Judges again, in the words of that judgement, what another one had taken the place of; null when it no longer holds. */
async function restore(tx: Tx, id: string, by: string): Promise<string | null> {
  const before = await findJudgement(tx, id);
  if (before === undefined) return null;
  const records = await findRecords(tx, [before.low, before.high]);
  const [low, high] = [before.low, before.high].map((one) => records.find((record) => record.id === one));
  if (low === undefined || high === undefined) return null;
  if (low.person === high.person || !stands(before, low, high)) return null;
  const { verdict, motive: why, weight, model, replaces, was_gone: wasGone } = before;
  const restored = await addJudgement(tx, { low, high, verdict, motive: why, weight, model, replaces, wasGone, by });
  if (restored === null) throw new ConflictError('undo-judgement');
  return restored;
}
