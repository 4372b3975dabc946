import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import type { Tx } from '#platform/db/database.ts';
import { actOnHeldFiles } from '../acting.ts';
import { proposalBy } from '../domain/sitting/motives.ts';
import { evaluateFiles } from '../evaluating.ts';
import { notesOf } from '../notes.ts';
import { MOST_FILES } from '../office-input.ts';
import type { PlacingFault, Result } from '../sitting-faults.ts';
import { holdOwnSitting, seated, sittingTarget } from '../sitting-rule.ts';
import { type FileRow, holdFiles } from '../store/files.reads.server.ts';
import { listItems, outcomeOf, type SittingRow } from '../store/sittings.reads.server.ts';
import { addItems } from '../store/sittings.writes.server.ts';

type Placed = Result<PlacingFault>;

/** Puts files on the agenda of a sitting, with what is proposed of each. */
export const placeOnAgenda = command({
  name: 'place-on-agenda',
  permission: seated('planned', 'open'),
  input: z.strictObject({
    sitting: z.uuid(),
    applications: z.array(z.uuid()).min(1).max(MOST_FILES),
    on: z.iso.date(),
  }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, applications, on }, actor): Promise<readonly Placed[]> {
    const { sitting } = await holdOwnSitting(tx, actor, 'place-on-agenda', id, ['planned', 'open']);
    const wanted = [...new Set(applications)];
    const files = await holdFiles(tx, wanted);
    const before = new Set((await listItems(tx, id, wanted)).map(({ application }) => application));
    const faults = new Map<string, PlacingFault>();
    for (const file of files.values()) {
      if (commissionOf(file, sitting) !== sitting.commission) faults.set(file.id, 'other-commission');
      else if (before.has(file.id)) faults.set(file.id, 'was-on-agenda');
    }
    const placeable = wanted.filter((application) => !faults.has(application));
    const to = sitting.instance === 'first' ? ('scheduled' as const) : ('appeal-scheduled' as const);
    const results = await actOnHeldFiles(
      tx,
      actor,
      'place-on-agenda',
      placeable.map((application) => ({ application, to, on, sitting: id })),
      files,
    );
    const placed = results.filter(({ fault }) => fault === null).map(({ application }) => application);
    const proposals = await proposalsOf(tx, placed, files, sitting);
    await addItems(
      tx,
      id,
      placed.map((application) => ({ application, proposal: proposals.get(application) ?? null })),
    );
    const faultOf = new Map(
      results.map(({ application, fault }): [string, PlacingFault | null] => [application, fault]),
    );
    return wanted.map((application) => ({
      application,
      fault: faults.get(application) ?? faultOf.get(application) ?? null,
    }));
  },
  journal: ({ sitting }, results) => notesOf(results, [{ type: 'sitting', id: sitting }]),
});

function commissionOf(file: FileRow, { instance }: SittingRow): string | null {
  return instance === 'first' ? file.commission : file.appeals_commission;
}

/** At first instance, what the office proposes; in appeal, where no office instructs, what the criteria answer; nothing where they do not. */
async function proposalsOf(
  tx: Tx,
  placed: readonly string[],
  files: ReadonlyMap<string, FileRow>,
  { instance }: SittingRow,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = placed.flatMap((application) => files.get(application) ?? []);
  if (instance === 'first') return new Map(rows.map(({ id, proposal }) => [id, outcomeOf(proposal)]));
  const answers = await evaluateFiles(tx, rows, 'appeal');
  return new Map(
    rows.map(({ id }) => {
      const answer = answers.get(id)?.answer ?? 'unknown';
      return [id, answer === 'unknown' ? null : proposalBy(answer)];
    }),
  );
}
