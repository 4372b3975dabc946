import { describe, expect, it } from 'vitest';
import { mutantJudge, sweepBits } from './bit-mutants.support.ts';
import { exportBytes, makeJournal, piecesOf, pinnedKey, planOf, randomFrom } from './journal.support.ts';
import { exportSource } from './journal-source.ts';
import { verifyJournal } from './verify-journal.ts';

/** The thousand entries of `npm run prove:journal-mutants` take half a minute; here there are a hundred. */
const ENTRIES = 100;
const journal = makeJournal(planOf(ENTRIES));
const original = exportBytes(journal);
const key = pinnedKey(journal);
const judge = mutantJudge(original, key, journal.notes);

const faultOf = async (bytes: Buffer) => (await verifyJournal(exportSource(piecesOf(bytes)), { key })).firstFault;

describe('an export of which one bit was changed', () => {
  it('is refused, whichever bit it is, while the untouched export is found intact', { timeout: 120_000 }, async () => {
    expect(await faultOf(original)).toBeNull();
    const { mutants, undetected } = sweepBits(original, judge);
    expect(mutants).toBe(original.length * 8);
    expect(mutants).toBeGreaterThan(300_000);
    expect(undetected).toEqual([]);
  });

  it('is judged from the changed line on as the whole program judges it from the first', {
    timeout: 120_000,
  }, async () => {
    const seed = Date.now() % 1_000_000;
    console.log(`seed of the sample of mutants: ${seed}`);
    const random = randomFrom(seed);
    const [header, notes] = [original.indexOf('\n'), original.indexOf('{"checkpoint"')];
    const ranges = [
      [0, header + 2],
      [header, notes],
      [notes, original.length],
    ] as const;
    for (let count = 0; count < 600; count += 1) {
      const [from, to] = ranges[count % ranges.length] ?? ranges[0];
      const touched = from + Math.floor(random() * (to - from));
      const mutant = Buffer.from(original);
      mutant[touched] = (original[touched] ?? 0) ^ (1 << Math.floor(random() * 8));
      const whole = await faultOf(mutant);
      expect(whole, `byte ${touched}`).toMatchObject(judge(mutant, touched) ?? { code: 'none' });
    }
  });

  it('is judged so at every line end too, where two lines become one', async () => {
    const ends = [...original.keys()].filter((index) => original[index] === 0x0a);
    expect(ends).toHaveLength(1 + ENTRIES + 5);
    for (const touched of ends) {
      const mutant = Buffer.from(original);
      mutant[touched] = 0x0b;
      expect(await faultOf(mutant)).toMatchObject(judge(mutant, touched) ?? { code: 'none' });
    }
  });
});
