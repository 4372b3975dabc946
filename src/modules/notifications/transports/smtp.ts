import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { type Delivery, NO_ANSWER, type Transport } from './transport.ts';

interface SmtpOptions {
  /** `smtp://` or `smtps://`, with the login in it if there is one. */
  readonly url: string;
  readonly password?: string | undefined;
  readonly from: string;
  /** Refuses a server that does not encrypt. */
  readonly requireTls: boolean;
  /** Milliseconds until a server that says nothing is left: before it greeted, and after. */
  readonly patience?: { readonly connect: number; readonly silence: number };
}

const PATIENCE = { connect: 10_000, silence: 20_000 };

/** Sends by a mail server. */
export function smtpTransport({ url, password, from, requireTls, patience = PATIENCE }: SmtpOptions): Transport {
  const mail = createTransport({
    url: withPassword(url, password),
    pool: true,
    maxConnections: 2,
    requireTLS: requireTls && !url.startsWith('smtps:'),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    async send({ id, address, language, subject, text }) {
      try {
        await mail.sendMail({
          from,
          to: { name: '', address },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: async () => mail.close(),
  };
}

function withPassword(url: string, password: string | undefined): string {
  if (password === undefined) return url;
  const full = new URL(url);
  full.password = encodeURIComponent(password);
  return full.href;
}

const failure = z.object({
  code: z.string().catch(''),
  command: z.string().catch(''),
  responseCode: z.int().optional().catch(undefined),
  response: z.string().catch(''),
  message: z.string().catch(''),
});
const UNKNOWN = { code: '', command: '', responseCode: undefined, response: '', message: '' };

/** What a failure says of the message, and what of the server. */
export function deliveryOf(error: unknown): Delivery {
  const { code, command, responseCode, response, message } = failure.catch(UNKNOWN).parse(error);
  const aboutMessage = command === 'RCPT TO' || command === 'DATA';
  if (aboutMessage && responseCode !== undefined) {
    // 5.7.x: the server does not let us, whoever it is for; that is mended here and not by giving the person up.
    const isOurs = /^\d{3}[ -]5\.7\./.test(response) || responseCode === 530;
    return { outcome: responseCode >= 500 && !isOurs ? 'refused' : 'deferred', fault: `smtp-${responseCode}` };
  }
  if (code === 'EENVELOPE' && command === 'API') return { outcome: 'refused', fault: 'bad-address' };
  const neverConnected =
    ['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROXY', 'ECONFIG', 'ECONNREFUSED'].includes(code) ||
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|Connection timeout|Greeting never/.test(message) ||
    command === 'MAIL FROM' ||
    responseCode !== undefined;
  if (neverConnected)
    return { outcome: 'down', fault: responseCode === undefined ? 'unreachable' : `smtp-${responseCode}` };
  return { outcome: 'deferred', fault: NO_ANSWER };
}
