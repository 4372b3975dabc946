import { timingSafeEqual } from 'node:crypto';
import * as oidc from 'openid-client';
import { discoverer, type ProviderOptions } from './discovery.ts';
import { type OidcFault, type Refused, readFailure } from './failures.ts';
import { type ProviderIdentity, readIdentity } from './identity.ts';

/** What the caller keeps for a browser between the two halves of a sign-in, and forgets at the second. */
export interface BegunSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** In milliseconds. */
  readonly begunAt: number;
  readonly maxAge?: number | undefined;
  /** Carried through as it was given; whoever follows it decides whether it is ours. */
  readonly returnTo?: string | undefined;
}

export type SignInBegun = ({ readonly ok: true; readonly url: string } & BegunSignIn) | Refused;
export type SignInFinished = ({ readonly ok: true } & ProviderIdentity) | Refused;

export interface Provider {
  beginSignIn(wish?: {
    readonly returnTo?: string | undefined;
    readonly prompt?: 'login' | 'none' | 'select_account' | undefined;
    /** In seconds: an older proof of identity does not count. */
    readonly maxAge?: number | undefined;
  }): Promise<SignInBegun>;
  finishSignIn(currentUrl: URL, begun: BegunSignIn | undefined): Promise<SignInFinished>;
}

/** In milliseconds. */
export const SIGN_IN_LIFETIME = 10 * 60 * 1000;

/**
 * Signs people in with the provider of their ministry: authorisation code with PKCE, state and nonce.
 * @throws if the issuer is not one that may be asked; never because it does not answer
 */
export function connectProvider(options: ProviderOptions): Provider {
  const discover = discoverer(options);
  return {
    async beginSignIn({ returnTo, prompt, maxAge } = {}) {
      const configuration = await discover();
      if (!(configuration instanceof oidc.Configuration)) return configuration;
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier, begunAt: Date.now() };
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: options.redirectUri,
        scope: 'openid email profile',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(prompt === undefined ? {} : { prompt }),
        ...(maxAge === undefined ? {} : { max_age: String(maxAge) }),
      });
      return { ok: true, url: url.href, ...begun, maxAge, returnTo };
    },

    async finishSignIn(currentUrl, begun) {
      if (begun === undefined || !isSame(currentUrl.searchParams.getAll('state'), begun.state)) {
        return refuse('state', 'the state is not the one that was sent');
      }
      if (Date.now() - begun.begunAt > SIGN_IN_LIFETIME) return refuse('expired', 'the sign-in was begun long ago');
      const configuration = await discover();
      if (!(configuration instanceof oidc.Configuration)) return configuration;
      const senders = currentUrl.searchParams.getAll('iss');
      if (senders.some((sender) => sender !== configuration.serverMetadata().issuer)) {
        return refuse('state', 'another provider answered');
      }
      // What stands before the question mark may come from a header: only what was registered is sent on.
      const answer = new URL(options.redirectUri);
      answer.search = currentUrl.search;
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
          pkceCodeVerifier: begun.codeVerifier,
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          idTokenExpected: true,
          ...(begun.maxAge === undefined ? {} : { maxAge: begun.maxAge }),
        });
        const identity = readIdentity(await allClaims(configuration, tokens), options.issuer);
        return identity === undefined ? refuse('token', 'no issuer or no subject') : { ok: true, ...identity };
      } catch (error) {
        return readFailure(error);
      }
    },
  };
}

/** Many providers put only the subject in the token, and the rest where it must be asked for. */
async function allClaims(
  configuration: oidc.Configuration,
  tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
): Promise<object> {
  const signed: oidc.IDToken | undefined = tokens.claims();
  if (signed === undefined || signed.sub === '') return {};
  const { userinfo_endpoint: endpoint } = configuration.serverMetadata();
  if (endpoint === undefined || (signed.email !== undefined && signed.name !== undefined)) return signed;
  const asked = await oidc.fetchUserInfo(configuration, tokens.access_token, signed.sub);
  // Nothing unsigned says how somebody proved who they are, nor vouches for an address that was signed.
  const { email, email_verified } = signed.email === undefined ? asked : signed;
  return { ...signed, email, email_verified, name: signed.name ?? asked.name };
}

function isSame(given: readonly string[], expected: string): boolean {
  const [state = ''] = given;
  const [left, right] = [Buffer.from(state), Buffer.from(expected)];
  return given.length === 1 && left.length === right.length && timingSafeEqual(left, right);
}

const refuse = (fault: OidcFault, reason: string): Refused => ({ ok: false, fault, reason });
