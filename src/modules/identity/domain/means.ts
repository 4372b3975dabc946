/** What an account can prove itself with. Recovery codes are not among it: they are for who lost the rest. */
export interface Means {
  readonly staff: boolean;
  readonly passkeys: number;
  readonly password: boolean;
  readonly totp: boolean;
  /** Links to a ministry's own sign-in. */
  readonly federations: number;
  /** A fictitious person of a trial, who signs in by one click. */
  readonly trial: boolean;
}

/** Whether somebody who has lost nothing can sign in: who removes the last means would lock themselves out. */
export function canSignIn({ staff, passkeys, password, totp, federations, trial }: Means): boolean {
  if (passkeys > 0 || federations > 0 || trial) return true;
  // A password alone is too little for who works on the files of others.
  return password && (totp || !staff);
}

/** What must be typed to prove oneself without a passkey: everything that the account has. Null when it is too little. */
export function typedProof({
  staff,
  password,
  totp,
}: Means): { readonly password: boolean; readonly code: boolean } | null {
  if (totp) return { password, code: true };
  return password && !staff ? { password: true, code: false } : null;
}
