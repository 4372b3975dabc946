import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import type { Evaluation } from '../domain/criteria/evaluate.ts';
import { PROOFS } from '../domain/criteria/facts.ts';
import { type Restatement, SITUATION } from '../domain/filing/restate.ts';
import { ALL_MOTIVES, type Motive } from '../domain/sitting/motives.ts';
import type { Outcome } from '../domain/sitting/tally.ts';
import { outcomeOf } from './sittings.reads.server.ts';

/** What was frozen with a decision is what the evaluator gave then. */
const evaluation = z.custom<Evaluation>(
  (value) =>
    z.object({ answer: z.string(), asOf: z.string(), criteria: z.array(z.unknown()) }).safeParse(value).success,
);

const said = z
  .object({ value: z.union([z.string(), z.number(), z.boolean()]), proof: z.enum(PROOFS).exclude(['unsaid']) })
  .nullable();
const restatements = z.array(z.object({ fact: z.enum(SITUATION), before: said, said }));

/** A decision of a sitting about a file. */
export interface FileDecision {
  readonly id: string;
  readonly sitting: string;
  readonly instance: 'first' | 'appeal';
  readonly outcome: Outcome;
  readonly decidedOn: string;
  readonly motives: readonly Motive[];
  readonly motiveText: string | null;
  readonly criteriaVersion: string;
  readonly criteria: Evaluation;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly appealUntil: string | null;
  readonly proof: string | null;
  readonly readAt: Date | null;
}

/** The decisions about a file, the first one first. */
export async function listDecisionsOf(db: Database, application: string): Promise<readonly FileDecision[]> {
  const rows = await db
    .selectFrom('regularisation.decision')
    .selectAll()
    .where('application', '=', application)
    .orderBy('recorded_at')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, sitting: row.sitting, instance: row.instance === 'appeal' ? 'appeal' : 'first' },
    outcome: outcomeOf(row.outcome) ?? 'unfavourable',
    decidedOn: row.decided_on,
    motives: ALL_MOTIVES.filter((motive) => row.motives.includes(motive)),
    motiveText: row.motive_text,
    criteriaVersion: row.criteria_version,
    criteria: evaluation.parse(row.criteria),
    ...{ votesFor: row.votes_for, votesAgainst: row.votes_against, abstained: row.abstained },
    ...{ appealUntil: row.appeal_until, proof: row.proof, readAt: row.read_at },
  }));
}

/** What a sitting decided of a file. */
export interface TakenDecision {
  readonly id: string;
  readonly application: string;
  readonly outcome: Outcome;
  readonly on: string;
}

/** All that a sitting decided. */
export async function listTaken(db: Database, sitting: string): Promise<readonly TakenDecision[]> {
  const rows = await db
    .selectFrom('regularisation.decision')
    .select(['id', 'application', 'outcome', 'decided_on as on'])
    .where('sitting', '=', sitting)
    .orderBy('application')
    .execute();
  return rows.map((row) => ({ ...row, outcome: outcomeOf(row.outcome) ?? 'unfavourable' }));
}

/** An appeal of a file, or an act that had it looked at again. */
export interface FiledAppeal {
  readonly id: string;
  readonly kind: 'appeal' | 'reexamination';
  readonly filedOn: string;
  readonly grounds: readonly string[];
  readonly statement: string | null;
  readonly late: boolean;
  /** What it says otherwise than the file said when it was decided. */
  readonly changed: readonly Restatement[];
  readonly reexamination: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export async function listAppealsOf(db: Database, application: string): Promise<readonly FiledAppeal[]> {
  const rows = await db
    .selectFrom('regularisation.appeal')
    .select([
      'id',
      'kind',
      'filed_on',
      'grounds',
      'statement',
      'late',
      'changed',
      'reexamination',
      'answer_before',
      'answer_after',
    ])
    .where('application', '=', application)
    .orderBy('filed_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind === 'appeal' ? 'appeal' : 'reexamination', filedOn: row.filed_on },
    ...{ grounds: row.grounds, statement: row.statement, late: row.late, reexamination: row.reexamination },
    ...{ before: row.answer_before, after: row.answer_after, changed: restatements.parse(row.changed) },
  }));
}

/** On which agendas a file stood. The sitting itself is out of reach of who applied. */
export interface FiledItem {
  readonly sitting: string;
  readonly day: string | null;
  readonly state: string | null;
  readonly instance: string | null;
  readonly outcome: string | null;
}

export function listSittingsOf(db: Database, application: string): Promise<readonly FiledItem[]> {
  return db
    .selectFrom('regularisation.agenda_item as i')
    .leftJoin('regularisation.sitting as s', 's.id', 'i.sitting')
    .leftJoin('regularisation.commission as c', 'c.id', 's.commission')
    .select(['i.sitting', 'i.outcome', 's.planned_on as day', 's.state', 'c.instance'])
    .where('i.application', '=', application)
    .orderBy('s.planned_on')
    .orderBy('i.sitting')
    .execute();
}

/** All that commissions had to do with a file. */
export interface Proceedings {
  readonly decisions: readonly FileDecision[];
  readonly appeals: readonly FiledAppeal[];
  readonly sittings: readonly FiledItem[];
}

export async function readProceedings(db: Database, application: string): Promise<Proceedings> {
  return {
    decisions: await listDecisionsOf(db, application),
    appeals: await listAppealsOf(db, application),
    sittings: await listSittingsOf(db, application),
  };
}
