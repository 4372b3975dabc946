import type { Tx } from '#platform/db/database.ts';

interface NewRequest {
  readonly application: string;
  readonly askedOn: string;
  readonly askedBy: string;
  readonly items: readonly string[];
  readonly message: string | null;
  readonly dueOn: string;
}

/** Notes what an applicant is asked for; there is one open request of a file at a time. */
export async function addCompletionRequest(tx: Tx, request: NewRequest): Promise<void> {
  const { application, askedOn, askedBy, items, message, dueOn } = request;
  await tx
    .insertInto('regularisation.completion_request')
    .values({ application, asked_on: askedOn, asked_by: askedBy, items: [...items], message, due_on: dueOn })
    .execute();
}
