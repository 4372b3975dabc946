import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Forgery, startOidcProvider, type TestProvider } from '../../../../tests/kit/oidc-provider.ts';
import { type BegunSignIn, connectProvider, type Provider } from './relying-party.ts';

const redirectUri = 'https://rihla.example.org/fr/sign-in/ministry';
const person = { sub: 'person-1', email: 'a.officer@ministry.example', email_verified: true, name: 'An Officer' };

let ministry: TestProvider;
let provider: Provider;

const connect = (to: TestProvider, over = {}) =>
  connectProvider({ ...to, redirectUri, allowInsecureLoopback: true, ...over });

beforeAll(async () => {
  ministry = await startOidcProvider(redirectUri);
  provider = connect(ministry);
});

afterAll(() => ministry?.close());

afterEach(() => {
  vi.useRealTimers();
  ministry.person = person;
  ministry.refuses = false;
  ministry.tamper = undefined;
});

async function begin(from = provider, wish: Parameters<Provider['beginSignIn']>[0] = {}) {
  const begun = await from.beginSignIn(wish);
  if (!begun.ok) throw new Error(`${begun.fault}: ${begun.reason}`);
  return begun;
}

/** Goes to the provider and comes back. */
async function comeBack(url: string, at = ministry): Promise<URL> {
  const back = await at.visit(url);
  if (typeof back === 'number') throw new Error(`The provider ended at ${back}.`);
  return back;
}

async function signIn(from = provider, at = ministry) {
  const begun = await begin(from);
  return from.finishSignIn(await comeBack(begun.url, at), begun);
}

describe('signing in with a ministry', () => {
  it('asks with code, PKCE, state and nonce, and names the person who comes back', async () => {
    const begun = await begin(provider, { returnTo: '/fr/account', prompt: 'login', maxAge: 300 });
    expect(begun.returnTo).toBe('/fr/account');
    const asked = Object.fromEntries(new URL(begun.url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      redirect_uri: redirectUri,
      state: begun.state,
      nonce: begun.nonce,
      prompt: 'login',
      max_age: '300',
    });
    expect(begun.url).not.toContain(begun.codeVerifier);
    const before = Date.now() - 2_000;
    const result = await provider.finishSignIn(await comeBack(begun.url), begun);
    expect(result).toMatchObject({
      ok: true,
      issuer: ministry.issuer,
      subject: 'person-1',
      email: 'a.officer@ministry.example',
      emailVerified: true,
      name: 'An Officer',
      acr: 'urn:rihla:two-factors',
      amr: ['pwd', 'otp'],
    });
    expect(result.ok && result.authTime?.getTime()).toBeGreaterThan(before);
  });

  it('never uses the same secrets twice', async () => {
    const [first, second] = [await begin(), await begin()];
    expect(new Set([first.state, second.state, first.nonce, second.nonce]).size).toBe(4);
    expect(first.codeVerifier).not.toBe(second.codeVerifier);
  });

  it('believes an e-mail address only where the provider verified it, and takes none that is not one', async () => {
    ministry.person = { ...person, email_verified: false };
    expect(await signIn()).toMatchObject({ email: person.email, emailVerified: false });
    ministry.person = { sub: 'person-2', email: 'not an address', email_verified: true };
    expect(await signIn()).toMatchObject({ subject: 'person-2', email: null, emailVerified: false, name: null });
  });

  it('reads the token alone when the provider puts everything into it', async () => {
    const generous = await startOidcProvider(redirectUri, { inToken: true });
    const asked: string[] = [];
    generous.tamper = (path) => void asked.push(path);
    expect(await signIn(connect(generous), generous)).toMatchObject({ ok: true, email: person.email });
    expect(asked).toContain('/token');
    expect(asked).not.toContain('/me');
    await generous.close();
  });
});

