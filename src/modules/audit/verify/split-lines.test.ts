import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from './split-lines.ts';

async function linesOf(chunks: readonly (Buffer | string)[]): Promise<readonly (readonly [string, boolean])[]> {
  const lines: (readonly [string, boolean])[] = [];
  async function* given() {
    yield* chunks;
  }
  for await (const { bytes, isWhole } of splitLines(given())) lines.push([bytes.toString(), isWhole]);
  return lines;
}

const anyText = fc
  .array(fc.oneof(fc.constant('\n'), fc.constant('\r\n'), fc.constant('\u2028'), fc.string({ unit: 'grapheme' })))
  .map((pieces) => pieces.join(''));

describe('splitting into lines', () => {
  it('gives the same lines wherever the pieces were cut, be they bytes or text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const parts = text.split('\n');
        const rest = parts.pop() ?? '';
        const expected = [
          ...parts.map((part) => [part, true] as const),
          ...(rest === '' ? [] : [[rest, false] as const]),
        ];
        const bytes = Buffer.from(text);
        const cut = <T>(length: number, piece: (from: number) => T) =>
          Array.from({ length: Math.ceil(length / size) }, (_, index) => piece(index * size));
        expect(await linesOf(cut(bytes.length, (from) => bytes.subarray(from, from + size)))).toEqual(expected);
        expect(await linesOf(cut(text.length, (from) => text.slice(from, from + size)))).toEqual(expected);
      }),
    );
  });

  it('gives up on a line that is longer than any entry, instead of filling the memory', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    const lines = await linesOf(Array.from({ length: 12 }, () => piece));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every(([text, isWhole]) => !isWhole && text.length <= 6 * 1024 * 1024)).toBe(true);
  });
});
