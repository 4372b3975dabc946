import { createHash } from 'node:crypto';
import { issueProof, type ProofKind } from '#documents';
import type { Tx } from '#platform/db/database.ts';
import type { FileRow } from './store/files.reads.server.ts';

/** The acts after which a letter is handed out, each with a code of its own kind: none passes for another. */
export const LETTER_ACTS = ['refer-minor', 'withdraw-application', 'withdraw-permit'] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

export const LETTER_KINDS = {
  'refer-minor': 'referral',
  'withdraw-application': 'application-withdrawal',
  'withdraw-permit': 'permit-withdrawal',
} as const satisfies Readonly<Record<LetterAct, ProofKind>>;

interface Letter {
  readonly act: LetterAct;
  readonly reference: string;
  readonly on: string;
  /** What it is about beside the file: the service, the number of the permit. */
  readonly about: string;
}

/** What a letter proves: that this was done with this file on that day. Names may be corrected later; this stays. */
export function letterDigest({ act, reference, on, about }: Letter): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(['rihla letter', act, reference, on, about]))
    .digest();
}

type Lettered = Pick<FileRow, 'reference' | 'organisation' | 'territory'>;

/** Notes the letter inside the act that it follows; the serial, for the history of the file. */
export function issueLetter(tx: Tx, by: string, file: Lettered, letter: Omit<Letter, 'reference'>): Promise<string> {
  const { reference, organisation, territory } = file;
  return issueProof(tx, {
    ...{ kind: LETTER_KINDS[letter.act], category: 'regularisation-file', place: { organisation, territory }, by },
    ...{ issuedOn: letter.on, expiresOn: null, digest: letterDigest({ ...letter, reference }) },
  });
}
