import type { PageContext } from '#platform/ui/page-context.ts';

const STATES = ['queued', 'sent', 'failed', 'given-up'] as const;
const REASONS = [
  'unreachable',
  'no-answer',
  'not-tried',
  'bad-address',
  'not-worded',
  'folder-not-writable',
  'too-often',
] as const;

/** What became of a message. */
export function stateInWords({ t }: PageContext, state: string): string {
  const known = STATES.find((one) => one === state);
  return known === undefined ? state : t(`notifications.state.${known}`);
}

/** Why messages were not sent: what we noticed ourselves, or the code that a server answered. */
export function reasonInWords({ t }: PageContext, fault: string | null): string {
  if (fault === null) return t('notifications.reason.none');
  const known = REASONS.find((one) => one === fault);
  if (known !== undefined) return t(`notifications.reason.${known}`);
  const code = /^(?:smtp|sms)-(\d{3})$/.exec(fault)?.[1];
  return code === undefined ? fault : t('notifications.reason.answered', { code });
}
