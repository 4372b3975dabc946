import { LANGUAGES, type Localised } from '#lib/localised.ts';
import { line, typedDigits } from '#lib/written.ts';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';

type Form = Readonly<Record<string, string>>;

/** One thing that a form asks of a section of a campaign. */
export type Leaf =
  | { readonly kind: 'words'; readonly path: readonly string[]; readonly value: Localised }
  | { readonly kind: 'day'; readonly path: readonly string[]; readonly value: string | null }
  | { readonly kind: 'number'; readonly path: readonly string[]; readonly value: number | null }
  | { readonly kind: 'flag'; readonly path: readonly string[]; readonly value: boolean }
  | {
      readonly kind: 'choice';
      readonly path: readonly string[];
      readonly value: string;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'text'; readonly path: readonly string[]; readonly value: string | null }
  | { readonly kind: 'list'; readonly path: readonly string[]; readonly value: readonly string[] | string };

const DAYS = new Set(['opensOn', 'closesOn', 'adoptedOn', 'inForceFrom', 'from', 'until', 'before']);
/** What a form does not change: names of entries, remarks on sources, and what has one value only. */
const FIXED = new Set(['id', 'note', 'referredTo']);
const NULLABLE_NUMBERS = new Set(['count']);

const BASES = ['law', 'decree', 'circular', 'royal-guidance', 'commission-decision', 'announcement'];
const TERMS = ['days', 'working-days', 'months'];
const QUORUMS = ['majority', 'count'];
const CHOICES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  kind: [BASES, TERMS, QUORUMS],
  capacity: [['authority', 'civil-society']],
  tie: [['chair-decides', 'adjourned']],
  instance: [['first', 'appeal']],
  schooling: [['primary', 'college', 'lycee', 'higher']],
};

/** What a section holds, field by field, in its order. */
export function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  const key = path.at(-1) ?? '';
  if (FIXED.has(key)) return [];
  if (isWords(value)) return [{ kind: 'words', path, value }];
  if (key === 'list' || key === 'requiredFor') {
    if (typeof value === 'string') return [{ kind: 'list', path, value }];
    return [{ kind: 'list', path, value: Array.isArray(value) ? value.map(String) : [] }];
  }
  if (Array.isArray(value)) return value.flatMap((entry, place) => leavesOf(entry, [...path, String(place)]));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, below]) => leavesOf(below, [...path, name]));
  }
  if (typeof value === 'boolean') return [{ kind: 'flag', path, value }];
  if (typeof value === 'number') return [{ kind: 'number', path, value }];
  if (value === null && NULLABLE_NUMBERS.has(key)) return [{ kind: 'number', path, value: null }];
  if (value !== null && typeof value !== 'string') return [];
  if (DAYS.has(key)) return [{ kind: 'day', path, value }];
  const choices = CHOICES[key]?.find((list) => value !== null && list.includes(value));
  if (choices !== undefined && value !== null) return [{ kind: 'choice', path, value, choices }];
  return [{ kind: 'text', path, value }];
}

/** A section that is one text in three languages has no path within it. */
export function nameOf(path: readonly string[]): string {
  return path.length === 0 ? 'words' : path.join('_');
}

/** The section as a form says it. What the form does not ask stays; what was typed wrong is for the schema to refuse. */
export function applied(section: unknown, form: Form): unknown {
  const changed = { section: structuredClone(section) };
  for (const leaf of leavesOf(section)) put(changed, ['section', ...leaf.path], typed(leaf, form));
  return changed.section;
}

function typed(leaf: Leaf, form: Form): unknown {
  const name = nameOf(leaf.path);
  const text = line(form[name] ?? '');
  switch (leaf.kind) {
    case 'words':
      return Object.fromEntries(LANGUAGES.map((language) => [language, line(form[`${name}_${language}`] ?? '')]));
    case 'day': {
      const day = typedDate(form, name);
      return [day.day, day.month, day.year].every((part) => (part ?? '').trim() === '') ? null : isoOf(day);
    }
    case 'number':
      return text === '' ? null : Number(typedDigits(text));
    case 'flag':
      return form[name] !== undefined;
    case 'choice':
      return text;
    case 'text':
      return text === '' ? null : text;
    case 'list': {
      const entries = text.split(/[\s,;]+/).filter((entry) => entry !== '');
      return entries.length === 1 && (entries[0] === 'all' || entries[0] === 'all-offices') ? entries[0] : entries;
    }
  }
}

function put(target: unknown, path: readonly string[], value: unknown): void {
  let at: unknown = target;
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
  Reflect.set(Object(at), path.at(-1) ?? '', value);
}

/** A text in the languages of the site. */
export function isWords(value: unknown): value is Localised {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return (
    keys.length === LANGUAGES.length && LANGUAGES.every((language) => typeof Reflect.get(value, language) === 'string')
  );
}
