import { type Frequencies, NO_FREQUENCIES, sharedFrequency } from '../domain/linkage/comparator.ts';
import { OF_ONE_FAMILY, PARENT_LEVELS, PERSON_COMPARATORS } from '../domain/linkage/compare/person.ts';
import { birthPlaceComparator, PLACE_LEVELS } from '../domain/linkage/compare/place.ts';
import { type Level, levelWeight, type Model, NOTHING, priorWeight, termAdjustment } from '../domain/linkage/model.ts';
import { NAME_LEVELS } from '../domain/names/compare.ts';
import type { MatchProfile } from '../domain/profile.ts';
import { levelOfBirths } from './birth-levels.ts';
import { DOCUMENT, FIXED, FLAG } from './columns.ts';
import { DocumentLevels } from './document-levels.ts';
import { NameLevels } from './name-levels.ts';
import { PairMemory } from './pair-memory.ts';
import type { RecordReader } from './record-reader.ts';

const SUBSET = NAME_LEVELS.indexOf('subset');
const SOUNDS_ALIKE = NAME_LEVELS.indexOf('sounds-alike');
const GIVEN_SAME = NAME_LEVELS.indexOf('given-same');
const FAMILY_SAME = NAME_LEVELS.indexOf('family-same');
const PARENT = {
  sounding: PARENT_LEVELS.indexOf('sounds-alike'),
  alike: PARENT_LEVELS.indexOf('alike'),
  part: PARENT_LEVELS.indexOf('part'),
  family: PARENT_LEVELS.indexOf(OF_ONE_FAMILY),
  different: PARENT_LEVELS.indexOf('different'),
} as const;
const SAME_PLACE = PLACE_LEVELS.indexOf('same-place');
const SAME_COUNTRY = PLACE_LEVELS.indexOf('same-country');
const OTHER_PLACE = PLACE_LEVELS.indexOf('different');

/** The comparisons of the register, as numbers in the order in which they are cheapest to make. */
const KINDS = ['birth', 'sex', 'nationality', 'birth-place', 'document', 'name', 'phone', 'mother', 'father'] as const;
const KIND_OF: ReadonlyMap<string, number> = new Map(KINDS.map((name, kind) => [name, kind]));
const [BIRTH, SEX, NATIONALITY, PLACE, DOCUMENTS, NAMES, PHONE, MOTHER, FATHER] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

interface Weighed {
  readonly kind: number;
  readonly levels: readonly Level[];
  readonly weights: readonly number[];
}

const NOBODY: MatchProfile = {
  ...{ names: [], birth: null, sex: null, nationalities: [], birthCountry: null, birthPlace: null, documents: [] },
  ...{ phones: [], mother: null, father: null },
};
/** More than rounding can change in a sum of ten weights. */
const ROUNDING = 1e-6;

/** The set-based executor of a model: gives the weights of `scorePair`, from columns and without making anything. */
export class ColumnarScorer {
  readonly #reader: RecordReader;
  readonly #fixed: Int32Array;
  readonly #cells: Uint32Array;
  readonly #prior: number;
  readonly #weighed: readonly Weighed[];
  readonly #byKind: (Weighed | undefined)[] = new Array(KINDS.length);
  /** The most that each kind can add to a pair's weight, in bits. */
  readonly #most = new Float64Array(KINDS.length);
  readonly #levels = new Int8Array(KINDS.length);
  readonly #names: NameLevels;
  readonly #documents: DocumentLevels;
  readonly #places = new PairMemory(16);
  readonly #nameFrequencies: Float64Array | null;
  readonly #frequencies: Frequencies;
  readonly #comparePlaces: (one: number, other: number) => number;

