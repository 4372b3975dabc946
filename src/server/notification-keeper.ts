import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSender, eraseMessages, fileSink, smsGateway, smtpTransport, type Transport } from '#notifications';
import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';
import type { Mode } from './mode.ts';
import { errorCode, StartupError } from './startup-error.ts';

/** Milliseconds between two looks into the outbox, and between two rounds of erasing. */
const LOOK = 5_000;
const DAY = 86_400_000;

const SERVER = operator('server');

interface Transports {
  readonly email: Transport;
  readonly sms: Transport;
}

interface KeeperOptions {
  /** As the operator: sending is no person's act. */
  readonly operator: Database;
  readonly transports: Transports;
  /** Where the service is found, for the foot of a letter. */
  readonly origin: string | undefined;
  readonly log: Log;
}

export interface NotificationKeeper {
  /** Sends what is due now. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The ways out that the environment gives. In trial, and where none is given, a message is a file in the data folder.
 * @throws StartupError when half of what a way out needs is missing
 */
export function openTransports(env: Env, mode: Mode): Transports {
  const sink = fileSink(join(resolve(env.RIHLA_DATA), 'outbox'));
  if (mode === 'trial') return { email: sink, sms: sink };
  return { email: mailBy(env) ?? sink, sms: textsBy(env) ?? sink };
}

function mailBy(env: Env): Transport | null {
  const { RIHLA_SMTP_URL: url, RIHLA_MAIL_FROM: from, RIHLA_SMTP_PASSWORD_FILE: file } = env;
  if (url === undefined) return null;
  if (from === undefined) {
    throw new StartupError('RIHLA_SMTP_URL names a mail server, so RIHLA_MAIL_FROM must say from whom messages are.');
  }
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
  const password = file === undefined ? undefined : secretOf(file);
  return smtpTransport({ url, from, password, requireTls: !isHere });
}

function textsBy({ RIHLA_SMS_URL: url, RIHLA_SMS_TOKEN_FILE: file }: Env): Transport | null {
  if (url === undefined) return null;
  const token = () => (file === undefined ? null : secretOf(file));
  token(); // a file that is missing is told at the start
  return smsGateway({ url, token });
}

/** @throws StartupError naming the file, never what is in it */
function secretOf(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8').trim();
  } catch (error) {
    throw new StartupError(`The file ${file} cannot be read (${errorCode(error)}).`);
  }
}

/** Sends what the outbox holds, every few seconds. Several servers share the work: what one took, no other takes. */
export function startNotificationKeeper({ operator: db, transports, origin, log }: KeeperOptions): NotificationKeeper {
  let isStopping = false;
  let erasedAt = 0;
  let running: Promise<void> = Promise.resolve();
  const sender = createSender({
    db,
    actor: SERVER,
    transports,
    origin: origin ?? null,
    onFault: (channel, code) =>
      log.error(`${channel === 'email' ? 'e-mails' : 'text messages'} cannot be sent for now`, { code }),
    isStopping: () => isStopping,
  });
  const look = () => {
    running = running.then(work);
    return running;
  };
  const timer = setInterval(() => void look(), LOOK);
  timer.unref();
  return {
    look,
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await running;
      await Promise.all([transports.email.close(), transports.sms.close()]);
    },
  };

  async function work(): Promise<void> {
    if (isStopping) return;
    try {
      await sender.send();
      if (Date.now() - erasedAt < DAY) return;
      await eraseMessages.execute(db, SERVER, {});
      erasedAt = Date.now();
    } catch (error) {
      log.error('sending messages failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
