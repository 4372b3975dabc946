import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { checkpointLine, entryLine, headerLine } from '../domain/export-lines.ts';
import type { Entry, JournalKey } from '../domain/journal.ts';
import { entryHash, GENESIS } from './chain.ts';
import { rawPublicKey } from './keys.ts';
import { announcementOf, checkpointOf, noteOf } from './notes.ts';

/** Numbers from 0 to below 1 that follow from a seed: a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}

/** The private key that follows from a name. */
export function keyNamed(name: string): KeyObject {
  const start = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = Buffer.concat([start, createHash('sha256').update(name).digest()]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** What a journal is made of before it is hashed and signed: bodies by lane, and where the checkpoints fall. */
export interface Plan {
  readonly installation: string;
  readonly bodies: readonly { readonly lane: number; readonly body: string }[];
  /** After how many entries each checkpoint is made; the last is after all of them. */
  readonly checkpointsAfter: readonly number[];
  /** The first signs all checkpoints up to the one of `rotateAfter`, the second those after it. */
  readonly privateKeys: readonly [KeyObject, KeyObject];
  readonly rotateAfter: number;
}

/** A journal as an export gives it. */
export interface MadeJournal {
  readonly installation: string;
  readonly keys: readonly JournalKey[];
  readonly entries: readonly Entry[];
  readonly notes: readonly string[];
}

export const INSTALLATION = '6f9c1a52-3f0e-4c1f-9d0a-2b7c51e0d4a9';

/** A plan of so many entries over some lanes with five checkpoints, the key replaced after the third. */
export function planOf(entries: number, { lanes = 8, seed = 1, installation = INSTALLATION } = {}): Plan {
  const random = randomFrom(seed);
  return {
    installation,
    bodies: Array.from({ length: entries }, (_, index) => ({
      lane: Math.floor(random() * lanes) * 3,
      body: bodyOf(index, random),
    })),
    checkpointsAfter: [1, 2, 3, 4, 5].map((fifth) => Math.ceil((entries * fifth) / 5)),
    privateKeys: [keyNamed(`first ${seed}`), keyNamed(`second ${seed}`)],
    rotateAfter: 3,
  };
}

const ACTS = ['end-appointment', 'invite-account', 'sign-in', 'read-account', 'refuse-appointment'];

/** An entry as PostgreSQL writes it, with the signs that are hard to carry now and then. */
function bodyOf(index: number, random: () => number): string {
  const uuid = () =>
    createHash('md5')
      .update(String(random()))
      .digest('hex')
      .replace(/^(.{8})(.{4})/, '$1-$2-');
  const at = new Date(Date.UTC(2026, 10, 22, 8) + index * 1_000).toISOString().replace('Z', '456Z');
  const name = ['محمد "بن" علي', 'Zoé \\ l’Œuvre', 'a\u2028b\ufffd', 'tab\\there'][Math.floor(random() * 8)] ?? '';
  const act = ACTS[Math.floor(random() * ACTS.length)] ?? '';
  return `{"at": "${at}", "act": "${act}", "kind": "act", "actor": {"kind": "person", "role": "counter-officer", "account": "${uuid()}"}, "detail": {"name": ${JSON.stringify(name)}}, "purpose": "administration"}`;
}

/** Hashes and signs what a plan says. */
export function makeJournal(plan: Plan): MadeJournal {
  const { installation, privateKeys, rotateAfter } = plan;
  const heads = new Map<number, { readonly size: number; readonly head: Buffer }>();
  const entries: Entry[] = [];
  const notes: string[] = [];
  for (const [position, { lane, body }] of plan.bodies.entries()) {
    const { size, head } = heads.get(lane) ?? { size: 0, head: GENESIS };
    const hash = entryHash(head, lane, size + 1, body);
    heads.set(lane, { size: size + 1, head: hash });
    entries.push({ lane, seq: size + 1, hash: hash.toString('hex'), body });
    if (!plan.checkpointsAfter.includes(position + 1)) continue;
    const number = notes.length + 1;
    const checkpoint = checkpointOf({
      number,
      time: timeOf(number),
      previousNote: notes.at(-1) ?? null,
      lanes: [...heads].map(([of, one]) => ({ lane: of, ...one })),
    });
    notes.push(noteOf(checkpoint, installation, number <= rotateAfter ? privateKeys[0] : privateKeys[1]));
  }
  const [first, second] = privateKeys.map((key) => rawPublicKey(key).toString('base64'));
  const announcement = announcementOf(
    { key: second ?? '', time: timeOf(rotateAfter + 0.5) },
    installation,
    privateKeys[0],
  );
  const rotated = { key: second ?? '', announcement };
  return {
    installation,
    keys: [{ key: first ?? '', announcement: null }, ...(notes.length > rotateAfter ? [rotated] : [])],
    entries: inOrder(entries),
    notes,
  };
}

/** Checkpoints are made every hour; a key is announced half an hour after the last that the former one signed. */
function timeOf(number: number): string {
  return new Date(Date.UTC(2026, 10, 22, 8, number * 60)).toISOString();
}

export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((one, other) => one.lane - other.lane || one.seq - other.seq);
}

/** The lines of the export of a journal; `announced` where the header is to say something else than what is there. */
export function exportLines(
  { installation, keys, entries, notes }: MadeJournal,
  announced: { readonly entries?: number; readonly checkpoints?: number } = {},
): readonly string[] {
  const counts = { entries: entries.length, checkpoints: notes.length, ...announced };
  return [headerLine({ installation, ...counts, keys }), ...entries.map(entryLine), ...notes.map(checkpointLine)];
}

export function exportBytes(journal: MadeJournal): Buffer {
  return Buffer.from(exportLines(journal).join(''));
}

/** The bytes as a file gives them, a piece at a time. */
export function piecesOf(bytes: Buffer, size = 64 * 1024): () => AsyncIterable<Buffer> {
  return async function* pieces() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  };
}

export function pinnedKey({ keys }: Pick<MadeJournal, 'keys'>): Buffer {
  return Buffer.from(keys[0]?.key ?? '', 'base64');
}

/** The file of a witness that was shown these notes. */
export function witnessText(notes: readonly string[]): string {
  return notes.map((note) => `${note}----\n`).join('');
}
