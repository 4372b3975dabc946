import type { Tx } from '#platform/db/database.ts';
import type { PackManifest } from '../pack/read-pack.ts';

export async function recordPackLoad(tx: Tx, manifest: PackManifest, hash: string): Promise<void> {
  await tx
    .insertInto('portal.pack_load')
    .values({
      pack_id: manifest.id,
      pack_version: manifest.version,
      content_hash: hash,
      name: manifest.name,
      sources: JSON.stringify(manifest.sources),
    })
    .execute();
}
