// The two ceremonies of WebAuthn, enrolment and sign-in, without a database: the caller keeps each challenge, hands it in
// once, for at most CHALLENGE_LIFETIME, and forgets it whatever came of it.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import type { AuthenticationAnswer, RegistrationAnswer } from './answers.ts';
import {
  type Authentication,
  accountHandle,
  CHALLENGE_LIFETIME,
  handleBytes,
  type Passkey,
  type PasskeyFault,
  type PasskeyName,
  type Refused,
  type Registration,
  type RelyingParty,
} from './passkey.ts';
import { ALGORITHMS, isSignedBy, isUsableKey } from './public-key.ts';

/** Its `challenge` (256 random bits) is the caller's to keep. */
export function registrationOptions({
  rp,
  account,
  existing,
}: {
  readonly rp: RelyingParty;
  readonly account: { readonly id: string; readonly name: string; readonly displayName: string };
  /** Those of the account, so that one authenticator is not enrolled twice. */
  readonly existing: readonly PasskeyName[];
}): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: rp.name,
    rpID: rp.id,
    userID: Uint8Array.from(handleBytes(account.id)),
    userName: account.name,
    userDisplayName: account.displayName,
    timeout: CHALLENGE_LIFETIME,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: existing.map(named),
  });
}

/** Without `allow` the browser offers every passkey that it has for us: nobody types a name. */
export function authenticationOptions({
  rp,
  allow,
}: {
  readonly rp: RelyingParty;
  readonly allow?: readonly PasskeyName[] | undefined;
}): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: rp.id,
    timeout: CHALLENGE_LIFETIME,
    userVerification: 'required',
    ...(allow === undefined ? {} : { allowCredentials: allow.map(named) }),
  });
}

export async function verifyRegistration({
  rp,
  challenge,
  answer,
}: {
  readonly rp: RelyingParty;
  /** The one that was kept for this browser; nothing if there is none, or no more. */
  readonly challenge: string | undefined;
  readonly answer: RegistrationAnswer | undefined;
}): Promise<Registration> {
  if (answer === undefined) return refuse('malformed');
  if (challenge === undefined || answer.claimed.challenge !== challenge) return refuse('challenge');
  if (!isFrom(rp, answer)) return refuse('origin');
  try {
    if (!isUnattested(answer)) return refuse('verification');
    const { verified, registrationInfo: found } = await verifyRegistrationResponse({
      response: answer.response,
      expectedChallenge: challenge,
      expectedOrigin: rp.origin,
      expectedRPID: rp.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || !isUsableKey(found.credential.publicKey)) return refuse('verification');
    if (found.credential.id !== answer.credentialId) return refuse('malformed');
    const { id, publicKey, counter, transports = [] } = found.credential;
    return {
      ok: true,
      passkey: {
        id,
        publicKey,
        counter,
        transports,
        backupEligible: found.credentialDeviceType === 'multiDevice',
        backedUp: found.credentialBackedUp,
        aaguid: found.aaguid,
      },
    };
  } catch (error) {
    return refuse(faultOf(error));
  }
}

export async function verifyAuthentication({
  rp,
  challenge,
  answer,
  passkey,
  signedIn,
}: {
  readonly rp: RelyingParty;
  readonly challenge: string | undefined;
  readonly answer: AuthenticationAnswer | undefined;
  /** The one kept under the answer's `credentialId`, and whose it is. */
  readonly passkey: (Omit<Passkey, 'aaguid' | 'transports' | 'backedUp'> & { readonly account: string }) | undefined;
  /** Who must answer, at a step-up. At sign-in the authenticator says who it is, and must say the same as we do. */
  readonly signedIn?: string | undefined;
}): Promise<Authentication> {
  if (answer === undefined) return refuse('malformed');
  if (challenge === undefined || answer.claimed.challenge !== challenge) return refuse('challenge');
  if (!isFrom(rp, answer)) return refuse('origin');
  if (passkey === undefined || passkey.id !== answer.credentialId) return refuse('unknown-credential');
  const handle = answer.userHandle ?? (signedIn === undefined ? undefined : accountHandle(signedIn));
  const isTheirs = handle === accountHandle(passkey.account) && passkey.account === (signedIn ?? passkey.account);
  if (!isTheirs) return refuse('unknown-credential');
  try {
    const { verified, authenticationInfo: found } = await verifyAuthenticationResponse({
      response: answer.response,
      expectedChallenge: challenge,
      expectedOrigin: rp.origin,
      expectedRPID: rp.id,
      requireUserVerification: true,
      // The library compares counters before it looks at the signature: anyone could then have a passkey called cloned.
      credential: { id: passkey.id, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
    });
    if (!verified || !isSignedBy(passkey.publicKey, answer.response.response)) return refuse('verification');
    if ((found.credentialDeviceType === 'multiDevice') !== passkey.backupEligible) return refuse('verification');
    const { newCounter } = found;
    if ((newCounter > 0 || passkey.counter > 0) && newCounter <= passkey.counter) return refuse('cloned');
    return { ok: true, counter: newCounter, backedUp: found.credentialBackedUp };
  } catch (error) {
    return refuse(faultOf(error));
  }
}

function named({ id, transports }: PasskeyName): { id: string; transports: string[] } {
  return { id, transports: [...transports] };
}

function isFrom(rp: RelyingParty, { claimed }: { readonly claimed: RegistrationAnswer['claimed'] }): boolean {
  // We are never shown inside another page, whoever that page belongs to.
  return claimed.origin === rp.origin && claimed.crossOrigin !== true && claimed.topOrigin === undefined;
}

/**
 * We ask for no attestation, so a browser sends none, or one that the passkey signed itself. For any other the library
 * would read the certificates of a stranger, and ask about them on the network.
 */
function isUnattested({ response }: RegistrationAnswer): boolean {
  const bytes = Buffer.from(response.response.attestationObject, 'base64url');
  const attestation = decodeAttestationObject(Uint8Array.from(bytes));
  const format = attestation.get('fmt');
  return format === 'none' || (format === 'packed' && attestation.get('attStmt').get('x5c') === undefined);
}

/** The library tells its reasons in sentences, except for this one. */
function faultOf(error: unknown): PasskeyFault {
  return error instanceof Error && error.name === 'UnexpectedRPIDHash' ? 'rp' : 'verification';
}

const refuse = (fault: PasskeyFault): Refused => ({ ok: false, fault });
