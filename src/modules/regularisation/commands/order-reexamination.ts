import { z } from 'zod';
import { command, SignInNeededError } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { REGULARISATION } from '../procedure.ts';
import { reexaminationBasis, reexaminationFilter } from '../store/appeals.reads.server.ts';
import { addReexamination } from '../store/appeals.writes.server.ts';
import { findAppealsCommission, findAppealVersion } from '../store/sittings.reads.server.ts';
import { hasTried } from '../trying.ts';

type OrderFault = 'other-commission' | 'no-criteria' | 'other-simulation' | 'in-the-future';

export type Ordered = { readonly ok: true } | { readonly ok: false; readonly fault: OrderFault };

/** Orders that refused files of a campaign be looked at again under an adopted version of the criteria of appeals. */
export const orderReexamination = command({
  name: 'order-reexamination',
  permission: openPermissionOf(REGULARISATION, 'reexamine-files').map((rule) => ({ ...rule, stepUp: true as const })),
  input: z.strictObject({
    /** The number that it is to have: sent twice, it is ordered once. */
    reexamination: z.uuid(),
    campaign: z.string().min(1).max(60),
    criteria: z.string().min(1).max(100),
    basis: reexaminationBasis,
    on: z.iso.date(),
    filter: reexaminationFilter,
  }),
  changesContent: false,
  async run(tx, { reexamination, campaign, criteria, basis, on, filter }, actor): Promise<Ordered> {
    if (actor.kind !== 'person') throw new SignInNeededError('order-reexamination');
    if (on > todayHere()) return { ok: false, fault: 'in-the-future' };
    const commission = await findAppealsCommission(tx, campaign);
    if (commission === undefined || commission.unit !== actor.unit) return { ok: false, fault: 'other-commission' };
    const version = await findAppealVersion(tx, criteria);
    if (version === undefined || version.campaign !== campaign || version.in_force_from > on) {
      return { ok: false, fault: 'no-criteria' };
    }
    if (filter.simulation !== null && !(await hasTried(tx, filter.simulation, criteria))) {
      return { ok: false, fault: 'other-simulation' };
    }
    await addReexamination(tx, { id: reexamination, campaign, criteria, basis, on, by: actor.account, filter });
    return { ok: true };
  },
  journal: ({ reexamination, campaign, criteria }, done) => ({
    objects: done.ok ? [{ type: 'reexamination', id: reexamination }] : [],
    detail: done.ok ? { campaign, criteria } : { campaign, criteria, fault: done.fault },
  }),
});
