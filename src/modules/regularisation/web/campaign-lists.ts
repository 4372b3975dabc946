import { CRITERION_IDS, DEFAULTS } from '../domain/criteria/set.ts';
import { isWords } from './campaign-leaves.ts';

type Form = Readonly<Record<string, string>>;
type Path = readonly string[];

const OWN = { source: null, assumed: true, note: null };
const EMPTY = { fr: '', ar: '', en: '' };
/** The first entry of a list that has none. */
const FIRST: Readonly<Record<string, object>> = {
  bases: { kind: 'circular', title: EMPTY, number: null, date: null, issuer: null, ...OWN },
  documents: { id: 'document', label: EMPTY, requiredFor: 'all', ...OWN },
  mandates: { from: null, until: null, ...OWN },
  seats: { id: 'seat', capacity: 'authority', label: EMPTY, count: 1, chairs: false, ...OWN },
};

export interface EntryList {
  readonly path: Path;
  /** The names of the criteria of a set; of other lists, their entries stand as groups of fields. */
  readonly criteria: readonly string[] | null;
}

/** The lists of a section to which entries are added, and from which they are taken. */
export function listsOf(section: string, value: unknown, path: Path = []): readonly EntryList[] {
  if (isWords(value) || typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, entry]) => listsOf(section, entry, [...path, key]));
  if (!Array.isArray(value) || !isOpen(section, path)) return below;
  const criteria = path.at(-2) === 'set' ? value.map((entry) => String(idOf(entry))) : null;
  return [...below, { path, criteria }];
}

/** Whether entries come and go: not the texts, of which each has its place, nor a list of codes, which is one field. */
function isOpen(section: string, path: Path): boolean {
  const key = path.at(-1) ?? section;
  return path.at(-2) === 'set' || key in FIRST || (section === 'criteria' && path.length === 0);
}

export const addName = (path: Path) => ['add', ...path].join('_');
export const removeName = (path: Path) => ['remove', ...path].join('_');

/** The section with the entries added and taken away that a form asks for. */
export function relisted(section: string, value: unknown, form: Form, path: Path = []): unknown {
  if (isWords(value) || typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, relisted(section, entry, form, [...path, key])]),
    );
  }
  if (!isOpen(section, path))
    return value.map((entry, place) => relisted(section, entry, form, [...path, String(place)]));
  const kept = value.flatMap((entry, place) => {
    const at = [...path, String(place)];
    return form[removeName(at)] === undefined ? [relisted(section, entry, form, at)] : [];
  });
  const asked = form[addName(path)];
  if (asked === undefined || asked === '') return kept;
  const added = path.at(-2) === 'set' ? criterionOf(asked, kept) : another(value, FIRST[path.at(-1) ?? section]);
  return added === undefined ? kept : [...kept, added];
}

/** Whether a form asks for another entry: it is then written in the same form. */
export function addsSomething(form: Form): boolean {
  return Object.entries(form).some(([name, text]) => /^add(_|$)/.test(name) && text !== '');
}

/** As the public sources give it; what a set holds already is not added to it. */
function criterionOf(asked: string, kept: readonly unknown[]): object | undefined {
  const id = CRITERION_IDS.find((one) => one === asked);
  return id === undefined || kept.some((entry) => idOf(entry) === id) ? undefined : DEFAULTS[id];
}

/** Like the last, under a name and a number of its own. */
function another(list: readonly unknown[], first: object | undefined): object | undefined {
  const last: unknown = list.at(-1) ?? first;
  if (typeof last !== 'object' || last === null) return undefined;
  const number: unknown = Reflect.get(last, 'number');
  return {
    ...last,
    ...('id' in last ? { id: list.length === 0 ? last.id : freeId(list, String(last.id)) } : {}),
    ...(typeof number === 'number' ? { number: Math.max(...list.map(numberOf)) + 1 } : {}),
  };
}

function freeId(list: readonly unknown[], id: string): string {
  const taken = new Set(list.map(idOf));
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined;
}

function numberOf(entry: unknown): number {
  const number: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'number') : undefined;
  return typeof number === 'number' ? number : 0;
}
