// The FEBRL sets (Christen 2008): invented Australians, damaged by a generator.
import { pathToFileURL } from 'node:url';
import { alike, byLevels, same, within } from '../../../src/modules/people/domain/linkage/compare/generic.ts';
import { accuracyOf } from '../../../src/modules/people/domain/linkage/evaluate.ts';
import { NOTHING } from '../../../src/modules/people/domain/linkage/model.ts';
import { jaroWinkler } from '../../../src/modules/people/domain/names/distance.ts';
import { tokenOf } from '../../../src/modules/people/domain/names/token.ts';
import {
  bestThreshold,
  countPairs,
  dataFile,
  measures,
  percent,
  readCsv,
  SPLIT,
  scoreSet,
  show,
} from './published-set.mjs';

const NAME_LEVELS = ['same', 'swapped', 'alike', 'half-alike', 'one-alike', 'one-missing', 'else'];

/** Given name and surname together: they are exchanged in some records. */
const nameComparator = {
  name: 'name',
  levels: NAME_LEVELS,
  compare(one, other) {
    if (one.names.length === 0 || other.names.length === 0) return NOTHING;
    const straight = [likeness(one.given, other.given), likeness(one.surname, other.surname)];
    const crossed = [likeness(one.given, other.surname), likeness(one.surname, other.given)];
    if (straight[0] === 1 && straight[1] === 1) return 0;
    if (crossed[0] === 1 && crossed[1] === 1) return 1;
    return Math.min(levelOf(straight), levelOf(crossed));
  },
  terms: ({ given, surname }) => (given === null || surname === null ? [] : [[given, surname].sort().join(' ')]),
};

function levelOf([first, second]) {
  if (first === null || second === null) return Math.max(first ?? 0, second ?? 0) >= ALIKE ? 5 : 6;
  const [low, high] = first < second ? [first, second] : [second, first];
  if (low >= ALIKE) return 2;
  if (high >= ALIKE) return low >= HALF_ALIKE ? 3 : 4;
  return 6;
}

/** Splink's middle and last levels of a name. */
const ALIKE = 0.88;
const HALF_ALIKE = 0.7;

function likeness(one, other) {
  return one === null || other === null ? null : jaroWinkler(one, other);
}

const comparators = [
  nameComparator,
  byLevels('birth', ({ date_of_birth }) => date_of_birth, [same, within(1), within(2)]),
  byLevels('number', ({ soc_sec_id }) => soc_sec_id, [same, within(1), within(2)]),
  byLevels(
    'street',
    ({ address_1 }) => address_1,
    [same, alike(0.92), alike(0.8)],
    (value) => [value],
  ),
  byLevels('house', ({ street_number }) => street_number, [same, within(1)]),
  byLevels('address', ({ address_2 }) => address_2, [same, alike(0.92), alike(0.8)]),
  byLevels(
    'suburb',
    ({ suburb }) => suburb,
    [same, alike(0.92), alike(0.8)],
    (value) => [value],
  ),
  byLevels('postcode', ({ postcode }) => postcode, [same, within(1), within(2)]),
  byLevels('state', ({ state }) => state, [same]),
];

function read(path, list) {
  return readCsv(path).map((row) => {
    const given = row.given_name;
    const surname = row.surname;
    return {
      ...row,
      given,
      surname,
      list,
      entity: row.rec_id.split('-')[1],
      names: [given, surname].filter((name) => name !== null),
    };
  });
}

/** Many strict keys, none of them needed: each brings together what the damage of the others keeps apart. */
function keysOf(row) {
  const { soc_sec_id: number, date_of_birth: birth, postcode, suburb, address_1: street, street_number: house } = row;
  const codes = row.names.flatMap((name) => tokenOf(name, null, false).codes);
  const keys = [];
  const key = (...parts) => {
    if (parts.every((part) => part !== null && part !== undefined)) keys.push(parts.join('|'));
  };
  key('n', number);
  key('b', birth);
  key('n5', number?.slice(0, 5));
  key('n-5', number?.slice(-5));
  key('b6', birth?.slice(0, 6));
  key('b-6', birth?.slice(-6));
  key('s', street);
  key('p', postcode, house);
  key('u', suburb, house);
  for (const code of new Set(codes)) {
    key('cp', code, postcode);
    key('cu', code, suburb);
    key('cb', code, birth?.slice(0, 4));
    key('cs', code, street?.slice(0, 5));
  }
  for (const one of new Set(codes)) for (const other of new Set(codes)) if (one < other) key('cc', one, other);
  return keys;
}

