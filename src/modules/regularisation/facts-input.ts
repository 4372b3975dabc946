import { z } from 'zod';
import type { Facts } from './domain/criteria/facts.ts';
import { PROOFS, VALUES } from './domain/criteria/facts.ts';
import type { SituationChanges } from './domain/filing/restate.ts';

const proof = z.enum(PROOFS).exclude(['unsaid']);
const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2100-01-01');
const said = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, proof }).nullable();

const SITUATION = {
  spouseOf: said(z.enum(VALUES.spouseOf)),
  commonLifeSince: said(day),
  parentSpouseOf: said(z.enum(VALUES.parentSpouseOf)),
  parentCommonLifeSince: said(day),
  contractMonths: said(z.int().min(0).max(600)),
  residenceSince: said(day),
  seriousIllness: said(z.boolean()),
  presentSince: said(day),
  motherApplies: said(z.boolean()),
  unaccompanied: said(z.boolean()),
  activity: said(z.boolean()),
  schooling: said(z.enum(VALUES.schooling)),
};

/** What an act says of one person, as the criteria will look at it. What is not named was not said. */
export const factsInput = z.strictObject({
  sex: z.enum(VALUES.sex).nullable().default(null),
  birth: day.nullable().default(null),
  identityProof: z.enum(PROOFS).default('claimed'),
  spouseOf: SITUATION.spouseOf.default(null),
  commonLifeSince: SITUATION.commonLifeSince.default(null),
  parentSpouseOf: SITUATION.parentSpouseOf.default(null),
  parentCommonLifeSince: SITUATION.parentCommonLifeSince.default(null),
  contractMonths: SITUATION.contractMonths.default(null),
  residenceSince: SITUATION.residenceSince.default(null),
  seriousIllness: SITUATION.seriousIllness.default(null),
  presentSince: SITUATION.presentSince.default(null),
  motherApplies: SITUATION.motherApplies.default(null),
  unaccompanied: SITUATION.unaccompanied.default(null),
  activity: SITUATION.activity.default(null),
  schooling: SITUATION.schooling.default(null),
}) satisfies z.ZodType<Facts>;

/** What is said otherwise of a situation: what is not named stays as it was, null takes back what was said. */
export const situationInput = z.strictObject(SITUATION).partial() satisfies z.ZodType<SituationChanges>;
