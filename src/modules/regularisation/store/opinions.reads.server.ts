import type { Database } from '#platform/db/database.ts';

/** The opinions that other bodies were asked for on a file, the latest first. */
export function listOpinions(db: Database, application: string) {
  return db
    .selectFrom('regularisation.opinion')
    .select(['id', 'body', 'question', 'asked_on', 'asked_by', 'due_on', 'answered_on', 'answer', 'reasons'])
    .where('application', '=', application)
    .orderBy('asked_on', 'desc')
    .orderBy('id')
    .execute();
}

/** An opinion within reach; undefined when there is none. */
export function findOpinion(db: Database, id: string) {
  return db
    .selectFrom('regularisation.opinion')
    .select(['id', 'application', 'answered_on'])
    .where('id', '=', id)
    .executeTakeFirst();
}
