import { randomUUID } from 'node:crypto';
import { issueProof } from '#documents';
import type { Tx } from '#platform/db/database.ts';
import type { Validity } from './domain/permits.ts';
import { newPermitNumber, permitDigest } from './permit-number.ts';
import type { FileRow } from './store/files.reads.server.ts';

/** A permit that an act issues. */
export interface NewPermit {
  readonly id: string;
  readonly application: string;
  readonly territory: string;
  readonly number: string;
  readonly kind: 'first' | 'renewal' | 'replacement';
  readonly months: number;
  readonly from: string;
  readonly until: string;
  readonly proof: string;
  readonly on: string;
  readonly follows: string | null;
}

interface Issue {
  readonly file: FileRow;
  readonly kind: NewPermit['kind'];
  readonly validity: Validity;
  readonly on: string;
  readonly follows: string | null;
}

/** The permits that an act issues, to be written by it: each with the proof that its code is verified by. */
export async function issueCards(tx: Tx, by: string, issues: readonly Issue[]): Promise<readonly NewPermit[]> {
  const permits: NewPermit[] = [];
  for (const { file, kind, validity, on, follows } of issues) {
    const { organisation, territory, name, birth, nationality } = file;
    const number = newPermitNumber();
    const { months, from, until } = validity;
    const proof = await issueProof(tx, {
      ...({ kind: 'permit', category: 'regularisation-file', place: { organisation, territory } } as const),
      ...{ issuedOn: on, expiresOn: until, by },
      digest: permitDigest({ number, from, until, name, birth, nationality }),
    });
    permits.push({
      ...{ id: randomUUID(), application: file.id, territory, number, kind, months, from, until, proof, on, follows },
    });
  }
  return permits;
}
