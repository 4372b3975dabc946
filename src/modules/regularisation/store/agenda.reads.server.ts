import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

/** A file on an agenda, with what became of it there. */
export interface AgendaRow {
  readonly application: string;
  readonly ordinal: number;
  readonly proposal: string | null;
  readonly outcome: string | null;
  /** Null of a file that is out of reach by now, having gone to another office. */
  readonly reference: string | null;
  readonly name: string | null;
  readonly sex: string | null;
  readonly birth: string | null;
  readonly nationality: string | null;
  readonly filed_on: string | null;
  readonly criteria: string | null;
  readonly appeal_criteria: string | null;
  readonly state: string | null;
  readonly proposal_motive: string | null;
  readonly decision: string | null;
  readonly motives: string[] | null;
  readonly motive_text: string | null;
  readonly votes_for: number | null;
  readonly votes_against: number | null;
  readonly abstained: number | null;
  readonly recused: number;
  readonly votes: number;
}

interface Page {
  readonly waiting: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** The agenda in its order: what waits to be decided, or what was settled. */
export function listAgenda(db: Database, sitting: string, page: Page | null): Promise<readonly AgendaRow[]> {
  return db
    .selectFrom('regularisation.agenda_item as i')
    .leftJoin('regularisation.application as a', 'a.id', 'i.application')
    .leftJoin('regularisation.decision as d', (join) =>
      join.onRef('d.application', '=', 'i.application').onRef('d.sitting', '=', 'i.sitting'),
    )
    .select(['i.application', 'i.ordinal', 'i.proposal', 'i.outcome'])
    .select(['a.reference', 'a.name', 'a.sex', 'a.birth', 'a.nationality', 'a.filed_on', 'a.state'])
    .select(['a.criteria', 'a.appeal_criteria', 'a.proposal_motive'])
    .select(['d.id as decision', 'd.motives', 'd.motive_text', 'd.votes_for', 'd.votes_against', 'd.abstained'])
    .select([
      sql<number>`(select count(*)::integer from regularisation.recusal r
        where r.sitting = i.sitting and r.application = i.application)`.as('recused'),
      sql<number>`(select count(*)::integer from regularisation.vote v
        where v.sitting = i.sitting and v.application = i.application)`.as('votes'),
    ])
    .where('i.sitting', '=', sitting)
    .$if(page !== null, (query) =>
      query
        .where('i.outcome', page?.waiting === true ? 'is' : 'is not', null)
        .offset(page?.offset ?? 0)
        .limit(page?.limit ?? 0),
    )
    .orderBy('i.ordinal')
    .execute();
}

/** How many files of an agenda wait, and how many had which outcome, by what was proposed. */
export async function countAgenda(
  db: Database,
  sitting: string,
): Promise<readonly { readonly outcome: string | null; readonly proposal: string | null; readonly count: number }[]> {
  return db
    .selectFrom('regularisation.agenda_item')
    .select(['outcome', 'proposal', sql<number>`count(*)::integer`.as('count')])
    .where('sitting', '=', sitting)
    .groupBy(['outcome', 'proposal'])
    .execute();
}
