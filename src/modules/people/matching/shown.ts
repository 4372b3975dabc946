import type { Database } from '#platform/db/database.ts';
import type { Said } from '../domain/register/assertions.ts';
import { findRecords, listSaidOf, type RecordRow } from '../store/records.reads.server.ts';
import type { Alike, Band } from './alike.ts';

/** A likely duplicate that the one who asks may read: what it says, and why it scores as it does. */
export interface AlikeWithin {
  readonly within: true;
  readonly band: Band;
  readonly record: RecordRow;
  readonly said: readonly Said[];
  readonly weight: number;
  readonly probability: number;
  readonly contributions: Alike['contributions'];
}

/** One elsewhere: that it exists, how likely it is, and whom to ask. Nothing of what it says, and no number of it. */
export interface AlikeElsewhere {
  readonly within: false;
  readonly band: Band;
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
}

export type ShownAlike = AlikeWithin | AlikeElsewhere;

/**
 * What may leave of what was found. What is within reach is read again as the application's role sees it, so that the
 * matching's own rights show nobody anything.
 */
export async function show(tx: Database, found: readonly Alike[]): Promise<readonly ShownAlike[]> {
  const ids = found.filter(({ candidate }) => candidate.within_reach).map(({ candidate }) => candidate.record);
  const records = new Map((await findRecords(tx, ids)).map((record) => [record.id, record]));
  const said = await listSaidOf(tx, [...records.keys()]);
  return found.map(({ candidate, band, weight, probability, contributions }): ShownAlike => {
    const record = records.get(candidate.record);
    if (record === undefined) {
      const { organisation, territory, unit } = candidate;
      return { within: false, band, organisation, territory, unit };
    }
    return { within: true, band, record, said: said.get(record.id) ?? [], weight, probability, contributions };
  });
}

type Shown = { readonly within: true; readonly record: { readonly id: string } } | { readonly within: false };

/** For the journal: whom the one who asked was shown, and how many elsewhere they learnt of. */
export function noteOf(shown: readonly Shown[]) {
  const within = shown.filter((one): one is Extract<Shown, { within: true }> => one.within);
  return {
    objects: within.map(({ record }) => ({ type: 'record', id: record.id })),
    detail: { shown: within.length, elsewhere: shown.length - within.length },
  };
}
