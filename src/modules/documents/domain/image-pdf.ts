import { jpegSize } from './jpeg.ts';

/** One page: a JPEG, and how large it is printed, in points (1/72 inch). */
export interface ImagePage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A PDF of nothing but images (ISO 32000-1): a catalogue, pages, and one JPEG on each. No fonts, links, forms, scripts,
 * files, names or dates: there is no place in it where any could stand.
 */
export function imagePdf(pages: readonly ImagePage[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...body: (string | Uint8Array)[]) => {
    offsets[number] = length;
    write(`${number} 0 obj\n`);
    for (const part of body) write(part);
    write('\nendobj\n');
  };
  const stream = (dictionary: string, bytes: Uint8Array) =>
    [`<<${dictionary}/Length ${bytes.length}>>\nstream\n`, bytes, '\nendstream'] as const;

  write('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n');
  // Three objects a page, after the catalogue and the list; its image first, so that the first image is the first stream.
  const first = (index: number) => 3 + index * 3;
  for (const [index, { jpeg, width, height }] of pages.entries()) {
    const size = jpegSize(jpeg);
    if (size === null) throw new Error('A page is not a JPEG.');
    const number = first(index);
    const box = `${round(width)} ${round(height)}`;
    object(
      number,
      ...stream(
        `/Type/XObject/Subtype/Image/Width ${size.width}/Height ${size.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
        jpeg,
      ),
    );
    object(number + 1, ...stream('', Buffer.from(`${round(width)} 0 0 ${round(height)} 0 0 cm /I Do`)));
    object(
      number + 2,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}]/Resources<</XObject<</I ${number} 0 R>>>>/Contents ${number + 1} 0 R>>`,
    );
  }
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  const kids = pages.map((_, index) => `${first(index) + 2} 0 R`).join(' ');
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  const start = length;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`);
  write(`trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** The image of the first page of a PDF that was written here. */
export function firstImage(pdf: Buffer): Buffer | null {
  const begin = pdf.indexOf('stream\n');
  const size = /\/Length (\d+)>>\n$/.exec(pdf.subarray(0, Math.max(begin, 0)).toString('latin1'))?.[1];
  if (begin === -1 || size === undefined) return null;
  return pdf.subarray(begin + 7, begin + 7 + Number(size));
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
