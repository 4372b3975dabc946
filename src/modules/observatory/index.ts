/** The door of `observatory`: published figures with their sources, series, declared relations and reconciliation cases. */
export { importFigures, RefusedFiguresError } from './commands/import-figures.ts';
export { RefusedRulingError, ruleOnCase } from './commands/rule-on-case.ts';
export { ABOUT_PART, ABOUT_POINTS } from './domain/check.ts';
export {
  type Dimensions,
  type FigureClaim,
  NATURES,
  type Nature,
  PERIOD_KINDS,
  type Period,
  QUALIFIERS,
  type Qualifier,
  type Unit,
} from './domain/figure.ts';
export { CASE_GROUPS, CASE_STATES, type CaseGroup, type CaseState, compareClaims } from './domain/reconciliation.ts';
export {
  CHECK_RESULTS,
  type CheckFinding,
  type CheckResult,
  type Line,
  type Relation,
  type Token,
} from './domain/relation.ts';
export { type Registers, type ReviewIssue, reviewClaims } from './domain/review.ts';
export { figuresAsCsv } from './files/write-figures-file.ts';
export { figureRecord, type ObservatoryPack, observatoryPack } from './pack.ts';
export { observatoryPersonalData } from './personal-data.ts';
export * from './queries/figures.ts';
export * from './queries/readings.ts';
export * from './queries/registers.ts';
export { lockFigures } from './store/figures.writes.server.ts';
export { loadObservatory } from './store/load.writes.server.ts';
export { registerFiguresApi } from './web/api-figures.ts';
export { registerReadingsApi } from './web/api-readings.ts';
export { runFiguresImport } from './web/cli-figures.ts';
export { runFiguresExport } from './web/cli-figures-export.ts';
export { runCaseRuling } from './web/cli-rulings.ts';
