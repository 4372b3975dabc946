import { LANGUAGES, type Localised } from '#lib/localised.ts';
import { translators } from '#platform/i18n/catalogue.ts';

/** What a campaign is called wherever its name stands: that of a trial exercise says that nothing in it counts. */
export function markedName(name: Localised, demo: boolean): Localised {
  if (!demo) return name;
  const marked = LANGUAGES.map((language) => [
    language,
    translators()[language]('campaigns.fictitious', { name: name[language] }),
  ]);
  return { ...name, ...Object.fromEntries(marked) };
}
