/** Who plays in a trial: units and people whose names say that they are not real, wherever the pack's country lies. */

/** Where a unit stands: the country, a region, two offices in that region, one in another. */
export type Place = 'country' | 'region' | 'first-office' | 'sibling-office' | 'other-office';

export interface TrialUnit {
  readonly key: string;
  /** The organisation of the reference country; of another one, the first of that kind. */
  readonly organisation: { readonly id: string; readonly kind: string };
  readonly place: Place;
  readonly name: { readonly fr: string; readonly ar: string; readonly en: string };
  /** Its place is part of its name. */
  readonly local?: true;
  readonly sealed?: true;
  readonly everyOrganisation?: true;
}

const MINISTRY = { id: 'interior-ministry', kind: 'ministry' };
const LEAD = { id: 'mcmream', kind: 'ministry' };
const COMMISSION = 'commission';

const COUNTER = { fr: 'Bureau des étrangers', ar: 'مكتب الأجانب', en: 'Foreigners’ office' };

const LOCAL_COMMISSION = { fr: 'Commission locale', ar: 'اللجنة المحلية', en: 'Local commission' };

/** The unit that runs the system, in a trial as in production. */
export const SYSTEM_UNIT: TrialUnit = {
  key: 'system',
  organisation: LEAD,
  place: 'country',
  everyOrganisation: true,
  name: { fr: 'Administration du système', ar: 'إدارة النظام', en: 'System administration' },
};

export const TRIAL_UNITS: readonly TrialUnit[] = [
  { key: 'counter', organisation: MINISTRY, place: 'first-office', local: true, name: COUNTER },
  { key: 'counter-sibling', organisation: MINISTRY, place: 'sibling-office', local: true, name: COUNTER },
  { key: 'counter-other', organisation: MINISTRY, place: 'other-office', local: true, name: COUNTER },
  {
    key: 'region',
    organisation: MINISTRY,
    place: 'region',
    local: true,
    name: { fr: 'Administration régionale', ar: 'الإدارة الجهوية', en: 'Regional administration' },
  },
  {
    key: 'local-commission',
    organisation: { id: 'local-regularisation-commissions', kind: COMMISSION },
    place: 'first-office',
    local: true,
    name: LOCAL_COMMISSION,
  },
  {
    key: 'appeals',
    organisation: { id: 'national-appeals-commission', kind: COMMISSION },
    place: 'country',
    name: {
      fr: 'Commission nationale de suivi et de recours',
      ar: 'اللجنة الوطنية للتتبع والطعون',
      en: 'National follow-up and appeals commission',
    },
  },
  {
    key: 'refugees',
    organisation: { id: 'bra', kind: 'public-institution' },
    place: 'country',
    name: {
      fr: 'Bureau des réfugiés et des apatrides',
      ar: 'مكتب اللاجئين وعديمي الجنسية',
      en: 'Office for refugees and stateless persons',
    },
  },
  {
    key: 'return',
    organisation: { id: 'iom', kind: 'international-organisation' },
    place: 'country',
    name: { fr: 'Retour volontaire assisté', ar: 'العودة الطوعية المدعومة', en: 'Assisted voluntary return' },
  },
  {
    key: 'protection',
    organisation: { id: 'national-trafficking-commission', kind: COMMISSION },
    place: 'country',
    sealed: true,
    name: { fr: 'Unité de protection des victimes', ar: 'وحدة حماية الضحايا', en: 'Victim protection unit' },
  },
  {
    key: 'health',
    organisation: { id: 'health-ministry', kind: 'ministry' },
    place: 'country',
    name: { fr: 'Point focal du secteur', ar: 'نقطة الاتصال بالقطاع', en: 'Sector focal point' },
  },
  {
    key: 'steering',
    organisation: { id: 'steering-committee', kind: COMMISSION },
    place: 'country',
    name: { fr: 'Secrétariat du comité de pilotage', ar: 'كتابة لجنة القيادة', en: 'Steering committee secretariat' },
  },
  {
    key: 'observatory',
    organisation: { id: 'onm', kind: 'public-institution' },
    place: 'country',
    name: { fr: 'Observatoire', ar: 'المرصد', en: 'Observatory' },
  },
  {
    key: 'association',
    organisation: { id: 'partner-associations', kind: 'association' },
    place: 'first-office',
    local: true,
    name: { fr: 'Association partenaire', ar: 'جمعية شريكة', en: 'Partner association' },
  },
  {
    key: 'enforcement',
    organisation: { id: 'surete-nationale', kind: 'security-service' },
    place: 'country',
    name: { fr: 'Service de contrôle', ar: 'مصلحة المراقبة', en: 'Enforcement service' },
  },
  {
    key: 'audit',
    organisation: LEAD,
    place: 'country',
    name: { fr: 'Inspection', ar: 'المفتشية', en: 'Inspectorate' },
  },
  SYSTEM_UNIT,
  // After those that earlier trials have: the place in the list is the number of the unit.
  {
    key: 'local-commission-sibling',
    organisation: { id: 'local-regularisation-commissions', kind: COMMISSION },
    place: 'sibling-office',
    local: true,
    name: LOCAL_COMMISSION,
  },
  {
    key: 'local-commission-other',
    organisation: { id: 'local-regularisation-commissions', kind: COMMISSION },
    place: 'other-office',
    local: true,
    name: LOCAL_COMMISSION,
  },
];

export interface TrialPerson {
  readonly key: string;
  readonly role: string;
  /** Null for who applies: nobody appoints them. */
  readonly unit: string | null;
  readonly heads?: true;
  /** Where several do the same in one unit: which of them. */
  readonly number?: number;
}

