import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { followCodeHash, readFileReference, readFollowCode } from '../file-reference.ts';
import { CLAIMANTS } from '../filing-rule.ts';
import { claimFiling as take } from '../store/drafts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { listFilesOf } from '../store/filings.reads.server.ts';
import { tellApplicants } from '../telling.ts';

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
  async run(tx, { reference, code }, actor): Promise<Claimed> {
    const { filing, waits } = await take(tx, reference, followCodeHash(code));
    if (filing === null) return { ok: false, fault: waits ? 'waits' : 'unknown' };
    // Told where the person said that they are reached: if somebody else held the receipt, they learn it.
    const [first] = await listFilesOf(tx, filing);
    const file = first && (await findFile(tx, first.id));
    if (file !== undefined)
      await tellApplicants(tx, actor, [file], 'file-claimed', (_, printed) => ({ reference: printed }));
    return { ok: true, filing };
  },
  journal: (_, claimed) => ({
    objects: claimed.ok ? [{ type: 'filing', id: claimed.filing }] : [],
    detail: claimed.ok ? {} : { fault: claimed.fault },
  }),
});
