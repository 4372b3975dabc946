/** An entry of the journal. The body is the very text that was hashed. */
export interface Entry {
  readonly lane: number;
  /** From 1 in each lane. */
  readonly seq: number;
  /** In hexadecimal digits. */
  readonly hash: string;
  readonly body: string;
}

/** A key that signs checkpoints, with the note by which the key before it announced it; the first has none. */
export interface JournalKey {
  /** The raw public key, in base64. */
  readonly key: string;
  readonly announcement: string | null;
}

/** What a journal says of itself. */
export interface Journal {
  readonly installation: string;
  readonly keys: readonly JournalKey[];
}

export interface ExportHeader extends Journal {
  readonly entries: number;
  readonly checkpoints: number;
}

/** The last entry of a lane at a checkpoint. */
export interface LaneHead {
  readonly lane: number;
  /** How many entries the lane holds. */
  readonly size: number;
  /** The hash of the last of them, in base64. */
  readonly head: string;
}

export interface Checkpoint {
  /** From 1. */
  readonly number: number;
  readonly time: string;
  /** Entries in all lanes together. */
  readonly size: number;
  /** The Merkle tree hash over the lanes, in base64. */
  readonly root: string;
  /** The sha256 of the whole note of the checkpoint before, in base64. */
  readonly previous: string | null;
  /** Ascending; only lanes that hold entries. */
  readonly lanes: readonly LaneHead[];
}

/** The announcement of a new key. */
export interface Announcement {
  /** The raw public key, in base64. */
  readonly key: string;
  readonly time: string;
}

/** The name under which an installation signs. */
export function nameOf(installation: string): string {
  return `rihla.journal/${installation}`;
}
