import { z } from 'zod';
import { StartupError } from './startup-error.ts';

const whole = (fallback: number, minimum: number, maximum: number) =>
  z.string().regex(/^\d+$/).default(String(fallback)).transform(Number).pipe(z.int().min(minimum).max(maximum));

const schema = z.object({
  /** TCP port; 0 lets the system choose one. */
  PORT: whole(3000, 0, 65_535),
  /** Address to listen on; loopback unless said otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The one folder that holds data. */
  RIHLA_DATA: z.string().min(1).default('./data'),
  /** Any PostgreSQL 15 or newer; none is started then. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** A login whose only membership is rihla_app; without it the server lends itself that role on DATABASE_URL. */
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** The country pack: a folder name under `packs/`, or a path. */
  RIHLA_PACK: z.string().min(1).default('morocco'),
  /** The origin that permanent addresses are written with, when a proxy stands in front. */
  RIHLA_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => URL.canParse(url) && new URL(url).origin === url)
    .optional(),
  RIHLA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export type Env = z.output<typeof schema>;

const EXPECTED: Readonly<Record<keyof Env, string>> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  RIHLA_DATA: 'a folder',
  DATABASE_URL: 'a connection string such as postgres://user:password@host:5432/rihla',
  DATABASE_APP_URL: 'a connection string such as postgres://user:password@host:5432/rihla',
  RIHLA_PACK: 'the name of a folder of packs/, or a path',
  RIHLA_ORIGIN: 'an origin such as https://rihla.example.org',
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
