import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { actOnHeldFiles } from '../acting.ts';
import { MOTIVE_TEXT } from '../domain/sitting/motives.ts';
import { notesOf } from '../notes.ts';
import { MOST_FILES } from '../office-input.ts';
import type { AgendaFault, Result } from '../sitting-faults.ts';
import { holdOwnSitting, presiding, presidingMember, sittingTarget } from '../sitting-rule.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { listItems } from '../store/sittings.reads.server.ts';
import { settleItems } from '../store/sittings.writes.server.ts';
import { tellApplicants } from '../telling.ts';

/** Adjourns files: at first instance the office looks at them again, in appeal they wait for another sitting. Who filed is told. */
export const adjournFiles = command({
  name: 'adjourn-files',
  permission: presiding('open'),
  input: z.strictObject({
    sitting: z.uuid(),
    applications: z.array(z.uuid()).min(1).max(MOST_FILES),
    motive: z.string().trim().min(MOTIVE_TEXT.least).max(1000),
    on: z.iso.date(),
  }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, applications, motive, on }, actor): Promise<readonly Result<AgendaFault>[]> {
    const held = await holdOwnSitting(tx, actor, 'adjourn-files', id, ['open']);
    presidingMember('adjourn-files', held);
    const { instance, opened_on } = held.sitting;
    const wanted = [...new Set(applications)];
    if (on < (opened_on ?? on)) return wanted.map((application) => ({ application, fault: 'before-sitting' }));
    const items = new Set(
      (await listItems(tx, id, wanted)).filter(({ outcome }) => outcome === null).map((item) => item.application),
    );
    const to = instance === 'first' ? ('complete' as const) : ('under-appeal' as const);
    const files = await holdFiles(tx, wanted);
    const results = await actOnHeldFiles(
      tx,
      actor,
      'adjourn-file',
      wanted
        .filter((application) => items.has(application))
        .map((application) => ({ application, to, on, sitting: id, detail: { motive } })),
      files,
    );
    const adjourned = results.filter(({ fault }) => fault === null);
    await settleItems(
      tx,
      id,
      adjourned.map(({ application }) => ({ application, outcome: 'adjourned' })),
    );
    const told = adjourned.flatMap(({ application }) => files.get(application) ?? []);
    await tellApplicants(tx, actor, told, 'sitting-result', (_, reference) => ({ reference }));
    const faultOf = new Map(results.map(({ application, fault }) => [application, fault]));
    return wanted.map((application) => ({
      application,
      fault: items.has(application) ? (faultOf.get(application) ?? null) : 'not-on-agenda',
    }));
  },
  journal: ({ sitting }, results) => notesOf(results, [{ type: 'sitting', id: sitting }]),
});
