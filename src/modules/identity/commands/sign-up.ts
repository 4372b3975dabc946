import { z } from 'zod';
import { LANGUAGES } from '#lib/localised.ts';
import { ConflictError, credentialCommand } from '#platform/access/gate.ts';
import { printedAccountReference } from '#platform/crypto/account-reference.ts';
import { networkOf } from '../domain/network.ts';
import { countsOfNetwork, signInInput } from '../sign-in/attempt.ts';
import { newRecoveryCodes } from '../sign-in/invited.ts';
import { createAccount } from '../store/accounts.writes.server.ts';
import { replaceRecoveryCodes, setPassword } from '../store/credentials.writes.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';
import { reserveAttempt } from '../store/throttle.writes.server.ts';

/**
 * Makes the account of an applicant. An address or number is kept as it was typed, whoever else typed the same: until it
 * is confirmed it signs nobody in, so that nobody learns here whether it is known, and nobody takes it from its owner.
 */
export const signUp = credentialCommand({
  name: 'sign-up',
  permission: 'public',
  input: z.object({
    ...signInInput,
    network: z.string(),
    account: z.object({
      id: z.uuid(),
      name: z.string().min(1).max(200),
      language: z.enum(LANGUAGES),
      email: z.string().max(254).nullable(),
      phone: z.string().nullable(),
    }),
    /** Of this very account. */
    hash: z.string(),
  }),
  changesContent: false,
  secret: true,
  async run(tx, { keys, entrance, network, account, hash }) {
    const admission = await reserveAttempt(tx, keys.pepper, countsOfNetwork('sign-up', networkOf(network)));
    if (!admission.allowed) return { ok: false as const, fault: 'wait' as const, wait: admission.wait };
    const reference = await createAccount(tx, { ...account, kind: 'applicant' });
    if (reference === null) throw new ConflictError('sign-up');
    await setPassword(tx, account.id, hash);
    const codes = newRecoveryCodes(keys, account.id);
    await replaceRecoveryCodes(tx, account.id, codes.hashes);
    const proven = { account: account.id, kind: 'applicant', method: 'password', fresh: true } as const;
    const entered = await enter(tx, proven, entrance);
    return { ok: true as const, entered, reference: printedAccountReference(reference), codes: codes.printed };
  },
  journal: ({ account }, done) =>
    done.ok
      ? {
          objects: [
            { type: 'account', id: account.id },
            { type: 'session', id: done.entered.session },
          ],
          changed: { name: account.name, email: account.email, phone: account.phone, language: account.language },
          detail: { codes: done.codes.length },
        }
      : { objects: [], detail: { fault: done.fault } },
});
