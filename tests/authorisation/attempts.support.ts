import pg from 'pg';
import { z } from 'zod';

/** The code that PostgreSQL answers with when a right or a policy is missing. */
export const DENIED = '42501';

/** A transaction of the application's role, which is never committed. */
export async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** Enters for a purpose; says whether the database knew such a standing. */
export async function enter(client: pg.Client, token: Buffer, purpose: string): Promise<boolean> {
  const { rows } = await client.query<{ entered: boolean }>(
    'select access.enter($1, $2, null) is not null as entered',
    [token, purpose],
  );
  return rows[0]?.entered === true;
}

/** What one statement answers, undone at once: how many rows it touched, or the code of its refusal. */
export async function answerTo(client: pg.Client, statement: string, values: unknown[] = []): Promise<number | string> {
  if (values.length === 0) {
    const answer = await undone(client, statement);
    return typeof answer === 'string' ? answer : (answer.rowCount ?? 0);
  }
  await client.query('savepoint attempt');
  try {
    return (await client.query(statement, values)).rowCount ?? 0;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? 'no code';
    throw error;
  } finally {
    await client.query('rollback to attempt');
  }
}

/** The same with its rows; all in one message, since there are tens of thousands of them. */
async function undone(client: pg.Client, statement: string): Promise<pg.QueryArrayResult | string> {
  try {
    const answers: unknown = await client.query({
      text: `savepoint attempt; ${statement}; rollback to attempt`,
      rowMode: 'array',
    });
    const [, answer]: readonly pg.QueryArrayResult[] = Array.isArray(answers) ? answers : [];
    if (answer === undefined) throw new Error('A statement has no answer.');
    return answer;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query('rollback to attempt');
    return error.code ?? 'no code';
  }
}

/** The first column of every row that a statement answers with, undone at once; or the code of its refusal. */
export async function idsUndone(client: pg.Client, statement: string): Promise<readonly string[] | string> {
  const answer = await undone(client, statement);
  return typeof answer === 'string' ? answer : answer.rows.map(([id]) => String(id));
}

/**
 * Tries one statement on each of many values (`one`, a JSON object, in the statement), each by itself and undone at once.
 * All in one request, so that thousands take seconds.
 */
export async function tryEach(
  client: pg.Client,
  statement: string,
  values: readonly object[],
): Promise<readonly (number | string)[]> {
  if (values.length === 0) return [];
  const answers: unknown = await client.query(`do $attempts$
    declare
      one jsonb;
      said jsonb := '[]';
      touched integer;
    begin
      for one in select * from jsonb_array_elements(${pg.escapeLiteral(JSON.stringify(values))}::jsonb) loop
        begin
          ${statement};
          get diagnostics touched = row_count;
          raise exception '%', touched using errcode = 'RH999';
        exception when others then
          said := said || case when sqlstate = 'RH999' then to_jsonb(sqlerrm::integer) else to_jsonb(sqlstate) end;
        end;
      end loop;
      perform set_config('attempts.said', said::text, true);
    end $attempts$;
    select current_setting('attempts.said') as said`);
  const [, told] = z.tuple([z.unknown(), z.object({ rows: z.array(z.object({ said: z.string() })) })]).parse(answers);
  return z.array(z.union([z.number(), z.string()])).parse(JSON.parse(told.rows[0]?.said ?? '[]'));
}

/** The first column of every row that a statement answers with. */
export async function idsOf(client: pg.Client, statement: string, values: unknown[] = []): Promise<readonly string[]> {
  const { rows } = await client.query<string[]>({ text: statement, values, rowMode: 'array' });
  return rows.map(([id]) => String(id));
}
