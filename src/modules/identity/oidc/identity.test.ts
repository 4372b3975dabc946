import { describe, expect, it } from 'vitest';
import { readIdentity } from './identity.ts';

const issuer = 'https://id.example.org';

describe('what a provider says of a person', () => {
  it('is nobody when another issuer speaks, or nobody is named', () => {
    expect(readIdentity({ iss: issuer, sub: '7' }, issuer)).toMatchObject({ issuer, subject: '7', email: null });
    expect(readIdentity({ iss: `${issuer}/`, sub: '7' }, issuer)).toBeDefined();
    for (const iss of [`${issuer}/tenant`, 'https://id.example.com', 'id.example.org', '', 7, undefined]) {
      expect(readIdentity({ iss, sub: '7' }, issuer), String(iss)).toBeUndefined();
    }
    for (const sub of ['', 'x'.repeat(256), 7, undefined]) {
      expect(readIdentity({ iss: issuer, sub }, issuer), String(sub)).toBeUndefined();
    }
  });

  it('is left out where it has another form, and never stops a sign-in', () => {
    const strange = { email: {}, email_verified: 'true', name: 'x'.repeat(201), auth_time: '1', acr: 2, amr: 'pwd' };
    expect(readIdentity({ iss: issuer, sub: '7', ...strange }, issuer)).toEqual({
      issuer,
      subject: '7',
      email: null,
      emailVerified: false,
      name: null,
      authTime: null,
      acr: null,
      amr: [],
    });
  });
});
