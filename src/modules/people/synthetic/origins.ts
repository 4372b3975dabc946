import { dealt, type NameEntry, NameList, readEntries } from './name-list.ts';
import { PLACES } from './places.ts';
import { AKAN, ARAB, BANTU, CAMEROON, MANDE, NIGER_DELTA, ROMANCE, TAGALOG, WOLOF } from './syllable-tables.ts';
import { rareNames, type Syllables } from './syllables.ts';
import * as arabic from './tables/arabic.ts';
import * as central from './tables/central-african.ts';
import * as english from './tables/english-african.ts';
import * as european from './tables/european.ts';
import * as west from './tables/west-african.ts';

/** People of one origin: how many they are, what they are called and how their names are written. */
export interface Origin {
  readonly id: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly female: NameList;
  readonly male: NameList;
  readonly family: NameList;
  readonly places: NameList;
  /** Share with a second given name, a second family name, and written in Arabic letters. */
  readonly secondGiven: number;
  readonly secondFamily: number;
  readonly arabicLetters: number;
}

/**
 * Ranks added to a name's own. Measured over 200,000 records: the commonest given name in all its spellings then has
 * about 5 % of the population, the commonest family name of an origin about 7 % of it.
 */
const GIVEN_OFFSET = 0;
const FAMILY_OFFSET = 1;
/** Rare names per origin, and the share that has one: names of ten million people are hundreds of thousands. */
const RARE_FAMILIES = 60_000;
const RARE_FAMILY_SHARE = 0.35;
const RARE_GIVEN = 6_000;
const RARE_GIVEN_SHARE = 0.08;

interface Naming {
  readonly male: readonly NameEntry[];
  readonly female: readonly NameEntry[];
  readonly family: string;
  readonly syllables: Syllables;
  readonly secondGiven: number;
  readonly secondFamily?: number;
  readonly arabicLetters?: number;
}

let salts = 0;

function origin(id: string, country: string, naming: Naming): Origin {
  salts += 10;
  const given = (entries: readonly NameEntry[], salt: number) =>
    new NameList(entries, GIVEN_OFFSET, rareNames(naming.syllables, RARE_GIVEN, RARE_GIVEN_SHARE, salt));
  return {
    ...{ id, country },
    female: given(naming.female, salts + 1),
    male: given(naming.male, salts + 2),
    family: new NameList(
      readEntries(naming.family),
      FAMILY_OFFSET,
      rareNames(naming.syllables, RARE_FAMILIES, RARE_FAMILY_SHARE, salts + 3),
    ),
    places: new NameList(readEntries(PLACES[id] ?? ''), 1),
    secondGiven: naming.secondGiven,
    secondFamily: naming.secondFamily ?? 0,
    arabicLetters: naming.arabicLetters ?? 0,
  };
}

const muslimMale = readEntries(west.WEST_AFRICAN_MALE);
const muslimFemale = readEntries(west.WEST_AFRICAN_FEMALE);
const frenchMale = readEntries(european.FRENCH_MALE);
const frenchFemale = readEntries(european.FRENCH_FEMALE);
const englishMale = readEntries(english.ENGLISH_MALE);
const englishFemale = readEntries(english.ENGLISH_FEMALE);
const spanishMale = readEntries(european.SPANISH_MALE);
const spanishFemale = readEntries(european.SPANISH_FEMALE);
const portugueseMale = readEntries(central.PORTUGUESE_MALE);
const portugueseFemale = readEntries(central.PORTUGUESE_FEMALE);
const arabicMale = readEntries(arabic.ARABIC_MALE);
const arabicFemale = readEntries(arabic.ARABIC_FEMALE);
/** The same names in another order: what is common in one country is rarer in the next. */
const rotated = (entries: readonly NameEntry[], by: number) => [...entries.slice(by), ...entries.slice(0, by)];

