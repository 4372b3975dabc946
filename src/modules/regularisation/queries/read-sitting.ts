import { type Actor, ruleFor } from '#platform/access/actor.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { campaignOf } from '../acting.ts';
import { mayPreside } from '../domain/sitting/members.ts';
import { evaluateFiles } from '../evaluating.ts';
import { WORKERS } from '../office-rule.ts';
import { ends, presides, presiding } from '../sitting-rule.ts';
import { type AgendaRow, countAgenda, listAgenda } from '../store/agenda.reads.server.ts';
import { listConvocations } from '../store/convocations.reads.server.ts';
import {
  findCommission,
  findSitting,
  listAttendance,
  listMembers,
  type SittingRow,
} from '../store/sittings.reads.server.ts';

interface Asked {
  readonly sitting: string;
  /** What waits on the agenda, or what was settled. */
  readonly waiting: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A sitting: who sits, what is on the agenda, what became of it; null when it is out of reach. */
export const readSitting = query({
  name: 'read-sitting',
  permission: WORKERS,
  async run(db: Database, { sitting: id, ...page }: Asked, actor: Actor) {
    const sitting = await findSitting(db, id);
    if (sitting === undefined) return null;
    const members = await listMembers(db, sitting.commission);
    const { definition } = await campaignOf(db, sitting.campaign);
    const agenda = await listAgenda(db, id, page);
    return {
      ...{ sitting, members, agenda },
      commission: await findCommission(db, sitting.commission),
      composition: sitting.instance === 'first' ? definition.local : definition.national,
      campaign: definition.name,
      attendance: await listAttendance(db, id),
      convocations: await listConvocations(db, id),
      counts: await countAgenda(db, id),
      answers: await answersOf(db, sitting, agenda),
      /** Whether it is the reader's own commission. */
      own: actor.kind === 'person' && actor.unit === sitting.unit,
      presides: presides(actor, sitting, members),
      /** Whether the reader may close it and sign its minutes. */
      ends: ends(actor, sitting, members),
      /** Whether the reader may open it, and preside. */
      chairs:
        actor.kind === 'person' &&
        ruleFor(actor, presiding()) !== undefined &&
        members.some((member) => member.account === actor.account && mayPreside(member, members)),
    };
  },
  journal: ({ sitting }, found) => ({
    objects:
      found === null
        ? []
        : [
            { type: 'sitting', id: sitting },
            ...found.agenda.map(({ application }) => ({ type: 'application', id: application })),
          ],
  }),
});

export type WholeSitting = NonNullable<Awaited<ReturnType<typeof readSitting.execute>>>;

/** What the criteria answer of those that wait; what is decided has its answer frozen with it. */
async function answersOf(db: Database, { instance }: SittingRow, agenda: readonly AgendaRow[]) {
  const waiting = agenda.flatMap(({ application, outcome, criteria, appeal_criteria, filed_on }) =>
    outcome !== null || criteria === null || filed_on === null
      ? []
      : [{ id: application, criteria, appeal_criteria, filed_on }],
  );
  const found = await evaluateFiles(db, waiting, instance);
  return new Map([...found].map(([id, { answer }]) => [id, answer]));
}
