import type { z } from 'zod';
import type { saidOfPerson } from '#people';
import { printedFileReference } from './file-reference.ts';

type SaidOfPerson = z.output<typeof saidOfPerson>;

/** What a file writes of a person beside what the register holds: enough for lists, agendas and letters. */
export interface Particulars {
  readonly name: string;
  /** Its parts, as the person gave them. */
  readonly given: string;
  readonly family: string;
  readonly sex: 'female' | 'male' | null;
  /** A civil day; of a birth that is known by its year or month alone, null. */
  readonly birth: string | null;
  readonly nationality: string | null;
}

/** Why the register ends what a person says otherwise in a file: in the language of its entries. */
export function correctionMotive(reference: string): string {
  return `Dit autrement dans le dossier ${printedFileReference(reference)}`;
}

export function particularsOf(said: SaidOfPerson): Particulars {
  const found: {
    name: string;
    given: string;
    family: string;
    sex: Particulars['sex'];
    birth: string | null;
    nationality: string | null;
  } = {
    ...{ name: '', given: '', family: '', sex: null, birth: null, nationality: null },
  };
  for (const one of said) {
    if (one.kind === 'name' && found.name === '') {
      const { given, family } = one.value;
      Object.assign(found, { given, family, name: `${given} ${family}`.trim() });
    }
    if (one.kind === 'sex') found.sex ??= one.value.sex;
    if (one.kind === 'birth') found.birth ??= dayOf(one.value);
    if (one.kind === 'nationality') found.nationality ??= one.value.country;
  }
  return found;
}

function dayOf({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}) {
  if (month === null || day === null) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
