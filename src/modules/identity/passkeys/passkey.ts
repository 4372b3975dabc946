export interface RelyingParty {
  /** A domain, never an address: `localhost`, `rihla.example.org`. */
  readonly id: string;
  readonly name: string;
  /** The one origin that pages are served from. */
  readonly origin: string;
}

/** What names a passkey to the browser. */
export interface PasskeyName {
  /** In base64url, as the authenticator made it. */
  readonly id: string;
  readonly transports: readonly string[];
}

/** A passkey as it is kept. */
export interface Passkey extends PasskeyName {
  readonly publicKey: Uint8Array;
  /** How often the authenticator says it has signed; many always say 0. */
  readonly counter: number;
  /** Whether it may be copied to other devices of its owner. Settled at enrolment. */
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  /** The make of the authenticator, as it says; nobody vouches for it. */
  readonly aaguid: string;
}

export type PasskeyFault =
  | 'challenge'
  | 'origin'
  | 'rp'
  | 'verification'
  | 'cloned'
  | 'unknown-credential'
  | 'malformed';

export type Refused = { readonly ok: false; readonly fault: PasskeyFault };
export type Registration = { readonly ok: true; readonly passkey: Passkey } | Refused;
export type Authentication = { readonly ok: true; readonly counter: number; readonly backedUp: boolean } | Refused;

/** In milliseconds. */
export const CHALLENGE_LIFETIME = 5 * 60 * 1000;

/** What authenticators keep to know an account by: its identifier, which is random and says nothing of the person. */
export function accountHandle(account: string): string {
  return handleBytes(account).toString('base64url');
}

export function handleBytes(account: string): Buffer {
  return Buffer.from(account.replaceAll('-', ''), 'hex');
}
