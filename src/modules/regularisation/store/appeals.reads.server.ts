import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from '#platform/db/database.ts';
import { actTitle } from '../definition/act-title.ts';
import { ANSWERS, type Answer } from '../domain/criteria/answer.ts';
import { CATEGORIES, type Category, REEXAMINABLE } from '../domain/sitting/categories.ts';
import { FILE_COLUMNS, type FileRow, readFileRow } from './files.reads.server.ts';

/** Which files an act has looked at again. */
export const reexaminationFilter = z.strictObject({
  states: z.array(z.enum(REEXAMINABLE)).min(1),
  category: z.enum(CATEGORIES),
  /** Only those that the new criteria answer so; all of them when empty. */
  answers: z.array(z.enum(ANSWERS)),
  /** Only those that the criteria which they were refused under did not admit and the new ones do. */
  changed: z.boolean().default(false),
  /** The simulation that gave the occasion. It decided nothing: the files are judged anew, one by one. */
  simulation: z.uuid().nullable().default(null),
});
export type ReexaminationFilter = z.output<typeof reexaminationFilter>;

/** The legal act that has them looked at again. */
export const reexaminationBasis = z.strictObject({
  kind: z.enum(['law', 'decree', 'circular', 'royal-guidance', 'commission-decision', 'announcement']),
  title: actTitle,
  number: z.string().trim().min(1).max(100).nullable(),
  date: z.iso.date(),
});

export interface ReexaminationRow {
  readonly id: string;
  readonly campaign: string;
  readonly criteria: string;
  readonly basis: z.output<typeof reexaminationBasis>;
  readonly orderedOn: string;
  readonly orderedBy: string;
  readonly filter: ReexaminationFilter;
  readonly lookedAt: number;
  readonly files: number;
  readonly reached: string | null;
  readonly finishedOn: string | null;
}

function reexaminations(db: Database) {
  return db.selectFrom('regularisation.reexamination').selectAll();
}
type Raw = Awaited<ReturnType<ReturnType<typeof reexaminations>['executeTakeFirstOrThrow']>>;

function readReexamination(row: Raw): ReexaminationRow {
  return {
    ...{ id: row.id, campaign: row.campaign, criteria: row.criteria, reached: row.reached },
    ...{ orderedOn: row.ordered_on, orderedBy: row.ordered_by, lookedAt: row.looked_at, files: row.files },
    basis: reexaminationBasis.parse(row.basis),
    filter: reexaminationFilter.parse(row.filter),
    finishedOn: row.finished_on,
  };
}

export async function listReexaminations(db: Database): Promise<readonly ReexaminationRow[]> {
  const rows = await reexaminations(db).orderBy('ordered_on', 'desc').orderBy('id').limit(200).execute();
  return rows.map(readReexamination);
}

