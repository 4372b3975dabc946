import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';

const longest = 10 * 1024 * 1024;
const kept = 1024 * 1024;

/** Opens the log for the output of a PostgreSQL program; the caller closes the descriptor. */
export function openLog(file: string): number {
  return openSync(file, 'a', 0o600);
}

/** Where the log ends now, in bytes: what a later call of `reasonSince` starts from. */
export function endOfLog(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Keeps the last megabyte of a log that has grown over 10 MB. */
export function trimLog(file: string): void {
  const size = endOfLog(file);
  if (size <= longest) return;
  const tail = readFrom(file, size - kept);
  writeFileSync(file, tail.slice(tail.indexOf('\n') + 1));
}

/** The line that says best why a program failed, among those written to the log since it had the given length. */
export function reasonSince(file: string, position: number): string {
  const lines = readFrom(file, Math.max(position, endOfLog(file) - kept))
    .split('\n')
    .map((line) => line.replace(/^\S+ \S+ \S+ \[\d+\] /, '').trim())
    .filter((line) => line !== '');
  const worst = lines.findLast((line) => /\b(PANIC|FATAL|ERROR|error):/.test(line));
  const line = worst ?? lines.at(-1) ?? 'it left no message';
  return line.replace(/^.*?\b(PANIC|FATAL|ERROR|error):\s+/, '').replace(/\.$/, '');
}

function readFrom(file: string, position: number): string {
  const length = endOfLog(file) - position;
  if (length <= 0) return '';
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const read = readSync(descriptor, buffer, 0, length, position);
    return buffer.toString('utf8', 0, read);
  } finally {
    closeSync(descriptor);
  }
}
