import { createHash } from 'node:crypto';
import type { ScannerAddress, UploadedFile } from '#platform/web/page-route.ts';
import { LIMITS, type UploadFault } from '../domain/faults.ts';
import { fileTypeOf } from '../domain/file-type.ts';
import { imagePdf } from '../domain/image-pdf.ts';
import { scan } from './clamav.ts';
import { decodeApart } from './sandbox.ts';

/** A file made anew from what it looked like: nothing but pixels is left of it. */
export interface SafeFile {
  readonly type: 'image/jpeg' | 'application/pdf';
  readonly pages: number;
  readonly bytes: Buffer;
  /** SHA-256 of the file as it came. */
  readonly originalHash: Buffer;
  readonly scanned: boolean;
}

export type Sanitised = ({ readonly ok: true } & SafeFile) | { readonly ok: false; readonly fault: UploadFault };

/**
 * Makes a file that somebody handed in harmless, or says why it cannot be kept. In this order: its size, its first bytes,
 * the scanner where there is one, then its decoding in a bounded child. Never throws.
 */
export async function sanitise(
  bytes: Buffer,
  { clamav }: { readonly clamav: ScannerAddress | null },
): Promise<Sanitised> {
  if (bytes.length > LIMITS.bytes) return { ok: false, fault: 'too-large' };
  const type = fileTypeOf(bytes);
  if (type === null) return { ok: false, fault: 'unknown-type' };
  if (clamav !== null) {
    const verdict = await scan(clamav, bytes);
    if (verdict === 'infected') return { ok: false, fault: 'infected' };
    if (verdict === 'unavailable') return { ok: false, fault: 'scanner-unavailable' };
  }
  const decoded = await decodeApart(bytes);
  if (!decoded.ok) return decoded;
  const [first] = decoded.pages;
  if (first === undefined) return { ok: false, fault: 'damaged' };
  return {
    ok: true,
    type: type === 'pdf' ? 'application/pdf' : 'image/jpeg',
    pages: decoded.pages.length,
    bytes: type === 'pdf' ? imagePdf(decoded.pages) : Buffer.from(first.jpeg),
    originalHash: createHash('sha256').update(bytes).digest(),
    scanned: clamav !== null,
  };
}

/** A file of a form, and what became of it. */
export interface TakenFile {
  readonly field: string;
  readonly name: string;
  readonly result: Sanitised;
}

/** The files of a form, one after the other: whoever sends many does not push the others out of the queue. */
export async function sanitiseFiles(
  files: readonly UploadedFile[],
  options: { readonly clamav: ScannerAddress | null },
): Promise<readonly TakenFile[]> {
  const taken: TakenFile[] = [];
  for (const { field, name, content } of files) {
    const result = content.ok ? await sanitise(content.bytes, options) : content;
    taken.push({ field, name, result });
  }
  return taken;
}
