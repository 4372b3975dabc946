import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';
import { formatsOf } from '#platform/i18n/formats.ts';
import { describeCriteria, explainEvaluation } from './criteria-words.ts';
import { evaluate } from './domain/criteria/evaluate.ts';
import { NO_FACTS } from './domain/criteria/facts.ts';
import { type CriteriaSet, DEFAULTS } from './domain/criteria/set.ts';

const ALL: CriteriaSet = { asOf: 'filing', criteria: Object.values(DEFAULTS) };
const wordsOf = (language: (typeof LANGUAGES)[number]) => ({
  t: translators()[language],
  format: formatsOf(language),
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('criteria in words', () => {
  it.each(LANGUAGES)('say in %s of every criterion its name and each thing it asks', (language) => {
    const { criteria } = describeCriteria(wordsOf(language), ALL);
    expect(criteria.map(({ id }) => id)).toEqual(ALL.criteria.map(({ id }) => id));
    for (const { name, asked } of criteria) {
      expect(name).not.toBe('');
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.every(({ text }) => text !== '')).toBe(true);
    }
  });

  it('follow the parameters: nothing is asked in words that is not asked in fact', () => {
    const said = (years: number) =>
      describeCriteria(wordsOf('fr'), {
        asOf: '2018-03-27',
        criteria: [{ id: 'K1', parameters: { years } }],
      });
    expect(said(3).criteria[0]?.asked.map(({ text }) => plain(text))).toEqual([
      'être conjoint d’un Marocain ou d’une Marocaine',
      'au moins 3 ans de vie commune',
    ]);
    expect(said(0).criteria[0]?.asked).toHaveLength(1);
    expect(said(3).asOf).toBe('Les faits sont appréciés au 27 mars 2018.');
  });

  it('tell alternatives from what must all hold', () => {
    const lines = describeCriteria(wordsOf('en'), { asOf: 'filing', criteria: [DEFAULTS.W1] }).criteria[0]?.asked;
    expect(lines?.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
      '0 One of these:',
      '1 to be a woman',
      '1 All of these:',
      '2 to be under 18 years old',
      '2 to have a mother who applies herself',
    ]);
  });
});

describe('the explanation of a file in words', () => {
  it('says in the language of the person what was found of each thing asked', () => {
    const facts = {
      ...NO_FACTS,
      spouseOf: { value: 'moroccan', proof: 'proven' },
      commonLifeSince: { value: '2011-03-05', proof: 'claimed' },
    } as const;
    const evaluation = evaluate({ asOf: 'filing', criteria: [DEFAULTS.K1] }, facts, { filed: '2014-06-27' });
    const { criteria } = explainEvaluation(wordsOf('en'), evaluation);
    expect(criteria[0]).toMatchObject({ id: 'K1', answer: 'unknown', answered: 'Not yet established' });
    expect(criteria[0]?.lines.map(({ fact, value, counted, found }) => [fact, value, counted, found])).toEqual([
      ['Spouse', 'Moroccan', '', 'proven'],
      ['Common life since', '5 March 2011', '3 whole years on 27 June 2014', 'stated, not yet proven'],
    ]);
  });
});
