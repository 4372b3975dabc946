import { z } from 'zod';
import { LANGUAGES } from '#lib/localised.ts';
import { saidOfPerson, saidSource } from '#people';
import { factsInput } from './facts-input.ts';

/** What somebody is in the family that files together. */
export const FILE_ROLES = ['applicant', 'spouse', 'child', 'parent', 'sibling', 'ward', 'other'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** A family that files together is not longer than this. */
export const MOST_PERSONS = 20;

export const personInput = z.strictObject({
  role: z.enum(FILE_ROLES),
  said: saidOfPerson,
  facts: factsInput,
  /** Documents of the draft that are this person's, by their attachment. */
  attachments: z.array(z.uuid()).max(200).default([]),
});
export type PersonInput = z.input<typeof personInput>;

export const contactInput = z.strictObject({
  language: z.enum(LANGUAGES),
  email: z.email().max(254).nullable(),
  phone: z
    .string()
    .regex(/^\+\d{6,15}$/)
    .nullable(),
});

/** A submission: of one person or of a family, each with an own file. */
export const submissionInput = z.strictObject({
  /** A draft that is submitted, or the number that a new submission is to have: sent twice, it is the same one. */
  filing: z.uuid(),
  campaign: z.string().min(1).max(60),
  /** Where it is filed; null at a counter: where the officer is. */
  territory: z.string().min(1).max(40).nullable(),
  /** The civil day on which it was handed in: earlier than today when it is written down from paper. */
  on: z.iso.date(),
  contact: contactInput,
  /** Who said it and how sure, for the register of persons. */
  source: saidSource,
  persons: z
    .array(personInput)
    .min(1)
    .max(MOST_PERSONS)
    .refine((persons) => persons.filter(({ role }) => role === 'applicant').length === 1),
  /** What who handed it in from afar agreed to, in the words of the page: for themselves, for a family, for whom they help. */
  agreed: z.enum(['own', 'family', 'helped']).nullable().default(null),
  /** SHA-256 of the code on the receipt; null for who follows the file in an account. */
  followCodeHash: z.instanceof(Buffer).nullable(),
});
