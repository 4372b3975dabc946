import { NO_ANSWER, type Transport } from './transport.ts';

interface GatewayOptions {
  readonly url: string;
  /** Read at each attempt, so that a new one is taken without a restart. */
  readonly token: () => string | null;
  /** Milliseconds until a gateway that says nothing is left. */
  readonly patience?: number;
}

const PATIENCE = 15_000;

/** What the gateway says of this one message: it will not be taken, however often it is sent. */
const REFUSED = [400, 404, 410, 413, 422];
/** What it says of us, or of itself: nobody's message would be taken. */
const DOWN = [401, 402, 403, 405, 429, 502, 503, 504];

/**
 * Hands text messages to a gateway: `POST {id, to, text, language}` as JSON, 2xx when it took it. The `Idempotency-Key` is
 * the message's own, and 409 says that it was taken before.
 */
export function smsGateway({ url, token, patience = PATIENCE }: GatewayOptions): Transport {
  return {
    async send({ id, address, text, language }) {
      try {
        const secret = token();
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'idempotency-key': id,
            ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
          },
          body: JSON.stringify({ id, to: address, text, language }),
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        });
        await response.body?.cancel();
        if (response.ok || response.status === 409) return { outcome: 'sent' };
        const fault = `sms-${response.status}`;
        if (REFUSED.includes(response.status)) return { outcome: 'refused', fault };
        return { outcome: DOWN.includes(response.status) ? 'down' : 'deferred', fault };
      } catch (error) {
        return wasNeverHeard(error)
          ? { outcome: 'down', fault: 'unreachable' }
          : { outcome: 'deferred', fault: NO_ANSWER };
      }
    },
    close: async () => undefined,
  };
}

/** Whether nothing was sent at all: nobody listened. */
function wasNeverHeard(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].includes(
    code,
  );
}
