import { firstImage } from '../domain/image-pdf.ts';
import { portraitApart } from './sandbox.ts';

interface Opened {
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * A document as the photograph of a card: its first page, 35 by 45, made anew from its pixels once more, in the child. What is
 * stored came from there too, but it came from a stranger first. Null where it is no picture.
 */
export function portrait({ type, bytes }: Opened): Promise<Buffer | null> {
  const image = type === 'application/pdf' ? firstImage(bytes) : bytes;
  return image === null ? Promise.resolve(null) : portraitApart(Buffer.from(image));
}
