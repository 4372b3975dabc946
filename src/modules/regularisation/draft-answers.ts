import { z } from 'zod';
import type { Draft } from './domain/filing/draft.ts';
import { FILE_ROLES, type FileRole, MOST_PERSONS } from './filing-input.ts';

/** Characters of one field of a draft; a text beyond that stays on the page and is not kept. */
export const LONGEST_FIELD = 2_000;

export const typedFields = z
  .record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), z.string().max(LONGEST_FIELD))
  .refine((fields) => Object.keys(fields).length <= 80);

/** Eight random signs: what names a person of a draft in addresses and fields, and says nothing of them. */
export const personKey = z.string().regex(/^[0-9a-f]{8}$/);

const person = z.object({ key: personKey, role: z.enum(FILE_ROLES), fields: typedFields });

const answers = z.object({
  persons: z.array(person).max(MOST_PERSONS).default([]),
  contact: typedFields.default({}),
  office: z.string().max(40).nullable().default(null),
  documents: z.record(z.uuid(), personKey).default({}),
});

/** What the database keeps of a draft. What was abandoned, or filed at a counter, is empty. */
export function readAnswers(value: unknown): Draft<FileRole> {
  return answers.parse(value);
}

export const draftPatch = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('person'), key: personKey, role: z.enum(FILE_ROLES), fields: typedFields }),
  z.strictObject({ part: z.literal('remove'), key: personKey }),
  z.strictObject({ part: z.literal('office'), office: z.string().max(40).nullable(), contact: typedFields }),
]);
