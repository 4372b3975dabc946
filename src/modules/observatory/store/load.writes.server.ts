import type { Tx } from '#platform/db/database.ts';
import type { CheckResult } from '../domain/relation.ts';
import { type ReviewIssue, reviewClaims } from '../domain/review.ts';
import type { ObservatoryPack } from '../pack.ts';
import { runChecks } from './checks.writes.server.ts';
import { type ImportCounts, type ImportOrigin, recordClaims } from './figures.writes.server.ts';
import { replaceReadings, replaceRegisters } from './registers.writes.server.ts';
import { readRegisters } from './review.reads.server.ts';
import { addRuling } from './rulings.writes.server.ts';

export interface ObservatoryLoad {
  readonly issues: readonly ReviewIssue[];
  readonly figures: ImportCounts;
  readonly checks: Readonly<Record<CheckResult, number>>;
}

/**
 * Loads the observatory's part of a pack in the caller's transaction: registers and readings are replaced, figures and
 * rulings are only ever added to, then the checks run. With issues nothing more is done: the caller must roll back.
 */
export async function loadObservatory(tx: Tx, pack: ObservatoryPack, origin: ImportOrigin): Promise<ObservatoryLoad> {
  await replaceRegisters(tx, pack);
  const issues = reviewClaims(pack.figures, await readRegisters(tx));
  if (issues.length > 0) {
    return {
      issues,
      figures: { added: 0, revised: 0, unchanged: 0 },
      checks: { pass: 0, fail: 0, 'not-computable': 0 },
    };
  }
  const figures = await recordClaims(tx, pack.figures, origin);
  await replaceReadings(tx, pack);
  for (const filed of pack.cases) {
    if (filed.ruling !== null) await addRuling(tx, filed.code, filed.ruling);
  }
  return { issues, figures, checks: await runChecks(tx) };
}
