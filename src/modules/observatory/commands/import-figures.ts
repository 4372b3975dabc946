import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { type ReviewIssue, reviewClaims } from '../domain/review.ts';
import { figureRecord } from '../pack.ts';
import { runChecks } from '../store/checks.writes.server.ts';
import { type ImportCounts, lockFigures, recordClaims } from '../store/figures.writes.server.ts';
import { readRegisters } from '../store/review.reads.server.ts';

/** Some claims cannot be recorded; none was. */
export class RefusedFiguresError extends Error {
  readonly issues: readonly ReviewIssue[];

  constructor(issues: readonly ReviewIssue[]) {
    super(`${issues.length} figures refused`);
    this.issues = issues;
  }
}

/**
 * Records claims from a file, all or none. A known id with other content becomes a further version; the checks are worked
 * out again in the same transaction.
 * @throws RefusedFiguresError naming every row that cannot be recorded
 */
export const importFigures = command({
  name: 'import-figures',
  permission: 'operator',
  input: z.object({
    claims: z.array(figureRecord).min(1),
    fileName: z.string().min(1).max(255),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    progress: z.custom<(done: number) => void>((value) => typeof value === 'function').optional(),
  }),
  async run(tx, input, actor): Promise<ImportCounts> {
    await lockFigures(tx);
    const issues = reviewClaims(input.claims, await readRegisters(tx));
    if (issues.length > 0) throw new RefusedFiguresError(issues);
    const counts = await recordClaims(
      tx,
      input.claims,
      {
        origin: 'file',
        fileName: input.fileName,
        sha256: input.sha256,
        actor: actor.kind === 'operator' ? actor.name : actor.kind,
      },
      input.progress,
    );
    if (counts.added + counts.revised > 0) await runChecks(tx);
    return counts;
  },
  changesContent: (counts) => counts.added + counts.revised > 0,
  journal: ({ fileName, sha256 }, { added, revised, unchanged }) => ({
    objects: [{ type: 'figures-file', id: fileName }],
    detail: { sha256, added, revised, unchanged },
  }),
});
