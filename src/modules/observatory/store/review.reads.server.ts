import { listCountries, listCountryGroups, listOrganisations } from '#identity';
import { ANYONE } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { listProgrammes, listSpecificObjectives } from '#strategy';
import type { Registers } from '../domain/review.ts';
import { listDimensions, listDocuments, listUnits } from './registers.reads.server.ts';

/** What claims may refer to, as it stands in this transaction. */
export async function readRegisters(db: Database): Promise<Registers> {
  const organisations = await listOrganisations.execute(db, ANYONE, undefined);
  const countries = await listCountries.execute(db, ANYONE, undefined);
  const groups = await listCountryGroups.execute(db, ANYONE, undefined);
  const programmes = await listProgrammes.execute(db, ANYONE, undefined);
  const objectives = await listSpecificObjectives.execute(db, ANYONE, undefined);
  const codelists: Readonly<Record<string, readonly string[]>> = {
    countries: countries.map((country) => country.iso2),
    organisations: organisations.map((organisation) => organisation.id),
    'country-groups': groups.map((group) => group.id),
  };
  return {
    units: new Map((await listUnits(db)).map((unit) => [unit.id, unit])),
    documents: new Set((await listDocuments(db)).map((document) => document.id)),
    organisations: new Set(organisations.map((organisation) => organisation.id)),
    dimensions: new Map(
      (await listDimensions(db)).map(({ key, codelist, values }) => [
        key,
        new Set(codelist === null ? values.map((value) => value.code) : codelists[codelist]),
      ]),
    ),
    programmes: new Set(programmes.map((programme) => programme.number)),
    objectives: new Set(objectives.map((objective) => objective.number)),
  };
}

/** Every unit, document and organisation that a recorded figure cites, in whatever version. */
export async function citedByFigures(db: Database) {
  const [units, documents, organisations] = await Promise.all([
    db.selectFrom('observatory.figure').select('unit as id').distinct().execute(),
    db.selectFrom('observatory.figure').select('document_id as id').distinct().execute(),
    db
      .selectFrom('observatory.figure')
      .select('attributed_to as id')
      .distinct()
      .where('attributed_to', 'is not', null)
      .execute(),
  ]);
  return {
    units: units.map(({ id }) => id),
    documents: documents.map(({ id }) => id),
    organisations: organisations.flatMap(({ id }) => id ?? []),
  };
}
