import { describe, expect, it } from 'vitest';
import { exportBytes, makeJournal, piecesOf, pinnedKey, planOf, witnessText } from './journal.support.ts';
import { exportSource } from './journal-source.ts';
import { STRUCTURAL, structuralMutants } from './structural-mutants.support.ts';
import { verifyJournal } from './verify-journal.ts';

const MUTANTS = 1_200;
const plan = planOf(1_000);
const journal = makeJournal(plan);
const key = pinnedKey(journal);
const witnesses = [{ name: 'ministry.notes', text: witnessText(journal.notes) }];

const verify = (bytes: Buffer, withWitness: boolean) =>
  verifyJournal(exportSource(piecesOf(bytes)), { key, witnesses: withWitness ? witnesses : [] });

describe('an export of a thousand entries of which the structure was changed', () => {
  it('is refused in each of 1,200 ways, a witness being asked only where nothing inside can tell', {
    timeout: 120_000,
  }, async () => {
    const seed = Date.now() % 1_000_000;
    console.log(`seed of the structural mutants: ${seed}`);
    const original = exportBytes(journal);
    expect((await verify(original, true)).ok).toBe(true);
    const caught = new Map<string, number>();
    for (const { kind, how, bytes, needsWitness } of structuralMutants(plan, MUTANTS, seed)) {
      expect(bytes.equals(original), how).toBe(false);
      if (needsWitness) expect((await verify(bytes, false)).ok, `${kind} without a witness: ${how}`).toBe(true);
      const { firstFault } = await verify(bytes, needsWitness);
      expect(firstFault, `${kind}: ${how}`).not.toBeNull();
      if (needsWitness) expect(firstFault?.fault, how).toBe('witness');
      caught.set(kind, (caught.get(kind) ?? 0) + 1);
    }
    expect([...caught]).toEqual(STRUCTURAL.map((kind) => [kind, MUTANTS / STRUCTURAL.length]));
  });
});

describe('a journal rewritten as a whole and signed anew with the true keys', () => {
  const rewritten = makeJournal({
    ...plan,
    bodies: plan.bodies.map(({ lane, body }) => ({ lane, body: body.replace('counter-officer', 'custodian') })),
  });
  const bytes = exportBytes(rewritten);

  it('is found intact by whoever asks no witness', async () => {
    expect(await verify(bytes, false)).toMatchObject({ ok: true, keyCompared: true, witnessed: 0 });
  });

  it.each(journal.notes.map((note, index) => [index + 1, note] as const))(
    'is caught by a witness that saw checkpoint %d alone',
    async (number, note) => {
      const text = witnessText([note]);
      const report = await verifyJournal(exportSource(piecesOf(bytes)), { key, witnesses: [{ name: 'w', text }] });
      expect(report.ok).toBe(false);
      expect(report.firstFault).toMatchObject({ fault: 'witness', code: 'witness-head-differs', values: { number } });
    },
  );

  it('is caught too where every entry is true and only a former checkpoint was made anew', async () => {
    const other = makeJournal({ ...plan, checkpointsAfter: [1, ...plan.checkpointsAfter.slice(1)] });
    const text = witnessText(journal.notes.slice(-1));
    const source = exportSource(piecesOf(exportBytes(other)));
    const report = await verifyJournal(source, { key, witnesses: [{ name: 'w', text }] });
    expect(report.firstFault).toMatchObject({ code: 'witness-note-differs', values: { number: 5 } });
  });
});
