import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';

/** Who is at the browser, as the ministry knows them. */
export interface ProviderPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs in next, unless they refuse. */
  person: ProviderPerson;
  refuses: boolean;
  /** Changes what the provider answers at a path, such as `/token`, before it leaves. */
  tamper: ((path: string, body: Readonly<Record<string, unknown>>) => unknown) | undefined;
  /** The same token with other claims or another header, signed with the provider's own key unless told otherwise. */
  forge(token: unknown, change: Forgery): string;
  /** Goes where a browser would, with its cookies, and gives the address it is sent back to, or the status it ends at. */
  visit(address: string): Promise<URL | number>;
  close(): Promise<void>;
}

export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject | 'none';
}

/** A certified provider (oidc-provider) on a port of its own, with one client and a login page that needs nobody. */
export async function startOidcProvider(redirectUri: string, { inToken = false } = {}): Promise<TestProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clientId = 'rihla';
  const clientSecret = randomBytes(32).toString('base64url');
  // The issuer holds the port, so the port comes first.
  const route = { handle: (_: IncomingMessage, response: ServerResponse) => void response.writeHead(503).end() };
  const server = createServer((request, response) => route.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The provider has no port.');
  const issuer = `http://127.0.0.1:${bound.port}`;

  const library = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    adapter: createMemoryAdapter(0),
    renderError: (exchange: { body: unknown }, { error }: { error: string }) => {
      exchange.body = error;
    },
    jwks: { keys: [{ ...keys.privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    // By the standard claims stand in the answer to another question; many providers put them in the token too.
    conformIdTokenClaims: !inToken,
    acrValues: ['urn:rihla:two-factors'],
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => provider.person }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  library.use(async (exchange, next) => {
    await next();
    const { path, body } = exchange;
    if (isRecord(body)) exchange.body = provider.tamper?.(path, body) ?? body;
  });
  const answer = library.callback();
  route.handle = (request, response) => {
    const isOurs = request.url?.startsWith('/interaction/');
    void (isOurs ? interact(library, provider, request, response) : answer(request, response)).catch((error) =>
      response.writeHead(500).end(String(error)),
    );
  };

  const provider: TestProvider = {
    issuer,
    clientId,
    clientSecret,
    person: { sub: 'person-1', email: 'a.officer@ministry.example', email_verified: true, name: 'An Officer' },
    refuses: false,
    tamper: undefined,
    forge: (token, change) => forge(String(token), keys.privateKey, change),
    visit: (address) => visit(address, issuer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return provider;
}

/** Signs in and consents, or refuses, at once. */
async function interact(
  library: Provider,
  { person, refuses }: TestProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await library.interactionDetails(request, response);
  if (refuses) return library.interactionFinished(request, response, { error: 'access_denied' });
  if (prompt.name === 'login') {
    const login = { accountId: person.sub, acr: 'urn:rihla:two-factors', amr: ['pwd', 'otp'] };
    return library.interactionFinished(request, response, { login });
  }
  const grant = new library.Grant({ accountId: session?.accountId ?? person.sub, clientId: params.client_id ?? '' });
  grant.addOIDCScope('openid email profile');
  return library.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

async function visit(address: string, issuer: string): Promise<URL | number> {
  const cookies = new Map<string, string>();
  let at = new URL(address);
  while (at.origin === issuer) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { headers: { cookie }, redirect: 'manual' });
    await response.body?.cancel();
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) return response.status;
    at = new URL(next, at);
  }
  return at;
}

function forge(token: string, own: KeyObject, { claims, header, key = own }: Forgery): string {
  const [head = '', body = ''] = token.split('.');
  const changed = [
    { ...read(head), ...header },
    { ...read(body), ...claims },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const text = changed.join('.');
  return `${text}.${key === 'none' ? '' : sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

function read(part: string): object {
  const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
