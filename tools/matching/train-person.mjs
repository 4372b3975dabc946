// How the model of the register is trained: which pairs the passes of EM see, which rules λ comes from.
import { BIRTH_LEVELS, birthComparator } from '../../src/modules/people/domain/linkage/compare/birth.ts';
import { nameComparator, nameTerms } from '../../src/modules/people/domain/linkage/compare/name.ts';
import { PERSON_COMPARATORS } from '../../src/modules/people/domain/linkage/compare/person.ts';
import { NAME_LEVELS } from '../../src/modules/people/domain/names/compare.ts';

const FAMILY_SAME = NAME_LEVELS.indexOf('family-same');
const DIFFERENT_BIRTH = BIRTH_LEVELS.indexOf('different');

const terms = ({ names }) => [...new Set(names.flatMap(nameTerms))];

/** A day that is not 1 January: of that day there are too many. */
function dayOf({ birth }) {
  if (birth === null || birth.precision !== 'day' || (birth.month === 1 && birth.day === 1)) return [];
  return [`${birth.year}-${birth.month}-${birth.day}`];
}

const documents = ({ documents }) => documents.map(({ type, number }) => `${type} ${number}`);

export const PERSON_TRAINING = {
  comparators: PERSON_COMPARATORS,
  passes: [
    { name: 'day of birth', keysOf: dayOf, skip: ['birth'] },
    { name: 'document', keysOf: documents, skip: ['document'] },
    { name: 'telephone', keysOf: ({ phones }) => phones, skip: ['phone'] },
  ],
  rules: (profile) => [
    ...documents(profile),
    ...terms(profile).flatMap((term) => dayOf(profile).map((day) => `${term} ${day} ${profile.sex}`)),
  ],
  // The rules ask for a kept document, or a whole date and names whose consonants are intact.
  rulesRecall: 0.6,
  randomPairs: 3_000_000,
  mostInBlock: 100,
  conditional: {
    comparisons: ['nationality', 'birth-place', 'phone', 'mother', 'father'],
    pairs: 1_000_000,
    keysOf: terms,
    apart: (one, other) => birthComparator.compare(one, other) === DIFFERENT_BIRTH,
  },
  // Numbers are given once. What is shared by two persons is shared by mistake, or a child's in its mother's passport; next
  // numbers go to those who stood in one queue. Judged, not measured: no register was at hand that knows.
  fixedU: { document: { same: 1e-6, 'same-number': 2e-6, 'near-number': 1e-5 } },
  // The generator writes sex, nationality and parents always alike, and places without slips: offices do not. Judged too;
  // a register's own training replaces them.
  leastM: {
    sex: { different: 0.01 },
    nationality: { different: 0.03 },
    'birth-place': { 'alike-place': 0.01, different: 0.03 },
    mother: { alike: 0.02, part: 0.05, different: 0.03 },
    father: { alike: 0.05, part: 0.1, different: 0.03 },
  },
  // Twins and brothers share all but a given name: EM would take them for one person. What is left out has no share in m.
  leaveOut: (one, other) => nameComparator.compare(one, other) === FAMILY_SAME,
  tf: {
    name: {
      levels: ['same', 'swapped', 'same-groups', 'sounds-alike', 'near', 'subset'],
      // One in a hundred thousand; research gave 1e-5 for ten million persons.
      floor: 1e-5,
      weight: 1,
    },
    'birth-place': { levels: ['same-place'], floor: 1e-4, weight: 0.5 },
  },
};