describe('a sign-in is refused', () => {
  it('when the state is another, missing, given twice, or was not kept', async () => {
    const begun = await begin();
    const back = await comeBack(begun.url);
    const refused = { ok: false, fault: 'state' };
    const other = await begin();
    expect(await provider.finishSignIn(back, other)).toMatchObject(refused);
    expect(await provider.finishSignIn(back, undefined)).toMatchObject(refused);
    const twice = new URL(back);
    twice.searchParams.append('state', begun.state);
    expect(await provider.finishSignIn(twice, begun)).toMatchObject(refused);
    const without = new URL(back);
    without.searchParams.delete('state');
    expect(await provider.finishSignIn(without, begun)).toMatchObject(refused);
    expect(await provider.finishSignIn(back, begun)).toMatchObject({ ok: true });
  });

  it('when another provider says that it answered', async () => {
    const begun = await begin();
    const back = await comeBack(begun.url);
    expect(back.searchParams.get('iss')).toBe(ministry.issuer);
    back.searchParams.set('iss', 'https://evil.example');
    expect(await provider.finishSignIn(back, begun)).toMatchObject({ ok: false, fault: 'state' });
  });

  it('when the code was used before', async () => {
    const begun = await begin();
    const back = await comeBack(begun.url);
    expect(await provider.finishSignIn(back, begun)).toMatchObject({ ok: true });
    expect(await provider.finishSignIn(back, begun)).toMatchObject({ ok: false, fault: 'expired' });
  });

  it('when it was begun long ago', async () => {
    const begun = await begin();
    const back = await comeBack(begun.url);
    const late = { ...begun, begunAt: begun.begunAt - 11 * 60_000 };
    expect(await provider.finishSignIn(back, late)).toMatchObject({ ok: false, fault: 'expired' });
  });

  it('when the code was asked for with another verifier', async () => {
    const begun = await begin();
    const stolen: BegunSignIn = { ...begun, codeVerifier: (await begin()).codeVerifier };
    const result = await provider.finishSignIn(await comeBack(begun.url), stolen);
    expect(result).toMatchObject({ ok: false, fault: 'expired', reason: 'invalid_grant' });
  });

  it('when the person refuses, or the provider would have had to ask them', async () => {
    ministry.refuses = true;
    expect(await signIn()).toMatchObject({ ok: false, fault: 'denied', reason: 'access_denied' });
    const silent = await begin(provider, { prompt: 'none' });
    const back = await comeBack(silent.url);
    expect(await provider.finishSignIn(back, silent)).toMatchObject({ fault: 'denied', reason: 'login_required' });
  });

  it('when the address to come back to is not the registered one, and whatever the request says it is', async () => {
    const elsewhere = connect(ministry, { redirectUri: 'https://evil.example/fr/sign-in/ministry' });
    expect(await ministry.visit((await begin(elsewhere)).url)).toBe(400);
    const begun = await begin();
    const forged = new URL((await comeBack(begun.url)).search, 'https://forged.example/anywhere');
    expect(await provider.finishSignIn(forged, begun)).toMatchObject({ ok: true });
  });

  it('when the client is not the one that is registered', async () => {
    const result = await signIn(connect(ministry, { clientSecret: 'another' }));
    expect(result).toMatchObject({ ok: false, fault: 'provider', reason: 'invalid_client' });
  });

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const now = Math.floor(Date.now() / 1000);
  it.each<[string, Forgery]>([
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'another' } }],
    ['a second audience', { claims: { aud: ['rihla', 'another'], azp: 'another' } }],
    ['no subject', { claims: { sub: undefined } }],
    ['an empty subject', { claims: { sub: '' } }],
    ['an end that has passed', { claims: { exp: now - 3600 } }],
    ['the signature of a stranger', { key: stranger }],
    ['no signature', { key: 'none' }],
    ['the algorithm "none"', { header: { alg: 'none' }, key: 'none' }],
    ['a symmetric algorithm', { header: { alg: 'HS256' } }],
    ['a key that nobody publishes', { header: { kid: 'two' } }],
  ])('when its token has %s', async (_, forgery) => {
    ministry.tamper = (path, body) =>
      path === '/token' ? { ...body, id_token: ministry.forge(body.id_token, forgery) } : body;
    expect(await signIn()).toMatchObject({ ok: false, fault: 'token' });
  });

  it('when it comes without a token, or the answers speak of two persons', async () => {
    ministry.tamper = (path, body) => (path === '/token' ? { ...body, id_token: undefined } : body);
    expect(await signIn()).toMatchObject({ ok: false, fault: 'token' });
    ministry.tamper = (path, body) => (path === '/me' ? { ...body, sub: 'person-2' } : body);
    expect(await signIn()).toMatchObject({ ok: false, fault: 'token' });
  });

  it('when the proof of identity is older than was asked for', async () => {
    const begun = await begin(provider, { maxAge: 60 });
    ministry.tamper = (path, body) =>
      path === '/token'
        ? { ...body, id_token: ministry.forge(body.id_token, { claims: { auth_time: now - 3600 } }) }
        : body;
    const back = await comeBack(begun.url);
    expect(await provider.finishSignIn(back, begun)).toMatchObject({ ok: false, fault: 'token' });
  });
});