const training = {
  passes: [
    { name: 'number', keysOf: ({ soc_sec_id }) => (soc_sec_id === null ? [] : [soc_sec_id]), skip: ['number'] },
    { name: 'birth', keysOf: ({ date_of_birth }) => (date_of_birth === null ? [] : [date_of_birth]), skip: ['birth'] },
    {
      name: 'postcode and house',
      keysOf: ({ postcode, street_number }) =>
        postcode === null || street_number === null ? [] : [`${postcode} ${street_number}`],
      skip: ['postcode', 'house', 'suburb', 'state', 'street'],
    },
  ],
  rules: ({ soc_sec_id, given, surname, date_of_birth }) =>
    [
      soc_sec_id === null ? null : `n ${soc_sec_id}`,
      given === null || surname === null || date_of_birth === null ? null : `${given} ${surname} ${date_of_birth}`,
    ].filter((key) => key !== null),
  rulesRecall: 0.9,
  tf: { name: { levels: ['same', 'swapped', 'alike'], floor: 1e-3, weight: 0.5 } },
};

export function linkFebrl(records, allowed, possiblePairs) {
  const set = { name: 'febrl', records, comparators, keysOf, mostInBlock: 300, training: { ...training } };
  if (allowed !== undefined) set.allowed = allowed;
  if (possiblePairs !== undefined) set.training.possiblePairs = possiblePairs;
  return scoreSet(set);
}

function truePairsOf(records, allowed = () => true) {
  const entities = Map.groupBy(records, ({ entity }) => entity);
  return (counts) => {
    let pairs = 0;
    for (const [entity, rows] of entities)
      if (counts(entity))
        for (const [place, one] of rows.entries())
          for (const other of rows.slice(place + 1)) if (allowed(one, other)) pairs += 1;
    return pairs;
  };
}

function rowsOf(set, records, { pairs }, allowed, beat, source) {
  const entities = records.map(({ entity }) => entity);
  const truePairs = truePairsOf(records, allowed);
  const { threshold } = bestThreshold(pairs, entities, (entity) => !measures(entity), truePairs);
  return [
    ['measuring half', measures],
    ['whole set', () => true],
  ].map(([which, counts]) => {
    const counted = countPairs(pairs, entities, threshold, counts, truePairs);
    const { precision, recall, f1 } = accuracyOf(counted);
    const { right, found } = counted;
    return {
      set,
      measure: `pairwise F1, ${which}`,
      value: percent(f1),
      beat,
      source,
      note: `P ${percent(precision)}, R ${percent(recall)}: ${found - right} wrong, ${counted.true - right} missed of ${counted.true}, from ${threshold.toFixed(1)} bits; ${SPLIT}`,
    };
  });
}

export async function benchFebrl() {
  const rows = [];
  const three = dataFile('dataset3.csv');
  if (three !== null) {
    const records = read(three, 'a');
    rows.push(...rowsOf('FEBRL 3', records, linkFebrl(records), undefined, '.9954', 'Splink 4, best threshold'));
  }
  const [a, b] = [dataFile('dataset4a.csv'), dataFile('dataset4b.csv')];
  if (a !== null && b !== null) {
    const records = [...read(a, 'a'), ...read(b, 'b')];
    const across = (one, other) => one.list !== other.list;
    const linked = linkFebrl(records, across, (records.length / 2) ** 2);
    rows.push(...rowsOf('FEBRL 4', records, linked, across, '.9998', 'Splink 4, best threshold'));
  }
  return rows;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) show(await benchFebrl());
