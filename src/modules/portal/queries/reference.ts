import { type Body, listBodies } from '#governance';
import {
  type Country,
  type CountryGroup,
  listCountries,
  listCountryGroups,
  listOrganisations,
  type Organisation,
} from '#identity';
import type { Localised } from '#lib/localised.ts';
import { type Dimension, listDimensions, listDocuments, listUnits, type SourceDocument, type Unit } from '#observatory';
import { ANYONE } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import {
  type Action,
  listActions,
  listProgrammes,
  listSpecificObjectives,
  listStrategies,
  type Programme,
  type SpecificObjective,
  type Strategy,
} from '#strategy';
import { packInForce } from './pack-in-force.ts';

/** What most pages name things with: the small registers of the pack, by identifier. */
export interface Reference {
  readonly packName: Localised;
  readonly packVersion: string;
  readonly loadedAt: Date;
  readonly strategies: readonly Strategy[];
  readonly programmes: ReadonlyMap<number, Programme>;
  readonly objectives: ReadonlyMap<number, SpecificObjective>;
  readonly actions: readonly Action[];
  readonly bodies: ReadonlyMap<string, Body>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly countryGroups: ReadonlyMap<string, CountryGroup>;
}

/** No country pack was loaded into this database. */
export class NoPackError extends Error {
  readonly statusCode = 503;
}

/** Built once per generation of the content: the registers are the same objects until it changes. */
const built = new WeakMap<object, Reference>();

/**
 * The registers of the pack in force, which pages name things with.
 * @throws NoPackError before the first load
 */
export async function referenceOf(db: Database): Promise<Reference> {
  const pack = await packInForce.execute(db, ANYONE, undefined);
  if (pack === undefined) throw new NoPackError();
  const known = built.get(pack);
  if (known !== undefined) return known;
  const all = { db, actor: ANYONE };
  const [
    strategies,
    programmes,
    objectives,
    actions,
    bodies,
    organisations,
    documents,
    units,
    dimensions,
    countries,
    groups,
  ] = await Promise.all([
    listStrategies.execute(all.db, all.actor, undefined),
    listProgrammes.execute(all.db, all.actor, undefined),
    listSpecificObjectives.execute(all.db, all.actor, undefined),
    listActions.execute(all.db, all.actor, undefined),
    listBodies.execute(all.db, all.actor, undefined),
    listOrganisations.execute(all.db, all.actor, undefined),
    listDocuments.execute(all.db, all.actor, undefined),
    listUnits.execute(all.db, all.actor, undefined),
    listDimensions.execute(all.db, all.actor, undefined),
    listCountries.execute(all.db, all.actor, undefined),
    listCountryGroups.execute(all.db, all.actor, undefined),
  ]);
  const reference: Reference = {
    packName: pack.name,
    packVersion: pack.pack_version,
    loadedAt: pack.loaded_at,
    strategies,
    programmes: new Map(programmes.map((programme) => [programme.number, programme])),
    objectives: new Map(objectives.map((objective) => [objective.number, objective])),
    actions,
    bodies: new Map(bodies.map((body) => [body.code, body])),
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
    documents: new Map(documents.map((document) => [document.id, document])),
    units: new Map(units.map((unit) => [unit.id, unit])),
    dimensions: new Map(dimensions.map((dimension) => [dimension.key, dimension])),
    countries: new Map(countries.map((country) => [country.iso2, country])),
    countryGroups: new Map(groups.map((group) => [group.id, group])),
  };
  built.set(pack, reference);
  return reference;
}
