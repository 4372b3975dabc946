import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { followCodeHash, readFileReference, readFollowCode } from '../file-reference.ts';
import { CLAIMANTS } from '../filing-rule.ts';
import { claimFiling as take } from '../store/drafts.writes.server.ts';

type Claimed =
  | { readonly ok: true; readonly filing: string }
  | { readonly ok: false; readonly fault: 'unknown' | 'waits' };

/**
 * Takes what was filed at a counter or by an association into one's own account, by the reference and the code of the
 * receipt. A wrong reference, a wrong code and a file that somebody follows already are one answer.
 */
export const claimFiling = command({
  name: 'claim-filing',
  permission: CLAIMANTS,
  input: z.strictObject({
    reference: z.string().transform((typed) => readFileReference(typed).code ?? ''),
    code: z.string().transform((typed) => readFollowCode(typed).code ?? ''),
  }),
  changesContent: false,
  async run(tx, { reference, code }): Promise<Claimed> {
    const { filing, waits } = await take(tx, reference, followCodeHash(code));
    if (filing !== null) return { ok: true, filing };
    return { ok: false, fault: waits ? 'waits' : 'unknown' };
  },
  journal: (_, claimed) => ({
    objects: claimed.ok ? [{ type: 'filing', id: claimed.filing }] : [],
    detail: claimed.ok ? {} : { fault: claimed.fault },
  }),
});
