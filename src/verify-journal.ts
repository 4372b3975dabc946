// The verifier of journals by itself: one file that runs wherever Node does, without the project and without a database.
import { IntlMessageFormat } from 'intl-messageformat';
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#lib/localised.ts';
import arabic from '#messages/ar/journal-cli.json' with { type: 'json' };
import english from '#messages/en/journal-cli.json' with { type: 'json' };
import french from '#messages/fr/journal-cli.json' with { type: 'json' };
import type { Translate } from '#platform/i18n/catalogue.ts';
import { INTL_LOCALES } from '#platform/i18n/formats.ts';
import { EXIT, verifyCommand } from './modules/audit/verify/verify-command.ts';

/** The server reads the catalogues from their folder; here they travel in the file. */
const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string | { readonly message: string }>>>> = {
  fr: french,
  ar: arabic,
  en: english,
};

function translator(language: Language): Translate {
  return (key, values) => {
    const entry = CATALOGUES[language][key.replace('journal-cli.', '')] ?? '';
    const message = typeof entry === 'string' ? entry : entry.message;
    return String(
      new IntlMessageFormat(message, INTL_LOCALES[language], undefined, { ignoreTag: true }).format(values),
    );
  };
}

function terminalLanguage(): Language {
  const { RIHLA_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const tag = (RIHLA_LANG || LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase();
  return isLanguage(tag) ? tag : DEFAULT_LANGUAGE;
}

try {
  process.exitCode = await verifyCommand({
    command: 'node verify-journal.mjs',
    parameters: process.argv.slice(2),
    out: (line) => console.log(line),
    t: translator(terminalLanguage()),
  });
} catch (error) {
  console.error(error);
  // Whatever went wrong, it is not a fault of the journal.
  process.exitCode = EXIT.misused;
}
