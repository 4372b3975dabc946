import { z } from 'zod';
import { ConflictError, command } from '#platform/access/gate.ts';
import { ordered } from '../domain/register/verdicts.ts';
import { REGISTER_CATEGORIES } from '../register-rule.ts';
import { notePairs } from '../store/pairs.writes.server.ts';
import { listSides } from '../store/runs.reads.server.ts';
import { noteRange } from '../store/runs.writes.server.ts';

/** The pairs that one range of a run found, and that it is done: together, so that a run that stops loses nothing. */
export const noteMatchingRange = command({
  name: 'note-matching-range',
  permission: 'operator',
  input: z.object({
    run: z.uuid(),
    category: z.enum(REGISTER_CATEGORIES),
    model: z.string(),
    from: z.int(),
    to: z.int(),
    records: z.int(),
    compared: z.int(),
    pairs: z.array(z.object({ one: z.int(), other: z.int(), weight: z.number() })),
  }),
  changesContent: false,
  async run(tx, { run, category, model, from, to, records, compared, pairs }) {
    const done = await noteRange(tx, { run, from, to, records, compared, found: pairs.length });
    // Two processes on one run: the later one leaves it to the first.
    if (!done) throw new ConflictError('note-matching-range');
    const sides = new Map((await listSides(tx, ordinalsOf(pairs))).map((side) => [side.ordinal, side]));
    const found = pairs.flatMap(({ one, other, weight }) => {
      const [first, second] = [sides.get(one), sides.get(other)];
      if (first === undefined || second === undefined) return [];
      const [low, high] = ordered(first.record, second.record).low === first.record ? [first, second] : [second, first];
      return [{ low, high, category, weight, model }];
    });
    for (let start = 0; start < found.length; start += AT_ONCE) {
      await notePairs(tx, found.slice(start, start + AT_ONCE), 'run');
    }
    return { noted: found.length };
  },
  journal: ({ run, from, to }, { noted }) => ({
    objects: [{ type: 'matching-run', id: run }],
    detail: { from, to, pairs: noted },
  }),
});

/** Rows of one statement: each has twelve parameters, of which a statement takes 65,535. */
const AT_ONCE = 1_000;

function ordinalsOf(pairs: readonly { readonly one: number; readonly other: number }[]): readonly number[] {
  return [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
}
