import { z } from 'zod';
import { lengthOf, line, westernDigits } from '#lib/written.ts';
import { normaliseDocumentNumber } from './domain/names/document-number.ts';
import { PRECISIONS } from './domain/profile.ts';
import { DOCUMENT_TYPES, KINDS, NAME_USES, SAID_BY, type Said, SURENESS } from './domain/register/assertions.ts';
import { isBirth } from './domain/register/birth.ts';

/** Letters of a name in one field; longer ones are no name but a text in the wrong field. */
export const LONGEST_NAME = 300;
/** Of what somebody writes in a sentence. */
const LONGEST_MOTIVE = 500;

const text = (most: number) =>
  z
    .string()
    .transform(line)
    .refine((value) => lengthOf(value) <= most);
const namePart = text(LONGEST_NAME);
/** ISO 3166-1 alpha-3, or the user-assigned codes of ICAO 9303 such as XXA (stateless), XXB and XXC (refugees), XXX. */
const country = z.string().regex(/^[A-Z]{3}$/);
const isoDate = z.iso.date();

/** Something that names: letters of any script. Digits alone and marks alone are no name. */
const named = (value: { readonly given: string; readonly family: string }) => /\p{L}/u.test(value.given + value.family);

const birth = z
  .object({
    year: z.int(),
    month: z.int().nullable(),
    day: z.int().nullable(),
    precision: z.enum(PRECISIONS),
  })
  .refine((value) => isBirth(value, new Date().toISOString().slice(0, 10)));

const document = z
  .object({
    type: z.enum(DOCUMENT_TYPES),
    country: country.nullable(),
    written: text(60),
    verified: z.boolean(),
  })
  .transform((value) => ({ ...value, number: normaliseDocumentNumber(value.written) }))
  .refine(({ number }) => /\d/.test(number) && number.length >= 3);

const VALUES = {
  name: z.object({ given: namePart, family: namePart, use: z.enum(NAME_USES) }).refine(named),
  sex: z.object({ sex: z.enum(['female', 'male']) }),
  birth,
  'birth-place': z
    .object({ country: country.nullable(), place: text(120).nullable() })
    .refine((value) => value.country !== null || (value.place ?? '') !== ''),
  nationality: z.object({ country }),
  document,
  phone: z.object({
    number: z
      .string()
      .transform((value) => westernDigits(value).replace(/[\s().\-/\u00a0]/g, ''))
      .refine((value) => /^\+?\d{6,15}$/.test(value)),
  }),
  parent: z.object({ relation: z.enum(['mother', 'father']), given: namePart, family: namePart }).refine(named),
} as const;

/** One thing said, of whatever kind. */
export const saidInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('name'), value: VALUES.name }),
  z.object({ kind: z.literal('sex'), value: VALUES.sex }),
  z.object({ kind: z.literal('birth'), value: VALUES.birth }),
  z.object({ kind: z.literal('birth-place'), value: VALUES['birth-place'] }),
  z.object({ kind: z.literal('nationality'), value: VALUES.nationality }),
  z.object({ kind: z.literal('document'), value: VALUES.document }),
  z.object({ kind: z.literal('phone'), value: VALUES.phone }),
  z.object({ kind: z.literal('parent'), value: VALUES.parent }),
]);
export type SaidInput = z.input<typeof saidInput>;

/** Who said it, from what, when, how sure. */
export const sourceInput = z.object({
  saidBy: z.enum(SAID_BY),
  source: text(200)
    .transform((value) => (value === '' ? null : value))
    .nullable(),
  sureness: z.enum(SURENESS),
  saidOn: isoDate.refine((day) => day <= new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)),
});
export type SourceInput = z.input<typeof sourceInput>;

export const motive = text(LONGEST_MOTIVE).refine((value) => lengthOf(value) >= 3);

/** A value as the database keeps it. It was checked when it came in; here its form is. */
const stored = z.object({ kind: z.enum(KINDS), value: z.record(z.string(), z.unknown()) });
const STORED = {
  name: z.object({ given: z.string(), family: z.string(), use: z.enum(NAME_USES) }),
  sex: z.object({ sex: z.enum(['female', 'male']) }),
  birth: z.object({
    year: z.int(),
    month: z.int().nullable(),
    day: z.int().nullable(),
    precision: z.enum(PRECISIONS),
  }),
  'birth-place': z.object({ country: z.string().nullable(), place: z.string().nullable() }),
  nationality: z.object({ country: z.string() }),
  document: z.object({
    type: z.enum(DOCUMENT_TYPES),
    country: z.string().nullable(),
    number: z.string(),
    written: z.string(),
    verified: z.boolean(),
  }),
  phone: z.object({ number: z.string() }),
  parent: z.object({ relation: z.enum(['mother', 'father']), given: z.string(), family: z.string() }),
} as const;

/** What a row of the database says. */
export function readSaid(row: { readonly kind: string; readonly value: unknown }): Said {
  const { kind, value } = stored.parse(row);
  switch (kind) {
    case 'name':
      return { kind, value: STORED.name.parse(value) };
    case 'sex':
      return { kind, value: STORED.sex.parse(value) };
    case 'birth':
      return { kind, value: STORED.birth.parse(value) };
    case 'birth-place':
      return { kind, value: STORED['birth-place'].parse(value) };
    case 'nationality':
      return { kind, value: STORED.nationality.parse(value) };
    case 'document':
      return { kind, value: STORED.document.parse(value) };
    case 'phone':
      return { kind, value: STORED.phone.parse(value) };
    case 'parent':
      return { kind, value: STORED.parent.parse(value) };
  }
}
