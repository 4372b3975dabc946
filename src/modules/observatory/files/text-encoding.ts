import { isUtf8 } from 'node:buffer';
import { UnreadableFileError } from './faults.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of a file, without its byte order mark.
 * @throws UnreadableFileError naming the first line that is not UTF-8 or holds a NUL byte
 */
export function decodeText(bytes: Buffer): string {
  refuseOtherEncodings(bytes);
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** @throws UnreadableFileError as `decodeText` does */
export function refuseOtherEncodings(bytes: Buffer): void {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw new UnreadableFileError({ code: 'utf-16' });
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw new UnreadableFileError({ code: 'nul-byte', line: linesBefore(bytes, nul) + 1 });
  if (!isUtf8(bytes)) refuseFirstBadLine(bytes);
}

function refuseFirstBadLine(bytes: Buffer): never {
  let from = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const content = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (!isUtf8(content)) {
      throw new UnreadableFileError({ code: 'not-utf8', line, found: aroundFirstBadByte(content) });
    }
    from += content.length + 1;
  }
}

/** The words around the first bad byte, read as Windows writes them in Western Europe: that is what it mostly is. */
function aroundFirstBadByte(line: Buffer): string {
  const decoded = line.toString('utf8');
  const good = decoded.slice(0, decoded.indexOf('\ufffd'));
  const bad = Buffer.byteLength(good);
  return `${good.slice(-20)}${new TextDecoder('windows-1252').decode(line.subarray(bad, bad + 20))}`.trim();
}

function linesBefore(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < end; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}
