import { buffer } from 'node:stream/consumers';
import { fileTypeOf } from '../domain/file-type.ts';
import { type DecodedPage, DecodeError, decode, decodePortrait } from './decode.ts';
import { frame } from './frames.ts';

/**
 * The whole life of the child that decodes one file: bytes in by its standard input, pages out by its standard output, the
 * end. It knows no key, no name, no address of the database, and decodes nothing else after it.
 */
export async function runDecoder(isPortrait: boolean): Promise<void> {
  const bytes = await buffer(process.stdin);
  try {
    const type = fileTypeOf(bytes);
    if (type === null) throw new DecodeError('unknown-type');
    const pages: AsyncIterable<DecodedPage> | readonly DecodedPage[] = isPortrait
      ? [await decodePortrait(bytes)]
      : decode(type, bytes);
    for await (const { jpeg, width, height } of pages) {
      const size = Buffer.alloc(8);
      size.writeFloatBE(width, 0);
      size.writeFloatBE(height, 4);
      await write(frame('page', Buffer.concat([size, jpeg])));
    }
    await write(frame('end'));
  } catch (error) {
    await write(frame('fault', Buffer.from(error instanceof DecodeError ? error.fault : 'damaged')));
  }
  process.exit(0);
}

function write(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())));
}
