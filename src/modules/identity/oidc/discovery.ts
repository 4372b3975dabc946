import * as oidc from 'openid-client';
import { type Refused, readFailure } from './failures.ts';

export interface ProviderOptions {
  /** As the provider writes itself; its metadata must name the same. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back, as it was registered with it. */
  readonly redirectUri: string;
  /** Lets a provider on this machine do without TLS, for trials and tests. */
  readonly allowInsecureLoopback?: boolean | undefined;
}

const TIMEOUT_SECONDS = 5;
/** After a failure, how long nobody waits for the provider again. */
const PAUSE = 5_000;
/** How long what the provider says of itself is believed; its keys have their own, shorter life. */
const METADATA_LIFETIME = 60 * 60 * 1000;
const LARGEST_ANSWER = 256 * 1024;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Gives the provider's configuration, read when it is first needed: a provider that is down stops nobody else. While it
 * cannot be read anew, the last one stays good.
 * @throws at once if the issuer is not one that may be asked
 */
export function discoverer(options: ProviderOptions): () => Promise<oidc.Configuration | Refused> {
  const issuer = readIssuer(options);
  let last: oidc.Configuration | Refused | undefined;
  let isGoodUntil = 0;
  let running: Promise<oidc.Configuration | Refused> | undefined;

  const discover = async () => {
    try {
      last = await readConfiguration(issuer, options);
      isGoodUntil = Date.now() + METADATA_LIFETIME;
    } catch (error) {
      if (!(last instanceof oidc.Configuration)) last = { ...readFailure(error), fault: 'provider' };
      isGoodUntil = Date.now() + PAUSE;
    }
    running = undefined;
    return last;
  };

  return async () => {
    if (last !== undefined && Date.now() < isGoodUntil) return last;
    running ??= discover();
    return running;
  };
}

function readIssuer({ issuer, allowInsecureLoopback = false }: ProviderOptions): URL {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url === undefined || !isAllowed(url, allowInsecureLoopback)) {
    throw new Error('The OpenID Connect issuer must be an https address, such as https://id.example.org.');
  }
  return url;
}

function readConfiguration(
  issuer: URL,
  { clientId, clientSecret, allowInsecureLoopback = false }: ProviderOptions,
): Promise<oidc.Configuration> {
  return oidc.discovery(issuer, clientId, undefined, secretAsAsked(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    [oidc.customFetch]: (address, request) => guardedFetch(address, request, allowInsecureLoopback),
    execute: [
      // By the letter TLS would be enough for a token that we fetch ourselves; we want its signature too.
      oidc.enableNonRepudiationChecks,
      // Which addresses may do without TLS is decided in guardedFetch, for each of them.
      ...(allowInsecureLoopback ? [oidc.allowInsecureRequests] : []),
    ],
  });
}

/** In the header if the provider takes it there, as the standard says when it does not say. */
function secretAsAsked(secret: string): oidc.ClientAuth {
  const inHeader = oidc.ClientSecretBasic(secret);
  const inBody = oidc.ClientSecretPost(secret);
  return (server, ...rest) => {
    const accepted = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = accepted.includes('client_secret_basic') ? inHeader : inBody;
    return authenticate(server, ...rest);
  };
}

/** A provider is a partner, not a part of us: its metadata does not lead us anywhere, and its answers have an end. */
async function guardedFetch(address: string, request: oidc.CustomFetchOptions, allowInsecureLoopback: boolean) {
  if (!isAllowed(new URL(address), allowInsecureLoopback)) throw new TypeError('an address without TLS');
  const { signal = null, body, method, headers, redirect } = request;
  const response = await fetch(address, { method, headers, redirect, signal, body: isForm(body) ? body : null });
  const content = await readWithin(response, LARGEST_ANSWER);
  const isEmpty = response.status === 204 || response.status === 304;
  return new Response(isEmpty ? null : content, { status: response.status, headers: response.headers });
}

/** Nothing else is sent in the flow that we use. */
const isForm = (body: oidc.FetchBody) => body instanceof URLSearchParams;

async function readWithin(response: Response, largest: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largest) throw new TypeError('an answer without end');
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

function isAllowed({ protocol, hostname, username }: URL, allowInsecureLoopback: boolean): boolean {
  if (username !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && allowInsecureLoopback && LOOPBACK.test(hostname));
}
