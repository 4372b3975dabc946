import type { Entry } from '../domain/journal.ts';
import { entryHash, GENESIS } from './chain.ts';
import {
  exportBytes,
  exportLines,
  inOrder,
  keyNamed,
  type MadeJournal,
  makeJournal,
  type Plan,
  planOf,
  randomFrom,
} from './journal.support.ts';

export const STRUCTURAL = [
  'delete',
  'swap',
  'duplicate',
  'truncate',
  'splice',
  'renumber',
  'roll-back',
  'fork',
] as const;

export type Structural = (typeof STRUCTURAL)[number];

export interface StructuralMutant {
  readonly kind: Structural;
  /** What the attacker did, for the message of a failure. */
  readonly how: string;
  readonly bytes: Buffer;
  /** The attacker holds the signing key, or an older state that was true once: nothing inside the export can tell. */
  readonly needsWitness: boolean;
}

/** What an attacker without the key may do after the change itself, so that less of it shows. */
const CARE = ['as it is', 'counts put right', 'hashes put right'] as const;

/** So many mutants of the journal of a plan, as many of each kind, all following from the seed. */
export function structuralMutants(plan: Plan, count: number, seed: number): readonly StructuralMutant[] {
  const random = randomFrom(seed);
  const journal = makeJournal(plan);
  const attack = attacks(plan, journal, random);
  return Array.from({ length: count }, (_, index) => {
    const kind = STRUCTURAL[index % STRUCTURAL.length] ?? 'delete';
    return { kind, ...attack[kind]() };
  });
}

type Attack = () => Omit<StructuralMutant, 'kind'>;

