import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { minutesOf } from '../minutes.ts';
import { endingMember, holdOwnSitting, presiding, sittingTarget } from '../sitting-rule.ts';
import { listAgenda } from '../store/agenda.reads.server.ts';
import { listAttendance, listRecusals, listVotes } from '../store/sittings.reads.server.ts';
import { closeIt } from '../store/sittings.writes.server.ts';

export type Closed =
  | { readonly ok: true; readonly decided: number; readonly adjourned: number }
  | { readonly ok: false; readonly fault: 'files-left'; readonly left: number };

/** Ends a sitting, by who presides or their successor: its minutes stand from now on. What was decided is told once they are signed. */
export const closeSitting = command({
  name: 'close-sitting',
  permission: presiding('open'),
  input: z.strictObject({ sitting: z.uuid(), remarks: z.string().trim().max(8000).nullable() }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, remarks }, actor): Promise<Closed> {
    const held = await holdOwnSitting(tx, actor, 'close-sitting', id, ['open']);
    endingMember('close-sitting', held);
    const agenda = await listAgenda(tx, id, null);
    const left = agenda.filter(({ outcome }) => outcome === null).length;
    if (left > 0) return { ok: false, fault: 'files-left', left };
    const applications = agenda.map(({ application }) => application);
    const words = remarks === '' ? null : remarks;
    const minutes = minutesOf({
      ...{ sitting: held.sitting, members: held.members, agenda, remarks: words },
      attendance: await listAttendance(tx, id),
      votes: await listVotes(tx, id, applications),
      recusals: await listRecusals(tx, id, applications),
    });
    await closeIt(tx, id, { remarks: words, minutes });
    return {
      ok: true,
      decided: agenda.filter(({ decision }) => decision !== null).length,
      adjourned: agenda.filter(({ outcome }) => outcome === 'adjourned').length,
    };
  },
  journal: ({ sitting }, done) => ({
    objects: [{ type: 'sitting', id: sitting }],
    detail: done.ok ? { decided: done.decided, adjourned: done.adjourned } : { fault: done.fault, left: done.left },
  }),
});
