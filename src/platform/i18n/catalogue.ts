import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import type { Language } from '#lib/localised.ts';
import { PROJECT_FOLDER } from '#platform/project.ts';
import { INTL_LOCALES } from './formats.ts';
import type { MessageKey } from './keys.generated.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives the message of a key in one language. The key is checked by the compiler, its presence by the tests. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The French catalogue is the source: every message carries a description for the translator. */
const sourceCatalogue = z.record(z.string(), z.strictObject({ message: z.string(), description: z.string().min(1) }));
const translatedCatalogue = z.record(z.string(), z.string());

/** Reads `messages/<language>/*.json`. Keys are `<file>.<key>`, so that no module can answer for another. */
export function readCatalogue(language: Language, folder = `${PROJECT_FOLDER}/messages`): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  for (const file of readdirSync(`${folder}/${language}`).sort()) {
    const json: unknown = JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8'));
    const name = file.replace(/\.json$/, '');
    if (language === 'fr') {
      for (const [key, { message }] of Object.entries(sourceCatalogue.parse(json)))
        messages.set(`${name}.${key}`, message);
    } else {
      for (const [key, message] of Object.entries(translatedCatalogue.parse(json)))
        messages.set(`${name}.${key}`, message);
    }
  }
  return messages;
}

/** Builds the translator of a language. Messages with arguments follow ICU MessageFormat and are compiled once. */
export function translator(language: Language): Translate {
  const messages = readCatalogue(language);
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`No message ${key} in ${language}.`);
    if (!message.includes('{') && !message.includes("'{")) return message;
    let format = compiled.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, INTL_LOCALES[language], undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
}

let loaded: Readonly<Record<Language, Translate>> | undefined;

/** The translators of the process, read once. */
export function translators(): Readonly<Record<Language, Translate>> {
  loaded ??= { fr: translator('fr'), ar: translator('ar'), en: translator('en') };
  return loaded;
}
