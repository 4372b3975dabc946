import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { readCatalogue, translators } from '#platform/i18n/catalogue.ts';
import { INTL_LOCALES } from '#platform/i18n/formats.ts';
import { projectPath } from '#platform/project.ts';

const catalogues: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fr: readCatalogue('fr'),
  ar: readCatalogue('ar'),
  en: readCatalogue('en'),
};

/** What a message is made of, as far as it is looked at here: ICU's numbers for the kinds of its parts. */
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;
interface Part {
  readonly type: number;
  readonly value?: string | undefined;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>> | undefined;
}
const part: z.ZodType<Part> = z.lazy(() =>
  z.object({
    type: z.number(),
    value: z.string().optional(),
    options: z.record(z.string(), z.object({ value: z.array(part) })).optional(),
  }),
);

function parse(language: Language, message: string): readonly Part[] {
  const format = new IntlMessageFormat(message, INTL_LOCALES[language], undefined, { ignoreTag: true });
  return z.array(part).parse(format.getAst());
}

/** Every part of a message, those inside its plural forms too. */
function everyPart(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((one) => [
    one,
    ...Object.values(one.options ?? {}).flatMap((option) => everyPart(option.value)),
  ]);
}

/** The names a message is given: those it prints, and those that only choose its wording. */
function values(language: Language, message: string) {
  const parts = everyPart(parse(language, message));
  const named = (wanted: (one: Part) => boolean) =>
    [...new Set(parts.filter(wanted).map(({ value = '' }) => value))].sort();
  const counts = ({ type, options = {} }: Part) =>
    type === PLURAL && Object.values(options).some((option) => option.value.some((inner) => inner.type === POUND));
  return {
    printed: named((one) => ![LITERAL, POUND, SELECT, PLURAL].includes(one.type) || counts(one)),
    choosing: named(({ type }) => type === SELECT || type === PLURAL),
  };
}

function literals(language: Language, message: string): string {
  return everyPart(parse(language, message))
    .flatMap(({ type, value }) => (type === LITERAL ? [value ?? ''] : []))
    .join(' ');
}

const every = (language: Language) => [...catalogues[language]];

/** Runs a check on every message of a language and names those that fail it. */
function failing(language: Language, holds: (message: string, key: string) => boolean): readonly string[] {
  return every(language).flatMap(([key, message]) => (holds(message, key) ? [] : [`${key}: ${message}`]));
}