/** With the share of each in the population, in hundredths. */
export const ORIGINS: readonly (readonly [share: number, origin: Origin])[] = [
  [
    12,
    origin('senegal', 'SEN', {
      male: dealt(muslimMale, readEntries(west.WOLOF_MALE)),
      female: dealt(muslimFemale, readEntries(west.WOLOF_FEMALE)),
      ...{ family: west.SENEGAL_FAMILY, syllables: WOLOF, secondGiven: 0.35 },
    }),
  ],
  [
    10,
    origin('mali', 'MLI', {
      ...{ male: muslimMale, female: rotated(muslimFemale, 3) },
      ...{ family: west.MALI_FAMILY, syllables: MANDE, secondGiven: 0.2 },
    }),
  ],
  [
    10,
    origin('guinea', 'GIN', {
      ...{ male: dealt(muslimMale, rotated(muslimMale, 40)), female: rotated(muslimFemale, 2) },
      ...{ family: west.GUINEA_FAMILY, syllables: MANDE, secondGiven: 0.4 },
    }),
  ],
  [
    10,
    origin('ivory-coast', 'CIV', {
      ...{ male: dealt(frenchMale, muslimMale), female: dealt(frenchFemale, muslimFemale) },
      ...{ family: west.IVORY_COAST_FAMILY, syllables: AKAN, secondGiven: 0.5 },
    }),
  ],
  [
    8,
    origin('cameroon', 'CMR', {
      ...{ male: dealt(frenchMale, englishMale), female: dealt(frenchFemale, englishFemale) },
      ...{ family: central.CAMEROON_FAMILY, syllables: CAMEROON, secondGiven: 0.5, secondFamily: 0.4 },
    }),
  ],
  [
    9,
    origin('nigeria', 'NGA', {
      male: dealt(readEntries(english.NIGERIAN_MALE), englishMale),
      female: dealt(readEntries(english.NIGERIAN_FEMALE), englishFemale),
      ...{ family: english.NIGERIAN_FAMILY, syllables: NIGER_DELTA, secondGiven: 0.4 },
    }),
  ],
  [
    7,
    origin('congo-kinshasa', 'COD', {
      ...{ male: rotated(frenchMale, 8), female: rotated(frenchFemale, 8) },
      ...{ family: central.CONGO_FAMILY, syllables: BANTU, secondGiven: 0.3, secondFamily: 0.6 },
    }),
  ],
  [
    4,
    origin('congo-brazzaville', 'COG', {
      ...{ male: rotated(frenchMale, 20), female: rotated(frenchFemale, 20) },
      ...{ family: central.CONGO_FAMILY, syllables: BANTU, secondGiven: 0.5 },
    }),
  ],
  [
    3,
    origin('angola', 'AGO', {
      ...{ male: portugueseMale, female: portugueseFemale },
      ...{ family: central.ANGOLA_FAMILY, syllables: BANTU, secondGiven: 0.4, secondFamily: 0.4 },
    }),
  ],
  [
    5,
    origin('ghana-liberia', 'GHA', {
      male: dealt(englishMale, readEntries(english.GHANA_MALE)),
      female: dealt(englishFemale, readEntries(english.GHANA_FEMALE)),
      ...{ family: english.GHANA_LIBERIA_FAMILY, syllables: AKAN, secondGiven: 0.4 },
    }),
  ],
  [
    4,
    origin('syria', 'SYR', {
      ...{ male: arabicMale, female: arabicFemale, family: arabic.SYRIA_IRAQ_FAMILY, syllables: ARAB },
      ...{ secondGiven: 0.3, arabicLetters: 0.6 },
    }),
  ],
  [
    2,
    origin('iraq', 'IRQ', {
      ...{ male: rotated(arabicMale, 2), female: rotated(arabicFemale, 3), family: arabic.SYRIA_IRAQ_FAMILY },
      ...{ syllables: ARAB, secondGiven: 0.5, arabicLetters: 0.6 },
    }),
  ],
  [
    4,
    origin('algeria', 'DZA', {
      ...{ male: arabicMale, female: arabicFemale, family: arabic.ALGERIA_FAMILY, syllables: ARAB },
      ...{ secondGiven: 0.2, arabicLetters: 0.35 },
    }),
  ],
  [
    2,
    origin('morocco', 'MAR', {
      ...{ male: arabicMale, female: arabicFemale, family: arabic.MOROCCO_FAMILY, syllables: ARAB },
      ...{ secondGiven: 0.15, arabicLetters: 0.4 },
    }),
  ],
  [
    4,
    origin('philippines', 'PHL', {
      ...{ male: rotated(spanishMale, 1), female: rotated(spanishFemale, 1), family: european.PHILIPPINES_FAMILY },
      ...{ syllables: TAGALOG, secondGiven: 0.45, secondFamily: 0.5 },
    }),
  ],
  [
    4,
    origin('france', 'FRA', {
      ...{ male: frenchMale, female: frenchFemale, family: european.FRANCE_FAMILY, syllables: ROMANCE },
      secondGiven: 0.4,
    }),
  ],
  [
    2,
    origin('spain', 'ESP', {
      ...{ male: spanishMale, female: spanishFemale, family: european.SPAIN_FAMILY, syllables: ROMANCE },
      ...{ secondGiven: 0.3, secondFamily: 0.9 },
    }),
  ],
];
