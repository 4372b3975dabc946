import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { ordered, stands, VERDICTS } from '../domain/register/verdicts.ts';
import { motive } from '../register-input.ts';
import { REGISTER, signedIn } from '../register-rule.ts';
import { findJudgementInForce, findPair, listObstacles } from '../store/pairs.reads.server.ts';
import { addJudgement, endJudgement, holdPairs, proposePair } from '../store/pairs.writes.server.ts';
import { findPlace, findRecords } from '../store/records.reads.server.ts';
import { holdRecord } from '../store/records.writes.server.ts';

/**
 * A human judges whether two records are of one person: the same (they are linked), not the same, or unsure. Only who
 * reaches both records may. Always with a motive, and always undone by an act of its own.
 */
export const judgePair = command({
  name: 'judge-pair',
  permission: REGISTER,
  input: z
    .object({
      one: z.uuid(),
      other: z.uuid(),
      verdict: z.enum(VERDICTS),
      motive,
      weight: z.number().nullish(),
      model: z.string().max(80).nullish(),
    })
    .refine(({ one, other }) => one !== other),
  changesContent: false,
  target: (tx, { one }) => findPlace(tx, one),
  async run(tx, { one, other, verdict, motive: why, weight = null, model = null }, actor) {
    const { account: by } = signedIn(actor);
    const { low: lowId, high: highId } = ordered(one, other);
    await holdPairs(tx);
    // Nor does either record change what it says while it is judged.
    await holdRecord(tx, lowId);
    await holdRecord(tx, highId);
    const found = await findRecords(tx, [lowId, highId]);
    const [low, high] = [found.find(({ id }) => id === lowId), found.find(({ id }) => id === highId)];
    if (low === undefined || high === undefined || low.category !== high.category)
      throw new NotFoundError('judge-pair');
    const before = await findJudgementInForce(tx, lowId, highId);
    if (before?.verdict === 'same') return { ok: false as const, fault: 'already-linked' as const, obstacles: [] };
    if (verdict === 'same') {
      if (low.person === high.person) return { ok: false as const, fault: 'already-linked' as const, obstacles: [] };
      // What was judged of this very pair is replaced by the new judgement: whoever judges anew has it before their eyes.
      const obstacles = (await listObstacles(tx, lowId, highId)).filter(
        ({ judgement }) => judgement === null || judgement !== before?.id,
      );
      if (obstacles.length > 0) return { ok: false as const, fault: 'obstacles' as const, obstacles };
    } else if (low.person === high.person) {
      return { ok: false as const, fault: 'linked-otherwise' as const, obstacles: [] };
    }
    const pair = await findPair(tx, lowId, highId);
    if (before !== undefined) {
      const end = stands(before, low, high) ? why : REPLACED;
      await endJudgement(tx, { judgement: before.id, motive: end, by });
    }
    await proposePair(tx, low, high);
    const judgement = await addJudgement(tx, {
      low,
      high,
      verdict,
      motive: why,
      weight: weight ?? null,
      model: model ?? null,
      replaces: before?.id ?? null,
      wasGone: pair === undefined || pair.state === 'gone',
      by,
    });
    if (judgement === null) throw new ConflictError('judge-pair');
    return { ok: true as const, judgement };
  },
  journal: ({ one, other, verdict, motive: why }, done) => ({
    objects: [
      { type: 'record', id: one },
      { type: 'record', id: other },
      ...(done.ok ? [{ type: 'judgement', id: done.judgement }] : []),
    ],
    changed: done.ok ? { verdict, motive: why } : undefined,
    detail: done.ok ? { verdict } : { verdict, fault: done.fault },
  }),
});

/** Why a judgement ended that no longer stood when another took its place. */
const REPLACED = 'data-changed';