  /** `nameFrequencies`: the frequency of each record's name, NaN where it has none; null where nothing was counted. */
  constructor(model: Model, reader: RecordReader, nameFrequencies: Float64Array | null, frequencies: Frequencies) {
    this.#reader = reader;
    this.#fixed = reader.columns.fixed;
    this.#cells = reader.columns.cells;
    this.#names = new NameLevels(reader);
    this.#documents = new DocumentLevels(reader);
    this.#nameFrequencies = nameFrequencies;
    this.#frequencies = frequencies;
    this.#prior = priorWeight(model.lambda);
    this.#weighed = model.comparisons.map(({ name, levels }): Weighed => {
      const kind = KIND_OF.get(name) ?? -1;
      const comparator = PERSON_COMPARATORS.find((known) => known.name === name);
      // A frequency of the pair cannot be told from the records' own: none of these comparisons has one.
      if (
        kind === -1 ||
        comparator?.frequency !== undefined ||
        comparator?.levels.join() !== levels.map((level) => level.name).join()
      )
        throw new Error(`The model ${model.name} ${model.version} compares “${name}” by other levels.`);
      const weights = levels.map(levelWeight);
      this.#most[kind] = Math.max(0, ...levels.map((level) => levelWeight(level) + termAdjustment(level, 0)));
      const weighed = { kind, levels, weights };
      this.#byKind[kind] = weighed;
      return weighed;
    });
    this.#comparePlaces = (one, other) =>
      birthPlaceComparator.compare(
        { ...NOBODY, birthPlace: reader.texts.text(one) },
        { ...NOBODY, birthPlace: reader.texts.text(other) },
      );
  }

  /** The match weight of two records in bits; −∞ for one that is surely below `least`. */
  weigh(one: number, other: number, least = Number.NEGATIVE_INFINITY): number {
    const levels = this.#levels;
    const fixed = this.#fixed;
    const a = one * FIXED.words;
    const b = other * FIXED.words;
    levels.fill(NOTHING);
    const counts = fixed[a + FIXED.counts] ?? 0;
    const otherCounts = fixed[b + FIXED.counts] ?? 0;
    const known = (fixed[a + FIXED.flags] ?? 0) & (fixed[b + FIXED.flags] ?? 0);
    this.#compareFixed(a, b);
    // What the lists may still add: most pairs end here, before their cells are fetched from memory.
    const open = this.#openWeight(counts, otherCounts, known);
    let sum = this.#prior + this.#part(BIRTH, one, other) + this.#part(SEX, one, other) + this.#part(PLACE, one, other);
    if (sum + open < least - ROUNDING) return Number.NEGATIVE_INFINITY;
    const start = fixed[a + FIXED.cells] ?? 0;
    const otherStart = fixed[b + FIXED.cells] ?? 0;
    const lists = start + (fixed[a + FIXED.nameCells] ?? 0);
    const otherLists = otherStart + (fixed[b + FIXED.nameCells] ?? 0);
    const nations = (counts >>> 8) & 255;
    const otherNations = (otherCounts >>> 8) & 255;
    levels[NATIONALITY] = this.#shared(lists, nations, otherLists, otherNations);
    const papers = lists + nations;
    const otherPapers = otherLists + otherNations;
    const paperCount = (counts >>> 16) & 255;
    const otherPaperCount = (otherCounts >>> 16) & 255;
    levels[DOCUMENTS] = this.#documents.best(papers, paperCount, otherPapers, otherPaperCount);
    const phones = papers + paperCount * DOCUMENT.cells;
    const otherPhones = otherPapers + otherPaperCount * DOCUMENT.cells;
    levels[PHONE] = this.#shared(phones, counts >>> 24, otherPhones, otherCounts >>> 24);
    sum += this.#part(NATIONALITY, one, other) + this.#part(DOCUMENTS, one, other);
    // Documents and nationalities are weighed now; a telephone adds something only where it is shared.
    const left = this.#openWeight(0, 0, known) - (this.#most[NATIONALITY] ?? 0);
    const phone = levels[PHONE] === 0 ? (this.#most[PHONE] ?? 0) : 0;
    if (sum + left + phone < least - ROUNDING) return Number.NEGATIVE_INFINITY;
    const name = this.#names.best(start, counts & 255, otherStart, otherCounts & 255);
    levels[NAMES] = name;
    const relatives = name > SUBSET && name !== GIVEN_SAME;
    if (levels[PHONE] !== NOTHING) levels[PHONE] = levels[PHONE] === 0 ? (relatives ? 1 : 0) : 2;
    const mother = fixed[a + FIXED.parents] ?? 0;
    const otherMother = fixed[b + FIXED.parents] ?? 0;
    if ((known & FLAG.mother) !== 0) levels[MOTHER] = this.#parent(mother, otherMother, relatives);
    if ((known & FLAG.father) !== 0) {
      const father = mother + Math.max(this.#cells[mother] ?? 0, 1);
      const otherFather = otherMother + Math.max(this.#cells[otherMother] ?? 0, 1);
      levels[FATHER] = this.#parent(father, otherFather, relatives);
    }
    return this.#sum(one, other);
  }

  /** The most that what is still to be compared may add, given what both records know. */
  #openWeight(counts: number, otherCounts: number, known: number): number {
    const most = this.#most;
    let sum = (most[NAMES] ?? 0) + (most[NATIONALITY] ?? 0);
    if (((counts >>> 16) & 255) > 0 && ((otherCounts >>> 16) & 255) > 0) sum += most[DOCUMENTS] ?? 0;
    if (counts >>> 24 > 0 && otherCounts >>> 24 > 0) sum += most[PHONE] ?? 0;
    if ((known & FLAG.mother) !== 0) sum += most[MOTHER] ?? 0;
    if ((known & FLAG.father) !== 0) sum += most[FATHER] ?? 0;
    return sum;
  }

  #compareFixed(a: number, b: number): void {
    const fixed = this.#fixed;
    const levels = this.#levels;
    const flags = fixed[a + FIXED.flags] ?? 0;
    const otherFlags = fixed[b + FIXED.flags] ?? 0;
    levels[BIRTH] = levelOfBirths(
      fixed[a + FIXED.birth] ?? -1,
      (flags >>> FLAG.precisionShift) & FLAG.precision,
      fixed[b + FIXED.birth] ?? -1,
      (otherFlags >>> FLAG.precisionShift) & FLAG.precision,
    );
    const sex = flags & FLAG.sex;
    const otherSex = otherFlags & FLAG.sex;
    if (sex !== 0 && otherSex !== 0) levels[SEX] = sex === otherSex ? 0 : 1;
    const place = fixed[a + FIXED.place] ?? 0;
    const otherPlace = fixed[b + FIXED.place] ?? 0;
    const country = fixed[a + FIXED.country] ?? 0;
    const otherCountry = fixed[b + FIXED.country] ?? 0;
    levels[PLACE] = this.#place(place, otherPlace, country, otherCountry);
  }

  #place(place: number, otherPlace: number, country: number, otherCountry: number): number {
    const places = place !== 0 && otherPlace !== 0;
    const countries = country !== 0 && otherCountry !== 0;
    if (places && (country === otherCountry || !countries)) {
      if (place === otherPlace) return SAME_PLACE;
      const level = this.#places.get(place, otherPlace, this.#comparePlaces);
      if (level < SAME_COUNTRY) return level;
    }
    if (countries) return country === otherCountry ? SAME_COUNTRY : OTHER_PLACE;
    return places ? OTHER_PLACE : NOTHING;
  }

  #shared(one: number, count: number, other: number, otherCount: number): number {
    if (count === 0 || otherCount === 0) return NOTHING;
    const cells = this.#cells;
    for (let place = 0; place < count; place += 1) {
      for (let against = 0; against < otherCount; against += 1) {
        if (cells[one + place] === cells[other + against]) return 0;
      }
    }
    return 1;
  }

  #parent(one: number, other: number, relatives: boolean): number {
    const cells = this.#cells;
    const level = this.#names.level(one + 1, (cells[one] ?? 1) - 1, other + 1, (cells[other] ?? 1) - 1);
    if (level === NOTHING) return NOTHING;
    if (level > FAMILY_SAME) return PARENT.different;
    if (relatives) return PARENT.family;
    return level <= SOUNDS_ALIKE ? PARENT.sounding : level <= SUBSET ? PARENT.alike : PARENT.part;
  }

  /** In the order of the model, so that it is rounded as the sum of the other executor. */
  #sum(one: number, other: number): number {
    let sum = this.#prior;
    for (const part of this.#weighed) sum += this.#contribution(part, one, other);
    return sum;
  }

  /** What one kind of comparison adds; nothing where the model has none such. */
  #part(kind: number, one: number, other: number): number {
    const weighed = this.#byKind[kind];
    return weighed === undefined ? 0 : this.#contribution(weighed, one, other);
  }

  #contribution({ kind, levels, weights }: Weighed, one: number, other: number): number {
    const place = this.#levels[kind] ?? NOTHING;
    if (place === NOTHING) return 0;
    const level = levels[place];
    const weight = weights[place] ?? 0;
    if (level?.tf === undefined) return weight;
    return weight + termAdjustment(level, sharedFrequency(this.#frequency(kind, one), this.#frequency(kind, other)));
  }

  /** As `termFrequency` gives it. */
  #frequency(kind: number, record: number): number | null {
    if (this.#frequencies === NO_FREQUENCIES) return null;
    if (kind === NAMES) {
      const frequency = this.#nameFrequencies?.[record] ?? Number.NaN;
      return Number.isNaN(frequency) ? null : frequency;
    }
    const base = record * FIXED.words;
    if (kind === PLACE) {
      const place = this.#fixed[base + FIXED.place] ?? 0;
      return place === 0 ? null : (this.#frequencies.of('birth-place', this.#reader.texts.text(place)) ?? null);
    }
    return kind === NATIONALITY ? this.#rarestNationality(base) : null;
  }

  #rarestNationality(base: number): number | null {
    const count = ((this.#fixed[base + FIXED.counts] ?? 0) >>> 8) & 255;
    const at = (this.#fixed[base + FIXED.cells] ?? 0) + (this.#fixed[base + FIXED.nameCells] ?? 0);
    let rarest: number | null = null;
    for (let place = 0; place < count; place += 1) {
      const term = this.#reader.texts.text(this.#cells[at + place] ?? 0);
      const frequency = this.#frequencies.of('nationality', term);
      if (frequency === undefined) return null;
      rarest = Math.min(rarest ?? 1, frequency);
    }
    return rarest;
  }
}
