import { generateKeyPairSync, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAuthenticationAnswer, readRegistrationAnswer } from './answers.ts';
import { authenticationOptions, registrationOptions, verifyAuthentication, verifyRegistration } from './ceremonies.ts';
import { makerAttestation } from './maker-attestation.support.ts';
import { accountHandle, type Passkey, type RelyingParty } from './passkey.ts';
import { FLAG, type Lies, publicKeyMap, SoftwareAuthenticator } from './software-authenticator.support.ts';

const rp: RelyingParty = { id: 'rihla.example.org', name: 'Rihla', origin: 'https://rihla.example.org' };
const account = randomUUID();
const person = { id: account, name: 'a.officer', displayName: 'An Officer' };

async function enrol(device: SoftwareAuthenticator, lies?: Lies) {
  const { challenge } = await registrationOptions({ rp, account: person, existing: [] });
  const answer = readRegistrationAnswer(device.enrol(challenge, rp.origin, rp.id, lies));
  return verifyRegistration({ rp, challenge, answer });
}

async function enrolled(device: SoftwareAuthenticator): Promise<Passkey> {
  const result = await enrol(device);
  if (!result.ok) throw new Error(result.fault);
  return result.passkey;
}

async function signIn(device: SoftwareAuthenticator, passkey: Passkey, lies?: Lies, signedIn?: string) {
  const { challenge } = await authenticationOptions({ rp });
  const answer = readAuthenticationAnswer(device.signIn(challenge, rp.origin, rp.id, lies));
  return verifyAuthentication({ rp, challenge, answer, passkey: { ...passkey, account }, signedIn });
}

