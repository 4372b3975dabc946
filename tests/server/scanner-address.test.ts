import { describe, expect, it } from 'vitest';
import { readEnv } from '#server/env.ts';

describe('where the scanner for viruses listens', () => {
  it.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamav.internal:3310', { host: 'clamav.internal', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('is read from %s', (text, address) => {
    expect(readEnv({ RIHLA_CLAMAV: text }).RIHLA_CLAMAV).toEqual(address);
  });

  it.each(['localhost', 'localhost:0', 'localhost:99999', 'http://localhost:3310', 'a b:1', ':3310'])(
    'stops the start when it is %s',
    (text) => {
      expect(() => readEnv({ RIHLA_CLAMAV: text })).toThrow('RIHLA_CLAMAV is not usable: it expects host:port');
    },
  );
});
