/** The languages of the interface, in the order of the language switch. French is the default. */
export const LANGUAGES = ['fr', 'ar', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same text in every language of the interface. */
export type Localised = Readonly<Record<Language, string>>;

export const DEFAULT_LANGUAGE: Language = 'fr';

export function isLanguage(value: string): value is Language {
  return value === 'fr' || value === 'ar' || value === 'en';
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