describe('what is asked of a browser', () => {
  it('is a verified person, a discoverable passkey, no attestation, and one of three algorithms', async () => {
    const existing = [{ id: 'AAAAAAAAAAAAAAAAAAAAAA', transports: ['usb'] }];
    expect(await registrationOptions({ rp, account: person, existing })).toMatchObject({
      rp: { id: rp.id },
      user: { id: accountHandle(account), name: 'a.officer' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      pubKeyCredParams: [{ alg: -7 }, { alg: -8 }, { alg: -257 }],
      excludeCredentials: existing,
      timeout: 300_000,
    });
    const options = await authenticationOptions({ rp });
    expect(options).toMatchObject({ rpId: rp.id, userVerification: 'required', timeout: 300_000 });
    expect(options.allowCredentials).toBeUndefined();
    expect(await authenticationOptions({ rp, allow: existing })).toMatchObject({ allowCredentials: existing });
  });

  it('carries 256 random bits, never the same', async () => {
    const challenges = await Promise.all(Array.from({ length: 100 }, () => authenticationOptions({ rp })));
    expect(new Set(challenges.map(({ challenge }) => challenge)).size).toBe(100);
    for (const { challenge } of challenges) expect(Buffer.from(challenge, 'base64url')).toHaveLength(32);
  });
});

describe('enrolling', () => {
  it.each(['ES256', 'EdDSA', 'RS256'] as const)('keeps an %s passkey that signs in afterwards', async (algorithm) => {
    const device = new SoftwareAuthenticator(account, algorithm);
    const passkey = await enrolled(device);
    expect(passkey).toMatchObject({ id: device.id.toString('base64url'), counter: 0, transports: ['internal'] });
    expect(await signIn(device, passkey)).toEqual({ ok: true, counter: 1, backedUp: false });
  });

  it('keeps whether the passkey may be copied, and was', async () => {
    const flags = FLAG.present | FLAG.verified | FLAG.attested | FLAG.eligible;
    const device = new SoftwareAuthenticator(account);
    const alone = { backupEligible: false, backedUp: false };
    expect(await enrol(device)).toMatchObject({ passkey: alone });
    expect(await enrol(device, { flags })).toMatchObject({ passkey: { backupEligible: true, backedUp: false } });
    const copied = await enrol(device, { flags: flags | FLAG.backedUp });
    expect(copied).toMatchObject({ passkey: { backupEligible: true, backedUp: true } });
  });

  const { publicKey: shortRsa } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const { publicKey: p256 } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const offCurve = publicKeyMap('ES256', p256).set(-3, Uint8Array.from(Buffer.alloc(32, 1)));
  const attest = (fmt: string) => () => ({ fmt, attStmt: new Map() });
  it.each<[string, Lies, string]>([
    ['another origin', { origin: 'https://rihla.example.com' }, 'origin'],
    ['a port of its own', { origin: `${rp.origin}:8443` }, 'origin'],
    ['a page inside another', { crossOrigin: true }, 'origin'],
    ['another top page', { topOrigin: 'https://evil.example' }, 'origin'],
    ['another relying party', { rpId: 'example.org' }, 'rp'],
    ['the other ceremony', { type: 'webauthn.get' }, 'verification'],
    ['nobody present', { flags: FLAG.verified | FLAG.attested }, 'verification'],
    ['nobody verified', { flags: FLAG.present | FLAG.attested }, 'verification'],
    ['no key', { flags: FLAG.present | FLAG.verified }, 'verification'],
    ['a copy of what cannot be copied', { flags: 5 | FLAG.attested | FLAG.backedUp }, 'verification'],
    ['an algorithm we did not offer', { publicKey: publicKeyMap('ES256', p256).set(3, -35) }, 'verification'],
    ['a key of another kind', { publicKey: publicKeyMap('ES256', p256).set(3, -257) }, 'verification'],
    ['a weak key', { publicKey: publicKeyMap('RS256', shortRsa) }, 'verification'],
    ['a point that is not on the curve', { publicKey: offCurve }, 'verification'],
    ['the identifier of another passkey', { credentialId: Buffer.alloc(32, 7) }, 'malformed'],
    ['the attestation of a maker, true as it may be', { attest: makerAttestation }, 'verification'],
    ['an attestation without its proof', { attest: attest('packed') }, 'verification'],
    ['an unknown attestation', { attest: attest('rihla') }, 'verification'],
  ])('refuses %s', async (_, lies, fault) => {
    expect(await enrol(new SoftwareAuthenticator(account), lies)).toEqual({ ok: false, fault });
  });

  it('refuses an answer to another challenge, or to one that is no longer kept', async () => {
    const device = new SoftwareAuthenticator(account);
    const answer = readRegistrationAnswer(device.enrol('B'.repeat(43), rp.origin, rp.id));
    const refused = { ok: false, fault: 'challenge' };
    expect(await verifyRegistration({ rp, challenge: 'C'.repeat(43), answer })).toEqual(refused);
    expect(await verifyRegistration({ rp, challenge: undefined, answer })).toEqual(refused);
  });
});

describe('signing in', () => {
  const device = new SoftwareAuthenticator(account);
  let passkey: Passkey;
  beforeAll(async () => {
    passkey = await enrolled(device);
  });

  it.each<[string, Lies, string]>([
    ['another origin', { origin: 'https://rihla.example.org.evil.example' }, 'origin'],
    ['a page inside another', { crossOrigin: true }, 'origin'],
    ['another relying party', { rpId: 'example.org' }, 'rp'],
    ['the other ceremony', { type: 'webauthn.create' }, 'verification'],
    ['nobody present', { flags: FLAG.verified }, 'verification'],
    ['nobody verified', { flags: FLAG.present }, 'verification'],
    ['a passkey that became copiable', { flags: 5 | FLAG.eligible }, 'verification'],
    ['no account, when nobody says who signs in', { userHandle: null }, 'unknown-credential'],
    ['the account of another', { userHandle: accountHandle(randomUUID()) }, 'unknown-credential'],
  ])('refuses %s', async (_, lies, fault) => {
    expect(await signIn(device, passkey, lies)).toEqual({ ok: false, fault });
  });

  it('refuses a passkey that we do not keep, and the signature of another', async () => {
    const stranger = new SoftwareAuthenticator(account);
    expect(await signIn(stranger, passkey)).toEqual({ ok: false, fault: 'unknown-credential' });
    const other = await enrolled(stranger);
    const swapped = { ...passkey, publicKey: other.publicKey };
    expect(await signIn(device, swapped)).toEqual({ ok: false, fault: 'verification' });
  });

  it('at a step-up takes only a passkey of who is signed in, with or without the account in the answer', async () => {
    expect(await signIn(device, passkey, { userHandle: null }, account)).toMatchObject({ ok: true });
    expect(await signIn(device, passkey, {}, account)).toMatchObject({ ok: true });
    const unknown = { ok: false, fault: 'unknown-credential' };
    expect(await signIn(device, passkey, { userHandle: null }, randomUUID())).toEqual(unknown);
    expect(await signIn(device, passkey, {}, randomUUID())).toEqual(unknown);
  });

  it.each([
    [5, 6, true],
    [5, 5, false],
    [5, 4, false],
    [5, 0, false],
    [0, 0, true],
    [0, 9, true],
  ])('having kept the counter %i, takes %i: %s', async (kept, given, isTaken) => {
    const result = await signIn(device, { ...passkey, counter: kept }, { counter: given });
    expect(result).toMatchObject(isTaken ? { ok: true, counter: given } : { ok: false, fault: 'cloned' });
  });

  it('never calls a passkey cloned on the word of somebody who does not hold it', async () => {
    const forger = new SoftwareAuthenticator(account);
    const forged = JSON.parse(forger.signIn('B'.repeat(43), rp.origin, rp.id, { counter: 1 }));
    const answer = readAuthenticationAnswer(JSON.stringify({ ...forged, id: passkey.id, rawId: passkey.id }));
    const kept = { ...passkey, counter: 5, account };
    const result = await verifyAuthentication({ rp, challenge: 'B'.repeat(43), answer, passkey: kept });
    expect(result).toEqual({ ok: false, fault: 'verification' });
  });
});

describe('an answer that is not one', () => {
  const device = new SoftwareAuthenticator(account);
  const good = device.signIn('B'.repeat(43), rp.origin, rp.id);

  it.each([
    ['nothing', undefined],
    ['an object', {}],
    ['an empty text', ''],
    ['half a JSON', good.slice(0, -2)],
    ['a number', '7'],
    ['null', 'null'],
    ['an answer in a list', `[${good}]`],
    ['two identifiers', good.replace(/"rawId":"[^"]+"/, '"rawId":"AAAAAAAAAAAAAAAAAAAAAAAA"')],
    ['another type', good.replace('public-key', 'password')],
    ['something that is not base64url', good.replace(/"signature":"/, '"signature":"=')],
    ['a long signature', good.replace(/"signature":"/, `"signature":"${'A'.repeat(1400)}`)],
    ['17 thousand characters', good.replace('{', `{"x":"${'x'.repeat(17_000)}",`)],
    ['client data that is no JSON', good.replace(/"clientDataJSON":"/, '"clientDataJSON":"AAAA')],
  ])('is read as nothing: %s', async (_, text) => {
    expect(readAuthenticationAnswer(good)).toBeDefined();
    const answer = readAuthenticationAnswer(text);
    expect(answer).toBeUndefined();
    const refused = { ok: false, fault: 'malformed' };
    expect(await verifyAuthentication({ rp, challenge: 'x', answer, passkey: undefined })).toEqual(refused);
    const enrolment = readRegistrationAnswer(text);
    expect(await verifyRegistration({ rp, challenge: 'x', answer: enrolment })).toEqual(refused);
  });

  it('never makes the reader fail, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (text) => {
        expect(readAuthenticationAnswer(text)).toBeUndefined();
        expect(readRegistrationAnswer(text)).toBeUndefined();
      }),
    );
  });

  it('never makes an enrolment fail other than by a refusal, whatever the authenticator sends', async () => {
    const base = JSON.parse(device.enrol('B'.repeat(43), rp.origin, rp.id));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 37, maxLength: 2000 }), async (noise) => {
        base.response.attestationObject = Buffer.from(noise).toString('base64url');
        const answer = readRegistrationAnswer(JSON.stringify(base));
        expect(answer).toBeDefined();
        expect(await verifyRegistration({ rp, challenge: 'B'.repeat(43), answer })).toMatchObject({ ok: false });
      }),
    );
  });
});
