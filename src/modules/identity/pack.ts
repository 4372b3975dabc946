import { z } from 'zod';
import { localised, slug, sourceReference, text } from '#platform/pack/schema.ts';

/** The shape of `territories.json`, `countries.json`, `country-groups.json` and `organisations.json` of a country pack. */
export const territoryRecord = z.strictObject({
  code: text.min(1),
  kind: z.enum(['country', 'region', 'prefecture', 'province', 'arrondissements-prefecture']),
  parent: text.nullable(),
  name: localised,
  iso: text.nullable(),
  office: z.boolean(),
});

export const countryRecord = z.strictObject({
  iso2: z.string().regex(/^[A-Z]{2}$/),
  iso3: z.string().regex(/^[A-Z]{3}$/),
  name: localised,
  nationality: localised,
});

export const countryGroupRecord = z.strictObject({
  id: slug,
  name: localised,
  members: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  asOf: text.min(1),
  source: text.min(1),
  note: localised.nullable(),
});

export const organisationRecord = z.strictObject({
  id: slug,
  name: localised,
  acronym: localised.nullable(),
  kind: z.enum([
    'ministry',
    'public-institution',
    'security-service',
    'commission',
    'association',
    'international-organisation',
    'foreign-agency',
    'press',
    'other',
  ]),
  aliases: z.array(text),
  sources: z.array(sourceReference),
});

export const identityPack = z.object({
  territories: z.array(territoryRecord),
  countries: z.array(countryRecord),
  countryGroups: z.array(countryGroupRecord),
  organisations: z.array(organisationRecord),
});

export type IdentityPack = z.infer<typeof identityPack>;
