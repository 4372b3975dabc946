import { type KeyObject, verify } from 'node:crypto';
import { readAnnouncement } from '../domain/announcement.ts';
import { type Finding, finding } from '../domain/fault.ts';
import { type Journal, type JournalKey, nameOf } from '../domain/journal.ts';
import { readSignedNote } from '../domain/signed-note.ts';
import { isAtOrAfter } from '../domain/written.ts';
import { fingerprint, keyIdOf, publicKeyOf } from './keys.ts';
import { verifyNote } from './notes.ts';

interface RingKey {
  readonly keyId: Buffer;
  readonly publicKey: KeyObject;
  /** When it was announced; null for the first, which was there from the start. */
  readonly since: string | null;
}

/** The keys of a journal, each announced by the one before it. Never changes once it is made. */
export interface KeyRing {
  readonly keys: readonly RingKey[];
  readonly announcements: ReadonlySet<string>;
}

/** The ring of a journal, or what is wrong with it. `pinned` is the first key, known from elsewhere. */
export function ringOf({ installation, keys }: Journal, pinned: Buffer | null): KeyRing | Finding {
  const name = nameOf(installation);
  const ring: RingKey[] = [];
  const announcements = new Set<string>();
  let former: Buffer | null = null;
  for (const entry of keys) {
    const raw: Buffer = Buffer.from(entry.key, 'base64');
    const since = former === null ? null : announcedBy(former, entry, installation);
    if (former === null && pinned !== null && !raw.equals(pinned)) {
      return finding('key-not-given', {}, { found: fingerprint(raw), given: fingerprint(pinned) });
    }
    if (former === null ? entry.announcement !== null : since === null) {
      return finding('key-not-announced', {}, { number: ring.length + 1 });
    }
    ring.push({ keyId: keyIdOf(name, raw), publicKey: publicKeyOf(raw), since });
    if (entry.announcement !== null) announcements.add(entry.announcement);
    former = raw;
  }
  return ring.length === 0 ? finding('no-key') : { keys: ring, announcements };
}

function announcedBy(former: Buffer, { key, announcement: note }: JournalKey, installation: string): string | null {
  const read = note === null ? null : readAnnouncement(note);
  if (note === null || read === null || read.installation !== installation || read.announcement.key !== key)
    return null;
  return verifyNote(note, former) ? read.announcement.time : null;
}

/** Which key of the ring signed a note, counted from 0; null if none did. */
export function signerOf(note: string, { keys }: KeyRing): number | null {
  const signed = readSignedNote(note);
  if (signed === null) return null;
  const signer = keys.findIndex(
    ({ keyId, publicKey }) =>
      keyId.equals(signed.keyId) && verify(null, Buffer.from(signed.text), publicKey, signed.signature),
  );
  return signer === -1 ? null : signer;
}

/** The last key that had been announced at an instant. */
export function inForceAt(time: string, { keys }: KeyRing): number {
  return keys.findLastIndex(({ since }) => since === null || isAtOrAfter(time, since));
}
