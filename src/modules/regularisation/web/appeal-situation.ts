import type { z } from 'zod';
import type { Fault, Form } from '#people';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import type { Facts } from '../domain/criteria/facts.ts';
import { SITUATION } from '../domain/filing/restate.ts';
import type { situationInput } from '../facts-input.ts';
import { CATEGORIES, COUPLES, readSituation, situationFields } from './filing-situation.ts';

type Changes = z.input<typeof situationInput>;

/** A hidden field that says that the situation was on the page: without it, what is not ticked was never asked. */
export const SITUATION_SHOWN = 'situation-shown';

interface Shown {
  readonly facts: Facts;
  /** What somebody is in the family that filed together. */
  readonly role: string;
  /** The categories of the campaign. */
  readonly categories: readonly string[];
  readonly atCounter: boolean;
}

interface ReadChanges {
  /** What is said otherwise than the file says it; null when nothing is. */
  readonly changes: Changes | null;
  readonly faults: readonly Fault[];
}

const NOTHING = Object.fromEntries(SITUATION.map((fact) => [fact, null]));

/**
 * What a form says otherwise than it showed. The form is read as it stood and as it was sent back, and only where the two differ
 * did somebody say something: what a form cannot show, an answer of "none" or a category that is not asked for, stays. At a counter
 * a document that is seen counts as well, though the words are the same.
 */
export function readChanges(sent: Form, { facts, role, categories, atCounter }: Shown): ReadChanges {
  if (sent[SITUATION_SHOWN] !== 'yes') return { changes: null, faults: [] };
  const asked = { today: todayHere(), atCounter };
  const shown = situationFields(facts);
  const before = readSituation(shown, asked).facts;
  const now = readSituation({ ...hiddenOf(shown, role, categories), ...sent }, asked);
  const couple = COUPLES.find((one) => one === facts.parentSpouseOf?.value);
  if (now.parentsFromFamily && couple === undefined) {
    return { changes: null, faults: [{ field: 'k3-couple', message: 'filing.fault.parents' }] };
  }
  if (now.faults.length > 0) return { changes: null, faults: now.faults };
  const said = now.parentsFromFamily
    ? { ...now.facts, parentSpouseOf: before.parentSpouseOf, parentCommonLifeSince: before.parentCommonLifeSince }
    : now.facts;
  const changes: Changes = { ...NOTHING, ...said };
  for (const fact of SITUATION) {
    const isSeen = said[fact]?.proof === 'proven' && facts[fact]?.proof !== 'proven';
    if (said[fact]?.value === before[fact]?.value && !isSeen) changes[fact] = undefined;
  }
  const isOtherwise = SITUATION.some((fact) => changes[fact] !== undefined);
  return { changes: isOtherwise ? changes : null, faults: [] };
}

/** The fields of what the page does not ask of this person. */
function hiddenOf(shown: Form, role: string, categories: readonly string[]): Form {
  const hidden: readonly string[] = [
    ...CATEGORIES.filter((category) => !categories.includes(category.toUpperCase())),
    ...(role === 'spouse' ? ['mother', 'alone'] : []),
  ];
  return Object.fromEntries(
    Object.entries(shown).filter(([name]) => hidden.some((one) => name === one || name.startsWith(`${one}-`))),
  );
}
