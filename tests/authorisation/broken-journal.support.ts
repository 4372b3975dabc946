import type pg from 'pg';

/** A journal that cannot be written, whatever the reason: a full disk, a lost table, a lock that never goes. */
export async function breakJournal(superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ text: string }>(
    `select pg_get_functiondef(oid) as text from pg_proc where proname = 'append' and pronamespace = 'audit'::regnamespace`,
  );
  const [head = ''] = (rows[0]?.text ?? '').split('AS $function$');
  await superuser.query(`${head} AS $function$ begin raise exception 'no space left on device'; end $function$`);
}
