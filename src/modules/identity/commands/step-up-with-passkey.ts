import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN, signedIn } from '../own-rule.ts';
import { readAuthenticationAnswer } from '../passkeys/answers.ts';
import { verifyAuthentication } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { finishCeremony } from '../store/ceremonies.writes.server.ts';
import { findPasskey, usePasskey } from '../store/credentials.writes.server.ts';
import { renewSession } from '../store/own-account.writes.server.ts';

/** Proves again who is signed in, by one of their passkeys. */
export const stepUpWithPasskey = credentialCommand({
  name: 'step-up-with-passkey',
  permission: OWN,
  input: z.object({ rp: z.custom<RelyingParty>(), browser: z.instanceof(Buffer), answer: z.string() }),
  changesContent: false,
  secret: true,
  async run(tx, { rp, browser, answer }, actor) {
    const person = signedIn(actor);
    const { account, session } = person;
    const read = readAuthenticationAnswer(answer);
    const asked = read && (await finishCeremony(tx, 'step-up', browser, read.claimed.challenge));
    const challenge = asked?.account === account ? read?.claimed.challenge : undefined;
    const found = read && (await findPasskey(tx, read.credentialId));
    const verified = await verifyAuthentication({
      rp,
      challenge,
      answer: read,
      passkey: found && {
        id: found.credential_id,
        account: found.account,
        publicKey: found.public_key,
        counter: found.counter,
        backupEligible: found.backup_eligible,
      },
      signedIn: account,
    });
    if (!verified.ok || found === undefined) {
      return { ok: false as const, session, fault: verified.ok ? ('unknown-credential' as const) : verified.fault };
    }
    await usePasskey(tx, found.id, verified.counter, verified.backedUp);
    return { ok: true as const, session, passkey: found.id, token: await renewSession(tx, person) };
  },
  journal: (_, done) => ({
    objects: [{ type: 'session', id: done.session }, ...(done.ok ? [{ type: 'passkey', id: done.passkey }] : [])],
    detail: done.ok ? {} : { fault: done.fault },
  }),
});
