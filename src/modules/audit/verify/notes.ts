import { type KeyObject, sign, verify } from 'node:crypto';
import { announcementText } from '../domain/announcement.ts';
import { checkpointText, laneLine } from '../domain/checkpoint.ts';
import { type Announcement, type Checkpoint, nameOf } from '../domain/journal.ts';
import { readSignedNote, writeSignedNote } from '../domain/signed-note.ts';
import { keyIdOf, publicKeyOf, rawPublicKey } from './keys.ts';
import { merkleRoot } from './merkle.ts';
import { sha256 } from './sha256.ts';

/** What is known when a checkpoint is made; its size, its root and its link to the one before follow. */
export interface CheckpointDraft {
  readonly number: number;
  readonly time: string;
  /** The note of the checkpoint before, null for the first. */
  readonly previousNote: string | null;
  /** Lanes that hold entries, in any order. */
  readonly lanes: readonly { readonly lane: number; readonly size: number; readonly head: Buffer }[];
}

export function checkpointOf({ number, time, previousNote, lanes: heads }: CheckpointDraft): Checkpoint {
  const lanes = heads
    .map(({ lane, size, head }) => ({ lane, size, head: head.toString('base64') }))
    .sort((one, other) => one.lane - other.lane);
  const size = lanes.reduce((total, lane) => total + lane.size, 0);
  const previous = previousNote === null ? null : noteDigest(previousNote);
  return { number, time, size, root: rootOf(lanes), previous, lanes };
}

/** The signed note of a checkpoint. */
export function noteOf(checkpoint: Checkpoint, installation: string, privateKey: KeyObject): string {
  return signedNote(checkpointText(checkpoint, installation), nameOf(installation), privateKey);
}

/** The note by which the key in force announces the one that follows it. */
export function announcementOf(announcement: Announcement, installation: string, privateKey: KeyObject): string {
  return signedNote(announcementText(announcement, installation), nameOf(installation), privateKey);
}

function signedNote(text: string, name: string, privateKey: KeyObject): string {
  const keyId = keyIdOf(name, rawPublicKey(privateKey));
  return writeSignedNote({ text, name, keyId, signature: sign(null, Buffer.from(text), privateKey) });
}

/** Whether a note is written as it must be, names this key and is signed by it. */
export function verifyNote(note: string, rawKey: Buffer): boolean {
  const signed = readSignedNote(note);
  if (signed === null || !signed.keyId.equals(keyIdOf(signed.name, rawKey))) return false;
  return verify(null, Buffer.from(signed.text), publicKeyOf(rawKey), signed.signature);
}

/** The Merkle root over the lines of the lanes, in base64. */
export function rootOf(lanes: Checkpoint['lanes']): string {
  return merkleRoot(lanes.map((lane) => Buffer.from(laneLine(lane)))).toString('base64');
}

/** How a checkpoint names the one before it: the sha256 of its whole note, in base64. */
export function noteDigest(note: string): string {
  return sha256(note).toString('base64');
}
