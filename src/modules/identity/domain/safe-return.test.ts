import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturn } from './safe-return.ts';

const OTHERWISE = '/fr';

describe('the way back after signing in', () => {
  it.each([
    '/',
    '/fr',
    '/fr/',
    '/fr/figures/F12',
    '/ar/account/sessions',
    '/fr/search?q=Sal%C3%A9&page=2',
    '/ar/search?q=%D8%B1%D8%AD%D9%84%D8%A9',
    '/fr/journal?from=2026-11-22T08:00:00Z&path=/fr/files',
    '/fr/method#sources',
    '/fr/files/0b1f6a5e-1d5c-4a5e-9c41-0f2b5a7d9e10',
    '/fr/search?q=100%25',
    '/fr/a.b/~c',
  ])('leads to %s', (path) => {
    expect(safeReturn(path, OTHERWISE)).toBe(path);
  });

  it.each([
    '',
    ' ',
    'fr',
    '?q=1',
    '#top',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '/fr\\..\\evil',
    '/fr//evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    '/fr/../..//evil.example',
    '/fr/..',
    '/.',
    '/%2e%2e//evil.example',
    '/%2e%2e/%2fevil.example',
    '/%2f/evil.example',
    '/%2F%2Fevil.example',
    '/%5cevil.example',
    '/%5C%5Cevil.example',
    '/%255cevil.example',
    '/%252fevil.example',
    'http://evil.example',
    'https://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'HTTPS://evil.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'ftp://evil.example/fr',
    '@evil.example',
    '.evil.example',
    ':443/',
    ' //evil.example',
    '\t//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    '\u0000/fr',
    '/fr\u0000',
    '/fr%00',
    '/fr%0d%0aSet-Cookie:%20a=b',
    '/fr%0D%0ALocation:%20//evil.example',
    '/fr?x=%0d%0aSet-Cookie:a=b',
    '/fr?x=%5c',
    '/fr#%0a',
    '/fr\r\nSet-Cookie: a=b',
    '/fr%',
    '/fr%zz',
    '/fr%2',
    '/fr?x=%',
    '/<script>',
    '/"onmouseover="1',
    "/fr'",
    '/fr`',
    '/fr?x={y}',
    '/fr?',
    '/fr#',
    '/fr#a#b',
    '/سجل',
    '/fr\u202e/live',
    '/\u2215evil.example',
    '\uff0f\uff0fevil.example',
    '/\uff0fevil.example',
    '/fr\u2028',
    '/\ud800',
  ])('does not lead to %j', (path) => {
    expect(safeReturn(path, OTHERWISE)).toBe(OTHERWISE);
  });

  it('does not lead to a path longer than any of ours, and takes no time to say so', () => {
    for (const path of [`/${'a'.repeat(1000)}`, `/${'a/'.repeat(1_000_000)}`, `/${'%'.repeat(999)}`]) {
      expect(safeReturn(path, OTHERWISE)).toBe(OTHERWISE);
    }
  });

  it.each([[undefined], [null], [42], [['/fr', '//evil.example']], [{ toString: () => '/fr' }]])(
    'leads to nothing that is no text: %j',
    (value) => {
      expect(safeReturn(value, OTHERWISE)).toBe(OTHERWISE);
    },
  );

  const hostile = fc
    .array(
      fc.constantFrom(
        ...['/', '//', '\\', '..', '.', '%2e', '%2f', '%5c', '%25', '%0d%0a', '%', '?', '#', '@', ':', '\t', '\n', ' '],
        ...['https:', 'evil.example', 'fr', 'q=1', '\u0000', '\u202e', '&', '=', 'é', 'https://rihla.invalid', '..%2f'],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  it('never leaves the site, whoever reads it: as it is, decoded once, or decoded twice', () => {
    let accepted = 0;
    const stays = (text: string, base: string) => new URL(text, base).origin === new URL(base).origin;
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `/${text}`),
          fc.webPath(),
          fc.string(),
        ),
        (text) => {
          if (safeReturn(text, OTHERWISE) !== text || text === OTHERWISE) return;
          accepted += 1;
          const path = text.replace(/[?#].*$/, '');
          for (const base of ['https://rihla.gov.example/fr/sign-in', 'http://127.0.0.1:8080/']) {
            expect(stays(text, base), text).toBe(true);
            expect(stays(new URL(text, base).pathname, base), text).toBe(true);
            for (const read of [decoded(path), decoded(decoded(path))]) expect(stays(read, base), text).toBe(true);
          }
          expect(
            [...decoded(text)].every((sign) => sign >= ' ' && sign !== '\u007f' && sign !== '\\'),
            text,
          ).toBe(true);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Numbers that are no UTF-8: a reader leaves them as they are.
    return text;
  }
}
