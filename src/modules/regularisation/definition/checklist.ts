import { LANGUAGES } from '#lib/localised.ts';
import { type CampaignDraft, TEXTS } from './campaign.ts';

/** What the checklist compares a campaign with: who is there to carry it out. Territories by their codes. */
export interface World {
  /** Every prefecture and province of the country that may receive files. */
  readonly offices: ReadonlySet<string>;
  /** Those with a unit that receives files. */
  readonly officesWithUnit: ReadonlySet<string>;
  /** Those whose local commission has a chair. */
  readonly commissionsWithChair: ReadonlySet<string>;
  readonly nationalCommissionHasChair: boolean;
  readonly organisations: ReadonlySet<string>;
  /** Whether the feasts of a year were declared, so that its deadlines are certain. */
  readonly isDeclared: (year: number) => boolean;
}

export const CHECKS = [
  'translations',
  'texts',
  'legal-basis',
  'window',
  'offices',
  'office-units',
  'documents',
  'criteria',
  'appeal-criteria',
  'criteria-basis',
  'local-commission',
  'national-commission',
  'organisations',
  'deadlines',
  'permit',
  'settings',
  'local-chairs',
  'national-chair',
  'mandate',
  'holidays',
  'assumed',
] as const;
export type Check = (typeof CHECKS)[number];

export interface Checked {
  readonly id: Check;
  readonly ok: boolean;
  /** Whether the campaign may not be opened as long as this is not ok. */
  readonly blocking: boolean;
  /** What is missing or wrong: places in the definition, or codes of territories. */
  readonly where: readonly string[];
}

/** What does not keep a campaign from being opened: files may wait for a commission, and a deadline may move. */
const WARNINGS: ReadonlySet<Check> = new Set<Check>([
  'appeal-criteria',
  'criteria-basis',
  'local-chairs',
  'national-chair',
  'mandate',
  'holidays',
  'assumed',
]);

/** Everything that is looked at before a campaign is opened, in the order of the form. */
export function checklist(campaign: CampaignDraft, world: World): readonly Checked[] {
  const faults = { ...inItself(campaign), ...inTheWorld(campaign, world) };
  return CHECKS.map((id) => ({ id, ok: faults[id].length === 0, blocking: !WARNINGS.has(id), where: faults[id] }));
}

/** Whether a campaign may be opened. */
export function isOpenable(checks: readonly Checked[]): boolean {
  return checks.every(({ ok, blocking }) => ok || !blocking);
}

type Faults<Id extends Check> = Readonly<Record<Id, readonly string[]>>;
type OfTheWorld = 'office-units' | 'organisations' | 'local-chairs' | 'national-chair' | 'mandate' | 'holidays';

const unless = (holds: boolean, where: string): readonly string[] => (holds ? [] : [where]);

function inItself(campaign: CampaignDraft): Faults<Exclude<Check, OfTheWorld>> {
  const { texts, bases, documents, window, offices, deadlines, permit, settings } = campaign;
  return {
    translations: emptyTexts(campaign),
    texts: TEXTS.filter((id) => texts.filter((text) => text.id === id).length !== 1).map((id) => `texts.${id}`),
    'legal-basis': unless(bases.length > 0, 'bases'),
    window: unless(window !== null && window.opensOn <= window.closesOn, 'window'),
    offices: unless(offices !== null && offices.list.length > 0, 'offices'),
    documents: [
      ...unless(
        documents.some(({ requiredFor }) => requiredFor === 'all'),
        'documents',
      ),
      ...unaskable(campaign),
    ],
    criteria: [...firstCriteria(campaign), ...repeated(campaign)],
    'appeal-criteria': unless(
      campaign.criteria.some(({ instance }) => instance === 'appeal'),
      'criteria',
    ),
    'criteria-basis': campaign.criteria.filter(({ basis }) => basis.date === null).map(({ id }) => `criteria.${id}`),
    'local-commission': commissionFaults(campaign.local, 'local'),
    'national-commission': commissionFaults(campaign.national, 'national'),
    deadlines: Object.entries(deadlines)
      .filter(([, deadline]) => deadline === null)
      .map(([name]) => `deadlines.${name}`),
    permit: unless(permit !== null, 'permit'),
    settings: unless(settings !== null, 'settings'),
    assumed: assumedPlaces(campaign),
  };
}

