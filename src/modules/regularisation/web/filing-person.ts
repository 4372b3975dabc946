import { lengthOf } from '#lib/written.ts';
import { type Fault, type Form, readPersonForm } from '#people';
import { isLoneMinor, isMinorBornIn } from '../domain/minors.ts';
import { FILE_ROLES, type FileRole, type PersonInput } from '../filing-input.ts';
import { type Particulars, particularsOf } from '../particulars.ts';
import { type FactsSaid, readSituation } from './filing-situation.ts';

/** Characters of a whole name in a file, as the database takes it. */
const LONGEST_NAME = 300;

/** What a form says of somebody who files, or for whom somebody files. */
export interface ReadPerson {
  readonly role: FileRole;
  readonly particulars: Particulars;
  readonly facts: FactsSaid;
  readonly said: PersonInput['said'];
  /** The same, as the register compares it. */
  readonly read: ReturnType<typeof readPersonForm>['said'][number]['read'][];
  readonly faults: readonly Fault[];
  readonly parentsFromFamily: boolean;
}

interface Asked {
  readonly today: string;
  readonly atCounter: boolean;
}

export function readPerson(form: Form, role: FileRole, asked: Asked): ReadPerson {
  // Whether a document was looked at is an officer's to say.
  const { 'document-verified': verified, ...typed } = form;
  const { said, faults } = readPersonForm(
    asked.atCounter && verified === 'yes' ? { ...typed, 'document-verified': verified } : typed,
    asked.today,
  );
  const situation = readSituation(form, asked);
  const particulars = particularsOf(said.map(({ read }) => read));
  // A file writes the name in one line, and has room for what one field of it takes.
  const tooLong: readonly Fault[] =
    lengthOf(particulars.name) > LONGEST_NAME ? [{ field: 'family', message: 'filing.fault.name-length' }] : [];
  const isSeen = said.some(({ read }) => read.kind === 'document' && read.value.verified);
  return {
    ...{ role, particulars, parentsFromFamily: situation.parentsFromFamily },
    said: said.map(({ typed }) => typed),
    read: said.map(({ read }) => read),
    facts: {
      ...situation.facts,
      ...{ sex: particulars.sex, birth: particulars.birth, identityProof: isSeen ? 'proven' : 'claimed' },
    },
    faults: [...faults, ...tooLong, ...situation.faults],
  };
}

type Couple = Pick<FactsSaid, 'spouseOf' | 'commonLifeSince'>;

/**
 * The family as it is handed in: of a child that asks under its parents' couple and says nothing else of it, the couple is the
 * one that is said in the same filing. Without one, that is a fault of the child's page.
 */
export function asFamily(persons: readonly ReadPerson[]): readonly ReadPerson[] {
  const couple = persons.map(({ facts }): Couple => facts).find(({ spouseOf }) => spouseOf != null);
  return persons.map((person) => {
    if (!person.parentsFromFamily) return person;
    if (couple?.spouseOf == null) {
      return {
        ...person,
        faults: [...person.faults, { field: 'k3-couple', message: 'filing.fault.parents' } as const],
      };
    }
    const facts = {
      ...person.facts,
      parentSpouseOf: couple.spouseOf,
      parentCommonLifeSince: couple.commonLifeSince ?? null,
    };
    return { ...person, facts };
  });
}

/** A person as they are handed in. */
export function submitted({ role, said, facts }: ReadPerson, attachments: readonly string[] = []): PersonInput {
  return { role, said, facts, attachments: [...attachments] };
}

/** Whether somebody is a child who is alone, among those who file with them. */
export function isLone(person: ReadPerson, family: readonly ReadPerson[], today: string): boolean {
  const { facts, role } = person;
  return isLoneMinor(
    { minor: minorOf(person, today), saysAlone: facts.unaccompanied?.value === true, role },
    family.map((one) => minorOf(one, today)),
  );
}

/** A year alone says it of most: of a child whose day of birth nobody wrote down as well. */
function minorOf({ read }: ReadPerson, today: string): boolean | null {
  const birth = read.find((one) => one.kind === 'birth');
  return birth === undefined ? null : isMinorBornIn(birth.value, today);
}

export function roleOf(text: string | undefined): FileRole | undefined {
  return FILE_ROLES.find((role) => role === text);
}
