import type { Birth } from '../domain/profile.ts';
import { drawDay } from './birth.ts';
import { mistype, respell, toArabicLetters } from './letters.ts';
import { documentNumber, phoneOf } from './person.ts';
import type { Random } from './random.ts';
import type { Damage, Draft, Written } from './record.ts';

/** How often each happens to a duplicate. After the measured study of the design; where it gave none, a guess. */
const RATE = {
  scriptOfArabic: 0.35,
  script: 0.06,
  romanisation: 0.5,
  typo: 0.1,
  swap: 0.15,
  secondDropped: 0.3,
  dateJanuary: 0.1,
  dateFlip: 0.05,
  dateYear: 0.06,
  dateDay: 0.05,
  dateMissing: 0.04,
  documentKept: 0.35,
  documentNew: 0.4,
  phoneKept: 0.45,
  placeMissing: 0.25,
  parentsMissing: 0.3,
} as const;

/** Changes a copy of a record as another office, another day would have it; says what it changed. */
export function damage(draft: Draft, index: number, random: Random): Damage[] {
  const damages: Damage[] = [];
  damageScript(draft, random, damages);
  damageNames(draft, random, damages);
  damageBirth(draft, random, damages);
  damageRest(draft, index, random, damages);
  return damages;
}

function damageScript(draft: Draft, random: Random, damages: Damage[]): void {
  const from = draft.script;
  const known = draft.given.some(({ entry }) => entry.arabic !== null);
  if (from === 'both') draft.script = random.chance(0.5) ? 'arabic' : 'latin';
  else if (random.chance(known ? RATE.scriptOfArabic : RATE.script))
    draft.script = from === 'latin' ? 'arabic' : 'latin';
  if (from !== 'both' && draft.script !== from) damages.push('script');
}

function damageNames(draft: Draft, random: Random, damages: Damage[]): void {
  if (draft.script === 'latin') {
    const before = damages.length;
    draft.given = draft.given.map((part) => otherSpelling(part, random, damages, before));
    draft.family = draft.family.map((part) => otherSpelling(part, random, damages, before));
  } else {
    draft.given = draft.given.map(inArabic);
    draft.family = draft.family.map(inArabic);
  }
  if (random.chance(RATE.secondDropped)) dropSecond(draft, damages);
  damageLetters(draft, random, damages);
}

function dropSecond(draft: Draft, damages: Damage[]): void {
  if (draft.given.length > 1) draft.given = draft.given.slice(0, 1);
  else if (draft.family.length > 1) draft.family = draft.family.slice(0, 1);
  else return;
  damages.push('second-dropped');
}

function damageLetters(draft: Draft, random: Random, damages: Damage[]): void {
  if (random.chance(RATE.typo)) {
    const list = random.chance(0.5) ? draft.given : draft.family;
    const at = random.below(list.length);
    const part = list[at];
    const text = part === undefined ? '' : mistype(part.text, random);
    if (part !== undefined && text !== part.text) {
      list[at] = { ...part, text };
      damages.push('typo');
    }
  }
  if (random.chance(RATE.swap)) {
    [draft.given, draft.family] = [draft.family, draft.given];
    damages.push('swap');
  }
}

function otherSpelling(part: Written, random: Random, damages: Damage[], before: number): Written {
  if (!random.chance(RATE.romanisation)) return part;
  const others = part.entry.spellings.filter((spelling) => spelling !== part.text);
  const text =
    others.length > 0 && random.chance(0.8) ? (others[random.below(others.length)] ?? '') : respell(part.text, random);
  if (text === part.text) return part;
  if (damages.length === before) damages.push('romanisation');
  return { ...part, text };
}

function inArabic({ entry, text }: Written): Written {
  return { entry, text: entry.arabic ?? toArabicLetters(text) };
}

function damageBirth(draft: Draft, random: Random, damages: Damage[]): void {
  const { birth } = draft;
  const kind = random.unit();
  if (birth === null) return;
  let from = 0;
  const hit = (rate: number) => {
    from += rate;
    return kind >= from - rate && kind < from;
  };
  const dated = birth.precision === 'day' && !(birth.month === 1 && birth.day === 1);
  let change: readonly [Damage, Birth | null] | null = null;
  if (hit(RATE.dateJanuary)) change = dated ? ['date-january', january(birth, random)] : null;
  else if (hit(RATE.dateFlip)) change = flipped(birth);
  else if (hit(RATE.dateYear)) change = ['date-year', { ...birth, year: birth.year + (random.chance(0.5) ? 1 : -1) }];
  else if (hit(RATE.dateDay) && dated && birth.month !== null)
    change = ['date-day', { ...birth, day: anotherDay(birth, random, birth.month) }];
  else if (hit(RATE.dateMissing)) change = ['date-missing', null];
  if (change === null) return;
  damages.push(change[0]);
  draft.birth = change[1];
}

function january(birth: Birth, random: Random): Birth {
  if (random.chance(0.3)) return { year: birth.year, month: null, day: null, precision: 'year' };
  return { ...birth, month: 1, day: 1 };
}

function flipped(birth: Birth): readonly [Damage, Birth] | null {
  const { month, day } = birth;
  if (month === null || day === null || day > 12 || day === month) return null;
  return ['date-flip', { ...birth, month: day, day: month }];
}

function anotherDay(birth: Birth, random: Random, month: number): number {
  const day = drawDay(random, month);
  return day === birth.day ? (day % 28) + 1 : day;
}

function damageRest(draft: Draft, index: number, random: Random, damages: Damage[]): void {
  if (draft.document !== null && !random.chance(RATE.documentKept)) {
    const fresh = random.chance(RATE.documentNew);
    draft.document = fresh ? { ...draft.document, number: documentNumber(index) } : null;
    damages.push(fresh ? 'document-changed' : 'document-missing');
  }
  if (draft.phone !== null && !random.chance(RATE.phoneKept)) {
    draft.phone = random.chance(0.6) ? phoneOf(index) : null;
    damages.push('phone-changed');
  }
  if (draft.birthPlace !== null && random.chance(RATE.placeMissing)) {
    draft.birthPlace = null;
    damages.push('place-missing');
  }
  if ((draft.mother !== null || draft.father !== null) && random.chance(RATE.parentsMissing)) {
    draft.mother = null;
    draft.father = null;
    damages.push('parents-missing');
  }
}
