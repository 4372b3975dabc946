import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears, dayNumber, dayOfNumber } from '#lib/calendar/civil-day.ts';
import { filingDay, someDay, someFacts, someSet } from '../../criteria.support.ts';
import { ANSWERS } from './answer.ts';
import { compile } from './columnar.ts';
import { evaluate } from './evaluate.ts';
import type { Facts } from './facts.ts';
import { PACKED_BYTES, packFacts } from './packed.ts';
import { Thresholds } from './thresholds.ts';
import { birthday } from './years.ts';

interface File {
  readonly facts: Facts;
  readonly filed: string;
}

/** Files as the caseload brings them: packed facts, the day of filing, and a word that is not looked at. */
function batchOf(files: readonly File[]) {
  const stride = PACKED_BYTES / 4 + 2;
  const words = new Int32Array(stride * files.length);
  files.forEach(({ facts, filed }, place) => {
    const packed = packFacts(facts);
    for (let word = 0; word < PACKED_BYTES / 4; word += 1) words[place * stride + word] = packed.readInt32BE(4 * word);
    words[place * stride + stride - 2] = dayNumber(filed);
    words[place * stride + stride - 1] = -1;
  });
  return { words, stride, filed: stride - 2, files: files.length };
}

describe('the evaluator that counts', () => {
  const files = fc.array(fc.record({ facts: someFacts, filed: filingDay }), { minLength: 1, maxLength: 25 });

  it('answers every file as the one that explains, with the same criteria met', () => {
    fc.assert(
      fc.property(files, fc.array(someSet, { minLength: 1, maxLength: 3 }), (some, sets) => {
        const found = compile(sets)(batchOf(some));
        sets.forEach((set, place) => {
          some.forEach(({ facts, filed }, file) => {
            const explained = evaluate(set, facts, { filed });
            expect(ANSWERS[found[place]?.answers[file] ?? -1]).toBe(explained.answer);
            const met = explained.criteria.map(({ answer }, bit) => (answer === 'yes' ? 1 << bit : 0));
            expect(found[place]?.met[file]).toBe(met.reduce((bits, bit) => bits | bit, 0));
          });
        });
      }),
      { numRuns: 3_000 },
    );
  });

  it('may be asked again and again: nothing of one batch is left in the next', () => {
    fc.assert(
      fc.property(files, files, someSet, (first, second, set) => {
        const counted = compile([set]);
        counted(batchOf(first));
        expect(counted(batchOf(second))).toEqual(compile([set])(batchOf(second)));
      }),
    );
  });

  it('draws the line of a duration and of an age on the same day, for every day there is', () => {
    fc.assert(
      fc.property(fc.oneof(someDay, filingDay), fc.integer({ min: 0, max: 40 }), (on, years) => {
        const day = dayNumber(on);
        const begun = new Thresholds('duration', years).of(day);
        expect(addYears(dayOfNumber(begun), years) <= on).toBe(true);
        expect(addYears(dayOfNumber(begun + 1), years) <= on).toBe(false);
        const born = new Thresholds('age', years).of(day);
        expect(birthday(dayOfNumber(born), years) <= on).toBe(true);
        expect(birthday(dayOfNumber(born + 1), years) <= on).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
