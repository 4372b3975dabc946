import type { Tx } from '#platform/db/database.ts';
import type { CheckResult } from '../domain/relation.ts';
import { type Registers, type ReviewIssue, reviewClaims } from '../domain/review.ts';
import type { ObservatoryPack } from '../pack.ts';
import { runChecks } from './checks.writes.server.ts';
import { type ImportCounts, type ImportOrigin, recordClaims } from './figures.writes.server.ts';
import { replaceReadings, replaceRegisters } from './registers.writes.server.ts';
import { citedByFigures, readRegisters } from './review.reads.server.ts';
import { addRuling } from './rulings.writes.server.ts';

/** Something that recorded figures cite and that the pack no longer has. */
export interface LostRegister {
  readonly register: 'units' | 'documents' | 'organisations';
  readonly id: string;
}

export interface ObservatoryLoad {
  readonly issues: readonly ReviewIssue[];
  readonly lost: readonly LostRegister[];
  readonly figures: ImportCounts;
  readonly checks: Readonly<Record<CheckResult, number>>;
}

/**
 * Loads the observatory's part of a pack in the caller's transaction: registers and readings are replaced, figures and
 * rulings are only ever added to, then the checks run. With issues nothing more is done: the caller must roll back.
 */
export async function loadObservatory(tx: Tx, pack: ObservatoryPack, origin: ImportOrigin): Promise<ObservatoryLoad> {
  await replaceRegisters(tx, pack);
  const registers = await readRegisters(tx);
  const issues = reviewClaims(pack.figures, registers);
  const lost = await lostRegisters(tx, registers);
  if (issues.length > 0 || lost.length > 0) {
    return {
      issues,
      lost,
      figures: { added: 0, revised: 0, unchanged: 0 },
      checks: { pass: 0, fail: 0, 'not-computable': 0 },
    };
  }
  const figures = await recordClaims(tx, pack.figures, origin);
  await replaceReadings(tx, pack);
  for (const filed of pack.cases) {
    if (filed.ruling !== null) await addRuling(tx, filed.code, filed.ruling, 'ever-recorded');
  }
  return { issues, lost, figures, checks: await runChecks(tx) };
}

/** What the recorded figures cite, in whatever version, that the registers do not hold. */
async function lostRegisters(tx: Tx, registers: Registers): Promise<readonly LostRegister[]> {
  const cited = await citedByFigures(tx);
  const missing = (register: LostRegister['register'], ids: readonly string[], known: { has(id: string): boolean }) =>
    ids.filter((id) => !known.has(id)).map((id) => ({ register, id }));
  return [
    ...missing('units', cited.units, registers.units),
    ...missing('documents', cited.documents, registers.documents),
    ...missing('organisations', cited.organisations, registers.organisations),
  ];
}
