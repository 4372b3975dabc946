import { generateKeyPairSync, type KeyObject, randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCode } from '#platform/crypto/checked-code.ts';
import { SERIAL_LENGTH } from '../domain/signed-code.ts';
import { openCode, publicKeyOf, signedCode } from './signed-code.ts';
import { askedSerial } from './verification.ts';

const key = () => generateKeyPairSync('ed25519').privateKey;
const content = (serial = newCode(SERIAL_LENGTH)) =>
  ({
    kind: 'receipt',
    serial,
    issuedOn: '2026-11-22',
    expiresOn: '2027-11-21',
    digest: new Uint8Array(32).fill(5),
  }) as const;
const open = (code: string, ...keys: KeyObject[]) => openCode(code, keys.map(publicKeyOf));

describe('a signed code', () => {
  it('opens with the key that signed it, among others, and in small letters too', () => {
    const [signing, other] = [key(), key()];
    const code = signedCode(signing, content('00000000000000000'));
    expect(code).toMatch(/^[0-9A-Z]{156}$/);
    expect(open(code, other, signing)).toMatchObject({
      kind: 'receipt',
      serial: '00000000000000000',
      expiresOn: '2027-11-21',
    });
    expect(open(code.toLowerCase(), signing)).not.toBeNull();
  });

  it('does not open with another key, nor with one that only bears the same name', () => {
    const [signing, other] = [key(), key()];
    const code = signedCode(signing, content());
    expect(open(code, other)).toBeNull();
    expect(open(code)).toBeNull();
    const named = { ...publicKeyOf(other), id: publicKeyOf(signing).id };
    expect(openCode(code, [named])).toBeNull();
  });

  it('does not open with any one sign changed', () => {
    const signing = key();
    const code = signedCode(signing, content());
    for (let place = 0; place < code.length; place += 1) {
      const sign = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.replace(code[place] ?? '', '')[randomInt(31)];
      expect(open(`${code.slice(0, place)}${sign}${code.slice(place + 1)}`, signing), `sign ${place}`).toBeNull();
    }
    expect(open(code.slice(1), signing)).toBeNull();
    expect(open(`${code}0`, signing)).toBeNull();
  });
});

describe('what is asked about', () => {
  it('is the serial of a code, of the address that holds it, or one typed from paper', () => {
    const signing = key();
    const keys = [publicKeyOf(signing)];
    const serial = newCode(SERIAL_LENGTH);
    const code = signedCode(signing, content(serial));
    const asked = (typed: string) => askedSerial(typed, keys);
    expect(asked(code)).toBe(serial);
    expect(asked(` HTTPS://RIHLA.EXAMPLE.MA/V/${code}\n`)).toBe(serial);
    expect(asked(`https://rihla.example.ma/fr/v/${code}`)).toBe(serial);
    expect(asked((serial.match(/.{1,4}/g) ?? []).join(' ').toLowerCase())).toBe(serial);
  });

  it('is nothing for a code that nobody signed and a serial that was mistyped', () => {
    const keys = [publicKeyOf(key())];
    const serial = newCode(SERIAL_LENGTH);
    const wrong = `${serial.slice(0, 3)}${serial[3] === 'A' ? 'B' : 'A'}${serial.slice(4)}`;
    for (const typed of ['', 'x', wrong, signedCode(key(), content()), 'A'.repeat(10_000)]) {
      expect(askedSerial(typed, keys)).toBeNull();
    }
  });
});
