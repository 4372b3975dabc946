import { searchText } from '#lib/fold.ts';
import type { Tx } from '#platform/db/database.ts';
import { operandsOf } from '../domain/relation.ts';
import type { ObservatoryPack } from '../pack.ts';

/** Puts the pack's documents, units and dimensions in the place of the former ones, in the caller's transaction. */
export async function replaceRegisters(tx: Tx, pack: ObservatoryPack): Promise<void> {
  await tx.deleteFrom('observatory.document').execute();
  await tx.deleteFrom('observatory.unit').execute();
  await tx.deleteFrom('observatory.dimension').execute();
  if (pack.documents.length > 0) {
    await tx
      .insertInto('observatory.document')
      .values(
        pack.documents.map(({ originalTitle, date, lines, ...document }, ordinal) => ({
          ...document,
          ordinal,
          original_title: originalTitle,
          date_from: date.from,
          date_to: date.to,
          date_note: date.note,
          line_count: lines,
          search_text: searchText([document.title, originalTitle, document.about]),
        })),
      )
      .execute();
  }
  if (pack.units.length > 0) {
    await tx
      .insertInto('observatory.unit')
      .values(
        pack.units.map(({ integer, forms, ...unit }, ordinal) => ({
          ...unit,
          ordinal,
          forms: JSON.stringify(forms),
          is_integer: integer,
        })),
      )
      .execute();
  }
  for (const [ordinal, { key, name, codelist, values }] of pack.dimensions.entries()) {
    await tx
      .insertInto('observatory.dimension')
      .values({ key, name, ordinal, codelist: codelist ?? null })
      .execute();
    if (values.length === 0) continue;
    await tx
      .insertInto('observatory.dimension_value')
      .values(values.map((value, position) => ({ ...value, key, ordinal: position })))
      .execute();
  }
}

/** Puts the pack's series, relations and cases in the place of the former ones; rulings are only ever added. */
export async function replaceReadings(tx: Tx, pack: ObservatoryPack): Promise<void> {
  await tx.deleteFrom('observatory.series').execute();
  await tx.deleteFrom('observatory.relation').execute();
  await tx.deleteFrom('observatory.reconciliation_case').execute();
  for (const [ordinal, { groups, points, ...series }] of pack.series.entries()) {
    await tx
      .insertInto('observatory.series')
      .values({ ...series, ordinal, groups: JSON.stringify(groups) })
      .execute();
    await tx
      .insertInto('observatory.series_point')
      .values(
        points.map((point, position) => ({
          series_id: series.id,
          position,
          figure_id: point.figure,
          label: point.label,
          group_id: point.group,
        })),
      )
      .execute();
  }
  if (pack.relations.length > 0) {
    await tx
      .insertInto('observatory.relation')
      .values(
        pack.relations.map((relation, ordinal) => ({
          id: relation.id,
          ordinal,
          kind: relation.kind,
          case_code: relation.case,
          title: relation.title,
          operands: JSON.stringify(relation),
          figures: [...new Set(operandsOf(relation))],
        })),
      )
      .execute();
  }
  for (const [ordinal, filed] of pack.cases.entries()) await insertCase(tx, filed, ordinal);
}

async function insertCase(tx: Tx, filed: ObservatoryPack['cases'][number], ordinal: number): Promise<void> {
  await tx
    .insertInto('observatory.reconciliation_case')
    .values({
      code: filed.code,
      ordinal,
      group_id: filed.group,
      title: filed.title,
      question: filed.question,
      arithmetic: filed.arithmetic,
      explanation: filed.explanation,
      explanation_source: filed.explanationSource,
      handling: filed.handling,
      state: filed.state,
      search_text: searchText([filed.code, filed.title, filed.question]),
    })
    .execute();
  await tx
    .insertInto('observatory.case_claim')
    .values(
      filed.claims.map((claim, position) => ({
        case_code: filed.code,
        position,
        figure_id: 'figure' in claim ? claim.figure : null,
        statement: 'figure' in claim ? null : claim.statement,
        value: 'figure' in claim ? null : claim.value,
        unit: 'figure' in claim ? null : claim.unit,
        document_id: 'figure' in claim ? null : claim.document,
        locator: 'figure' in claim ? null : claim.locator,
      })),
    )
    .execute();
}
