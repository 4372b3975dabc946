// The columns of the historical set: how a record is prepared, compared and blocked.
import { byLevels, same } from '../../../src/modules/people/domain/linkage/compare/generic.ts';
import { NOTHING } from '../../../src/modules/people/domain/linkage/model.ts';
import { editDistance, jaroWinkler } from '../../../src/modules/people/domain/names/distance.ts';
import { tokenOf } from '../../../src/modules/people/domain/names/token.ts';
import { nameComparatorOf } from './historical-names.mjs';

/** Titles and particles: half of the set has them in place of names. */
const WEAK = new Set(
  (
    'sir lord lady dame baron baroness baronet bt bart earl viscount duke marquess marquis count countess of the de von van ' +
    'der la le du den mr mrs dr rev reverend captain colonel general admiral major jr sr junior senior ii iii iv esq st and'
  ).split(' '),
);

export function prepareHistorical(rows) {
  const records = rows.map((row) => {
    const words = tokensOf(row.full_name ?? '');
    const strong = words.filter((word) => !isWeak(word));
    const tokens = [...new Set(strong.length > 0 ? strong : words)];
    const birth = /^\d{4}-\d\d-\d\d$/.test(row.dob ?? '') ? row.dob : null;
    const postcode = row.postcode_fake === null ? null : row.postcode_fake.replace(/\s+/g, ' ').trim();
    return {
      tokens,
      given: tokens[0] ?? null,
      titled: words.length > 0 && words[0] !== tokens[0],
      codes: tokens.map((token) => tokenOf(token, null, false).codes),
      birth,
      place: row.birth_place,
      postcode,
      outward: postcode?.split(' ')[0] ?? null,
      area: postcode?.match(/^[a-z]+/)?.[0] ?? null,
      gender: row.gender,
      occupation: row.occupation,
    };
  });
  return records;
}

function tokensOf(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function isWeak(word) {
  return WEAK.has(word) || (/^\d/.test(word) && /^(\d+)(st|nd|rd|th)?$/.test(word));
}

export function compareSpec(records) {
  const placeCounts = new Map();
  for (const { place } of records) if (place !== null) placeCounts.set(place, (placeCounts.get(place) ?? 0) + 1);
  const outwardCounts = new Map();
  for (const { outward } of records)
    if (outward !== null) outwardCounts.set(outward, (outwardCounts.get(outward) ?? 0) + 1);
  const postcodeCounts = new Map();
  for (const { postcode } of records)
    if (postcode !== null) postcodeCounts.set(postcode, (postcodeCounts.get(postcode) ?? 0) + 1);
  const share = (map, key) => (map.get(key) ?? 1) / records.length;

  const WHERE = ['postcode', 'postcode-near', 'district-and-place', 'district', 'place', 'place-alike', 'area', 'else'];
  const whereComparator = {
    name: 'where',
    levels: WHERE,
    compare(one, other) {
      const codes = one.postcode !== null && other.postcode !== null;
      const places = one.place !== null && other.place !== null;
      if (!codes && !places) return NOTHING;
      if (codes) {
        if (one.postcode === other.postcode) return 0;
        if (editDistance(one.postcode, other.postcode, 1) <= 1) return 1;
        if (one.outward === other.outward) return places && one.place === other.place ? 2 : 3;
      }
      if (places) {
        if (one.place === other.place) return 4;
        if (
          one.place.includes(other.place) ||
          other.place.includes(one.place) ||
          jaroWinkler(one.place, other.place) >= 0.92
        )
          return 5;
      }
      return codes && one.area === other.area ? 6 : 7;
    },
    frequency(one, other) {
      if (one.postcode !== null && one.postcode === other.postcode) return share(postcodeCounts, one.postcode);
      if (one.outward !== null && one.outward === other.outward) return share(outwardCounts, one.outward);
      if (one.place !== null && one.place === other.place) return share(placeCounts, one.place);
      return null;
    },
  };

  const birthComparator = byLevels(
    'birth',
    ({ birth }) => birth,
    [
      same,
      ['one-digit', (one, other) => substitutions(one, other) === 1],
      ['two-digits', (one, other) => substitutions(one, other) === 2],
      ['same-year', (one, other) => one.slice(0, 4) === other.slice(0, 4)],
    ],
    (birth) => [birth],
  );

  return [
    nameComparatorOf(records),
    birthComparator,
    whereComparator,
    byLevels('gender', ({ gender }) => gender, [same]),
    byLevels(
      'occupation',
      ({ occupation }) => occupation,
      [same],
      (occupation) => [occupation],
    ),
  ];
}

function substitutions(one, other) {
  let count = 0;
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) count += 1;
  return count;
}

export function historicalKeys({ tokens, codes, birth, place, postcode, outward, area, occupation }) {
  const keys = [];
  const key = (...parts) => {
    if (!parts.includes(null)) keys.push(parts.join('|'));
  };
  const year = birth?.slice(0, 4) ?? null;
  const ordinary = birth !== null && !birth.endsWith('-01-01');
  const flat = [...new Set(codes.flatMap((some) => some.slice(0, 2)))];
  key('p', postcode);
  if (ordinary) key('b', birth);
  key('bp', birth, place);
  key('bo', birth, outward);
  if (birth !== null) {
    key('md', birth.slice(5), postcode);
    key('yp', year, postcode);
  }
  for (const token of tokens) {
    key('t', token);
    key('to', token, outward);
    key('tl', token, place);
    key('ty', token, year);
    if (ordinary) key('tmd', token, birth.slice(5));
    key('tz', token, occupation);
  }
  for (const [index, code] of flat.entries()) {
    key('cb', code, birth);
    key('cp', code, postcode);
    key('co', code, outward, year);
    key('cl', code, place, year);
    key('cz', code, place, occupation);
    for (const other of flat.slice(index + 1)) {
      const pair = code < other ? `${code} ${other}` : `${other} ${code}`;
      key('cc', pair);
      key('ccy', pair, year);
      key('cca', pair, area);
      key('ccl', pair, place);
    }
  }
  return keys;
}

const some = (...parts) => (parts.includes(null) || parts.includes(undefined) ? [] : [parts.join('|')]);

export const training = {
  passes: [
    { name: 'name', keysOf: ({ tokens }) => (tokens.length < 2 ? [] : [[...tokens].sort().join(' ')]), skip: ['name'] },
    { name: 'birth and place', keysOf: ({ birth, place }) => some(birth, place), skip: ['birth', 'where'] },
    {
      name: 'birth',
      keysOf: ({ birth }) => (birth === null || birth.endsWith('-01-01') ? [] : [birth]),
      skip: ['birth'],
    },
    { name: 'postcode', keysOf: ({ postcode }) => some(postcode), skip: ['where'] },
  ],
  rules: ({ tokens, birth, postcode }) => [
    ...some('b', ...(tokens.length < 2 ? [null] : tokens), birth),
    ...some('p', tokens[0], tokens.at(-1), postcode),
  ],
  rulesRecall: 0.4,
  randomPairs: 3_000_000,
  tf: {
    name: {
      levels: [
        'all-same',
        'subset',
        'all-alike',
        'subset-alike',
        'two-of-more',
        'family-same',
        'only-one',
        'only-one-alike',
        'given-same',
        'one-shared',
      ],
      floor: 1e-5,
      weight: 1,
    },
    birth: { levels: ['same'], floor: 2e-4, weight: 1 },
    where: { levels: ['postcode', 'district-and-place', 'district', 'place'], floor: 2e-4, weight: 1 },
    occupation: { levels: ['same'], floor: 1e-3, weight: 1 },
  },
};
