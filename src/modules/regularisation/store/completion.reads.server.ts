import type { Database } from '#platform/db/database.ts';

/** What the applicant of a file was asked for, the latest first. */
export function listCompletionRequests(db: Database, application: string) {
  return db
    .selectFrom('regularisation.completion_request')
    .select(['id', 'asked_on', 'asked_by', 'items', 'message', 'due_on', 'answered_on'])
    .where('application', '=', application)
    .orderBy('asked_on', 'desc')
    .orderBy('id')
    .execute();
}
