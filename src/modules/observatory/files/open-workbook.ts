import { crc32 } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UnreadableFileError } from './faults.ts';

const MOST_PARTS = 1_000;
export const MOST_UNPACKED = 100_000_000;

/** Figures pack some twenty to one; only what was made to unpack endlessly goes beyond this. */
const HIGHEST_RATIO = 200;
const RATIO_APPLIES_FROM = 10_000_000;

const ZIP = '504b0304';
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';
/** The stream in which Excel keeps a workbook with a password. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Unpacks a workbook piece by piece, counting what really comes out whatever its directory declares, and packs the XML
 * parts again. The reader of sheets is only given that copy: it cannot see an archive otherwise than this check did.
 *
 * @returns a ZIP of the workbook's XML, uncompressed
 * @throws UnreadableFileError when it is no workbook, is locked, is damaged, or unpacks to more than the limits
 */
export async function openWorkbook(bytes: Buffer): Promise<Buffer> {
  const start = bytes.subarray(0, 8).toString('hex');
  if (start === COMPOUND_FILE) {
    throw new UnreadableFileError({ code: bytes.includes(LOCKED) ? 'workbook-locked' : 'workbook-old' });
  }
  if (!start.startsWith(ZIP)) throw new UnreadableFileError({ code: 'not-a-workbook' });
  const parts = await unpack(bytes);
  if (!parts.has('[Content_Types].xml') || !parts.has('xl/workbook.xml')) {
    throw new UnreadableFileError({ code: 'not-a-workbook' });
  }
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, content] of parts) CFB.utils.cfb_add(container, name, content, { unsafe: true });
  const packed: Buffer = CFB.write(container, { fileType: 'zip', type: 'buffer' });
  return packed;
}

async function unpack(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > MOST_PARTS) {
      throw new UnreadableFileError({ code: 'workbook-parts', params: { parts: zip.entryCount, limit: MOST_PARTS } });
    }
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableFileError({ code: 'workbook-locked' });
      if (entry.fileName.endsWith('/')) continue;
      const content = await unpackEntry(zip, entry, MOST_UNPACKED - unpacked);
      unpacked += content.length;
      if (unpacked > RATIO_APPLIES_FROM && unpacked > HIGHEST_RATIO * bytes.length) throw bomb();
      if (parts.has(entry.fileName) || crc32(content) !== entry.crc32) throw damaged();
      if (/\.(xml|rels)$/i.test(entry.fileName)) parts.set(entry.fileName, content);
    }
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : damaged();
  }
  return parts;
}

async function unpackEntry(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) throw damaged();
    length += piece.length;
    // Leaving the loop destroys the stream: nothing more is unpacked.
    if (length > most) throw bomb();
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

function damaged(): UnreadableFileError {
  return new UnreadableFileError({ code: 'workbook-damaged' });
}

function bomb(): UnreadableFileError {
  return new UnreadableFileError({ code: 'workbook-bomb', params: { limit: MOST_UNPACKED / 1_000_000 } });
}
