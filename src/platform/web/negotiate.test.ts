import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { negotiateLanguage } from './negotiate.ts';

describe('the language a reader is led to', () => {
  it.each([
    ['says nothing', undefined, 'fr'],
    ['sends an empty wish', '', 'fr'],
    ['wishes Arabic', 'ar', 'ar'],
    ['wishes the Arabic of Morocco', 'ar-MA,ar;q=0.9', 'ar'],
    ['wishes English as a British browser does', 'en-GB,en;q=0.9,fr;q=0.5', 'en'],
    ['writes in capitals', 'AR-ma', 'ar'],
    ['prefers Spanish, then Arabic', 'es-ES,es;q=0.9,ar;q=0.8,fr;q=0.7', 'ar'],
    ['wishes only languages we do not have', 'es,pt;q=0.9', 'fr'],
    ['gives the weights out of order', 'fr;q=0.2, en;q=0.9, ar;q=0.5', 'en'],
    ['gives equal weights: the first counts', 'en;q=0.5,ar;q=0.5', 'en'],
    ['refuses French', 'fr;q=0, ar;q=0.1', 'ar'],
    ['accepts anything', '*', 'fr'],
    ['writes a weight that is no number', 'en;q=often, ar;q=0.3', 'ar'],
    ['adds spaces', ' ar ; q=0.9 , en ; q=0.4', 'ar'],
    ['wishes Aragonese, which only begins alike', 'arn', 'fr'],
  ])('who %s', (_, wish, language) => {
    expect(negotiateLanguage(wish)).toBe(language);
  });

  it('is always one of ours, whatever is sent', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (wish) => LANGUAGES.includes(negotiateLanguage(wish))));
  });
});