describe('a provider that fails', () => {
  it('stops nobody from starting, is not asked at every click, and is found when it is back', async () => {
    const port = await freePort();
    const away = connect(ministry, { issuer: `http://127.0.0.1:${port}` });
    expect(await away.beginSignIn()).toMatchObject({ ok: false, fault: 'provider' });

    let asked = 0;
    const late = createServer((_, response) => {
      asked += 1;
      const issuer = `http://127.0.0.1:${port}`;
      const metadata = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata));
    }).listen(port, '127.0.0.1');
    expect(await away.beginSignIn()).toMatchObject({ ok: false, fault: 'provider' });
    expect(asked).toBe(0);
    vi.useFakeTimers({ now: Date.now() + 6_000, toFake: ['Date'] });
    const found = await Promise.all([away.beginSignIn(), away.beginSignIn(), away.beginSignIn()]);
    expect(found.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(asked).toBe(1);

    // Away again when its metadata would be read anew: what it said last is still good.
    await new Promise((resolve) => late.close(resolve));
    vi.setSystemTime(Date.now() + 2 * 60 * 60_000);
    expect(await away.beginSignIn()).toMatchObject({ ok: true });
  });

  it('is given up after five seconds', { timeout: 20_000 }, async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const bound = silent.address();
    const port = typeof bound === 'object' ? bound?.port : undefined;
    const began = Date.now();
    const result = await connect(ministry, { issuer: `http://127.0.0.1:${port}` }).beginSignIn();
    expect(result).toMatchObject({ ok: false, fault: 'provider', reason: 'OAUTH_TIMEOUT' });
    expect(Date.now() - began).toBeLessThan(8_000);
    silent.closeAllConnections();
    silent.close();
  });

  it.each<[string, (body: Readonly<Record<string, unknown>>) => unknown]>([
    ['names another issuer', (body) => ({ ...body, issuer: 'https://evil.example' })],
    ['answers without end', (body) => ({ ...body, more: 'x'.repeat(300_000) })],
    ['answers with a page', () => '<!doctype html>'],
  ])('is not believed when its metadata %s', async (_, change) => {
    ministry.tamper = (path, body) => (path.startsWith('/.well-known/') ? change(body) : body);
    expect(await connect(ministry).beginSignIn()).toMatchObject({ ok: false, fault: 'provider' });
  });

  it('cannot have the secret of the client sent to an address without TLS', async () => {
    ministry.tamper = (path, body) =>
      path.startsWith('/.well-known/') ? { ...body, token_endpoint: 'http://evil.example/token' } : body;
    const result = await signIn(connect(ministry));
    expect(result).toMatchObject({ ok: false, fault: 'provider', reason: 'an address without TLS' });
  });

  it.each([
    ['http://id.example.org', true],
    ['http://127.0.0.1:8080', false],
    ['https://user@id.example.org', true],
    ['file:///etc/passwd', true],
    ['id.example.org', true],
    ['', true],
  ])('cannot stand at %s', (issuer, allowInsecureLoopback) => {
    expect(() => connect(ministry, { issuer, allowInsecureLoopback })).toThrow(/must be an https address/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (bound === null || typeof bound === 'string') throw new Error('There is no free port.');
  return bound.port;
}
