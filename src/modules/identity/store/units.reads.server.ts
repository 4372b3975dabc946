import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { WITHIN_REACH } from './directory.reads.server.ts';

/** Units are no personal data; how many work in one is counted as far as the one who asks may know of them. */
export async function listUnits(db: Database) {
  return db
    .selectFrom('identity.unit as u')
    .innerJoin('identity.organisation as o', 'o.id', 'u.organisation')
    .innerJoin('identity.territory as t', 't.code', 'u.territory')
    .select(['u.id', 'u.name', 'u.organisation', 'u.territory', 'u.sealed', 'u.every_organisation'])
    .select(['o.name as organisation_name', 't.name as territory_name'])
    .select(WITHIN_REACH.as('may_staff'))
    .orderBy('o.ordinal')
    .orderBy('t.ordinal')
    .orderBy('u.created_at')
    .orderBy('u.id')
    .execute();
}

/** The names of units by number; those that are sealed are named to nobody. */
export async function namesOfUnits(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('identity.unit')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .where('sealed', '=', false)
    .execute();
}

/** What the one who asks covers: organisations and territories in which a unit of theirs may be made. */
export async function readCoverage(db: Database) {
  const { rows } = await sql<{ organisation: string | null; every_organisation: boolean; territories: string[] }>`
    select access.organisation() as organisation, access.every_organisation() as every_organisation,
      access.territories() as territories`.execute(db);
  const [row] = rows;
  return {
    organisation: row?.organisation ?? null,
    everyOrganisation: row?.every_organisation ?? false,
    territories: row?.territories ?? [],
  };
}

/** A unit as the object of an appointment; what runs the system is not there for who is in no such unit. */
export async function findUnit(db: Database, id: string) {
  return db
    .selectFrom('identity.unit as u')
    .select(['u.id', 'u.organisation', 'u.territory', 'u.sealed'])
    .where('u.id', '=', id)
    .where(sql<boolean>`(not u.every_organisation or access.every_organisation())`)
    .executeTakeFirst();
}

/** Where a new unit would stand; undefined when there is no such organisation or territory. */
export async function findPlace(db: Database, organisation: string, territory: string) {
  return db
    .selectFrom('identity.organisation as o')
    .innerJoin('identity.territory as t', (join) => join.on('t.code', '=', territory))
    .select(['o.id as organisation', 't.code as territory'])
    .where('o.id', '=', organisation)
    .executeTakeFirst();
}
