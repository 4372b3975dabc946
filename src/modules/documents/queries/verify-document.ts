import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { askedSerial, UNKNOWN, type Verification } from '../proof/verification.ts';
import { findProof, listDocumentKeys } from '../store/proofs.reads.server.ts';

/** The public keys that signed codes, small and rarely changed. */
export const documentKeys = query({
  name: 'list-document-keys',
  permission: 'public',
  kept: true,
  run: (db: Database, _: undefined) => listDocumentKeys(db),
});

/**
 * Whether an official document holds, by its code or its serial: valid, no longer valid, or unknown. A code that no key of
 * ours signed, and a serial that was mistyped, are unknown without the database being asked.
 */
export const verifyDocument = query({
  name: 'verify-document',
  permission: 'public',
  run: async (db: Database, { typed, keys }: Asked): Promise<Verification> => {
    const serial = askedSerial(typed, keys);
    const proof = serial === null ? undefined : await findProof(db, serial);
    return proof === undefined ? UNKNOWN : { answer: proof.holds ? 'valid' : 'revoked', kind: proof.kind };
  },
});

interface Asked {
  readonly typed: string;
  readonly keys: Awaited<ReturnType<typeof listDocumentKeys>>;
}
