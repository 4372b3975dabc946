// npm run prove:uploads [-- FILES]: files changed at random (10,000 unless said) through the child that decodes them. Each is
// refused or made anew, in time and within its memory, and this process lives. The seed is printed: RIHLA_SEED repeats a run.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sanitise } from '../../src/modules/documents/upload/sanitise.ts';
import { drawing, onePage, photograph } from '../../tests/hostile/files.support.ts';

const wanted = Number(process.argv[2] ?? 10_000);
const seed = process.env.RIHLA_SEED ?? String(Date.now());
console.log(`${wanted} files, seed ${seed}`);

const originals = [await photograph(64, 48), await photograph(640, 480), await drawing(32, 32), onePage()];
const outcomes = new Map();
let [slowest, peak, next] = [0, 0, 0];
const watch = setInterval(() => {
  for (const pid of children()) peak = Math.max(peak, usedBy(pid));
}, 20);
const started = performance.now();
await Promise.all([hand(), hand()]);
clearInterval(watch);
const seconds = (performance.now() - started) / 1000;
for (const [outcome, count] of [...outcomes].sort()) console.log(`${String(count).padStart(7)}  ${outcome}`);
console.log(
  `slowest ${Math.round(slowest)} ms, most memory of a child ${Math.round(peak)} MB, ${Math.round(seconds)} s in all`,
);
if (slowest > 8_000 || peak > 512) process.exit(1);

async function hand() {
  while (next < wanted) {
    const index = next;
    next += 1;
    const bytes = changed(originals[index % originals.length], index);
    const begun = performance.now();
    const result = await sanitise(bytes, { clamav: null });
    slowest = Math.max(slowest, performance.now() - begun);
    const outcome = result.ok ? 'made anew' : result.fault;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (result.ok && !/^(%P|\xff\xd8)/.test(result.bytes.toString('latin1', 0, 2))) throw new Error(`File ${index}`);
    if (index > 0 && index % 1_000 === 0) console.log(`${index} files`);
  }
}

/** Some bytes changed, doubled, left out or made zero, as the seed and the number of the file say. */
function changed(file, index) {
  let numbers = createHash('sha256').update(`${seed} ${index}`).digest();
  let place = 0;
  const random = (below) => {
    if (place + 4 > numbers.length) [numbers, place] = [createHash('sha256').update(numbers).digest(), 0];
    place += 4;
    return numbers.readUInt32LE(place - 4) % below;
  };
  let bytes = file;
  for (let turns = 1 + random(6); turns > 0; turns -= 1) {
    const at = random(bytes.length);
    const end = Math.min(bytes.length, at + 1 + random(64));
    const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    const ways = [
      () => [before, Buffer.from([random(256)]), bytes.subarray(at + 1)],
      () => [before, after],
      () => [before, middle, middle, after],
      () => [before, Buffer.alloc(middle.length), after],
      () => [before, createHash('sha256').update(numbers).digest().subarray(0, 8), after],
    ];
    const made = Buffer.concat(ways[random(ways.length)]());
    if (made.length > 0) bytes = made;
  }
  return bytes;
}

function children() {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

function usedBy(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
