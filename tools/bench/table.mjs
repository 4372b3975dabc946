// What every benchmark prints and writes: a table, with the machine it was measured on.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';

export function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}, ${process.platform}`;
}

/** The value that a share of the sorted values does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function table(head, rows) {
  const align = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

export function publish(name, lines) {
  const text = `${lines.join('\n')}\n`;
  console.log(text);
  const folder = join(root, 'docs/generated/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), text);
}

/** Keeps rows that take long to measure, with the day, for a page that is written by another run. */
export function keepRows(name, rows) {
  const folder = join(root, 'docs/generated/bench');
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ day, machine: machine(), rows }, null, 2)}\n`);
}
