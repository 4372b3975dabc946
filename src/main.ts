import type { AddressInfo } from 'node:net';
import { announceDocumentsKey } from '#documents';
import { offerFirstAdministrator, prepareTrial } from '#identity';
import { DEFAULT_LANGUAGE } from '#lib/localised.ts';
import { operator as named } from '#platform/access/actor.ts';
import { type Env, readEnv } from './server/env.ts';
import { buildHttp } from './server/http.ts';
import { ensureSigningKey, startJournalKeeper } from './server/journal-keeper.ts';
import { ensureCampaigns, ensurePack } from './server/load-pack.ts';
import { createLog } from './server/log.ts';
import { startMatchingKeeper } from './server/matching-keeper.ts';
import { refuseAddresses } from './server/mode.ts';
import { openTransports, startNotificationKeeper } from './server/notification-keeper.ts';
import { openRihlaDatabase } from './server/open-database.ts';
import { providerOf } from './server/provider.ts';
import { refuseUnsignedModel } from './server/refuse-model.ts';
import { startReminderKeeper } from './server/reminder-keeper.ts';
import { site } from './server/site.ts';
import { errorCode, StartupError } from './server/startup-error.ts';
import { fillTrialCampaign } from './server/trial-campaign.ts';
import { fillTrialRegister } from './server/trial-register.ts';

/** Longest wait for running requests when the server is asked to stop, in milliseconds. */
const DRAIN = 10_000;

let stopDraining: () => void = () => undefined;
let stopping = false;

const say = (sentence: string) => {
  if (!stopping) console.log(sentence);
};

/** What is to be undone when the process ends, the last opened first. */
const closers: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const env = readEnv(process.env);
  const mode = env.RIHLA_MODE;
  refuseAddresses(mode, env);
  refuseUnsignedModel();
  const transports = openTransports(env, mode);
  const log = createLog(env.RIHLA_LOG_LEVEL);
  say('Starting the database…');
  const database = await openRihlaDatabase({
    env,
    mode,
    say,
    // When we stop, PostgreSQL cuts the connections that the pool still holds: that is no news.
    onError: (error) => (stopping ? undefined : log.warn('database connection lost', { error: error.name })),
  });
  closers.push(() => database.close());
  say(`The database runs (${database.description}).`);
  const { db, gatekeeper, matcher, operator, keys } = database;
  await ensurePack(operator, env.RIHLA_PACK, say);
  const trial = mode === 'trial';
  await ensureCampaigns(operator, env.RIHLA_PACK, trial);
  if (trial) await prepareTrial(operator);
  await ensureSigningKey(operator, keys.journal);
  await announceDocumentsKey.execute(operator, named('server'), { key: keys.documents.signing });
  const keeper = startJournalKeeper({ operator, key: () => keys.journal, witnesses: env.RIHLA_WITNESSES ?? [], log });
  closers.push(() => keeper.stop());
  void keeper.round();
  const nightly = startMatchingKeeper({ operator, log });
  closers.push(() => nightly.stop());
  const messages = startNotificationKeeper({ operator, transports, origin: env.RIHLA_ORIGIN, log });
  closers.push(() => messages.stop());
  const reminders = startReminderKeeper({ operator, log });
  closers.push(() => reminders.stop());
  void reminders.look();
  const { app, drain } = await buildHttp({
    ...site,
    db,
    gatekeeper,
    matcher,
    services: { keys, trial, provider: providerOf(env, trial), scanner: env.RIHLA_CLAMAV ?? null },
    trial,
    log,
    origin: env.RIHLA_ORIGIN,
    trustedProxies: env.RIHLA_TRUSTED_PROXIES,
  });
  closers.push(() => app.close());
  await app.listen({ port: env.PORT, host: env.HOST }).catch((error: unknown) => {
    throw asListenError(error, env.HOST, env.PORT);
  });
  stopDraining = drain;
  if (trial) {
    // After the first answer is possible: nobody waits for fictitious persons.
    const filling = fillTrialRegister(database, () => stopping)
      .then(() => fillTrialCampaign(database, () => stopping))
      .catch((error: unknown) => {
        if (!stopping)
          log.error('filling the trial with fictitious persons and files failed', {
            error: error instanceof Error ? error.name : 'unknown',
          });
      });
    closers.push(async () => void (await filling));
  }
  const address = app.server.address();
  const port = isAddressInfo(address) ? address.port : env.PORT;
  if (trial) announceTrial(env, port);
  else announceProduction(env, port, await offerFirstAdministrator(operator));
}

function addressOf({ HOST }: Env, port: number): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}/`;
}

function announceTrial(env: Env, port: number): void {
  say(`Rihla is ready: ${addressOf(env, port)} (trial: fictitious people, for this machine only)`);
  // A passkey belongs to a name; an address is none.
  if (['127.0.0.1', '::1'].includes(env.HOST)) say(`To try passkeys, open http://localhost:${port}/`);
}

function announceProduction(env: Env, port: number, token: string | null): void {
  say(`Rihla is ready: ${addressOf(env, port)} (production, published as ${env.RIHLA_ORIGIN})`);
  if (token === null) return;
  say(
    `No administrator has an account yet. The first one opens this address, once: ${env.RIHLA_ORIGIN}/${DEFAULT_LANGUAGE}/welcome/${token}`,
  );
}

/** Stops taking requests, lets the running ones end, closes the pool, then PostgreSQL. A second signal changes nothing. */
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  stopDraining();
  const deadline = setTimeout(() => process.exit(code === 0 ? 1 : code), DRAIN + 20_000);
  deadline.unref();
  // What is still being started would otherwise be left behind: it is let through, then undone.
  await starting.catch(() => undefined);
  for (const close of closers.reverse()) await close().catch(() => undefined);
  process.exit(code);
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function asListenError(error: unknown, host: string, port: number): Error {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new StartupError(
        `Port ${port} is already taken on ${host}: stop what uses it, or choose another with PORT=…`,
      );
    case 'EACCES':
      return new StartupError(`Port ${port} may not be used by this user: choose one above 1023 with PORT=…`);
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
    case 'EAI_AGAIN':
    case 'ENOTFOUND':
      return new StartupError(`The address ${host} is not one of this machine: choose another with HOST=…`);
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

const starting = start();

starting.catch(async (error: unknown) => {
  if (stopping) return;
  if (error instanceof StartupError) console.error(error.message);
  else console.error('Rihla could not start because of an unexpected error.', error);
  await stop(1);
});