/** One for each role, and some whose neighbours one tries to reach in vain. */
export const TRIAL_PEOPLE: readonly TrialPerson[] = [
  { key: 'counter', role: 'counter-officer', unit: 'counter' },
  { key: 'counter-sibling', role: 'counter-officer', unit: 'counter-sibling' },
  { key: 'counter-other', role: 'counter-officer', unit: 'counter-other' },
  { key: 'local-member', role: 'local-commission-member', unit: 'local-commission' },
  { key: 'local-chair', role: 'local-commission-chair', unit: 'local-commission', heads: true },
  { key: 'appeals-member', role: 'appeals-commission-member', unit: 'appeals' },
  { key: 'appeals-chair', role: 'appeals-commission-chair', unit: 'appeals', heads: true },
  { key: 'refugees', role: 'bra-officer', unit: 'refugees', heads: true },
  { key: 'return', role: 'iom-caseworker', unit: 'return', heads: true },
  { key: 'protection', role: 'protection-caseworker', unit: 'protection', heads: true },
  { key: 'custodian', role: 'custodian', unit: 'protection' },
  { key: 'focal-point', role: 'focal-point', unit: 'health', heads: true },
  { key: 'secretary', role: 'committee-secretary', unit: 'steering' },
  { key: 'analyst', role: 'analyst', unit: 'observatory' },
  { key: 'publisher', role: 'publisher', unit: 'observatory' },
  { key: 'association', role: 'association-manager', unit: 'association', heads: true },
  { key: 'applicant', role: 'applicant', unit: null },
  { key: 'enforcement', role: 'enforcement-reader', unit: 'enforcement' },
  { key: 'auditor', role: 'auditor', unit: 'audit' },
  { key: 'administrator', role: 'administrator', unit: 'system' },
  { key: 'administrator-office', role: 'administrator', unit: 'counter' },
  { key: 'administrator-sibling', role: 'administrator', unit: 'counter-sibling' },
  { key: 'administrator-region', role: 'administrator', unit: 'region' },
  { key: 'administrator-protection', role: 'administrator', unit: 'protection' },
  { key: 'counter-region', role: 'counter-officer', unit: 'region' },
  // Enough members that the commissions of three offices, and the national one, can sit.
  { key: 'local-member-2', role: 'local-commission-member', unit: 'local-commission', number: 2 },
  { key: 'local-member-3', role: 'local-commission-member', unit: 'local-commission', number: 3 },
  { key: 'local-member-4', role: 'local-commission-member', unit: 'local-commission', number: 4 },
  { key: 'sibling-chair', role: 'local-commission-chair', unit: 'local-commission-sibling', heads: true },
  { key: 'sibling-member', role: 'local-commission-member', unit: 'local-commission-sibling' },
  { key: 'sibling-member-2', role: 'local-commission-member', unit: 'local-commission-sibling', number: 2 },
  { key: 'other-chair', role: 'local-commission-chair', unit: 'local-commission-other', heads: true },
  { key: 'other-member', role: 'local-commission-member', unit: 'local-commission-other' },
  { key: 'other-member-2', role: 'local-commission-member', unit: 'local-commission-other', number: 2 },
  { key: 'appeals-member-2', role: 'appeals-commission-member', unit: 'appeals', number: 2 },
  { key: 'appeals-member-3', role: 'appeals-commission-member', unit: 'appeals', number: 3 },
];

/** Who registers the fictitious persons of a trial, by office. */
export const TRIAL_CLERKS = ['counter', 'counter-sibling', 'counter-other'] as const;

/** Whether the role alone does not tell two of them apart. */
export function isShared(role: string): boolean {
  return TRIAL_PEOPLE.filter((person) => person.role === role).length > 1;
}

interface Territory {
  readonly code: string;
  readonly kind: string;
  readonly parent: string | null;
}

/** The places of the reference country, when the pack is its own. */
const PREFERRED = { region: '04', first: '04.421', sibling: '04.441', other: '06.141' };

/**
 * The territory of each place, in the pack's order: a region with two offices below it and one of another region, or what
 * comes nearest in a smaller country. Null when the pack has no territory at all.
 */
export function placesOf(territories: readonly Territory[]): Readonly<Record<Place, string>> | null {
  const country = territories.find(({ kind }) => kind === 'country') ?? territories[0];
  if (country === undefined) return null;
  const below = (code: string) => territories.filter(({ parent }) => parent === code);
  const preferring = <T extends Territory>(among: readonly T[], code: string) =>
    among.find((one) => one.code === code) ?? among[0];
  const regions = below(country.code);
  const wide = regions.filter(({ code }) => below(code).length > 1);
  const region = preferring(wide, PREFERRED.region) ?? regions[0] ?? country;
  const offices = below(region.code);
  const first = preferring(offices, PREFERRED.first) ?? region;
  const siblings = offices.filter(({ code }) => code !== first.code);
  const elsewhere = regions.filter(({ code }) => code !== region.code).flatMap(({ code }) => below(code));
  const other = preferring(elsewhere, PREFERRED.other) ?? regions.find(({ code }) => code !== region.code) ?? region;
  return {
    country: country.code,
    region: region.code,
    'first-office': first.code,
    'sibling-office': preferring(siblings, PREFERRED.sibling)?.code ?? first.code,
    'other-office': other.code,
  };
}

/** The organisation of a unit: the one it names, else the first of its kind, else the first of all. */
export function organisationOf<T extends { readonly id: string; readonly kind: string }>(
  organisations: readonly T[],
  { id, kind }: TrialUnit['organisation'],
): T | undefined {
  return (
    organisations.find((one) => one.id === id) ?? organisations.find((one) => one.kind === kind) ?? organisations[0]
  );
}
