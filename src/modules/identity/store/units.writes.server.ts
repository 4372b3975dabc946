import type { Localised } from '#lib/localised.ts';
import type { Tx } from '#platform/db/database.ts';

interface NewUnit {
  readonly organisation: string;
  readonly territory: string;
  readonly name: Localised;
}

export async function addUnit(tx: Tx, { organisation, territory, name }: NewUnit): Promise<string> {
  const { id } = await tx
    .insertInto('identity.unit')
    .values({ organisation, territory, name: name, sealed: false })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
