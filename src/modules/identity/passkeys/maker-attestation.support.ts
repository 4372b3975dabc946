import { generateKeyPairSync, sign } from 'node:crypto';

/** An attestation as a maker of authenticators gives it, in order from head to foot, by a certificate made up here. */
export function makerAttestation(signed: Buffer) {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = (data: Buffer) => sign('sha256', data, keys.privateKey);
  const key = keys.publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    ECDSA_SHA256,
    NAME,
    sequence(der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('491231235959Z'))),
    NAME,
    key,
    der(0xa3, sequence(sequence(identifier(0x55, 0x1d, 0x13), der(0x04, sequence())))),
  );
  const certificate = sequence(body, ECDSA_SHA256, der(0x03, Buffer.of(0), signature(body)));
  return {
    fmt: 'packed',
    attStmt: new Map<string, number | Uint8Array | Uint8Array[]>([
      ['alg', -7],
      ['sig', Uint8Array.from(signature(signed))],
      ['x5c', [Uint8Array.from(certificate)]],
    ]),
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function identifier(...numbers: readonly number[]): Buffer {
  return der(0x06, Buffer.from(numbers));
}

const ECDSA_SHA256 = sequence(identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));

/** Country, organisation, unit and common name, as the standard wants them. */
const NAME = sequence(
  attribute(6, 'MA', 0x13),
  attribute(10, 'Nobody'),
  attribute(11, 'Authenticator Attestation'),
  attribute(3, 'Nobody at all'),
);

function attribute(kind: number, text: string, tag = 0x0c): Buffer {
  return der(0x31, sequence(identifier(0x55, 0x04, kind), der(tag, Buffer.from(text))));
}
