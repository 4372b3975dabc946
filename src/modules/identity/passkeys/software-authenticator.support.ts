import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { accountHandle } from './passkey.ts';

/** What Chromium's virtual authenticator cannot do: every algorithm, and every way of lying. */
export interface Lies {
  readonly type?: string;
  readonly origin?: string;
  readonly crossOrigin?: boolean;
  readonly topOrigin?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly counter?: number;
  readonly userHandle?: string | null;
  readonly credentialId?: Buffer;
  /** A public key that is announced in place of the real one. */
  readonly publicKey?: CborMap;
  readonly attest?: (signed: Buffer) => { readonly fmt: string; readonly attStmt: CborMap };
}

type CborMap = Map<string | number, Parameters<typeof isoCBOR.encode>[0]>;

export const FLAG = { present: 1, verified: 4, eligible: 8, backedUp: 16, attested: 64 } as const;

const ALGORITHM = { ES256: -7, EdDSA: -8, RS256: -257 } as const;

export class SoftwareAuthenticator {
  readonly id = randomBytes(32);
  readonly account: string;
  readonly #algorithm: keyof typeof ALGORITHM;
  readonly #keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  #counter = 0;

  constructor(account: string, algorithm: keyof typeof ALGORITHM = 'ES256') {
    this.account = account;
    this.#algorithm = algorithm;
    this.#keys = newKeys(algorithm);
  }

  get #idText() {
    return this.id.toString('base64url');
  }

  /** The answer to a request to enrol, as the form carries it. */
  enrol(challenge: string, origin: string, rpId: string, lies: Lies = {}): string {
    const key = bytes(lies.publicKey ?? publicKeyMap(this.#algorithm, this.#keys.publicKey));
    const id = lies.credentialId ?? this.id;
    const data = Buffer.concat([
      header(rpId, FLAG.present | FLAG.verified | FLAG.attested, 0, lies),
      Buffer.alloc(16),
      Buffer.from([id.length >> 8, id.length & 255]),
      id,
      key,
    ]);
    const client = clientData('webauthn.create', challenge, origin, lies);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    const { fmt, attStmt } = lies.attest?.(signed) ?? { fmt: 'none', attStmt: new Map() };
    const object = bytes(
      new Map<string, CborMap | string | Uint8Array>([
        ['fmt', fmt],
        ['attStmt', attStmt],
        ['authData', Uint8Array.from(data)],
      ]),
    );
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      attestationObject: object.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to a request to sign in. */
  signIn(challenge: string, origin: string, rpId: string, lies: Lies = {}): string {
    this.#counter += 1;
    const client = clientData('webauthn.get', challenge, origin, lies);
    const data = header(rpId, FLAG.present | FLAG.verified, this.#counter, lies);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    const hash = this.#algorithm === 'EdDSA' ? null : 'sha256';
    const userHandle = lies.userHandle === undefined ? accountHandle(this.account) : lies.userHandle;
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign(hash, signed, this.#keys.privateKey).toString('base64url'),
      ...(userHandle === null ? {} : { userHandle }),
    });
  }

  #answer(response: object): string {
    return JSON.stringify({
      id: this.#idText,
      rawId: this.#idText,
      type: 'public-key',
      response,
      clientExtensionResults: {},
    });
  }
}

function clientData(type: string, challenge: string, origin: string, lies: Lies): Buffer {
  const { crossOrigin = false, topOrigin } = lies;
  return Buffer.from(
    JSON.stringify({ type: lies.type ?? type, challenge, origin: lies.origin ?? origin, crossOrigin, topOrigin }),
  );
}

function header(rpId: string, flags: number, counter: number, lies: Lies): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(lies.flags ?? flags, 0);
  rest.writeUInt32BE(lies.counter ?? counter, 1);
  return Buffer.concat([
    createHash('sha256')
      .update(lies.rpId ?? rpId)
      .digest(),
    rest,
  ]);
}

function newKeys(algorithm: keyof typeof ALGORITHM) {
  if (algorithm === 'RS256') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return algorithm === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** A public key as COSE writes it. */
export function publicKeyMap(algorithm: keyof typeof ALGORITHM, publicKey: KeyObject): CborMap {
  const { x = '', y = '', n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const part = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));
  const parts: Record<typeof algorithm, [number, number | Uint8Array][]> = {
    ES256: [
      [1, 2],
      [-1, 1],
      [-2, part(x)],
      [-3, part(y)],
    ],
    EdDSA: [
      [1, 1],
      [-1, 6],
      [-2, part(x)],
    ],
    RS256: [
      [1, 3],
      [-1, part(n)],
      [-2, part(e)],
    ],
  };
  return new Map<string | number, number | Uint8Array>([[3, ALGORITHM[algorithm]], ...parts[algorithm]]);
}

function bytes(map: CborMap): Buffer {
  return Buffer.from(isoCBOR.encode(map));
}
