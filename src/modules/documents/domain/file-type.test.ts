import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileTypeOf } from './file-type.ts';
import { firstImage } from './image-pdf.ts';
import { jpegSize } from './jpeg.ts';

describe('the type of a file', () => {
  it('stands in its very first bytes', () => {
    expect(fileTypeOf(Buffer.from('%PDF-1.7 …'))).toBe('pdf');
    expect(fileTypeOf(Buffer.from(' %PDF-1.7 …'))).toBeNull();
    expect(fileTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg');
    expect(fileTypeOf(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('png');
    expect(fileTypeOf(Buffer.from('\x89PNG\n\x1a\n', 'latin1'))).toBeNull();
    expect(fileTypeOf(Buffer.alloc(0))).toBeNull();
  });
});

describe('what reads bytes that somebody else made', () => {
  it('says nothing of what it cannot read, and never breaks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        jpegSize(bytes);
        jpegSize(Uint8Array.from([0xff, 0xd8, ...bytes]));
        firstImage(Buffer.from(bytes));
        fileTypeOf(bytes);
      }),
    );
    expect(jpegSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff]))).toBeNull();
  });
});
