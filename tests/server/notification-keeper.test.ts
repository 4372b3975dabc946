import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';
import type { Mode } from '#server/mode.ts';
import { openTransports, startNotificationKeeper } from '#server/notification-keeper.ts';
import { StartupError } from '#server/startup-error.ts';
import { mailServer, news, outbox, remind, SERVER } from '../acceptance/notifications.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;
let folder: string;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await freshDatabase('empty');
});
afterAll(() => database.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rihla-messages-'));
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true });
});

const noLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

function transportsOf(variables: Readonly<Record<string, string>>, mode: Mode = 'production') {
  return openTransports(readEnv({ RIHLA_DATA: folder, ...variables }), mode);
}

function keeperOf(variables: Readonly<Record<string, string>>, mode: Mode = 'production') {
  const transports = transportsOf(variables, mode);
  const origin = 'https://rihla.example.org';
  const keeper = startNotificationKeeper({ operator: database.operator, transports, origin, log: noLog });
  closers.push(() => keeper.stop());
  return keeper;
}

async function smtp(): Promise<{ taken: string[]; variables: Record<string, string> }> {
  const mail = await mailServer();
  closers.push(mail.close);
  const variables = {
    RIHLA_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    RIHLA_MAIL_FROM: 'Rihla <no-reply@rihla.example.org>',
  };
  return { taken: mail.taken, variables };
}

const queue = (wanted = {}) => remind.execute(database.operator, SERVER, { notice: news(wanted) });
const files = () => readdirSync(join(folder, 'outbox'));

describe('the server’s loop over the outbox', () => {
  it('writes files where nothing is configured, with the address of the service at their foot', async () => {
    await queue({ email: 'a@example.org', phone: '+212600000003' });
    await keeperOf({}).look();
    const [letter = '', text = ''] = files().sort();
    expect(files()).toHaveLength(2);
    expect(readFileSync(join(folder, 'outbox', letter), 'utf8')).toMatch(
      /RH-7K4M-22WX[\s\S]*https:\/\/rihla\.example\.org\n$/,
    );
    expect(readFileSync(join(folder, 'outbox', text), 'utf8')).not.toContain('https:');
  });

  it('sends by the mail server that is configured', async () => {
    const { taken, variables } = await smtp();
    await queue();
    await keeperOf(variables).look();
    expect(taken).toHaveLength(1);
  });

  it('reaches nobody in trial, whatever is configured', async () => {
    const { taken, variables } = await smtp();
    await queue();
    await keeperOf(variables, 'trial').look();
    expect(taken).toEqual([]);
    expect(files()).toHaveLength(1);
  });

  it('does nothing any more once it is asked to stop', async () => {
    const keeper = keeperOf({});
    await keeper.stop();
    await queue();
    await keeper.look();
    expect((await outbox(database)).filter(({ state }) => state === 'queued')).toHaveLength(1);
  });
});

describe('what is configured by half', () => {
  it.each([
    ['a mail server without whom letters are from', { RIHLA_SMTP_URL: 'smtp://127.0.0.1:1' }, 'RIHLA_MAIL_FROM'],
    [
      'a password file that is not there',
      { RIHLA_SMTP_URL: 'smtp://127.0.0.1:1', RIHLA_MAIL_FROM: 'a@example.org', RIHLA_SMTP_PASSWORD_FILE: '/nowhere' },
      '/nowhere',
    ],
    [
      'a token that is not there',
      { RIHLA_SMS_URL: 'https://sms.example.org/', RIHLA_SMS_TOKEN_FILE: '/nowhere' },
      '/nowhere',
    ],
    ['a sender that is no address', { RIHLA_MAIL_FROM: 'Rihla' }, 'RIHLA_MAIL_FROM'],
    ['a sender with a line of a header', { RIHLA_MAIL_FROM: 'a@example.org\r\nBcc: b@example.org' }, 'RIHLA_MAIL_FROM'],
    ['a mail server by http', { RIHLA_SMTP_URL: 'https://mail.example.org' }, 'RIHLA_SMTP_URL'],
  ])('stops the start: %s', (_case, variables, named) => {
    expect(() => transportsOf(variables)).toThrow(StartupError);
    expect(() => transportsOf(variables)).toThrow(named);
  });

  it('says nothing of a secret', () => {
    const file = join(folder, 'password');
    writeFileSync(file, 'open sesame\n');
    const variables = { RIHLA_SMTP_URL: 'smtp://me@127.0.0.1:1', RIHLA_SMTP_PASSWORD_FILE: file };
    try {
      transportsOf(variables);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toContain('sesame');
    }
  });
});
