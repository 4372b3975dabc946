import { z } from 'zod';
import { CARRIES, isRole, ROLES } from '#platform/access/roles.ts';
import { isName, lengthOf, line } from './domain/written.ts';

/** What an act of appointment asks for, whoever is appointed. */

export const personName = z.string().transform(line).refine(isName);

/** The act that something rests on: its kind, number and date, as written on it. */
export const basis = z
  .string()
  .transform(line)
  .refine((text) => lengthOf(text) >= 3 && lengthOf(text) <= 500);

/** People are applicants by applying: nobody appoints one. */
export const APPOINTED = ROLES.filter((role) => role !== 'applicant');

export const appointmentFields = {
  role: z.string().pipe(z.enum(APPOINTED)),
  unit: z.uuid(),
  headsUnit: z.boolean(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  basis,
};

/** The purposes that a role carries, for rules that know no roles. */
export function carries(role: string): readonly string[] {
  return isRole(role) ? CARRIES[role] : [];
}
