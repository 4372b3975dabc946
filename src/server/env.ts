import { isIP } from 'node:net';
import { z } from 'zod';
import { scannerAddress } from './scanner-address.ts';
import { StartupError } from './startup-error.ts';

const whole = (fallback: number, minimum: number, maximum: number) =>
  z.string().regex(/^\d+$/).default(String(fallback)).transform(Number).pipe(z.int().min(minimum).max(maximum));

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//)
  .optional();
const path = z.string().min(1).optional();

/** `10.0.0.1` or `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

const schema = z.object({
  /** What the server is for. Set by the command that starts it, never by who types it. */
  RIHLA_MODE: z.enum(['trial', 'production']).default('trial'),
  /** TCP port; 0 lets the system choose one. */
  PORT: whole(3000, 0, 65_535),
  /** Address to listen on; loopback unless said otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The one folder that holds data. */
  RIHLA_DATA: z.string().min(1).default('./data'),
  /** Any PostgreSQL 15 or newer; none is started then. */
  DATABASE_URL: postgresUrl,
  /** Logins whose only membership is the role of that name; a role without one is served as DATABASE_URL allows. */
  DATABASE_APP_URL: postgresUrl,
  DATABASE_GATEKEEPER_URL: postgresUrl,
  DATABASE_MATCHER_URL: postgresUrl,
  DATABASE_OPERATOR_URL: postgresUrl,
  /** Keys that are kept elsewhere than in the data folder. */
  RIHLA_JOURNAL_KEY_FILE: path,
  RIHLA_CREDENTIALS_KEY_FILE: path,
  RIHLA_DATABASE_KEY_FILE: path,
  RIHLA_DOCUMENTS_KEY_FILE: path,
  /** Where systemd puts the files of LoadCredential= and LoadCredentialEncrypted=. */
  CREDENTIALS_DIRECTORY: path,
  /** The country pack: a folder name under `packs/`, or a path. */
  RIHLA_PACK: z.string().min(1).default('morocco'),
  /** The origin that permanent addresses are written with, when a proxy stands in front. */
  RIHLA_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => URL.canParse(url) && new URL(url).origin === url)
    .optional(),
  /** Addresses of the proxies in front, whose word about a client's address is taken. */
  RIHLA_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((network) => network.trim()))
    .refine((list) => list.every(isNetwork))
    .optional(),
  /** Files and http addresses that keep the checkpoints of the journal out of this system's reach. */
  RIHLA_WITNESSES: z
    .string()
    .transform((list) => list.split(',').map((witness) => witness.trim()))
    .refine((list) => list.every((witness) => witness !== '' && !/^\w+:(?!\/\/)/.test(witness)))
    .optional(),
  /** A ministry's own sign-in by OpenID Connect: all four, or none. */
  RIHLA_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  RIHLA_OIDC_CLIENT_ID: z.string().min(1).optional(),
  RIHLA_OIDC_CLIENT_SECRET_FILE: path,
  RIHLA_OIDC_LABEL: z.string().min(1).max(100).optional(),
  /** Where ClamAV listens, which looks at every file that is handed in: `host:port`, or a socket. */
  RIHLA_CLAMAV: z
    .string()
    .transform((text, issue) => {
      const address = scannerAddress(text);
      if (address === null) issue.addIssue({ code: 'custom' });
      return address ?? z.NEVER;
    })
    .optional(),
  /** The mail server that messages go out by, and from whom they are; without one they are written into the data folder. */
  RIHLA_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  RIHLA_SMTP_PASSWORD_FILE: path,
  RIHLA_MAIL_FROM: z
    .string()
    .regex(/^([^<>"\r\n]{1,100}<)?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>?$/)
    .optional(),
  /** The gateway that text messages go out by. */
  RIHLA_SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  RIHLA_SMS_TOKEN_FILE: path,
  RIHLA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export type Env = z.output<typeof schema>;

const CONNECTION = 'a connection string such as postgres://user:password@host:5432/rihla';

const EXPECTED: Readonly<Record<keyof Env, string>> = {
  RIHLA_MODE: 'trial or production',
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  RIHLA_DATA: 'a folder',
  DATABASE_URL: CONNECTION,
  DATABASE_APP_URL: CONNECTION,
  DATABASE_GATEKEEPER_URL: CONNECTION,
  DATABASE_MATCHER_URL: CONNECTION,
  DATABASE_OPERATOR_URL: CONNECTION,
  RIHLA_JOURNAL_KEY_FILE: 'a file',
  RIHLA_CREDENTIALS_KEY_FILE: 'a file',
  RIHLA_DATABASE_KEY_FILE: 'a file',
  RIHLA_DOCUMENTS_KEY_FILE: 'a file',
  CREDENTIALS_DIRECTORY: 'a folder',
  RIHLA_PACK: 'the name of a folder of packs/, or a path',
  RIHLA_ORIGIN: 'an origin such as https://rihla.example.org',
  RIHLA_TRUSTED_PROXIES: 'addresses or networks with commas between them, such as 127.0.0.1,10.0.0.0/8',
  RIHLA_WITNESSES: 'files or http addresses with commas between them',
  RIHLA_OIDC_ISSUER: 'the https address of a provider',
  RIHLA_OIDC_CLIENT_ID: 'the name that the provider gave this client',
  RIHLA_OIDC_CLIENT_SECRET_FILE: 'a file',
  RIHLA_OIDC_LABEL: 'the name of the ministry, at most 100 characters',
  RIHLA_CLAMAV: 'host:port, such as 127.0.0.1:3310, or the path of a socket',
  RIHLA_SMTP_URL: 'the address of a mail server, such as smtps://login@mail.example.org',
  RIHLA_SMTP_PASSWORD_FILE: 'a file',
  RIHLA_MAIL_FROM: 'an e-mail address, such as Rihla <no-reply@example.org>',
  RIHLA_SMS_URL: 'the http address of a gateway for text messages',
  RIHLA_SMS_TOKEN_FILE: 'a file',
  RIHLA_LOG_LEVEL: 'one of fatal, error, warn, info, debug',
};

/**
 * Reads the environment. A variable set to nothing counts as not set.
 * @throws StartupError naming the variable and what it expects; never its value, which may hold a password
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? '');
  const expected = Object.entries(EXPECTED).find(([key]) => key === name)?.[1] ?? 'another value';
  throw new StartupError(`The environment variable ${name} is not usable: it expects ${expected}.`);
}
