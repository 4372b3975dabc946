import type { Language, Localised } from '#lib/localised.ts';

/**
 * Western digits in Arabic, as Morocco writes them. French groups by spaces as its typography asks, although CLDR's
 * `fr-MA` would write a dot that readers of decimals misread.
 */
export const INTL_LOCALES: Readonly<Record<Language, string>> = { fr: 'fr', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };

/** The zone that offices and deadlines live in. */
const LEGAL_TIME = 'Africa/Casablanca';

/** How exact a calendar date is; a date is shown only as exactly as it is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A page's number, date and plural rules, all from Intl. */
export interface Formats {
  /** A number with the language's separators, with its own decimals, e.g. `27 649` or `48,11`. */
  number(value: number, decimals?: number): string;
  /** A percentage given in points: 48.11 is `48,11 %` in French, `48.11%` in English. */
  percent(value: number, decimals?: number): string;
  /** An ISO date (`2014`, `2014-06`, `2014-06-27`), shown as exactly as it is written. */
  date(iso: string): string;
  /** A moment, to the minute, in the legal time of the country. */
  dateTime(moment: Date | string): string;
  /** The Intl plural category of a number. */
  plural(value: number): Intl.LDMLPluralRule;
  /** The text of this language. */
  text(localised: Localised): string;
  list(items: readonly string[]): string;
}

const DATE_STYLES: Readonly<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  year: { year: 'numeric', timeZone: 'UTC' },
};

/** Formats by how many decimals they show; without a number, as many as the value has, six at most. */
function numberFormats(locale: string, options: Intl.NumberFormatOptions): (decimals?: number) => Intl.NumberFormat {
  const free = new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 6 });
  const fixed = new Map<number, Intl.NumberFormat>();
  return (decimals) => {
    if (decimals === undefined) return free;
    const known = fixed.get(decimals);
    if (known !== undefined) return known;
    const format = new Intl.NumberFormat(locale, {
      ...options,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    fixed.set(decimals, format);
    return format;
  };
}

function build(language: Language): Formats {
  const locale = INTL_LOCALES[language];
  const numbers = numberFormats(locale, { useGrouping: 'always' });
  const percents = numberFormats(locale, { useGrouping: 'always', style: 'unit', unit: 'percent' });
  const dates = new Map<DatePrecision, Intl.DateTimeFormat>();
  for (const precision of ['day', 'month', 'year'] as const) {
    dates.set(precision, new Intl.DateTimeFormat(locale, DATE_STYLES[precision]));
  }
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: LEGAL_TIME });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value, decimals) => numbers(decimals).format(value),
    percent: (value, decimals) => percents(decimals).format(value),
    date(iso) {
      const precision: DatePrecision = iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
      const text = dates.get(precision)?.format(new Date(`${iso}${'-01-01'.slice(iso.length - 4)}T00:00:00Z`)) ?? iso;
      // French counts the first of the month as an ordinal; CLDR's patterns cannot.
      return language === 'fr' && precision === 'day' ? text.replace(/^1(?= )/, '1er') : text;
    },
    dateTime: (moment) => moments.format(typeof moment === 'string' ? new Date(moment) : moment),
    plural: (value) => plurals.select(value),
    text: (localised) => localised[language],
    list: (items) => lists.format(items),
  };
}

const built: Readonly<Record<Language, Formats>> = { fr: build('fr'), ar: build('ar'), en: build('en') };

export function formatsOf(language: Language): Formats {
  return built[language];
}
