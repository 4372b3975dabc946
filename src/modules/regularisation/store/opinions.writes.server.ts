import type { Tx } from '#platform/db/database.ts';

interface Asked {
  readonly application: string;
  readonly body: string;
  readonly question: string;
  readonly askedOn: string;
  readonly askedBy: string;
  readonly dueOn: string | null;
}

export async function addOpinion(tx: Tx, asked: Asked): Promise<string> {
  const { application, body, question, askedOn, askedBy, dueOn } = asked;
  const { id } = await tx
    .insertInto('regularisation.opinion')
    .values({ application, body, question, asked_on: askedOn, asked_by: askedBy, due_on: dueOn })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

interface Answered {
  readonly opinion: string;
  readonly on: string;
  readonly answer: string;
  readonly reasons: string | null;
  readonly by: string;
}

/** The code by which the database says that the file is decided, though who asks may not know it yet. */
const FROZEN = 'RH027';

/** Notes what was answered; false when it was answered before, or the file was decided meanwhile. */
export async function answerOpinion(tx: Tx, { opinion, on, answer, reasons, by }: Answered): Promise<boolean> {
  const done = await tx
    .updateTable('regularisation.opinion')
    .set({ answered_on: on, answer, reasons, recorded_by: by })
    .where('id', '=', opinion)
    .where('answered_on', 'is', null)
    .executeTakeFirst()
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === FROZEN) return null;
      throw error;
    });
  return done !== null && done.numUpdatedRows > 0n;
}
