import { addDays, daysBetween } from '#lib/calendar/civil-day.ts';
import type { Calendar } from '#lib/calendar/working-days.ts';
import { type Applicant, Applicants } from '#people';
import type { Facts } from '../domain/criteria/facts.ts';
import { Draw } from './draw.ts';
import {
  type FamilyEvidence,
  factsOf,
  metByAdult,
  metByChild,
  residenceClaimed,
  unmetByAdult,
  unmetByMinor,
} from './evidence.ts';
import { type Family, familiesOf, type Member } from './families.ts';
import { NATIONALITY_WEIGHTS, OFFICE_WEIGHTS, OTHER_NATIONALITY, OTHER_OFFICE } from './marginals.ts';
import type { Scenario } from './scenario.ts';

export interface PlannedPerson {
  readonly index: number;
  readonly role: Member['role'];
  readonly said: Applicant['said'];
  readonly facts: Facts;
  /** What an appeal proves of it; null when there is none, or it brings nothing new. */
  readonly appeal: 'with-proof' | 'as-it-was' | null;
}

export interface PlannedFiling {
  readonly index: number;
  readonly office: string;
  readonly filedOn: string;
  /** Its period; the last is that of what was written down late. */
  readonly period: number;
  readonly persons: readonly PlannedPerson[];
}

export interface World {
  readonly offices: readonly string[];
  /** ISO 3166-1 alpha-3, without the country's own. */
  readonly nationalities: readonly string[];
  readonly calendar: Calendar;
  readonly opensOn: string;
}

/** Everything that is to happen is drawn before it does: the same seed gives the same people, files and days. */
export function planOf(scenario: Scenario, seed: number, world: World): readonly PlannedFiling[] {
  const name = scenario.campaign;
  const families = familiesOf(scenario, new Draw(seed, `${name} families`));
  const applicants = new Applicants(seed);
  const nationalities = drawNationalities(scenario, new Draw(seed, `${name} nationalities`), world, families.length);
  const offices = drawOffices(new Draw(seed, `${name} offices`), world, families.length);
  const appeals = drawAppeals(scenario, new Draw(seed, `${name} appeals`), families);
  const days = workingDays(scenario, world);
  let index = scenario.firstPerson;
  return families.map((family, place): PlannedFiling => {
    const draw = new Draw(seed, `${name} filing ${place}`);
    const late = family[0]?.cell.late === true;
    const filedOn = dayOf(draw, late ? days.slice(-20) : days);
    const period = late ? scenario.periods.length : scenario.periods.findIndex((end) => filedOn <= end);
    const shared = familyEvidence(draw, family);
    const persons = family.map((member): PlannedPerson => {
      const number = index++;
      const made = applicants.make({
        ...{ index: number, family: place, sex: member.cell.sex, nationality: nationalities[place] ?? 'SEN' },
        birthYear: Number(filedOn.slice(0, 4)) - ageOf(draw, member),
        withDocument: draw.chance(0.7),
      });
      const appeal = appeals.get(number) ?? null;
      const person = { ...member.cell, birth: made.birth, role: member.role };
      return {
        index: number,
        role: member.role,
        said: made.said,
        facts: evidenceOf(draw, person, { filedOn, shared, scenario, appeal }),
        appeal,
      };
    });
    return { index: place, office: offices[place] ?? '', filedOn, period, persons };
  });
}

type Shown = Member['cell'] & { readonly birth: string; readonly role: Member['role'] };

