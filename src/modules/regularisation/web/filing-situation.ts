import type { z } from 'zod';
import { typedDigits } from '#lib/written.ts';
import type { Fault, Form } from '#people';
import { VALUES } from '../domain/criteria/facts.ts';
import type { factsInput } from '../facts-input.ts';
import { readDay } from './filing-days.ts';

export type FactsSaid = z.input<typeof factsInput>;

/** What one may ask under, each with the facts that it looks at. */
export const CATEGORIES = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Whose couple a child's parents are, as the criteria tell them apart. */
export const COUPLES = ['moroccan', 'regular-foreigner'] as const;

interface Asked {
  readonly today: string;
  /** Whether an officer says which documents they saw: from afar everything is a claim. */
  readonly atCounter: boolean;
}

export interface Situation {
  readonly facts: FactsSaid;
  readonly faults: readonly Fault[];
  /** A child whose parents' couple is to be taken from the family: it was ticked, and nothing else said. */
  readonly parentsFromFamily: boolean;
}

/** What a form says of the facts that the criteria look at. Of a category that is not ticked nothing is read. */
export function readSituation(form: Form, { today, atCounter }: Asked): Situation {
  const faults: Fault[] = [];
  const ticked = (name: string) => form[name] === 'yes';
  const said = <Value>(value: Value, seen: string) => ({
    value,
    proof: atCounter && ticked(seen) ? ('proven' as const) : ('claimed' as const),
  });
  const since = (name: string, seen: string) => {
    const { day, fault } = readDay(form, name, today);
    if (fault !== undefined) faults.push({ field: `${name}-day`, message: fault });
    return day == null ? null : said(day, seen);
  };
  const facts: FactsSaid = {};
  if (ticked('k1') && ticked('k2')) faults.push({ field: 'k2', message: 'filing.fault.couple' });
  if (ticked('k1')) {
    facts.spouseOf = said('moroccan', 'k1-seen');
    facts.commonLifeSince = since('k1-since', 'k1-seen');
  } else if (ticked('k2')) {
    facts.spouseOf = said('regular-foreigner', 'k2-seen');
    facts.commonLifeSince = since('k2-since', 'k2-seen');
  }
  if (ticked('k3')) {
    const couple = COUPLES.find((one) => one === form['k3-couple']);
    if (couple !== undefined) facts.parentSpouseOf = said(couple, 'k3-seen');
    facts.parentCommonLifeSince = since('k3-since', 'k3-seen');
  }
  if (ticked('k4')) {
    const months = typedDigits(form['k4-months'] ?? '');
    if (months !== '' && !/^\d{1,3}$/.test(months)) faults.push({ field: 'k4-months', message: 'filing.fault.months' });
    else if (Number(months) > 600) faults.push({ field: 'k4-months', message: 'filing.fault.months' });
    else if (months !== '') facts.contractMonths = said(Number(months), 'k4-seen');
  }
  if (ticked('k5')) facts.residenceSince = since('k5-since', 'k5-seen');
  if (ticked('k6')) {
    facts.seriousIllness = said(true, 'k6-seen');
    facts.presentSince = since('k6-since', 'k6-since-seen');
  }
  if (ticked('activity')) facts.activity = said(true, 'activity-seen');
  const schooling = VALUES.schooling.find((one) => one === form.schooling);
  if (schooling !== undefined) facts.schooling = said(schooling, 'schooling-seen');
  if (ticked('mother')) facts.motherApplies = said(true, 'mother-seen');
  if (ticked('alone')) facts.unaccompanied = said(true, 'alone-seen');
  const parentsFromFamily =
    ticked('k3') && (form['k3-couple'] ?? '') === '' && facts.parentCommonLifeSince == null && faults.length === 0;
  return { facts, faults, parentsFromFamily };
}

/** The fields that say what a file holds, for who changes it. */
export function situationFields(facts: FactsSaid): Form {
  const fields: Record<string, string> = {};
  const day = (name: string, iso: string | undefined) => {
    if (iso === undefined) return;
    fields[`${name}-day`] = String(Number(iso.slice(8, 10)));
    fields[`${name}-month`] = String(Number(iso.slice(5, 7)));
    fields[`${name}-year`] = iso.slice(0, 4);
  };
  const spouse = facts.spouseOf?.value;
  if (spouse === 'moroccan' || spouse === 'regular-foreigner') {
    const category = spouse === 'moroccan' ? 'k1' : 'k2';
    fields[category] = 'yes';
    day(`${category}-since`, facts.commonLifeSince?.value);
  }
  const parents = facts.parentSpouseOf?.value;
  if (parents === 'moroccan' || parents === 'regular-foreigner') {
    fields.k3 = 'yes';
    fields['k3-couple'] = parents;
    day('k3-since', facts.parentCommonLifeSince?.value);
  }
  if (facts.contractMonths) Object.assign(fields, { k4: 'yes', 'k4-months': String(facts.contractMonths.value) });
  if (facts.residenceSince) {
    fields.k5 = 'yes';
    day('k5-since', facts.residenceSince.value);
  }
  if (facts.seriousIllness?.value === true) {
    fields.k6 = 'yes';
    day('k6-since', facts.presentSince?.value);
  }
  if (facts.activity?.value === true) fields.activity = 'yes';
  if (facts.schooling) fields.schooling = facts.schooling.value;
  if (facts.motherApplies?.value === true) fields.mother = 'yes';
  if (facts.unaccompanied?.value === true) fields.alone = 'yes';
  return fields;
}
