import { z } from 'zod';
import { isLanguage } from '#lib/localised.ts';
import { ConflictError, credentialCommand } from '#platform/access/gate.ts';
import { printedAccountReference } from '#platform/crypto/account-reference.ts';
import { verifyTotp } from '#platform/crypto/totp.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Keys } from '#platform/web/page-route.ts';
import { readRegistrationAnswer } from '../passkeys/answers.ts';
import { verifyRegistration } from '../passkeys/ceremonies.ts';
import type { RelyingParty } from '../passkeys/passkey.ts';
import { signInInput } from '../sign-in/attempt.ts';
import { accountOfInvitation, newRecoveryCodes } from '../sign-in/invited.ts';
import { sealTotp } from '../sign-in/totp-secret.ts';
import { findActiveAccount } from '../store/accounts.reads.server.ts';
import {
  appointInvited,
  closeInvitation,
  createAccount,
  forgetCredentials,
  holdInvitation,
} from '../store/accounts.writes.server.ts';
import { finishCeremony } from '../store/ceremonies.writes.server.ts';
import { findFederation } from '../store/credentials.reads.server.ts';
import { replaceRecoveryCodes } from '../store/credentials.writes.server.ts';
import { grantMeans, type ShownMeans } from '../store/enrolment.writes.server.ts';
import { endSessions } from '../store/sessions.writes.server.ts';
import { enter } from '../store/sign-in.writes.server.ts';

/** What somebody invited chose to sign in with. Hashes are those of the account that the invitation leads to. */
export type OfferedMeans =
  | {
      readonly kind: 'passkey';
      readonly rp: RelyingParty;
      readonly browser: Buffer;
      readonly answer: string;
      readonly hash: string | null;
    }
  | { readonly kind: 'password'; readonly hash: string; readonly secret: string; readonly code: string }
  | { readonly kind: 'ministry'; readonly issuer: string; readonly subject: string };

const detail = z.object({ invitation: z.uuid() });

/**
 * Takes up an invitation: makes the account with its appointment, or lets an account enrol anew after all its means were
 * lost, which ends its sessions and takes the former means from it. Once: of two who accept together one comes too late.
 */
export const acceptInvitation = credentialCommand({
  name: 'accept-invitation',
  permission: 'public',
  input: z.object({ ...signInInput, invitation: z.uuid(), means: z.custom<OfferedMeans>() }),
  changesContent: false,
  secret: true,
  async run(tx, { keys, entrance, invitation: id, means: offered }) {
    const refused = <Fault extends string>(fault: Fault) => ({ ok: false as const, fault, invitation: id });
    const held = await holdInvitation(tx, id);
    if (held === undefined) return refused('unknown');
    if (held.fate !== 'open') return refused(held.fate);
    const shown = await verify(tx, keys, { invitation: id, offered, name: entrance.browserName, of: held });
    if (!shown.ok) return refused(shown.fault);
    const account = accountOfInvitation(keys, held);
    if (held.kind === 'renewal') {
      if ((await findActiveAccount(tx, account)) === undefined) return refused('withdrawn');
      await forgetCredentials(tx, account);
      await endSessions(tx, account, 'credentials-changed');
    } else {
      const { name, email, language } = held;
      const made = { id: account, name, email, phone: null, language: isLanguage(language) ? language : 'fr' } as const;
      if (!(await createAccount(tx, { ...made, kind: 'staff' }))) return refused('address-taken');
      await appointInvited(tx, account, id);
    }
    // All or nothing from here on: an account without means would belong to nobody.
    if (!(await grantMeans(tx, account, shown.means))) throw new ConflictError('accept-invitation');
    const codes = shown.means.kind !== 'ministry' && shown.means.hash !== null ? newRecoveryCodes(keys, account) : null;
    if (codes !== null) await replaceRecoveryCodes(tx, account, codes.hashes);
    await closeInvitation(tx, id, account);
    const reference = (await findActiveAccount(tx, account))?.reference ?? '';
    const entered = await enter(tx, { account, kind: 'staff', method: 'enrolment', fresh: true }, entrance);
    return {
      ok: true as const,
      invitation: id,
      entered,
      means: offered.kind,
      reference: printedAccountReference(reference),
      codes: codes?.printed ?? [],
    };
  },
  journal: (_, done) => {
    const invitation = { type: 'invitation', id: done.invitation };
    if (!done.ok) return { objects: done.fault === 'unknown' ? [] : [invitation], detail: { fault: done.fault } };
    const { account, session } = done.entered;
    return {
      objects: [invitation, { type: 'account', id: account }, { type: 'session', id: session }],
      detail: { means: done.means, codes: done.codes.length },
    };
  },
});

interface Offer {
  readonly invitation: string;
  readonly offered: OfferedMeans;
  /** What a passkey is called until its owner gives it a name. */
  readonly name: string;
  readonly of: { readonly id: string; readonly account: string | null };
}

async function verify(tx: Tx, keys: Keys, { invitation, offered, name, of }: Offer) {
  switch (offered.kind) {
    case 'passkey': {
      const answer = readRegistrationAnswer(offered.answer);
      const asked = answer && (await finishCeremony(tx, 'enrol', offered.browser, answer.claimed.challenge));
      const isTheirs = asked !== undefined && detail.safeParse(asked.detail).data?.invitation === invitation;
      const challenge = isTheirs ? answer?.claimed.challenge : undefined;
      const made = await verifyRegistration({ rp: offered.rp, challenge, answer });
      if (!made.ok) return made;
      return {
        ok: true as const,
        means: { kind: 'passkey', passkey: made.passkey, name, hash: offered.hash } satisfies ShownMeans,
      };
    }
    case 'password': {
      const step = verifyTotp(offered.secret, offered.code, null, new Date());
      if (step === null) return { ok: false as const, fault: 'code' as const };
      const secret = sealTotp(keys, accountOfInvitation(keys, of), offered.secret);
      return { ok: true as const, means: { kind: 'password', hash: offered.hash, secret, step } satisfies ShownMeans };
    }
    case 'ministry': {
      const isTaken = (await findFederation(tx, offered.issuer, offered.subject)) !== undefined;
      if (isTaken) return { ok: false as const, fault: 'means-taken' as const };
      return { ok: true as const, means: offered satisfies ShownMeans };
    }
  }
}
