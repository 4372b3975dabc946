/** In milliseconds: time to install an application. */
const LIFETIME = 30 * 60 * 1000;

/** What a proposal is sealed for: one session of one account. */
export function proposalPlace(account: string, session: string): string {
  return `totp-proposal:${account}:${session}`;
}

export function writeProposal(secret: string, now: Date): string {
  return `${now.getTime() + LIFETIME} ${secret}`;
}

/** The proposed secret, or null when it waited too long. */
export function readProposal(written: string, now: Date): string | null {
  const [until, secret] = written.split(' ');
  return secret !== undefined && Number(until) > now.getTime() ? secret : null;
}
