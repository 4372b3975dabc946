import { query } from '#platform/access/gate.ts';
import type { FigureClaim } from '../domain/figure.ts';
import { type ReviewIssue, reviewClaims } from '../domain/review.ts';
import { type Comparison, compareWithCurrent } from '../store/preview.reads.server.ts';
import { readRegisters } from '../store/review.reads.server.ts';

/** What importing claims would do, if they were imported now. */
export interface ImportPreview extends Comparison {
  /** Everything that forbids importing them. */
  readonly issues: readonly ReviewIssue[];
}

/** Revisions of which the preview tells the former figure. */
const MOST_REVISIONS = 20;

export const previewImport = query({
  name: 'preview-import',
  permission: 'operator',
  async run(db, claims: readonly FigureClaim[]): Promise<ImportPreview> {
    const issues = reviewClaims(claims, await readRegisters(db));
    return { issues, ...(await compareWithCurrent(db, claims, MOST_REVISIONS)) };
  },
});
