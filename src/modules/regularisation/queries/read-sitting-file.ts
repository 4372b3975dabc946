import type { Actor } from '#platform/access/actor.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { campaignOf } from '../acting.ts';
import { evaluateFiles } from '../evaluating.ts';
import { WORKERS } from '../office-rule.ts';
import { presides } from '../sitting-rule.ts';
import { readProceedings } from '../store/decisions.reads.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { listOpinions } from '../store/opinions.reads.server.ts';
import {
  findSitting,
  listAttendance,
  listItems,
  listMembers,
  listRecusals,
  listVotes,
} from '../store/sittings.reads.server.ts';

/** One file of an agenda, with all that members look at before they decide; null when it is not there. */
export const readSittingFile = query({
  name: 'read-sitting-file',
  permission: WORKERS,
  async run(db: Database, asked: { readonly sitting: string; readonly application: string }, actor: Actor) {
    const sitting = await findSitting(db, asked.sitting);
    const file = await findFile(db, asked.application);
    const [item] = sitting === undefined ? [] : await listItems(db, sitting.id, [asked.application]);
    if (sitting === undefined || file === undefined || item === undefined) return null;
    const members = await listMembers(db, sitting.commission);
    const { definition } = await campaignOf(db, sitting.campaign);
    return {
      ...{ sitting, file, item, members, campaign: definition.name },
      found: (await evaluateFiles(db, [file], sitting.instance)).get(file.id) ?? null,
      attendance: await listAttendance(db, sitting.id),
      recusals: await listRecusals(db, sitting.id, [file.id]),
      votes: await listVotes(db, sitting.id, [file.id]),
      opinions: await listOpinions(db, file.id),
      proceedings: await readProceedings(db, file.id),
      own: actor.kind === 'person' && actor.unit === sitting.unit,
      presides: presides(actor, sitting, members),
      account: actor.kind === 'person' ? actor.account : null,
    };
  },
  journal: ({ sitting, application }, found) => ({
    objects:
      found === null
        ? []
        : [
            { type: 'sitting', id: sitting },
            { type: 'application', id: application },
          ],
  }),
});

export type SittingFile = NonNullable<Awaited<ReturnType<typeof readSittingFile.execute>>>;
