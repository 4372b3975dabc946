import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameError, type FrameKind, FrameReader, frame } from './frames.ts';

describe('frames', () => {
  it('come out as they were put in, wherever the bytes were cut on the way', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom<FrameKind>('page', 'end', 'fault'), fc.uint8Array({ maxLength: 300 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (frames, cuts) => {
        const all = Buffer.concat(frames.map(([kind, content]) => frame(kind, content)));
        const reader = new FrameReader(1_000);
        const read: (readonly [FrameKind, Uint8Array])[] = [];
        for (let [place, turn] = [0, 0]; place < all.length; turn += 1) {
          const end = place + (cuts[turn % cuts.length] ?? 1);
          for (const { kind, content } of reader.read(all.subarray(place, end)))
            read.push([kind, Uint8Array.from(content)]);
          place = end;
        }
        expect(read).toEqual(frames);
      }),
    );
  });

  it('of no kind, or longer than allowed, end it before they are read', () => {
    expect(() => new FrameReader(10).read(frame('page', Buffer.alloc(11)).subarray(0, 5))).toThrow(FrameError);
    expect(() => new FrameReader(10).read(Buffer.from([9, 0, 0, 0, 0]))).toThrow(FrameError);
    expect(new FrameReader(10).read(frame('page', Buffer.alloc(10)))).toHaveLength(1);
  });
});
