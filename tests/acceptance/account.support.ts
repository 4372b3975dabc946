import { generateSync } from 'otplib';
import { passwordHashing } from '#platform/crypto/password-hashing.ts';
import { sealSecret } from '#platform/crypto/sealed-secret.ts';
import { newTotpSecret } from '#platform/crypto/totp.ts';
import { withClient } from '#platform/db/roles.ts';
import type { FreshDatabase } from '../kit/database.ts';
import { TEST_SERVICES } from '../kit/server.ts';
import { ask } from './http.support.ts';

type Fields = Readonly<Record<string, string>>;

/** A browser without a script: it keeps cookies, reads forms, and sends them. */
export interface Visitor {
  get(path: string): ReturnType<typeof ask>;
  post(path: string, fields: Fields, headers?: Fields): ReturnType<typeof ask>;
  /** Opens the page, fills in its first form that has these fields, and sends it where it says. */
  fill(path: string, fields: Fields): ReturnType<typeof ask>;
  readonly cookies: Map<string, string>;
}

export function visitor(origin: string, cookie?: string): Visitor {
  const cookies = new Map<string, string>();
  const keep = (line: string) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  };
  if (cookie !== undefined) keep(cookie);
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, asking: Parameters<typeof ask>[2]) => {
    const answer = await ask(origin, path, { ...asking, headers: { cookie: header(), ...asking?.headers } });
    for (const line of answer.headers['set-cookie'] ?? []) keep(line);
    return answer;
  };
  const post: Visitor['post'] = (path, fields, headers = {}) =>
    send(path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  return {
    cookies,
    get: (path) => send(path, {}),
    post,
    async fill(path, fields) {
      const page = await send(path, {});
      const form = formWith(page.text, Object.keys(fields));
      return post(form.action ?? path, { ...form.hidden, ...fields });
    },
  };
}

/** The first form of a page that has all these fields: where it is sent, and what it takes along. */
export function formWith(html: string, names: readonly string[]) {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].filter(
    ([, attributes = '']) => !attributes.includes('/sign-out'),
  );
  const found = forms.find(([, , body = '']) => names.every((name) => body.includes(`name="${name}"`)));
  if (found === undefined) throw new Error(`No form has the fields ${names.join(', ')}: ${html.slice(0, 400)}`);
  const [, attributes = '', body = ''] = found;
  const hidden: Record<string, string> = {};
  for (const [input] of body.matchAll(/<input\b(?=[^>]*type="hidden")(?:[^>"]|"[^"]*")*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
    hidden[name] = unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  return { action: unescapedOrNothing(/action="([^"]*)"/.exec(attributes)?.[1]), hidden, body };
}

const unescapedOrNothing = (text: string | undefined) => (text === undefined ? undefined : unescaped(text));

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Runs one statement as the superuser. */
export function sql({ administrator }: Pick<FreshDatabase, 'administrator'>, text: string, values: unknown[] = []) {
  return withClient(administrator, async (client) => (await client.query(text, values)).rows);
}

/** What the journal holds of an act, the newest first. */
export async function entriesOf(database: Pick<FreshDatabase, 'administrator'>, account: string, act: string) {
  const rows = await sql(
    database,
    'select body::jsonb as body, kind from audit.entry where account = $1 and act = $2 order by at desc',
    [account, act],
  );
  return rows.map(({ body, kind }) => ({ kind, ...body }));
}

export const PASSWORD = 'corail lanterne sapin gravier';

export async function givePassword(database: Pick<FreshDatabase, 'administrator'>, account: string): Promise<void> {
  const hash = await passwordHashing({ pepper: TEST_SERVICES.keys.pepper }).hashPassword(PASSWORD, account);
  await sql(database, 'insert into identity.password (account, hash) values ($1, $2)', [account, hash]);
}

/** Gives an account an authenticator application; the function tells its code of a moment, in steps from now. */
export async function giveTotp(database: Pick<FreshDatabase, 'administrator'>, account: string) {
  const secret = newTotpSecret();
  const sealed = sealSecret({ current: TEST_SERVICES.keys.sealing }, `totp:${account}`, Buffer.from(secret));
  await sql(database, 'insert into identity.totp (account, secret, confirmed_at) values ($1, $2, now())', [
    account,
    sealed,
  ]);
  return (steps = 0) => codeOf(secret, steps);
}

export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
}

/** A passkey that no device holds: enough for what counts them. */
export async function givePasskey(
  database: Pick<FreshDatabase, 'administrator'>,
  account: string,
  name = 'Téléphone',
): Promise<string> {
  const [row] = await sql(
    database,
    `insert into identity.passkey
       (account, credential_id, public_key, counter, backup_eligible, backed_up, name)
     values ($1, $2, '\\x00', 0, false, false, $3) returning id`,
    [account, `none-${Math.random().toString(36).slice(2)}`, name],
  );
  return row.id;
}

/** As if the last proof of identity had been given an hour ago. */
export async function letProofAge(database: Pick<FreshDatabase, 'administrator'>, session: string): Promise<void> {
  await sql(
    database,
    "update identity.session set stepped_up_at = now() - interval '10 minutes 1 second' where id = $1",
    [session],
  );
}

/** As if those who guess had gone on for a while: what waits a second after a few failures waits minutes. */
export async function hastenThrottle(database: Pick<FreshDatabase, 'administrator'>): Promise<void> {
  await sql(
    database,
    'update identity.throttle set failures = 12, last_failure_at = now() where failures between 3 and 12',
  );
}
