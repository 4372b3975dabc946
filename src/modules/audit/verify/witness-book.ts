import { readAnnouncement } from '../domain/announcement.ts';
import type { Checkpoint, JournalKey } from '../domain/journal.ts';
import { inForceAt, type KeyRing, ringOf, signerOf } from './key-ring.ts';
import { noteDigest } from './notes.ts';
import { readWitnessed, type WitnessedNote } from './witnessed.ts';

/** Why a witness does not take a note: what is wrong with the note itself, or what it holds that says otherwise. */
export type Refusal =
  | 'unreadable'
  | 'unsigned'
  | 'foreign'
  | 'older'
  | 'other-note'
  | 'other-past'
  | 'smaller'
  | 'other-head';

/** What a witness has seen of one journal. It takes in what continues it and refuses what denies it. */
export class WitnessBook {
  readonly #pinned: Buffer | null;
  readonly #known = new Set<string>();
  #installation: string | null = null;
  #announced: readonly JournalKey[] = [];
  #ring: KeyRing | null = null;
  #latest: { readonly note: string; readonly checkpoint: Checkpoint } | null = null;

  /** Without a key, signatures are not looked at: so for a file that the journal itself writes to. */
  constructor(pinned: Buffer | null) {
    this.#pinned = pinned;
  }

  get latest(): string | null {
    return this.#latest?.note ?? null;
  }

  knows(note: string): boolean {
    return this.#known.has(noteDigest(note));
  }

  /** Takes a note in, or says why not. */
  take(note: string): Refusal | null {
    const witnessed = readWitnessed(note);
    if (witnessed === null) return 'unreadable';
    if (this.#installation !== null && witnessed.installation !== this.#installation) return 'foreign';
    const { checkpoint } = witnessed;
    const refusal = checkpoint === null ? this.#takeKey(witnessed) : this.#takeCheckpoint(witnessed, checkpoint);
    if (refusal !== null) return refusal;
    this.#installation = witnessed.installation;
    this.#known.add(noteDigest(note));
    return null;
  }

  #takeKey({ note, installation }: WitnessedNote): Refusal | null {
    const key = readAnnouncement(note)?.announcement.key ?? '';
    const announced = [...this.#announced, { key, announcement: note }];
    const ring = this.#ringWith(installation, announced);
    if (ring !== null && 'code' in ring) return 'unsigned';
    this.#announced = announced;
    this.#ring = ring;
    return null;
  }

  #takeCheckpoint({ note, installation }: WitnessedNote, checkpoint: Checkpoint): Refusal | null {
    const ring = this.#ring ?? this.#ringWith(installation, this.#announced);
    if (ring !== null) {
      if ('code' in ring) return 'unsigned';
      const signer = signerOf(note, ring);
      if (signer === null || signer < inForceAt(checkpoint.time, ring)) return 'unsigned';
    }
    const refusal = this.#latest === null ? null : denies(checkpoint, this.#latest);
    if (refusal !== null) return refusal;
    this.#ring = ring;
    this.#latest = { note, checkpoint };
    return null;
  }

  #ringWith(installation: string, announced: readonly JournalKey[]): ReturnType<typeof ringOf> | null {
    if (this.#pinned === null) return null;
    const first = { key: this.#pinned.toString('base64'), announcement: null };
    return ringOf({ installation, keys: [first, ...announced] }, null);
  }
}

/** What in a checkpoint denies an earlier one. Where a lane has grown, only the whole chain can tell. */
function denies(
  { number, size, previous, lanes }: Checkpoint,
  latest: { readonly note: string; readonly checkpoint: Checkpoint },
): Refusal | null {
  const former = latest.checkpoint;
  if (number < former.number) return 'older';
  if (number === former.number) return 'other-note';
  if (number === former.number + 1 && previous !== noteDigest(latest.note)) return 'other-past';
  if (size < former.size) return 'smaller';
  const found = new Map(lanes.map((lane) => [lane.lane, lane]));
  for (const held of former.lanes) {
    const lane = found.get(held.lane);
    if (lane === undefined || lane.size < held.size) return 'smaller';
    if (lane.size === held.size && lane.head !== held.head) return 'other-head';
  }
  return null;
}
