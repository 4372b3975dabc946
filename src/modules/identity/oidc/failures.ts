import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

/**
 * `state`: not the answer to what this browser asked. `denied`: the person or the provider said no. `expired`: too late, or
 * used already. `provider`: it does not answer, or not as it should. `token`: what it vouches for cannot be believed.
 */
export type OidcFault = 'state' | 'denied' | 'expired' | 'provider' | 'token';

const SAID_NO = new Set([
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
]);

/** Nothing that we could read came back. */
const UNREADABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_HTTP_REQUEST_FORBIDDEN',
  'OAUTH_REQUEST_PROTOCOL_FORBIDDEN',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_MISSING_SERVER_METADATA',
  'OAUTH_INVALID_SERVER_METADATA',
]);

/** `reason` is for the log: a code or a sentence of the library, never a token or anything of a person. */
export type Refused = { readonly ok: false; readonly fault: OidcFault; readonly reason: string };

/** Sorts what the library throws. */
export function readFailure(error: unknown): Refused {
  if (error instanceof AuthorizationResponseError) {
    return refused(SAID_NO.has(error.error) ? 'denied' : 'provider', error.error);
  }
  if (error instanceof ResponseBodyError) {
    return refused(error.error === 'invalid_grant' ? 'expired' : 'provider', error.error);
  }
  if (error instanceof WWWAuthenticateChallengeError) {
    return refused('provider', error.cause[0]?.parameters.error ?? error.message);
  }
  if (error instanceof ClientError && error.code !== undefined) {
    return refused(UNREADABLE.has(error.code) ? 'provider' : 'token', error.code);
  }
  return refused('provider', error instanceof Error ? error.message : 'unknown');
}

/** Codes are the provider's to choose, and its answer may have come through a browser. */
const refused = (fault: OidcFault, reason: string): Refused => ({ ok: false, fault, reason: reason.slice(0, 100) });
