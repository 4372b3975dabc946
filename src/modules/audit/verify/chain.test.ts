import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryHash, GENESIS } from './chain.ts';

describe('the hash of an entry', () => {
  it('is what any SHA-256 gives for the hash before, the lane, the place and the body, in this order', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const lane = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    const seq = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(hash, lane, seq, fc.string({ unit: 'grapheme' }), (previous, of, at, body) => {
        const place = Buffer.alloc(12);
        place.writeInt32BE(of);
        place.writeBigInt64BE(BigInt(at), 4);
        const expected = createHash('sha256').update(previous).update(place).update(body, 'utf8').digest();
        expect(entryHash(Buffer.from(previous), of, at, body)).toEqual(expected);
      }),
    );
  });

  it('of the first entry follows from 32 zero bytes', () => {
    expect(GENESIS).toEqual(Buffer.alloc(32));
    // select encode(sha256(decode(repeat('00', 32), 'hex') || int4send(3) || int8send(1) || convert_to('{"é": 1}', 'UTF8')), 'hex')
    expect(entryHash(GENESIS, 3, 1, '{"é": 1}').toString('hex')).toBe(
      'f49f1f5be3f4f04a6c046fea49c25f7800e565ec18be2515b02852525a12e093',
    );
  });
});
