import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { generateSync } from 'otplib';
import type { Role } from '#platform/access/roles.ts';
import { newToken, tokenHash } from '#platform/crypto/tokens.ts';
import { withClient } from '#platform/db/roles.ts';
import type { FreshDatabase } from '../kit/database.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export const GOOD_PASSWORD = 'brume tambour 41 citronnier';

interface Sending {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly from: string | undefined;
}

/** Sends exactly this, from an address of this machine. */
function send(origin: string, { method, path, headers, body, from }: Sending): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method,
        headers: { ...length, ...headers },
        agent: false,
        ...(from === undefined ? {} : { localAddress: from }),
      },
      (response) =>
        void text(response).then(
          (words) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: words }),
          reject,
        ),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A browser without scripts: it keeps cookies, says where its forms come from, and follows nothing by itself. */
export class HttpBrowser {
  readonly origin: string;
  /** The address it comes from: all of 127.0.0.0/8 is this machine, and each /24 of it a network. */
  readonly from: string | undefined;
  readonly cookies = new Map<string, string>();
  /** Sent with every request. */
  headers: Record<string, string> = {};

  constructor(origin: string, from?: string) {
    this.origin = origin;
    this.from = from;
  }

  async get(path: string): Promise<Answer> {
    const headers = { ...this.#held(), ...this.headers };
    return this.#keep(await send(this.origin, { method: 'GET', path, headers, from: this.from }));
  }

  async post(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    const headers = {
      ...this.#held(),
      origin: this.origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...this.headers,
    };
    const body = new URLSearchParams(form).toString();
    return this.#keep(await send(this.origin, { method: 'POST', path, headers, body, from: this.from }));
  }

  /** The secret of the session that it holds. */
  get session(): string | undefined {
    return this.cookies.get('__Host-rihla');
  }

  /** Whether it may open what only somebody signed in may. */
  async isSignedIn(): Promise<boolean> {
    return (await this.get('/fr/account')).status === 200;
  }

  #held(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie === '' ? {} : { cookie };
  }

