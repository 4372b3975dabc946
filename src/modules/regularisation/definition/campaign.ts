import { z } from 'zod';
import type { Localised } from '#lib/localised.ts';
import { fullDate, localised, partialDate, slug, text } from '#platform/pack/schema.ts';
import type { Deadline } from '../domain/states.ts';
import { criteriaSet, criterionId } from './criteria-shape.ts';
import { sourced, unfinished } from './provenance.ts';

type Words = z.ZodType<Localised>;

/** A day count or a number of months, from a day that the deadline names. */
const term = z.strictObject({
  kind: z.enum(['days', 'working-days', 'months']),
  count: z.int().min(1).max(1000),
});

const deadline = sourced({ term, rollForward: z.boolean() });

/** What ends, and since when it runs, is the procedure's; how long it takes is the campaign's. */
const deadlines = {
  /** From filing: the office says whether the file is complete. */
  completeness: deadline,
  /** From the request: the applicant brings what is missing; the other clocks stand still meanwhile. */
  completion: deadline,
  /** From filing: the local commission gives its opinion. */
  opinion: deadline,
  /** From the notice of the decision: the applicant may appeal. */
  appeal: deadline,
  /** From a favourable decision: the office issues the permit. */
  permit: deadline,
  /** From the appeal: the national commission decides. */
  'appeal-decision': deadline,
} satisfies Record<Deadline, z.ZodType>;

const basis = (words: Words) =>
  sourced({
    kind: z.enum(['law', 'decree', 'circular', 'royal-guidance', 'commission-decision', 'announcement']),
    title: words,
    number: text.min(1).nullable(),
    date: partialDate.nullable(),
    /** An organisation of the pack; null when the source does not say who. */
    issuer: slug.nullable(),
  });

const seat = (words: Words) =>
  sourced({
    id: slug,
    capacity: z.enum(['authority', 'civil-society']),
    label: words,
    count: z.int().min(1).max(50),
    chairs: z.boolean(),
  });

const quorum = sourced({
  kind: z.enum(['majority', 'count']),
  /** How many must be there; null for a majority of the seats. */
  count: z.int().min(1).max(50).nullable(),
});

/** What becomes of a file on whose outcome as many are for as against it. */
const vote = sourced({ tie: z.enum(['chair-decides', 'adjourned']) });

const mandate = sourced({ from: fullDate.nullable(), until: fullDate.nullable() });

const commission = (words: Words) =>
  z.strictObject({ organisation: slug, seats: z.array(seat(words)), quorum, vote, mandates: z.array(mandate) });

const permit = (words: Words) =>
  z.strictObject({
    title: sourced({ label: words, issuer: slug }),
    first: sourced({ months: z.int().min(1).max(120) }),
    /** From so many months after regularisation on, a card is renewed for so long. */
    renewal: sourced({ afterMonths: z.int().min(1).max(120), months: z.int().min(1).max(120) }),
    /** How long before the end its holder is reminded. */
    reminder: sourced({ days: z.int().min(1).max(365) }),
  });

const version = (words: Words) =>
  z.strictObject({
    id: slug,
    number: z.int().min(1),
    instance: z.enum(['first', 'appeal']),
    set: criteriaSet,
    basis: basis(words),
    adoptedOn: fullDate.nullable(),
    inForceFrom: fullDate,
  });

const offices = sourced({ list: z.union([z.literal('all-offices'), z.array(text.min(1))]) });
const window = sourced({ opensOn: fullDate, closesOn: fullDate });

const settings = z.strictObject({
  channels: sourced({ list: z.array(z.enum(['counter', 'self-service', 'association'])).min(1) }),
  /** For so many days after the window closed, a counter still writes down what was handed in on paper before. */
  lateRecording: sourced({ days: z.int().min(0).max(365) }),
  /** How long before the last day for it an applicant is reminded of what the office asked for. */
  completionReminder: sourced({ days: z.int().min(1).max(365) }),
  /** How the office treats a minor who is alone. */
  loneMinors: sourced({ referredTo: z.enum(['protection']) }),
});

/** The texts that pages, receipts and letters of a campaign carry beside those of the system. */
export const TEXTS = ['who-may-apply', 'how-to-apply', 'what-happens-next', 'how-to-appeal'] as const;

/** What changed a campaign after it was opened: the act itself is the source. */
const change = (words: Words) =>
  z.strictObject({
    what: z.enum(['prolonged', 'closed']),
    /** The last day of filing from then on. */
    closesOn: fullDate,
    kind: z.enum(['law', 'decree', 'circular', 'royal-guidance', 'commission-decision', 'announcement']),
    title: words,
    number: text.min(1).nullable(),
    date: fullDate,
  });

const common = (words: Words) => ({
  id: slug,
  /** Historical: it was led before this system; demo: a fictitious one to try things out; real: neither. */
  standing: z.enum(['historical', 'demo', 'real']),
  name: words,
  summary: words,
  texts: z.array(z.strictObject({ id: z.enum(TEXTS), text: words })),
  bases: z.array(basis(words)),
  changes: z.array(change(words)).default([]),
  documents: z.array(
    sourced({ id: slug, label: words, requiredFor: z.union([z.literal('all'), z.array(criterionId).min(1)]) }),
  ),
  criteria: z.array(version(words)),
});

/** A campaign as it is being prepared: it may lack anything, and the checklist says what. */
export const campaignDraft = z.strictObject({
  ...common(unfinished),
  window: window.nullable(),
  offices: offices.nullable(),
  local: commission(unfinished).nullable(),
  national: commission(unfinished).nullable(),
  deadlines: z.strictObject({
    completeness: deadline.nullable(),
    completion: deadline.nullable(),
    opinion: deadline.nullable(),
    permit: deadline.nullable(),
    appeal: deadline.nullable(),
    'appeal-decision': deadline.nullable(),
  }),
  permit: permit(unfinished).nullable(),
  settings: settings.nullable(),
});

/** A campaign that lacks nothing: what may be opened, and what those that are open are read as. */
export const campaignDefinition = z.strictObject({
  ...common(localised),
  window,
  offices,
  local: commission(localised),
  national: commission(localised),
  deadlines: z.strictObject(deadlines),
  permit: permit(localised),
  settings,
});

export type CampaignDraft = z.infer<typeof campaignDraft>;
export type CampaignDefinition = z.infer<typeof campaignDefinition>;