function evidenceOf(
  draw: Draw,
  person: Shown,
  {
    filedOn,
    shared,
    scenario,
    appeal,
  }: {
    readonly filedOn: string;
    readonly shared: FamilyEvidence | null;
    readonly scenario: Scenario;
    readonly appeal: PlannedPerson['appeal'];
  },
): Facts {
  const { sex, birth, who, evidence } = person;
  // Once women and their children are in by themselves, what they show beside who they are no longer matters.
  const isIn =
    scenario.firstWidened !== null && filedOn >= scenario.firstWidened && (sex === 'female' || who === 'child');
  const family = shared ?? { kind: 'residence' };
  const shown =
    evidence === 'met' && !isIn
      ? who === 'child'
        ? metByChild(draw, filedOn, family)
        : metByAdult(draw, filedOn, shared)
      : who === 'adult'
        ? appeal === 'with-proof'
          ? residenceClaimed(draw, filedOn)
          : unmetByAdult(draw, filedOn)
        : unmetByMinor(who === 'lone');
  const identified = evidence === 'met' || sex === 'female' || who !== 'adult' || draw.chance(0.97);
  return factsOf({ sex, birth, identified }, shown);
}

/** Children meet a criterion with their mother: she has a Moroccan spouse, or the whole family was here for long. */
function familyEvidence(draw: Draw, family: Family): FamilyEvidence | null {
  if (!family.some(({ role }) => role === 'child')) return null;
  const alone = !family.some(({ role }) => role === 'spouse');
  return { kind: alone && draw.chance(0.6) ? 'moroccan-spouse' : 'residence' };
}

/** Children are old enough to have been here for five years; a minor is one on the day of filing, whatever the birthday. */
function ageOf(draw: Draw, { cell }: Member): number {
  if (cell.who === 'adult') return 20 + Math.floor(((draw.unit() + draw.unit()) / 2) * 35);
  return cell.who === 'child' ? draw.between(7, 16) : draw.between(13, 16);
}

function drawNationalities({ nationalities }: Scenario, draw: Draw, world: World, families: number): readonly string[] {
  const weighted = world.nationalities
    .map((code): readonly [string, number] => [code, NATIONALITY_WEIGHTS[code] ?? OTHER_NATIONALITY])
    .toSorted(([, one], [, other]) => other - one);
  const present = weighted.slice(0, nationalities);
  // Each is there at least once, whatever chance does.
  return draw.shuffled(Array.from({ length: families }, (_, place) => present[place]?.[0] ?? draw.weighted(present)));
}

function drawOffices(draw: Draw, { offices }: World, families: number): readonly string[] {
  const weighted = offices.map((code): readonly [string, number] => [code, OFFICE_WEIGHTS[code] ?? OTHER_OFFICE]);
  return draw.shuffled(Array.from({ length: families }, (_, place) => offices[place] ?? draw.weighted(weighted)));
}

/** Who of those that the first instance will refuse appeals, by the numbers of the persons. */
function drawAppeals(
  { appeals, firstPerson }: Scenario,
  draw: Draw,
  families: readonly Family[],
): ReadonlyMap<number, 'with-proof' | 'as-it-was'> {
  const refused = families.flat().flatMap(({ cell }, index) => {
    const adult = cell.evidence === 'unmet' && cell.who === 'adult';
    return adult ? [firstPerson + index] : [];
  });
  const mixed = draw.shuffled(refused);
  const proving = mixed.slice(0, appeals.withProof).map((index) => [index, 'with-proof'] as const);
  const others = mixed
    .slice(appeals.withProof, appeals.withProof + appeals.asTheyWere)
    .map((index) => [index, 'as-it-was'] as const);
  return new Map<number, 'with-proof' | 'as-it-was'>([...proving, ...others]);
}

function workingDays({ periods }: Scenario, { opensOn, calendar }: World): readonly string[] {
  const closesOn = periods.at(-1) ?? opensOn;
  return Array.from({ length: daysBetween(opensOn, closesOn) + 1 }, (_, day) => addDays(opensOn, day)).filter((day) =>
    calendar.isWorkingDay(day),
  );
}

/** More come in the first weeks and in the last. */
function dayOf(draw: Draw, days: readonly string[]): string {
  const at = draw.unit();
  const bent = draw.chance(0.3) ? (draw.chance(0.5) ? at * 0.15 : 1 - at * 0.12) : at;
  return days[Math.min(days.length - 1, Math.floor(bent * days.length))] ?? '';
}
