import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { tokenHash } from '#platform/crypto/tokens.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { networkOf } from '../domain/network.ts';
import { type Attempt, countsOf } from '../domain/throttle.ts';
import { NOBODY } from '../sign-in/attempt.ts';
import { identifierKey, readIdentifier } from '../sign-in/identifier.ts';
import { findByIdentifier } from '../store/accounts.reads.server.ts';
import { isKnownDevice } from '../store/sign-in.reads.server.ts';
import { reserveAttempt } from '../store/throttle.writes.server.ts';

/**
 * Admits a guess at a password, and counts it as failed until it is judged; or says how long to wait. It asks the same of
 * the database for accounts that there are and for those that there are not. Leaves no entry in the journal: the judgement
 * leaves one, and an attempt that must wait is not looked at.
 */
export const beginGuess = credentialCommand({
  name: 'begin-guess',
  permission: 'public',
  input: z.object({
    keys: z.custom<Keys>(),
    identifier: z.string(),
    network: z.string(),
    device: z.instanceof(Buffer).nullable(),
  }),
  changesContent: false,
  async run(tx, { keys, identifier, network, device }) {
    const read = readIdentifier(identifier);
    const found = read === null ? undefined : await findByIdentifier(tx, read);
    const isKnown = device !== null && (await isKnownDevice(tx, found?.id ?? NOBODY, device));
    const attempt: Attempt = {
      step: 'password',
      account: found?.id ?? identifierKey(identifier),
      network: networkOf(network),
      device: isKnown ? tokenHash(device).toString('base64url') : null,
    };
    const admission = await reserveAttempt(tx, keys.pepper, countsOf(attempt));
    if (!admission.allowed) return { ok: false as const, fault: 'wait' as const, wait: admission.wait };
    return { ok: true as const, account: found?.id ?? null, hash: found?.hash ?? null, attempt };
  },
  journal: () => null,
});
