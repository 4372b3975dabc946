// Every single-bit mutant of an export of a thousand entries, and structural ones, judged by the verifier of the sources.
// Any Node may start it; the sources need the pinned one, which reads TypeScript.
import { spawnSync } from 'node:child_process';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode, root } from '../bootstrap.mjs';

const ENTRIES = Number(process.env.MUTANTS_ENTRIES ?? 1_000);
const STRUCTURAL = Number(process.env.MUTANTS_STRUCTURAL ?? 1_200);
const SEED = Number(process.env.MUTANTS_SEED ?? Date.now() % 1_000_000);

ensureInstalled();
if (execPath !== pinnedNode()) {
  const { status } = spawnSync(pinnedNode(), [fileURLToPath(import.meta.url), ...argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

const source = (name) => import(`../../src/modules/audit/verify/${name}.ts`);
const { exportBytes, makeJournal, piecesOf, pinnedKey, planOf, witnessText } = await source('journal.support');
const { mutantJudge, sweepBits } = await source('bit-mutants.support');
const { structuralMutants } = await source('structural-mutants.support');
const { exportSource } = await source('journal-source');
const { verifyJournal } = await source('verify-journal');

const plan = planOf(ENTRIES);
const journal = makeJournal(plan);
const original = exportBytes(journal);
const key = pinnedKey(journal);
const witnesses = [{ name: 'witness', text: witnessText(journal.notes) }];
const verify = (bytes, asked) => verifyJournal(exportSource(piecesOf(bytes)), { key, witnesses: asked });
let undetected = 0;

if (!(await verify(original, witnesses)).ok) throw new Error('The untouched export is found at fault.');
console.log(`export: ${ENTRIES} entries, 5 checkpoints, 2 keys, ${original.length} bytes: intact`);

let began = performance.now();
const sweep = sweepBits(original, mutantJudge(original, key, journal.notes));
undetected += sweep.undetected.length;
say('single-bit mutants', sweep.mutants, sweep.undetected.length);
for (const [byte, bit] of sweep.undetected.slice(0, 20)) console.log(`  undetected: byte ${byte}, bit ${bit}`);
for (const [code, count] of [...sweep.byCode].sort((one, other) => other[1] - one[1]))
  console.log(`  ${code}: ${count}`);

began = performance.now();
const kinds = new Map();
for (const { kind, how, bytes, needsWitness } of structuralMutants(plan, STRUCTURAL, SEED)) {
  const counts = kinds.get(kind) ?? { mutants: 0, undetected: 0, needsWitness };
  const { ok } = await verify(bytes, needsWitness ? witnesses : []);
  kinds.set(kind, { ...counts, mutants: counts.mutants + 1, undetected: counts.undetected + (ok ? 1 : 0) });
  if (ok) console.log(`  undetected: ${kind}: ${how}`);
}
const missed = [...kinds.values()].reduce((total, { undetected: some }) => total + some, 0);
undetected += missed;
say(`structural mutants (seed ${SEED})`, STRUCTURAL, missed);
for (const [kind, { mutants, undetected: some, needsWitness }] of kinds) {
  console.log(`  ${kind}: ${mutants}, undetected ${some}${needsWitness ? ', against a witness' : ''}`);
}
process.exit(undetected === 0 ? 0 : 1);

function say(what, mutants, missing) {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(`${what}: ${mutants}, undetected: ${missing}, seconds: ${seconds}`);
}
