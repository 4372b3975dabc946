import type { Language } from '#lib/localised.ts';

export const CHANNELS = ['email', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A message in its words, ready to go out. */
export interface Outgoing {
  /** The same at every attempt, so that whoever receives it twice can tell. */
  readonly id: string;
  readonly channel: Channel;
  readonly address: string;
  readonly language: Language;
  /** Empty for a text message. */
  readonly subject: string;
  readonly text: string;
}

/**
 * What became of an attempt. Refused: this message will never be taken. Deferred: not now. Down: nothing of the channel
 * goes out, which is no fault of this message and does not count against it.
 */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'deferred' | 'down'; readonly fault: string };

/** A way out. It never throws: what went wrong is an answer. */
export interface Transport {
  send(message: Outgoing): Promise<Delivery>;
  close(): Promise<void>;
}

/** It may have been taken before the answer was lost: counted, so that it is not sent for ever. */
export const NO_ANSWER = 'no-answer';
