import { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { publicKeyOf } from '../proof/signed-code.ts';
import { addDocumentKey } from '../store/proofs.writes.server.ts';

/** Publishes the key that signs official documents from now on, beside those that signed before it. */
export const announceDocumentsKey = command({
  name: 'announce-documents-key',
  permission: 'operator',
  input: z.object({ key: z.custom<KeyObject>((value) => value instanceof KeyObject && value.type === 'private') }),
  run: async (tx, { key }) => ({ announced: await addDocumentKey(tx, publicKeyOf(key)) }),
  // The list of keys is kept in memory with what the public reads.
  changesContent: ({ announced }) => announced,
  journal: ({ key }, { announced }) =>
    announced
      ? { objects: [{ type: 'signing-key', id: Buffer.from(publicKeyOf(key).publicKey).toString('base64') }] }
      : null,
});
