import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { check, type Operand } from '../domain/check.ts';
import type { CheckResult } from '../domain/relation.ts';
import { relationRecord } from '../pack.ts';
import { qualifierColumn, unitKindColumn } from '../schemas.ts';

/** Works every declared relation out again on the current figures, and keeps what was found. */
export async function runChecks(tx: Tx): Promise<Readonly<Record<CheckResult, number>>> {
  const relations = await tx
    .selectFrom('observatory.relation')
    .select(['operands', 'figures'])
    .orderBy('ordinal')
    .execute();
  const ids = [...new Set(relations.flatMap((relation) => relation.figures))];
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('observatory.figure as f')
          .innerJoin('observatory.unit as u', 'u.id', 'f.unit')
          .select(['f.id', 'f.value', 'f.unit', 'f.qualifier', 'u.kind'])
          .where('f.is_current', '=', true)
          .where(sql<boolean>`f.id = any(${ids})`)
          .execute();
  const operands = new Map<string, Operand>(
    rows.map(({ kind, qualifier, ...row }) => [
      row.id,
      { ...row, qualifier: qualifierColumn.parse(qualifier), unitKind: unitKindColumn.parse(kind) },
    ]),
  );
  const counts = { pass: 0, fail: 0, 'not-computable': 0 };
  await tx.deleteFrom('observatory.check_result').execute();
  const results = relations.map(({ operands: stored }) => {
    const relation = relationRecord.parse(stored);
    const { result, ...finding } = check(relation, operands);
    counts[result] += 1;
    return { relation_id: relation.id, result, finding: JSON.stringify(finding) };
  });
  if (results.length > 0) await tx.insertInto('observatory.check_result').values(results).execute();
  return counts;
}