  #keep(answer: Answer): Answer {
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

/** Waits until the server answers: while the tests of a busy machine load, it says for a moment that it is overloaded. */
export async function untilReady(origin: string): Promise<void> {
  for (let time = 0; time < 100; time += 1) {
    if ((await new HttpBrowser(origin).get('/fr/sign-up')).status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not become ready.');
}

let networks = 0;

/** A browser in a network of its own, so that it does not wait for the failures of another. */
export function browserElsewhere(origin: string): HttpBrowser {
  networks += 1;
  return new HttpBrowser(origin, `127.${1 + (networks >> 8)}.${networks & 255}.1`);
}

/** The value of a hidden field. */
export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

/** What stands in the page, without its tags. */
export function wordsOf(html: string): string {
  return (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Offered {
  readonly role?: Role;
  readonly name?: string;
  readonly email?: string | null;
  /** The account that is renewed. */
  readonly account?: string;
  readonly hours?: number;
  readonly withdrawn?: boolean;
  readonly sealed?: boolean;
  /** Days from today. */
  readonly startsIn?: number;
  readonly endsIn?: number;
}

/** An invitation, put there by the superuser; gives its token and its identifier. */
export async function invite({ administrator }: Pick<FreshDatabase, 'administrator'>, offered: Offered = {}) {
  const { role = 'counter-officer', name = 'Salma Benali', hours = 24, startsIn = -1, endsIn = 365 } = offered;
  const token = newToken();
  const [id, unit] = [randomUUID(), randomUUID()];
  const email = offered.email === undefined ? `${id.slice(0, 8)}@example.org` : offered.email;
  await withClient(administrator, async (client) => {
    await client.query(
      `insert into identity.unit (id, organisation, territory, name, sealed) values ($1, 'interior-ministry', '04.421', $2, $3)`,
      [unit, { fr: 'Guichet de Rabat', ar: 'شباك الرباط', en: 'Rabat counter' }, offered.sealed ?? false],
    );
    await client.query(
      `insert into identity.invitation (id, kind, token_hash, account, name, email, role, unit, organisation, territory,
         sealed, starts_on, ends_on, basis, expires_at, withdrawn_at)
       select $1, $2, $3, $4, $5, $6, $7, u.id, u.organisation, u.territory, u.sealed, current_date + $9::int,
         current_date + $10::int, 'Décision d’essai n° 7', now() + make_interval(hours => $11),
         case when $12 then now() end
       from identity.unit u where u.id = $8`,
      [
        id,
        offered.account === undefined ? 'appointment' : 'renewal',
        tokenHash(token),
        offered.account ?? null,
        name,
        email,
        offered.account === undefined ? role : null,
        unit,
        startsIn,
        endsIn,
        hours,
        offered.withdrawn ?? false,
      ],
    );
  });
  return { token, id, unit, email: email ?? '', name };
}

/** The secret of the application, as the page of an invitation shows it for typing. */
export function typedSecret(html: string): string {
  return (/<code dir="ltr"[^>]*>([A-Z2-7 ]{30,})<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '');
}

/** The code of an application so many steps of thirty seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
}

/** Waits, if need be, for the next step of thirty seconds: what follows then does not fall between two. */
async function untilEarlyInStep(): Promise<void> {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 6_000) await new Promise((resolve) => setTimeout(resolve, left));
}

/** The recovery codes on a page. */
export function codesOf(html: string): readonly string[] {
  return [...html.matchAll(/<li><code dir="ltr">([0-9A-Z-]{29})<\/code><\/li>/g)].map((match) => match[1] ?? '');
}

/** Takes up an invitation with a password and an application, without scripts. The form is sent once others are ready too. */
export async function enrolByPassword(
  browser: HttpBrowser,
  token: string,
  language = 'fr',
  othersReady: () => Promise<void> = async () => undefined,
) {
  // The code of the step before the present one, so that the present one is left for the first sign-in.
  await untilEarlyInStep();
  const page = await browser.get(`/${language}/welcome/${token}`);
  const secret = typedSecret(page.text);
  await othersReady();
  const answer = await browser.post(`/${language}/welcome/${token}`, {
    way: 'password',
    secret: hidden(page.text, 'secret'),
    password: GOOD_PASSWORD,
    code: codeOf(secret, -1),
  });
  return { secret, answer, codes: codesOf(answer.text) };
}

/** Makes the account of an applicant. */
export async function signUpAs(browser: HttpBrowser, form: Readonly<Record<string, string>> = {}) {
  const answer = await browser.post('/fr/sign-up', {
    once: randomUUID(),
    name: 'Awa Diop',
    language: 'fr',
    password: GOOD_PASSWORD,
    ...form,
  });
  const reference = /<code dir="ltr">([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/.exec(answer.text)?.[1] ?? '';
  return { answer, reference, codes: codesOf(answer.text) };
}

/** The entries of the journal of one act, the last first. */
export async function entriesOf({ administrator }: Pick<FreshDatabase, 'administrator'>, act: string) {
  return withClient(administrator, async (client) => {
    const { rows } = await client.query<{ body: string }>(
      'select body from audit.entry where act = $1 order by at desc, lane, seq desc',
      [act],
    );
    return rows.map(({ body }) => JSON.parse(body));
  });
}

/** The session that a browser holds, as it is stored; none when it holds none. */
export async function sessionsOf({ administrator }: Pick<FreshDatabase, 'administrator'>, { session }: HttpBrowser) {
  return withClient(administrator, async (client) => {
    const { rows } = await client.query(
      `select s.id, s.account, s.method, s.idle_seconds, s.browser, p.role, s.ended_at, s.end_reason,
         round(extract(epoch from s.ends_at - s.created_at))::int as whole, s.stepped_up_at is not null as stepped_up
       from identity.session s left join identity.appointment p on p.id = s.appointment where s.token_hash = $1`,
      [tokenHash(Buffer.from(session ?? '', 'base64url'))],
    );
    return rows;
  });
}