export async function findReexamination(db: Database, id: string): Promise<ReexaminationRow | undefined> {
  const row = await reexaminations(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : readReexamination(row);
}

/** The same, held: its next files are looked at once. */
export async function holdReexamination(tx: Tx, id: string): Promise<ReexaminationRow | undefined> {
  const row = await reexaminations(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? undefined : readReexamination(row);
}

/** The next files that a re-examination looks at, held, in the order of their numbers. */
export async function holdNextFiles(
  tx: Tx,
  { campaign, filter, reached }: Pick<ReexaminationRow, 'campaign' | 'filter' | 'reached'>,
  limit: number,
): Promise<readonly FileRow[]> {
  const rows = await tx
    .selectFrom('regularisation.application')
    .select(FILE_COLUMNS)
    .where('campaign', '=', campaign)
    .where('state', 'in', [...filter.states])
    .where('state', 'in', ['unfavourable', 'refused', 'lapsed', 'under-appeal'])
    .$if(reached !== null, (query) => query.where('id', '>', reached ?? ''))
    .$if(filter.category !== 'all', (query) => query.where(ofCategory(filter.category)))
    .orderBy('id')
    .limit(limit)
    .forNoKeyUpdate()
    .execute();
  return rows.map(readFileRow);
}

/** Of a category on the day of filing, as far as the file says it. */
function ofCategory(category: Category) {
  const woman = sql<boolean>`sex = 'female'`;
  const minor = sql<boolean>`birth > (filed_on - interval '18 years')`;
  switch (category) {
    case 'women':
      return woman;
    case 'minors':
      return minor;
    case 'women-and-children':
      return sql<boolean>`(sex = 'female' or birth > (filed_on - interval '18 years'))`;
    case 'all':
      return sql<boolean>`true`;
  }
}

export interface ReexaminedFile {
  readonly application: string;
  readonly reference: string;
  readonly name: string;
  readonly state: string;
  readonly before: Answer;
  readonly after: Answer;
}

/** What came of a re-examination, file by file. */
export async function listReexaminedFiles(
  db: Database,
  reexamination: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly ReexaminedFile[]> {
  const rows = await db
    .selectFrom('regularisation.appeal as p')
    .innerJoin('regularisation.application as a', 'a.id', 'p.application')
    .select(['p.application', 'a.reference', 'a.name', 'a.state', 'p.answer_before', 'p.answer_after'])
    .where('p.reexamination', '=', reexamination)
    .orderBy('p.application')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(({ answer_before, answer_after, ...row }) => ({
    ...row,
    before: answerOf(answer_before),
    after: answerOf(answer_after),
  }));
}

/** How many files of a re-examination went from which answer to which. */
export async function countReexaminedFiles(
  db: Database,
  reexamination: string,
): Promise<readonly { readonly before: Answer; readonly after: Answer; readonly count: number }[]> {
  const rows = await db
    .selectFrom('regularisation.appeal')
    .select(['answer_before', 'answer_after', sql<number>`count(*)::integer`.as('count')])
    .where('reexamination', '=', reexamination)
    .groupBy(['answer_before', 'answer_after'])
    .execute();
  return rows.map(({ answer_before, answer_after, count }) => ({
    before: answerOf(answer_before),
    after: answerOf(answer_after),
    count,
  }));
}

function answerOf(text: string | null): Answer {
  return ANSWERS.find((answer) => answer === text) ?? 'unknown';
}

export interface WaitingFile extends Pick<FileRow, 'id' | 'reference' | 'name' | 'sex' | 'birth' | 'nationality'> {
  readonly filed_on: string;
  readonly criteria: string;
  readonly appeal_criteria: string | null;
  readonly proposal: string | null;
  readonly proposal_motive: string | null;
  readonly due_on: string | null;
  readonly turn_since: string;
  readonly territory: string;
}

/** The commission that sits. */
interface Sitting {
  readonly id: string;
  readonly instance: string;
  readonly territory: string;
}

interface Waiting {
  readonly commission: Sitting;
  readonly category: Category;
  readonly after: { readonly dueOn: string; readonly id: string } | null;
  readonly limit: number;
}

/** The files that wait for a sitting of a commission, those first whose term ends first. */
export function listWaiting(db: Database, wanted: Waiting): Promise<readonly WaitingFile[]> {
  const { commission, category, after, limit } = wanted;
  return waiting(db, commission)
    .select(['id', 'reference', 'name', 'sex', 'birth', 'nationality', 'filed_on', 'criteria', 'appeal_criteria'])
    .select(['proposal', 'proposal_motive', 'due_on', 'turn_since', 'territory'])
    .where(ofCategory(category))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(due_on, id) > (${after?.dueOn ?? ''}::date, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** By the index of whose turn it is: of a place for a local commission, of the country for the national one. */
function waiting(db: Database, { id, instance, territory }: Sitting) {
  const files = db.selectFrom('regularisation.application');
  return instance === 'first'
    ? files
        .where('territory', '=', territory)
        .where('turn', '=', 'commission')
        .where('commission', '=', id)
        .where('state', '=', 'instructed')
    : files
        .where('turn', '=', 'appeals')
        .where('appeals_commission', 'is not', null)
        .where('appeals_commission', '=', id)
        .where('state', '=', 'under-appeal');
}

/** How many wait, by category; they overlap. */
export async function countWaiting(db: Database, commission: Sitting): Promise<Readonly<Record<Category, number>>> {
  const count = (category: Category) =>
    sql<number>`count(*) filter (where ${ofCategory(category)})::integer`.as(category);
  return waiting(db, commission)
    .select([count('all'), count('women'), count('minors'), count('women-and-children')])
    .executeTakeFirstOrThrow();
}
