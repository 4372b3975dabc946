import type { Tx } from '#platform/db/database.ts';
import type { IdentityPack } from '../pack.ts';

/** Puts the pack's territories, countries and organisations in the place of the former ones, in the caller's transaction. */
export async function replaceReference(tx: Tx, pack: IdentityPack): Promise<void> {
  await tx.deleteFrom('identity.country_group_member').execute();
  await tx.deleteFrom('identity.country_group').execute();
  await tx.deleteFrom('identity.country').execute();
  await tx.deleteFrom('identity.territory').execute();
  await tx.deleteFrom('identity.organisation').execute();
  if (pack.territories.length > 0) {
    await tx
      .insertInto('identity.territory')
      .values(
        pack.territories.map(({ office, ...territory }, ordinal) => ({ ...territory, ordinal, is_office: office })),
      )
      .execute();
  }
  if (pack.countries.length > 0) {
    await tx
      .insertInto('identity.country')
      .values(pack.countries.map((country, ordinal) => ({ ...country, ordinal })))
      .execute();
  }
  for (const [ordinal, { members, asOf, ...group }] of pack.countryGroups.entries()) {
    await tx
      .insertInto('identity.country_group')
      .values({ ...group, as_of: asOf, ordinal })
      .execute();
    await tx
      .insertInto('identity.country_group_member')
      .values(members.map((iso2) => ({ group_id: group.id, iso2 })))
      .execute();
  }
  if (pack.organisations.length > 0) {
    await tx
      .insertInto('identity.organisation')
      .values(pack.organisations.map((organisation, ordinal) => ({ ...organisation, ordinal })))
      .execute();
  }
}
