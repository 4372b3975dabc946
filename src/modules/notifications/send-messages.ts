import type { Operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { claimMessages } from './commands/claim-messages.ts';
import { settleMessage } from './commands/settle-message.ts';
import { delayAfter, pauseAfter } from './domain/attempts.ts';
import type { ClaimedMessage } from './store/messages.writes.server.ts';
import { CHANNELS, type Channel, type Delivery, NO_ANSWER, type Transport } from './transports/transport.ts';
import { wordsOf } from './wording.ts';

/** Messages taken at a time, and how many of them go out side by side. */
const BATCH = 40;
const AT_ONCE = 4;
/** How long messages are ours, in seconds: longer than a batch takes when every server is at its slowest. */
const LEASE = 600;

export interface SenderOptions {
  readonly db: Database;
  readonly actor: Operator;
  readonly transports: Readonly<Record<Channel, Transport>>;
  /** Where the service is found, for the foot of a letter. */
  readonly origin: string | null;
  /** What went wrong that is not of one message: a channel that is down. */
  readonly onFault: (channel: Channel, fault: string) => void;
  readonly isStopping: () => boolean;
  /** Milliseconds since 1970; the clock unless said otherwise. */
  readonly now?: () => number;
}

export interface Sender {
  /** Sends what is due, until nothing is or the server stops. Answers how many went out. */
  send(): Promise<number>;
}

interface Pause {
  readonly failures: number;
  readonly until: number;
}

/**
 * Sends what the outbox holds. A message is claimed in one transaction, sent outside of any, settled in another: a server
 * that dies between loses nothing, and doubles only what was taken and not settled yet.
 */
export function createSender({
  db,
  actor,
  transports,
  origin,
  onFault,
  isStopping,
  now = Date.now,
}: SenderOptions): Sender {
  const pauses = new Map<Channel, Pause>();

  return {
    async send() {
      let sent = 0;
      while (!isStopping()) {
        const channels = CHANNELS.filter((channel) => !isPaused(channel));
        if (channels.length === 0) break;
        const batch = await claimMessages.execute(db, actor, { channels, limit: BATCH, seconds: LEASE });
        if (batch.length === 0) break;
        const waiting = [...batch];
        const lanes = Array.from({ length: AT_ONCE }, async () => {
          try {
            for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
              if (await sendOne(message)) sent += 1;
            }
          } catch (error) {
            // What went out can no longer be written down, so nothing more goes out: it would go out twice.
            waiting.length = 0;
            throw error;
          }
        });
        await Promise.all(lanes);
      }
      return sent;
    },
  };

  function isPaused(channel: Channel): boolean {
    return (pauses.get(channel)?.until ?? 0) > now();
  }

  async function sendOne(message: ClaimedMessage): Promise<boolean> {
    // What was claimed and cannot go out is handed back at once, so that it does not wait for the end of the claim.
    const delivery = isStopping() || isPaused(message.channel) ? NOT_TRIED : await attempt(message);
    await settleMessage.execute(db, actor, settlementOf(message, delivery));
    if (delivery.outcome === 'sent') pauses.delete(message.channel);
    else if (delivery !== NOT_TRIED && isOfChannel(delivery)) pause(message.channel, delivery.fault);
    return delivery.outcome === 'sent';
  }

  async function attempt(message: ClaimedMessage): Promise<Delivery> {
    const { id, channel, address, language } = message;
    try {
      return await transports[channel].send({ id, channel, address, language, ...wordsOf({ ...message, origin }) });
    } catch {
      return { outcome: 'deferred', fault: 'not-worded' };
    }
  }

  function pause(channel: Channel, fault: string): void {
    if (isPaused(channel)) return;
    const failures = (pauses.get(channel)?.failures ?? 0) + 1;
    pauses.set(channel, { failures, until: now() + 1000 * pauseAfter(failures) });
    onFault(channel, fault);
  }
}

const NOT_TRIED: Delivery = { outcome: 'down', fault: 'not-tried' };

function isOfChannel(delivery: Delivery): delivery is Exclude<Delivery, { outcome: 'sent' }> {
  return delivery.outcome === 'down' || (delivery.outcome === 'deferred' && delivery.fault === NO_ANSWER);
}

function settlementOf({ id, attempts: attempt }: ClaimedMessage, delivery: Delivery) {
  switch (delivery.outcome) {
    case 'sent':
      return { id, attempt, state: 'sent', fault: null, after: 0, counts: true } as const;
    case 'refused':
      return { id, attempt, state: 'given-up', fault: delivery.fault, after: 0, counts: true } as const;
    case 'down':
      return { id, attempt, state: 'failed', fault: delivery.fault, after: 5, counts: false } as const;
    case 'deferred': {
      const after = delayAfter(attempt);
      const state = after === null ? 'given-up' : 'failed';
      return { id, attempt, state, fault: delivery.fault, after: after ?? 0, counts: true } as const;
    }
  }
}