describe('the catalogues of messages', () => {
  it('are not empty, and have the same files in the three languages', () => {
    const files = LANGUAGES.map((language) => readdirSync(projectPath('messages', language)).sort());
    expect(files[0]?.length).toBeGreaterThan(3);
    expect(files[1]).toEqual(files[0]);
    expect(files[2]).toEqual(files[0]);
  });

  it.each(['ar', 'en'] as const)('have the same keys in French and in %s, in the same order', (language) => {
    expect([...catalogues[language].keys()]).toEqual([...catalogues.fr.keys()]);
  });

  it('describe every French message to its translator', () => {
    const poor: string[] = [];
    for (const file of readdirSync(projectPath('messages', 'fr'))) {
      const json = z
        .record(z.string(), z.object({ message: z.string(), description: z.string().optional() }))
        .parse(JSON.parse(readFileSync(projectPath('messages', 'fr', file), 'utf8')));
      for (const [key, { description = '' }] of Object.entries(json)) {
        if (description.trim().length < 4) poor.push(`${file}: ${key}`);
      }
    }
    expect(poor).toEqual([]);
  });

  it.each(LANGUAGES)('hold in %s no message that is empty, ends in a space or has two in a row', (language) => {
    // A sign that separates, such as the comma of a list, brings its own space; a line of a terminal may be set in.
    const tidy = (message: string) => !/\p{L}|\{/u.test(message) || !/\s$|\S {2}/.test(message);
    expect(failing(language, (message) => message !== '' && tidy(message))).toEqual([]);
  });

  it.each(LANGUAGES)('are written in %s in the syntax of ICU', (language) => {
    const broken = failing(language, (message) => {
      try {
        parse(language, message);
        return true;
      } catch {
        return false;
      }
    });
    expect(broken).toEqual([]);
  });

  it.each(['ar', 'en'] as const)('print the same values in French and in %s', (language) => {
    const different = every('fr').flatMap(([key, message]) => {
      const [here, there] = [values('fr', message), values(language, catalogues[language].get(key) ?? '')];
      return here.printed.join() === there.printed.join() ? [] : [`${key}: ${here.printed} / ${there.printed}`];
    });
    expect(different).toEqual([]);
  });

  it.each(['ar', 'en'] as const)('are never chosen in %s by a value that French is not given', (language) => {
    const lost = every('fr').flatMap(([key, message]) => {
      const given = values('fr', message);
      const known = new Set([...given.printed, ...given.choosing]);
      const asked = values(language, catalogues[language].get(key) ?? '');
      return asked.choosing.filter((name) => !known.has(name)).map((name) => `${key}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  it('are Arabic in Arabic', () => {
    const foreign = failing(
      'ar',
      (message, key) =>
        /\p{Script=Arabic}/u.test(literals('ar', message)) ||
        !/\p{L}/u.test(literals('ar', message)) ||
        // The Latin name of the site, beside its Arabic one.
        key === 'ui.site.name-latin',
    );
    expect(foreign).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('hold no Arabic letter in %s, but for the samples of the style guide', (language) => {
    expect(
      failing(language, (message, key) => key.startsWith('guide.') || !/\p{Script=Arabic}/u.test(message)),
    ).toEqual([]);
  });

  it('are translated: no long sentence is the same in French and English', () => {
    const same = every('fr').flatMap(([key, message]) =>
      literals('fr', message).split(/\s+/).length > 6 && catalogues.en.get(key) === message ? [key] : [],
    );
    expect(same).toEqual([]);
  });

  it.each(LANGUAGES)('use Western digits in %s', (language) => {
    expect(failing(language, (message) => !/[\u0660-\u0669\u06f0-\u06f9]/.test(message))).toEqual([]);
  });

  it('punctuate Arabic as Arabic does', () => {
    expect(failing('ar', (message) => !/\p{Script=Arabic}\s*[,;?](\s|$)/u.test(literals('ar', message)))).toEqual([]);
  });

  it.each([
    ['fr', ['one', 'other']],
    ['en', ['one', 'other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ] as const)('give in %s every plural form the language has', (language, forms) => {
    const poor = failing(language, (message) =>
      everyPart(parse(language, message))
        .filter(({ type }) => type === PLURAL)
        .every(({ options = {} }) => forms.every((form) => form in options)),
    );
    expect(poor).toEqual([]);
  });

  it('count something: plurals are used, in each language', () => {
    for (const language of LANGUAGES) {
      const plurals = every(language).filter(([, message]) => message.includes(', plural,'));
      expect(plurals.length, language).toBeGreaterThan(5);
    }
  });

  it.each(LANGUAGES)('can all be formatted in %s with their values', (language) => {
    const translate = translators()[language];
    const broken = [...catalogues[language].keys()].filter((key) => {
      const message = catalogues[language].get(key) ?? '';
      const { printed, choosing } = values(language, message);
      const given = Object.fromEntries([...printed, ...choosing].map((name) => [name, 3]));
      return /[{}]/.test(String(Reflect.apply(translate, undefined, [key, given])));
    });
    expect(broken).toEqual([]);
  });
});

describe('a message', () => {
  const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  it.each([
    ['fr', 0, '0 chiffre publié'],
    ['fr', 1, '1 chiffre publié'],
    ['fr', 2_000, '2 000 chiffres publiés'],
    ['en', 0, '0 published figures'],
    ['en', 1, '1 published figure'],
    ['en', 2_000, '2,000 published figures'],
  ] as const)('counts in %s: %d is "%s"', (language, total, sentence) => {
    expect(spaced(translators()[language]('portal.figures.title', { total }))).toBe(sentence);
  });

  it('counts in Arabic in six ways, by Western digits', () => {
    const counted = [0, 1, 2, 3, 11, 100].map((total) => translators().ar('portal.figures.title', { total }));
    expect(new Set(counted.map((sentence) => sentence.replace(/[\d.]+/g, ''))).size).toBeGreaterThanOrEqual(5);
    expect(counted.join(' ')).toMatch(/3.*11.*100/);
  });

  it('writes a value as it is, whatever signs it holds', () => {
    const t = translators().fr;
    expect(t('checks.rule.recorded', { code: '{count, plural, other {#}} <b>' })).toContain(
      '{count, plural, other {#}} <b>',
    );
  });

  it('whose key nobody wrote is a mistake of the program, said at once', () => {
    expect(() => Reflect.apply(translators().en, undefined, ['portal.nothing.of-the-kind'])).toThrow(
      'No message portal.nothing.of-the-kind in en.',
    );
  });
});

/** Every source that could ask for a message; tests and generated files ask for none. */
function sources(): readonly string[] {
  return readdirSync(projectPath('src'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !/\.(test|support|generated)\./.test(name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
}

describe('the keys of messages', () => {
  const code = sources().join('\n');
  const literal = new Set([...code.matchAll(/['"]([a-z][a-z-]*\.[\w.-]+)['"]/g)].map((match) => match[1] ?? ''));
  /** `portal.nature.${…}` reaches every key of that beginning and end. */
  const reached = [...code.matchAll(/`([a-z][a-z-]*\.[\w.-]*\$\{[^`]*)`/g)].map((match) => {
    const pattern = (match[1] ?? '').replace(/\$\{[^}]*\}/g, '\u0000').replace(/[.\-?*+()[\]]/g, '\\$&');
    return new RegExp(`^${pattern.replaceAll('\u0000', '[\\w.-]+')}$`);
  });

  it('are all asked for somewhere in the code', () => {
    expect(literal.size).toBeGreaterThan(100);
    const unused = [...catalogues.fr.keys()].filter(
      (key) => !literal.has(key) && !reached.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('that are put together in the code lead to at least one message', () => {
    const keys = [...catalogues.fr.keys()];
    const files = new Set(keys.map((key) => key.split('.')[0]));
    const lost = reached.filter(
      (pattern) =>
        files.has(/^\^([a-z\\-]+)/.exec(pattern.source)?.[1]?.replaceAll('\\', '')) &&
        !keys.some((key) => pattern.test(key)),
    );
    expect(lost.map(String)).toEqual([]);
  });
});
