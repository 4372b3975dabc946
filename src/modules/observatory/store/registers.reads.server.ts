import type { Database } from '#platform/db/database.ts';
import type { Unit } from '../domain/figure.ts';
import { unitFormsColumn, unitKindColumn } from '../schemas.ts';

const DOCUMENT = [
  'id',
  'title',
  'original_title',
  'publisher',
  'kind',
  'language',
  'date_from',
  'date_to',
  'date_note',
  'about',
  'caveat',
  'line_count',
  'transcription',
  'standing',
] as const;

export async function listDocuments(db: Database) {
  return db.selectFrom('observatory.document').select(DOCUMENT).orderBy('ordinal').execute();
}

export async function listUnits(db: Database): Promise<readonly Unit[]> {
  const rows = await db.selectFrom('observatory.unit').selectAll().orderBy('ordinal').execute();
  return rows.map((row) => ({
    id: row.id,
    kind: unitKindColumn.parse(row.kind),
    name: row.name,
    forms: unitFormsColumn.parse(row.forms),
    minimum: row.minimum,
    maximum: row.maximum,
    integer: row.is_integer,
  }));
}

/** Every dimension with its own codes; those of a code list kept elsewhere are not repeated here. */
export async function listDimensions(db: Database) {
  const [dimensions, values] = await Promise.all([
    db.selectFrom('observatory.dimension').select(['key', 'name', 'codelist']).orderBy('ordinal').execute(),
    db.selectFrom('observatory.dimension_value').select(['key', 'code', 'name']).orderBy('ordinal').execute(),
  ]);
  return dimensions.map((dimension) => ({
    ...dimension,
    values: values.filter((value) => value.key === dimension.key).map(({ code, name }) => ({ code, name })),
  }));
}

export async function searchDocuments(db: Database, words: readonly string[]) {
  return words
    .reduce(
      (found, word) => found.where('search_text', 'like', `%${word}%`),
      db.selectFrom('observatory.document').select(['id', 'title', 'about']),
    )
    .orderBy('ordinal')
    .execute();
}