function inTheWorld(campaign: CampaignDraft, world: World): Faults<OfTheWorld> {
  const { offices, local, national, window } = campaign;
  const list = offices === null ? [] : offices.list === 'all-offices' ? [...world.offices] : offices.list;
  const named = [local, national].flatMap((commission) => (commission === null ? [] : [commission.organisation]));
  const issuers = [...campaign.bases, ...campaign.criteria.map(({ basis }) => basis)].map(({ issuer }) => issuer);
  const organisations = [...named, ...issuers, campaign.permit?.title.issuer ?? null];
  const years = window === null ? [] : yearsOf(window.opensOn, window.closesOn);
  return {
    'office-units': list.filter((code) => !world.offices.has(code) || !world.officesWithUnit.has(code)),
    organisations: [...new Set(organisations)].filter((id) => id !== null).filter((id) => !world.organisations.has(id)),
    'local-chairs': list.filter((code) => !world.commissionsWithChair.has(code)),
    'national-chair': unless(world.nationalCommissionHasChair, 'national'),
    mandate: unless(window !== null && sits(national, window.closesOn), 'national.mandates'),
    holidays: years.filter((year) => !world.isDeclared(year)).map(String),
  };
}

/** Where one of the three languages is still empty. */
function emptyTexts(value: unknown, place: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map(Object.entries(value));
  const isText = LANGUAGES.every((language) => typeof fields.get(language) === 'string') && fields.size === 3;
  if (isText) {
    return LANGUAGES.filter((language) => String(fields.get(language)).trim() === '').map((language) =>
      [...place, language].join('.'),
    );
  }
  return [...fields].flatMap(([key, below]) => emptyTexts(below, [...place, nameOf(below, key)]));
}

/** Where a value was assumed. */
function assumedPlaces(value: unknown, place: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const below = fields.flatMap(([key, field]) => assumedPlaces(field, [...place, nameOf(field, key)]));
  return 'assumed' in value && value.assumed === true ? [place.join('.'), ...below] : below;
}

/** An entry of a list is named by its identifier rather than by its position. */
function nameOf(value: unknown, key: string): string {
  const isNamed = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
  return isNamed ? String(value.id) : key;
}

/** Documents asked for criteria that no version of the campaign has. */
function unaskable({ documents, criteria }: CampaignDraft): readonly string[] {
  const known = new Set<string>(criteria.flatMap(({ set }) => set.criteria.map(({ id }) => id)));
  return documents
    .filter(({ requiredFor }) => requiredFor !== 'all' && requiredFor.some((id) => !known.has(id)))
    .map(({ id }) => `documents.${id}`);
}

/** Files need criteria from the day on which the first of them may come in. */
function firstCriteria({ criteria, window }: CampaignDraft): readonly string[] {
  const first = criteria.filter(({ instance, set }) => instance === 'first' && set.criteria.length > 0);
  return unless(
    first.some(({ inForceFrom }) => inForceFrom <= (window?.opensOn ?? inForceFrom)),
    'criteria',
  );
}

function repeated({ criteria }: CampaignDraft): readonly string[] {
  return criteria
    .filter(
      ({ id, number }, place) => criteria.findIndex((other) => other.id === id || other.number === number) !== place,
    )
    .map(({ id }) => `criteria.${id}`);
}

/** Both capacities sit, one seat is that of the chair, and as many as are needed exist. */
function commissionFaults(commission: CampaignDraft['local'], place: string): readonly string[] {
  if (commission === null) return [place];
  const { seats, quorum } = commission;
  const sitting = (capacity: string) => seats.some((seat) => seat.capacity === capacity);
  const chairs = seats.filter((seat) => seat.chairs);
  const all = seats.reduce((sum, { count }) => sum + count, 0);
  const needed = quorum.kind === 'count' ? quorum.count : 1;
  return [
    ...unless(sitting('authority') && sitting('civil-society'), `${place}.seats`),
    ...unless(chairs.length === 1 && chairs[0]?.count === 1, `${place}.chair`),
    ...unless(needed !== null && needed <= all, `${place}.quorum`),
  ];
}

/** Whether some mandate of a commission reaches a day. */
function sits(commission: CampaignDraft['national'], day: string): boolean {
  return commission?.mandates.some(({ from, until }) => (from ?? day) <= day && (until ?? day) >= day) ?? false;
}

function yearsOf(from: string, until: string): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
