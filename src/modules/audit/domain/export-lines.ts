import { readBase64 } from './base64.ts';
import type { Entry, ExportHeader, JournalKey } from './journal.ts';
import { isUuid, readWhole } from './written.ts';

/** The lines of an export, each with its line feed. There is one way to write each: readers refuse any other. */
export function headerLine({ installation, entries, checkpoints, keys }: ExportHeader): string {
  const ordered = keys.map(({ key, announcement }) => ({ key, announcement }));
  const header = { format: 'rihla.journal', version: 1, installation, entries, checkpoints, keys: ordered };
  return `${JSON.stringify(header)}\n`;
}

export function entryLine({ lane, seq, hash, body }: Entry): string {
  return `{"lane":${lane},"seq":${seq},"hash":"${hash}","body":${JSON.stringify(body)}}\n`;
}

export function checkpointLine(note: string): string {
  return `${CHECKPOINT}${JSON.stringify(note)}}\n`;
}

const CHECKPOINT = '{"checkpoint":';
const HEADER =
  /^\{"format":"rihla\.journal","version":1,"installation":"([^"]+)","entries":(\d+),"checkpoints":(\d+),"keys":(\[.*\])\}$/s;
const ENTRY = /^\{"lane":(\d+),"seq":(\d+),"hash":"([0-9a-f]{64})","body":(".*")\}$/s;
const RAW_KEY = 32;
const MOST_LANES = 2 ** 31;

/** Whether a line is meant to be a checkpoint. */
export function isCheckpointLine(line: string): boolean {
  return line.startsWith(CHECKPOINT);
}

/** Lines are read without their line feed; null for what no export writes. */
export function readHeaderLine(line: string): ExportHeader | null {
  const [, installation = '', entryCount, checkpointCount, list = ''] = HEADER.exec(line) ?? [];
  const [entries, checkpoints] = [readWhole(entryCount), readWhole(checkpointCount)];
  const keys = readKeys(list);
  if (!isUuid(installation) || entries === null || checkpoints === null || keys === null) return null;
  const header = { installation, entries, checkpoints, keys };
  return headerLine(header) === `${line}\n` ? header : null;
}

export function readEntryLine(line: string): Entry | null {
  const [, laneText, seqText, hash = '', quoted = ''] = ENTRY.exec(line) ?? [];
  const [lane, seq] = [readWhole(laneText), readWhole(seqText)];
  const body = readText(quoted);
  if (lane === null || lane >= MOST_LANES || seq === null || seq === 0 || body === null) return null;
  return { lane, seq, hash, body };
}

export function readCheckpointLine(line: string): string | null {
  return isCheckpointLine(line) && line.endsWith('}') ? readText(line.slice(CHECKPOINT.length, -1)) : null;
}

/** Half a surrogate pair is refused: as UTF-8, where it is hashed, it could not be told from another half. */
function readText(quoted: string): string | null {
  const text = parse(quoted);
  return typeof text === 'string' && text.isWellFormed() && JSON.stringify(text) === quoted ? text : null;
}

function readKeys(list: string): readonly JournalKey[] | null {
  const items = parse(list);
  if (!Array.isArray(items)) return null;
  const keys = items.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('key' in item) || !('announcement' in item)) return [];
    const { key, announcement } = item;
    if (typeof key !== 'string' || readBase64(key, RAW_KEY) === null) return [];
    return announcement === null || typeof announcement === 'string' ? [{ key, announcement }] : [];
  });
  return keys.length === items.length ? keys : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
