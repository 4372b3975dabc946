import type { Batch } from '../criteria/columnar.ts';
import { VALUES } from '../criteria/facts.ts';
import { placeOf, wordOf } from '../criteria/packed.ts';
import { Thresholds } from '../criteria/thresholds.ts';

/** What files are told apart by, besides the whole. */
export const DIMENSIONS = ['sex', 'age', 'sex-age', 'nationality', 'region', 'state'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Ages on the day of filing, each band from its first year. */
const BANDS = [0, 18, 25, 35, 45, 60] as const;
export const AGES = ['unknown', '0-17', '18-24', '25-34', '35-44', '45-59', '60+'] as const;
const SEXES = ['unknown', ...VALUES.sex] as const;
/** Three letters of five bits each. */
const NATIONALITIES = 1 << 15;
const UNKNOWN = 'unknown';

/** What the numbers of files stand for: the region of a territory's number, the state of a state's. */
export interface GroupNames {
  readonly regions: ReadonlyMap<number, string>;
  readonly states: ReadonlyMap<number, string>;
}

export interface Grouping {
  readonly dimension: Dimension;
  readonly size: number;
  readonly name: (group: number) => string;
  /** The group of each file of a batch. */
  readonly groups: (batch: Batch) => Uint16Array;
}

/** How files are grouped. Word `after` holds the nationality; the next one the number of the territory, then of the state. */
export function groupings({ regions, states }: GroupNames, after: number): readonly Grouping[] {
  const listOfRegions = [...new Set(regions.values())].sort();
  const regionOf = new Uint16Array(Math.max(0, ...regions.keys()) + 1);
  for (const [number, region] of regions) regionOf[number] = listOfRegions.indexOf(region) + 1;
  const ages = ageGroups();
  return [
    { dimension: 'sex', size: SEXES.length, name: (group) => SEXES[group] ?? UNKNOWN, groups: sexGroups },
    { dimension: 'age', size: AGES.length, name: (group) => AGES[group] ?? UNKNOWN, groups: ages },
    {
      dimension: 'sex-age',
      size: SEXES.length * AGES.length,
      name: (group) => `${SEXES[Math.floor(group / AGES.length)]} ${AGES[group % AGES.length]}`,
      groups: (batch) => sexGroups(batch).map(twoFold(ages(batch))),
    },
    {
      dimension: 'nationality',
      size: NATIONALITIES,
      name: lettersOf,
      groups: each(after, (word) => word),
    },
    {
      dimension: 'region',
      size: listOfRegions.length + 1,
      name: (group) => listOfRegions[group - 1] ?? UNKNOWN,
      groups: each(after + 1, (word) => regionOf[word >>> 12] ?? 0),
    },
    {
      dimension: 'state',
      size: Math.max(0, ...states.keys()) + 1,
      name: (group) => states.get(group) ?? UNKNOWN,
      groups: each(after + 1, (word) => word & 0xfff),
    },
  ];
}

function each(word: number, group: (word: number) => number): Grouping['groups'] {
  return ({ words, stride, files }) => {
    const groups = new Uint16Array(files);
    for (let file = 0, at = word; file < files; file += 1, at += stride) groups[file] = group(words[at] ?? 0);
    return groups;
  };
}

const SEX = placeOf('sex');
const sexGroups: Grouping['groups'] = each(SEX.word, (word) => ((word >>> SEX.shift) & 0xff) >>> 2);

function twoFold(ages: Uint16Array): (sex: number, file: number) => number {
  return (sex, file) => sex * AGES.length + (ages[file] ?? 0);
}

function ageGroups(): Grouping['groups'] {
  const reached = BANDS.slice(1).map((years) => new Thresholds('age', years));
  const birth = wordOf('birth');
  return ({ words, stride, filed, files }) => {
    const groups = new Uint16Array(files);
    for (let file = 0, at = 0; file < files; file += 1, at += stride) {
      const held = words[at + birth] ?? 0;
      if (held === 0) continue;
      const day = words[at + filed] ?? 0;
      let band = 1;
      for (const threshold of reached) if (held >> 2 <= threshold.of(day)) band += 1;
      groups[file] = band;
    }
    return groups;
  };
}

function lettersOf(number: number): string {
  if (number === 0) return UNKNOWN;
  return String.fromCharCode(...[10, 5, 0].map((shift) => 64 + ((number >>> shift) & 31)));
}
