import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from './network.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['0.0.0.0', '0.0.0.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['::FFFF:C000:24D', '192.0.2.0/24'],
    ['2001:db8:1:2fe:8:9:a:b', '2001:db8:1:200::/56'],
    ['2001:0DB8:0001:02ff::1', '2001:db8:1:200::/56'],
    ['2001:db8::', '2001:db8:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['::', '0:0:0:0::/56'],
    ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/56'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([
    '',
    'localhost',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.1.1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    ':1',
    '1:2:3:4:5:6:7:8::',
    '12345::',
    'g::',
    '192.0.2.1, 198.51.100.1',
    '/run/socket',
  ])('%j belongs to no network', (address) => {
    expect(networkOf(address)).toBe('unknown');
  });

  it('is the same for all 256 addresses of a block, and another for the next', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.nat(255), (address, last) => {
        const neighbour = address.replace(/\d+$/, String(last));
        expect(networkOf(neighbour)).toBe(networkOf(address));
        const [one = '', two = '', three = ''] = address.split('.');
        expect(networkOf(`${one}.${two}.${(Number(three) + 1) % 256}.${last}`)).not.toBe(networkOf(address));
      }),
    );
  });

  it('is found for every address of IPv6, however it is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(networkOf(address)).not.toBe('unknown');
        expect(networkOf(address.toUpperCase())).toBe(networkOf(address));
        expect(networkOf(networkOf(address).replace('/56', ''))).toMatch(/\/56$/);
      }),
    );
  });

  it('of IPv6 does not depend on the last 72 bits, and depends on each one before', () => {
    const groups = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.nat(127), (values, bit) => {
        // Clear of the IPv4 addresses that begin with zeros.
        const address = [values[0] === 0 ? 1 : (values[0] ?? 1), ...values.slice(1)];
        const changed = address.map((value, group) => (group === bit >> 4 ? value ^ (0x8000 >> (bit & 15)) : value));
        const text = (list: readonly number[]) => list.map((value) => value.toString(16)).join(':');
        expect(networkOf(text(changed)) === networkOf(text(address))).toBe(bit >= 56);
      }),
    );
  });
});
