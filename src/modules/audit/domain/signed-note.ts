import { readBase64 } from './base64.ts';

/** A signed note, after the C2SP specification `signed-note`, with exactly one signature by Ed25519. */
export interface SignedNote {
  /** What is signed, with its last line feed. */
  readonly text: string;
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

const KEY_ID = 4;
const SIGNATURE = 64;

export function writeSignedNote({ text, name, keyId, signature }: SignedNote): string {
  return `${text}\n— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

/** Null unless the note is written exactly as {@link writeSignedNote} writes it. */
export function readSignedNote(note: string): SignedNote | null {
  const [, text = '', name = '', base64 = ''] = /^(.*\n)\n— (\S+) (\S+)\n$/s.exec(note) ?? [];
  const bytes = readBase64(base64, KEY_ID + SIGNATURE);
  if (bytes === null || text.includes('\n\n') || text.startsWith('\n')) return null;
  return { text, name, keyId: bytes.subarray(0, KEY_ID), signature: bytes.subarray(KEY_ID) };
}
