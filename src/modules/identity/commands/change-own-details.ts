import { z } from 'zod';
import { LANGUAGES } from '#lib/localised.ts';
import { credentialCommand } from '#platform/access/gate.ts';
import { OWN_PROVEN, signedIn } from '../own-rule.ts';
import { asEmail, asPhone } from '../sign-in/identifier.ts';
import { changeDetails, holdAccount } from '../store/own-account.writes.server.ts';

/** Changes by what one is reached and recognised. Empty is none. */
export const changeOwnDetails = credentialCommand({
  name: 'change-own-details',
  permission: OWN_PROVEN,
  input: z.object({ email: z.string(), phone: z.string(), language: z.enum(LANGUAGES) }),
  changesContent: false,
  async run(tx, { email, phone, language }, actor) {
    const { account } = signedIn(actor);
    await holdAccount(tx, account);
    const [reached, called] = [read(email, asEmail), read(phone, asPhone)];
    if (reached === undefined) return { ok: false as const, account, fault: 'email' as const };
    if (called === undefined) return { ok: false as const, account, fault: 'phone' as const };
    const details = { email: reached, phone: called, language };
    // That somebody else has the address is not said: it is refused like any other that cannot be used.
    if (!(await changeDetails(tx, account, details)))
      return { ok: false as const, account, fault: 'unusable' as const };
    return { ok: true as const, account, details };
  },
  journal: (_, done) => ({
    objects: [{ type: 'account', id: done.account }],
    ...(done.ok ? { changed: done.details } : { detail: { fault: done.fault } }),
  }),
});

/** Null for nothing typed, undefined for what cannot be read. */
function read(typed: string, as: (typed: string) => { readonly value: string } | null): string | null | undefined {
  return typed.trim() === '' ? null : as(typed)?.value;
}
