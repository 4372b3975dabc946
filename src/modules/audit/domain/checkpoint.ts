import { readBase64 } from './base64.ts';
import { type Checkpoint, type LaneHead, nameOf } from './journal.ts';
import { readSignedNote } from './signed-note.ts';
import { isInstant, isUuid, readWhole } from './written.ts';

const HASH = 32;

/** The line of a lane, which is also what the leaf of the Merkle tree is made of. */
export function laneLine({ lane, size, head }: LaneHead): string {
  return `lane ${lane} ${size} ${head}`;
}

/** The text of a checkpoint, as it is signed. */
export function checkpointText(checkpoint: Checkpoint, installation: string): string {
  const { number, time, size, root, previous, lanes } = checkpoint;
  return [
    nameOf(installation),
    size,
    root,
    `number ${number}`,
    `time ${time}`,
    `previous ${previous ?? 'none'}`,
    ...lanes.map(laneLine),
    '',
  ].join('\n');
}

export interface CheckpointNote {
  readonly installation: string;
  readonly checkpoint: Checkpoint;
}

/** The checkpoint of a note; null unless each byte is where {@link checkpointText} puts it. Looks at no signature. */
export function readNote(note: string): CheckpointNote | null {
  const signed = readSignedNote(note);
  if (signed === null) return null;
  const [origin = '', size, root = '', number, time, previous, ...lanes] = signed.text.split('\n');
  const installation = origin.slice(nameOf('').length);
  const read = {
    number: readWhole(after('number ', number)),
    time: after('time ', time) ?? '',
    size: readWhole(size),
    previous: after('previous ', previous),
    lanes: readLanes(lanes.slice(0, -1)),
  };
  if (signed.name !== origin || !isUuid(installation) || !isHash(root) || !isInstant(read.time)) return null;
  if (read.number === null || read.number === 0 || read.size === null || read.lanes === null) return null;
  if (read.previous === undefined || (read.previous !== 'none' && !isHash(read.previous))) return null;
  const checkpoint: Checkpoint = {
    number: read.number,
    time: read.time,
    size: read.size,
    root,
    previous: read.previous === 'none' ? null : read.previous,
    lanes: read.lanes,
  };
  return checkpointText(checkpoint, installation) === signed.text ? { installation, checkpoint } : null;
}

function readLanes(lines: readonly string[]): readonly LaneHead[] | null {
  const lanes: LaneHead[] = [];
  for (const line of lines) {
    const [word, number, count, head = '', ...more] = line.split(' ');
    const [lane, size] = [readWhole(number), readWhole(count)];
    const former = lanes.at(-1)?.lane ?? -1;
    if (word !== 'lane' || lane === null || size === null || size === 0 || more.length > 0) return null;
    if (lane <= former || !isHash(head)) return null;
    lanes.push({ lane, size, head });
  }
  return lanes;
}

function isHash(text: string): boolean {
  return readBase64(text, HASH) !== null;
}

function after(word: string, line: string | undefined): string | undefined {
  return line?.startsWith(word) ? line.slice(word.length) : undefined;
}
