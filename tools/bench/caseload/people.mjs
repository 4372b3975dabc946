// People of the caseload with live sessions, as cookies: what a browser would send.
import { randomBytes } from 'node:crypto';

/** So many people of a role in the unit of an organisation in a place; applicants have none. */
export async function signIn(client, { role, organisation, territory, count }) {
  const cookies = [];
  for (let number = 0; number < count; number += 1) {
    const token = randomBytes(32);
    const reference = `B${randomBytes(6).toString('hex').toUpperCase()}`;
    if (role === 'applicant') {
      const { rows } = await client.query(
        `with account as (insert into identity.account (kind, reference, name, demo) values ('applicant', $1, 'Personne fictive', true) returning id)
         insert into identity.session (account, token_hash, method, browser, idle_seconds, ends_at)
         select id, sha256($2), 'password', 'bench', 3600, now() + interval '12 hours' from account returning account`,
        [reference, token],
      );
      cookies.push({ cookie: cookieOf(token), account: rows[0].account });
      continue;
    }
    const { rows } = await client.query(
      `with account as (insert into identity.account (kind, reference, name, demo) values ('staff', $1, 'Agent fictif', true) returning id),
       appointment as (
         insert into identity.appointment (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
         select account.id, $2, u.id, u.organisation, u.territory, false, current_date - 1, current_date + 365, 'Mesure'
         from account, identity.unit u where u.organisation = $3 and u.territory = $4 returning id, account)
       insert into identity.session (account, token_hash, method, appointment, browser, idle_seconds, ends_at)
       select account, sha256($5), 'passkey', id, 'bench', 3600, now() + interval '12 hours' from appointment returning account`,
      [reference, role, organisation, territory, token],
    );
    cookies.push({ cookie: cookieOf(token), account: rows[0].account });
  }
  return cookies;
}

const cookieOf = (token) => `__Host-rihla=${token.toString('base64url')}`;

/** One request as a browser without scripts sends it; throws on what is no success. */
export async function ask(origin, { cookie }, path, form) {
  const response = await fetch(`${origin}/fr${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      cookie,
      ...(form === undefined ? {} : { origin, 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
  });
  const text = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', text, headers: response.headers };
}
