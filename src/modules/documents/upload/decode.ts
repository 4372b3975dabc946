import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { LIMITS, type UploadFault } from '../domain/faults.ts';
import type { FileType } from '../domain/file-type.ts';

/** A page as pixels made into a JPEG again, and how large it was, in points. */
export interface DecodedPage {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** What is wrong with a file, found while it was decoded. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly fault: UploadFault;
  constructor(fault: UploadFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Sharpness and size of what is kept: a page of print stays legible. */
const QUALITY = 80;
/** Points per pixel of an image that is printed as it is. */
const IMAGE_SCALE = 0.36;

/** The pages of a file, one by one. Runs in the child only: it reads what strangers made. */
export async function* decode(type: FileType, bytes: Buffer): AsyncGenerator<DecodedPage> {
  prepare();
  if (type === 'pdf') yield* decodePdf(bytes);
  else yield await decodeImage(bytes);
}

/** Pixels of an identity photograph, 35 by 45: 300 dots per inch on paper of that size, in millimetres. */
const PORTRAIT = { width: 420, height: 540 } as const;

/** An image cut to an identity photograph around its middle: where a face is, is not guessed. In the child as well. */
export async function decodePortrait(bytes: Buffer): Promise<DecodedPage> {
  prepare();
  try {
    const jpeg = await sharp(bytes, { limitInputPixels: LIMITS.pixels, failOn: 'error' })
      .autoOrient()
      .resize(PORTRAIT.width, PORTRAIT.height, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer();
    return { jpeg, width: PORTRAIT.width * IMAGE_SCALE, height: PORTRAIT.height * IMAGE_SCALE };
  } catch {
    throw new DecodeError('damaged');
  }
}

function prepare(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  // Of the decoders that the library holds, the two that are needed.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
}

/** Turned upright, flattened on white, in plain colours, with nothing that was said beside the pixels. */
async function decodeImage(bytes: Buffer): Promise<DecodedPage> {
  try {
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'error', sequentialRead: true });
    const { width, height } = await image.metadata();
    if (width * height > LIMITS.pixels) throw new DecodeError('too-many-pixels');
    const { data, info } = await image
      .autoOrient()
      .resize(LIMITS.side, LIMITS.side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width * IMAGE_SCALE, height: info.height * IMAGE_SCALE };
  } catch (error) {
    throw error instanceof DecodeError ? error : new DecodeError('damaged');
  }
}

/** Drawn as a printer would draw it: what a page can do besides being seen is not carried over. */
async function* decodePdf(bytes: Buffer): AsyncGenerator<DecodedPage> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes).catch((error: unknown) => {
    const isLocked = error instanceof Error && /password/i.test(error.message);
    throw new DecodeError(isLocked ? 'password-protected' : 'damaged');
  });
  const count = document.getPageCount();
  if (count > LIMITS.pages) throw new DecodeError('too-many-pages');
  if (count < 1) throw new DecodeError('damaged');
  for (let index = 0; index < count; index += 1) {
    yield await decodePage(() => document.getPage(index));
    // Bitmaps live outside the heap, which alone would not ask for them back in time.
    globalThis.gc?.();
  }
}

type PdfPage = ReturnType<Awaited<ReturnType<PDFiumLibrary['loadDocument']>>['getPage']>;

async function decodePage(open: () => PdfPage): Promise<DecodedPage> {
  try {
    const page = open();
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
    if (!(width >= 1 && height >= 1 && width < 20_000 && height < 20_000)) throw new DecodeError('damaged');
    // 150 dots per inch for a page of print, less for a poster.
    const scale = Math.min(150 / 72, LIMITS.side / Math.max(width, height));
    // What was typed into a form is drawn too: it is often all that matters.
    const drawn = await page.render({ scale, render: 'bitmap', renderFormFields: true });
    const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const;
    const jpeg = await sharp(drawn.data, { raw }).removeAlpha().jpeg({ quality: QUALITY }).toBuffer();
    return { jpeg, width, height };
  } catch (error) {
    throw error instanceof DecodeError ? error : new DecodeError('damaged');
  }
}
