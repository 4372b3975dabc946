import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { TEMPLATES } from './domain/templates.ts';
import { CHANNELS } from './transports/transport.ts';
import { wordsOf } from './wording.ts';

const REFERENCE = 'RH-7K4M-22WX';
const given = { reference: REFERENCE, until: '2026-12-01', on: '2027-01-15' };
const told = Object.entries(TEMPLATES).flatMap(([template, names]) =>
  LANGUAGES.flatMap((language) =>
    CHANNELS.map((channel) => {
      const params = Object.fromEntries(names.map((name) => [name, given[name]]));
      return { template, names, language, channel, ...wordsOf({ template, params, language, channel, origin: null }) };
    }),
  ),
);

describe('the words of a message', () => {
  it('say its reference and its days, each in the way of the language', () => {
    for (const { template, names, text } of told) {
      if (names.some((name) => name === 'reference')) expect(text, template).toContain(REFERENCE);
    }
    const words = (language: 'fr' | 'ar' | 'en') =>
      wordsOf({ template: 'completion-requested', params: given, language, channel: 'sms', origin: null }).text;
    expect(words('fr')).toContain('1er décembre 2026');
    expect(words('ar')).toMatch(/1 دجنبر 2026/);
    expect(words('en')).toContain('1 December 2026');
  });

  it('never say what was decided, that something was contested, or what document it is', () => {
    const telling =
      /refus|favorable|accord|rejet|recours|carte|titre|permis|séjour|régularis|migra|étranger|refus|appeal|grant|permit|card|regularis|foreign|رفض|قبول|موافق|طعن|بطاقة|إقامة|تسوية|أجنب|مهاجر/i;
    for (const { template, subject, text } of told) expect(`${subject} ${text}`, template).not.toMatch(telling);
  });

  it('hold no link and no sign left open', () => {
    for (const { template, subject, text } of told)
      expect(`${subject} ${text}`, template).not.toMatch(/https?:|www\.|[{}]/);
  });

  it('of a letter end with where the service is, if it is known', () => {
    const { text } = wordsOf({
      template: 'decision-available',
      params: given,
      language: 'fr',
      channel: 'email',
      origin: 'https://rihla.example.org',
    });
    expect(text).toMatch(/https:\/\/rihla\.example\.org$/);
  });

  it('of a text message fit in two pieces of it', () => {
    for (const { template, language, channel, subject, text } of told) {
      if (channel !== 'sms') continue;
      expect(subject).toBe('');
      expect(text.length, `${template} ${language}`).toBeLessThanOrEqual(language === 'ar' ? 134 : 306);
      if (language !== 'ar') expect(text).not.toMatch(/[\u00a0\u202f’«»]/);
    }
  });

  it('are not made of what is missing or unknown', () => {
    const wrong = { language: 'fr', channel: 'email', origin: null } as const;
    expect(() => wordsOf({ ...wrong, template: 'decision-available', params: {} })).toThrow(/reference/);
    expect(() => wordsOf({ ...wrong, template: 'of-tomorrow', params: given })).toThrow(/of-tomorrow/);
  });
});
