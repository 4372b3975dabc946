import { randomBytes, randomInt } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A small photograph, as a telephone makes it: with its place, its time and its maker beside the pixels. */
export function photograph(width = 320, height = 200): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 3, background: '#a0b0c0', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: 'CANARY-MAKER', Copyright: 'CANARY-OWNER' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 58/1 17/1', GPSLongitudeRef: 'W', GPSLongitude: '6/1 51/1 0/1' },
    })
    .toBuffer();
}

export function drawing(width = 120, height = 80): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 60, alpha: 0.5 } } })
    .png()
    .toBuffer();
}

type Bodies = Readonly<Record<number, string | Buffer>>;

/** A PDF of the objects given, 1 being its catalogue; the trailer may say more. */
export function pdfOf(bodies: Bodies, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const offsets: string[] = [];
  for (const [number, body] of Object.entries(bodies)) {
    offsets.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(object);
    length += object.length;
  }
  const size = offsets.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  parts.push(Buffer.from(`${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

export function streamOf(dictionary: string, bytes: Buffer): Buffer {
  const head = Buffer.from(`<<${dictionary}/Length ${bytes.length}>>\nstream\n`);
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')]);
}

const TEXT = Buffer.from('BT /F 24 Tf 40 100 Td (Certificat) Tj ET 0.1 0.4 0.3 rg 40 40 120 30 re f');
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

interface Page {
  /** Beside what a page must say. */
  readonly page?: string;
  readonly catalogue?: string;
  readonly content?: Buffer;
  readonly box?: string;
  readonly resources?: string;
  readonly more?: Bodies;
  readonly trailer?: string;
}

/** A PDF of one page with a word and a box on it, and whatever else is wanted in it. */
export function onePage(wanted: Page = {}): Buffer {
  const { page = '', catalogue = '', content, box = '0 0 300 200', resources = '', more = {}, trailer = '' } = wanted;
  return pdfOf(
    {
      1: `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
      2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      3: `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>${page}>>`,
      4: content ?? streamOf('', TEXT),
      5: FONT,
      ...more,
    },
    trailer,
  );
}

export function manyPages(count: number): Buffer {
  const numbers = Array.from({ length: count }, (_, index) => index + 3);
  return pdfOf({
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Count ${count}/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>`,
    ...Object.fromEntries(
      numbers.map((number) => [number, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>>>']),
    ),
  });
}

/** Locked with a password that nobody has. */
export function lockedPdf(): Buffer {
  const noise = 'ab'.repeat(32);
  return onePage({
    more: { 6: `<</Filter/Standard/V 1/R 2/O<${noise}>/U<${noise.replaceAll('a', 'c')}>/P -4>>` },
    trailer: '/Encrypt 6 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]',
  });
}

/** So many bytes of nothing, packed twice: some hundreds of bytes become so many again. */
export function bomb(megabytes: number): Buffer {
  return deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 }), { level: 9 });
}

/** A PNG that says of itself how large it is. */
export function claimedPng(width: number, height: number, pixels: Buffer, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A zip archive of one stored file: what a JAR, an ODT or an APK is. */
export function archive(name: string, content: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  local.copy(central, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, Buffer.from(name), content, central, Buffer.from(name), end]);
}

/** The file with some of its bytes changed, doubled, left out or made zero. */
export function mutated(file: Buffer): Buffer {
  let bytes: Buffer = Buffer.from(file);
  for (let turn = randomInt(1, 6); turn > 0; turn -= 1) {
    const place = randomInt(bytes.length);
    const end = Math.min(bytes.length, place + randomInt(1, 64));
    const cut = [bytes.subarray(0, place), bytes.subarray(place, end), bytes.subarray(end)] as const;
    switch (randomInt(5)) {
      case 0:
        bytes[place] = randomInt(256);
        break;
      case 1:
        bytes = Buffer.concat([cut[0], cut[2]]);
        break;
      case 2:
        bytes = Buffer.concat([cut[0], cut[1], cut[1], cut[2]]);
        break;
      case 3:
        bytes.fill(0, place, end);
        break;
      default:
        bytes = Buffer.concat([cut[0], randomBytes(8), cut[2]]);
    }
    if (bytes.length === 0) return file;
  }
  return bytes;
}
