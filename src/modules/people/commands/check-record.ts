import { z } from 'zod';
import { ConflictError, matchingCommand } from '#platform/access/gate.ts';
import { profileOf } from '../domain/register/profile-of.ts';
import { ordered } from '../domain/register/verdicts.ts';
import { type Alike, findAlike, MODEL_NAME } from '../matching/alike.ts';
import { noteOf, show } from '../matching/shown.ts';
import { REGISTER } from '../register-rule.ts';
import { closePairs, holdPairsOf, notePairs } from '../store/pairs.writes.server.ts';
import { findPlace, type findRecord, listSaid } from '../store/records.reads.server.ts';
import { noteChecked } from '../store/records.writes.server.ts';

/** Pairs that one check may note; who has more is a placeholder or a mistake, and found by the run. */
const MOST = 50;

/**
 * Compares a record with all others and notes the pairs that a human should judge. It runs after the record was written, as
 * an act of its own: of two offices that record the same person at the same moment, the later one sees the other, and the
 * pair stands in the work lists of both. What is never checked (the power went) is left to the nightly run.
 */
export const checkRecord = matchingCommand({
  name: 'check-record',
  permission: REGISTER,
  input: z.object({ record: z.uuid() }),
  changesContent: false,
  target: (tx, { record }) => findPlace(tx, record),
  async run(tx, { record }) {
    const place = await findPlace(tx, record);
    if (place === undefined) throw new ConflictError('check-record');
    // First, since it holds the record: what it says and what is judged of it does not change while it is compared.
    await noteChecked(tx, record);
    const known = await holdPairsOf(tx, record);
    const profile = profileOf(await listSaid(tx, record));
    const found = await findAlike(tx, profile, { category: place.category, except: record, most: MOST });
    await notePairs(
      tx,
      found.map((alike) => pairOf(place, alike)),
      'check',
    );
    const still = new Set(found.map(({ candidate }) => candidate.record));
    await closePairs(
      tx,
      record,
      known.filter((other) => !still.has(other)),
    );
    return { shown: await show(tx, found) };
  },
  journal({ record }, { shown }) {
    const note = noteOf(shown);
    return { ...note, objects: [{ type: 'record', id: record }, ...note.objects] };
  },
});

type Place = Pick<
  NonNullable<Awaited<ReturnType<typeof findRecord>>>,
  'id' | 'category' | 'organisation' | 'territory'
>;

function pairOf(place: Place, { candidate, weight }: Alike) {
  const here = { record: place.id, organisation: place.organisation, territory: place.territory };
  const there = { record: candidate.record, organisation: candidate.organisation, territory: candidate.territory };
  const { low } = ordered(here.record, there.record);
  const [first, second] = low === here.record ? [here, there] : [there, here];
  return { low: first, high: second, category: place.category, weight, model: MODEL_NAME };
}