function attacks(plan: Plan, journal: MadeJournal, random: () => number): Readonly<Record<Structural, Attack>> {
  const { entries, notes } = journal;
  const others = [
    makeJournal({ ...planOf(entries.length, { seed: 2 }), installation: plan.installation }),
    makeJournal(planOf(entries.length, { seed: 3, installation: '00000000-3f0e-4c1f-9d0a-2b7c51e0d4a9' })),
    // The same beginning, signed with another key.
    makeJournal({ ...plan, privateKeys: [keyNamed('forger'), keyNamed('forger again')] }),
  ];
  const below = (limit: number) => Math.floor(random() * limit);
  const any = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };

  /** Writes out a changed journal, with the care that the attacker takes. */
  function changed(what: string, to: Partial<MadeJournal>, care: (typeof CARE)[number] = any(CARE)) {
    const made = { ...journal, ...to };
    const put = care === 'hashes put right' ? { ...made, entries: rehashed(made.entries) } : made;
    const announced = care === 'as it is' ? { entries: entries.length, checkpoints: notes.length } : {};
    const bytes = Buffer.from(exportLines(put, announced).join(''));
    return { how: `${what}, ${care}`, bytes, needsWitness: false };
  }

  return {
    delete() {
      const index = below(entries.length);
      if (random() < 0.2) {
        const gone = below(notes.length);
        return changed(`checkpoint ${gone} deleted`, { notes: notes.toSpliced(gone, 1) }, any(CARE.slice(0, 2)));
      }
      return changed(`entry ${index} deleted`, { entries: entries.toSpliced(index, 1) });
    },
    swap() {
      if (random() < 0.2) {
        const first = below(notes.length - 1);
        return changed(`checkpoint ${first} swapped`, { notes: swapped(notes, first, first + 1) });
      }
      const first = below(entries.length - 1);
      const second = random() < 0.5 ? first + 1 : first + 1 + below(entries.length - 1 - first);
      const bodies = swapped(entries, first, second);
      const inPlace = entries.map((entry, index) => ({ ...entry, body: bodies[index]?.body ?? '' }));
      return random() < 0.5
        ? changed(`entries ${first} and ${second} swapped`, { entries: bodies }, any(CARE.slice(0, 2)))
        : changed(`bodies ${first} and ${second} swapped`, { entries: inPlace });
    },
    duplicate() {
      if (random() < 0.2) {
        const twice = below(notes.length);
        return changed(`checkpoint ${twice} twice`, { notes: notes.toSpliced(twice, 0, any(notes.slice(twice))) });
      }
      const index = below(entries.length);
      return changed(`entry ${index} twice`, {
        entries: entries.toSpliced(index, 0, any(entries.slice(index, index + 1))),
      });
    },
    truncate() {
      const whole = exportBytes(journal);
      if (random() < 0.4) {
        const end = below(whole.length);
        return { how: `cut at byte ${end}`, bytes: whole.subarray(0, end), needsWitness: false };
      }
      const [kept, keptNotes] = [below(entries.length), below(notes.length + 1)];
      const from = below(2) * (entries.length - kept);
      return changed(`${kept} entries from ${from} and ${keptNotes} checkpoints left`, {
        entries: entries.slice(from, from + kept),
        notes: random() < 0.5 ? notes : notes.slice(0, keptNotes),
      });
    },
    splice() {
      const other = any(others);
      const index = below(entries.length);
      const theirs = other.entries[index];
      const choice = below(5);
      if (choice === 0 && theirs !== undefined && theirs.hash !== entries[index]?.hash) {
        return changed(`entry ${index} from another journal`, { entries: inOrder(entries.with(index, theirs)) });
      }
      if (choice === 1) {
        const lane = any(others[0]?.entries ?? []).lane;
        const rest = entries.filter((entry) => entry.lane !== lane);
        const lanes = inOrder([...rest, ...(others[0]?.entries ?? []).filter((entry) => entry.lane === lane)]);
        return changed(`lane ${lane} from another journal`, { entries: lanes });
      }
      if (choice === 2) return changed('the checkpoints of another journal', { notes: other.notes });
      if (choice === 3)
        return changed('the checkpoints and the keys of another journal', { notes: other.notes, keys: other.keys });
      const at = below(notes.length);
      return changed(`checkpoint ${at} of another journal`, { notes: notes.with(at, other.notes[at] ?? '') });
    },
    renumber() {
      const index = below(entries.length);
      const entry = any(entries.slice(index, index + 1));
      const seq = entry.seq + (random() < 0.5 ? -1 : 1) * (1 + below(3));
      const to = random() < 0.5 ? { lane: entry.lane + 1 + below(3) } : { seq: seq < 1 ? entry.seq + 1 : seq };
      if (random() < 0.3) {
        const at = below(notes.length);
        const note = notes[at]?.replace(`\nnumber ${at + 1}\n`, `\nnumber ${at + 1 + (1 + below(3))}\n`) ?? '';
        return changed(`checkpoint ${at} renumbered`, { notes: notes.with(at, note) });
      }
      return changed(
        `entry ${index} renumbered`,
        { entries: entries.with(index, { ...entry, ...to }) },
        any(CARE.slice(0, 2)),
      );
    },
    'roll-back'() {
      const kept = 1 + below(notes.length - 1);
      const bodies = plan.bodies.slice(0, plan.checkpointsAfter[kept - 1]);
      const checkpointsAfter = plan.checkpointsAfter.slice(0, kept);
      const bytes = exportBytes(makeJournal({ ...plan, bodies, checkpointsAfter }));
      return { how: `rolled back to checkpoint ${kept}`, bytes, needsWitness: true };
    },
    fork() {
      const from = below(plan.bodies.length);
      const last = plan.checkpointsAfter.at(-1) ?? 0;
      const more = below(3);
      // Written anew from one entry on, one entry longer or shorter, all of it signed with the true keys.
      const bodies = plan.bodies
        .map((one, index) =>
          index < from ? one : { ...one, body: one.body.replace('"kind": "act"', '"kind": "read"') },
        )
        .toSpliced(
          more === 0 ? from : plan.bodies.length,
          more === 0 ? 1 : 0,
          ...plan.bodies.slice(0, more === 2 ? 1 : 0),
        );
      const checkpointsAfter = [...plan.checkpointsAfter.slice(0, -1), last + (more === 0 ? -1 : more === 2 ? 1 : 0)];
      const bytes = exportBytes(makeJournal({ ...plan, bodies, checkpointsAfter }));
      return { how: `forked at entry ${from}, variant ${more}`, bytes, needsWitness: true };
    },
  };
}

function swapped<T>(items: readonly T[], first: number, second: number): readonly T[] {
  const [one, other] = [items[first], items[second]];
  if (one === undefined || other === undefined) throw new Error('There is nothing to swap.');
  return items.with(first, other).with(second, one);
}

/** Places and hashes that follow from one another again, as whoever can write the database could make them. */
function rehashed(entries: readonly Entry[]): readonly Entry[] {
  const heads = new Map<number, { readonly seq: number; readonly hash: Buffer }>();
  return inOrder(entries).map(({ lane, body }) => {
    const former = heads.get(lane) ?? { seq: 0, hash: GENESIS };
    const seq = former.seq + 1;
    const hash = entryHash(former.hash, lane, seq, body);
    heads.set(lane, { seq, hash });
    return { lane, seq, hash: hash.toString('hex'), body };
  });
}
