import { z } from 'zod';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import { readRegistrationAnswer } from '../passkeys/answers.ts';
import { verifyRegistration } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { finishCeremony } from '../store/ceremonies.writes.server.ts';
import { listPasskeys } from '../store/credentials.reads.server.ts';
import { addPasskey } from '../store/credentials.writes.server.ts';
import { holdAccount } from '../store/own-account.writes.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';

/** Nobody needs more, and each is offered to the browser at every prompt. */
const MOST_PASSKEYS = 20;

/** Adds a passkey that this browser made for this account. All other sessions end: who opened them may be the reason. */
export const enrolPasskey = credentialCommand({
  name: 'enrol-passkey',
  permission: OWN_PROVEN,
  input: z.object({
    rp: z.custom<RelyingParty>(),
    browser: z.instanceof(Buffer),
    answer: z.string(),
    name: z.string().trim().min(1).max(100),
  }),
  changesContent: false,
  async run(tx, { rp, browser, answer, name }, actor) {
    const { account, session } = signedIn(actor);
    const read = readRegistrationAnswer(answer);
    const asked = read && (await finishCeremony(tx, 'enrol', browser, read.claimed.challenge));
    // The question may have been put to somebody else who was signed in here before.
    const challenge = asked?.account === account ? read?.claimed.challenge : undefined;
    const verified = await verifyRegistration({ rp, challenge, answer: read });
    if (!verified.ok) return { ok: false as const, account, fault: verified.fault };
    await holdAccount(tx, account);
    if ((await listPasskeys(tx, account)).length >= MOST_PASSKEYS) {
      return { ok: false as const, account, fault: 'too-many' as const };
    }
    const { id, publicKey, counter, transports, backupEligible, backedUp } = verified.passkey;
    const made = { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports, backupEligible, backedUp };
    const passkey = await addPasskey(tx, { account, name, ...made });
    if (passkey === undefined) return { ok: false as const, account, fault: 'registered' as const };
    const ended = await endSessions(tx, account, 'credentials-changed', { except: session });
    return { ok: true as const, account, passkey, ended };
  },
  journal: (_, done) => ({
    objects: [{ type: 'account', id: done.account }, ...(done.ok ? [{ type: 'passkey', id: done.passkey }] : [])],
    detail: done.ok ? { sessionsEnded: done.ended } : { fault: done.fault },
  }),
});
