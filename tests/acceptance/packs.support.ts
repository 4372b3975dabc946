import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckedRelation, Line } from '#observatory';

/** The same words in three languages, with an Arabic letter where Arabic is due. */
function text(words: string) {
  return { fr: words, ar: `نص ${words}`, en: words };
}

function figure(id: string, value: number, more: object = {}) {
  return {
    id,
    label: text(`Figure ${id}`),
    value,
    unit: 'persons',
    qualifier: 'exact',
    nature: 'result',
    period: { kind: 'year', start: '2031-01-01', end: '2031-12-31', printed: '2031' },
    cutOff: null,
    programme: 1,
    objective: 1,
    dimensions: {},
    note: null,
    attributedTo: null,
    document: 'yearbook',
    locator: '3',
    ...more,
  };
}

/** A country that does not exist, as small as a country can be: every file of a pack, one or two records in each. */
export const FICTILAND = {
  'pack.json': {
    id: 'fictiland',
    country: 'XF',
    name: { fr: 'Fictilande', ar: 'فكتيلاند', en: 'Fictiland' },
    languages: ['fr', 'ar', 'en'],
    version: '1',
    cutOff: '2031-12-31',
    sources: [{ file: 'figures.json', source: 'Nobody', licence: 'CC0-1.0', note: null }],
  },
  'territories.json': [
    { code: 'XF', kind: 'country', parent: null, name: text('Fictilande'), iso: 'XF', office: false },
    { code: 'XF-N', kind: 'region', parent: 'XF', name: text('Nordia'), iso: null, office: false },
    { code: 'XF-S', kind: 'region', parent: 'XF', name: text('Sudia'), iso: null, office: false },
    { code: 'XF-S-1', kind: 'province', parent: 'XF-S', name: text('Portville'), iso: null, office: true },
  ],
  'countries.json': [
    { iso2: 'XF', iso3: 'XFI', name: text('Fictilande'), nationality: text('fictilandaise') },
    { iso2: 'XG', iso3: 'XGO', name: text('Gondoland'), nationality: text('gondolandaise') },
  ],
  'country-groups.json': [
    { id: 'neighbours', name: text('Voisins'), members: ['XG'], asOf: '2031', source: 'Nobody', note: null },
  ],
  'organisations.json': [
    { id: 'office', name: text('Office'), acronym: null, kind: 'ministry', aliases: [], sources: ['yearbook#1'] },
  ],
  'documents.json': [
    {
      id: 'yearbook',
      title: text('Annuaire'),
      originalTitle: null,
      publisher: 'office',
      kind: 'report',
      language: 'fr',
      date: { from: '2032', to: null, note: null },
      about: text('Tout ce qui fut compté.'),
      caveat: null,
      lines: 10,
      transcription: null,
      standing: 'source',
    },
  ],
  'strategies.json': [
    {
      id: 'plan',
      name: text('Plan'),
      acronym: null,
      year: 2030,
      detail: 'full',
      vision: text('Accueillir.'),
      origin: null,
      principles: [{ id: 'p1', name: text('Clarté'), content: text('Dire.'), sources: ['yearbook#2'] }],
      objectives: [{ id: 'o1', name: text('Accueil'), content: text('Accueillir.'), sources: ['yearbook#2'] }],
      programmes: [
        {
          number: 1,
          type: 'sectoral',
          committee: 'B1',
          name: text('Écoles'),
          aim: text('Scolariser.'),
          summary: text('Chacun à l’école.'),
          strategicObjectives: ['o1'],
          specificObjectives: [
            {
              number: 1,
              title: text('Ouvrir'),
              summary: text('Ouvrir les portes.'),
              sources: ['yearbook#3'],
              reportedWith: [],
            },
          ],
          actions: [
            { number: '1.1', title: text('Bâtir'), theme: text('Murs'), objective: 1, sources: ['yearbook#3'] },
          ],
          actionsCount: 1,
          organisations: ['office'],
          sources: ['yearbook#3'],
        },
      ],
      stakes: [],
      sources: ['yearbook#1-2'],
    },
  ],
  'bodies.json': [
    {
      code: 'B1',
      id: 'council',
      name: text('Conseil'),
      aliases: [],
      tier: '1',
      parent: null,
      members: null,
      chair: null,
      secretariat: null,
      cadenceMonths: null,
      cadence: null,
      inputs: null,
      outputs: null,
      escalatesTo: null,
      programmes: [1],
      mandate: null,
      sources: ['yearbook#1'],
    },
  ],
  'events.json': [
    {
      id: 'opening',
      date: { start: '2031-02', end: null, precision: 'month', printed: 'février 2031' },
      title: text('Ouverture'),
      text: null,
      kind: 'operation',
      programmes: [1],
      bodies: ['B1'],
      sources: ['yearbook#4'],
    },
  ],
  'units.json': [
    {
      id: 'persons',
      kind: 'count',
      name: { fr: 'personnes', ar: 'أشخاص', en: 'persons' },
      forms: {
        fr: { one: 'personne', other: 'personnes' },
        ar: { zero: 'شخص', one: 'شخص', two: 'شخصان', few: 'أشخاص', many: 'شخصا', other: 'شخص' },
        en: { one: 'person', other: 'persons' },
      },
      minimum: 0,
      maximum: null,
      integer: true,
    },
    {
      id: 'percent',
      kind: 'percent',
      name: { fr: 'pour cent', ar: 'في المائة', en: 'per cent' },
      forms: { fr: { other: '%' }, ar: { other: '%' }, en: { other: '%' } },
      minimum: 0,
      maximum: 100,
      integer: false,
    },
  ],
  'dimensions.json': [
    { key: 'sex', name: text('Sexe'), values: [{ code: 'F', name: text('Femmes') }] },
    { key: 'nationality', name: text('Nationalité'), values: [], codelist: 'countries' },
  ],
  'figures.json': [
    figure('pupils', 30),
    figure('pupils-north', 10, { dimensions: { nationality: 'XG' } }),
    figure('pupils-south', 20),
    figure('pupils-girls', 51.5, { unit: 'percent', dimensions: { sex: 'F' } }),
  ],
  'series.json': [
    {
      id: 'pupils-by-place',
      title: text('Élèves'),
      about: text('Par lieu.'),
      finding: text('Le Sud en compte {pupils-south}.'),
      chart: 'bars',
      axis: text('Lieu'),
      groups: [],
      points: [
        { figure: 'pupils-north', label: text('Nord'), group: null },
        { figure: 'pupils-south', label: null, group: null },
      ],
      total: 'pupils',
      caution: null,
    },
  ],
  'relations.json': [
    {
      id: 'pupils-add-up',
      kind: 'sum',
      case: 'N1',
      title: text('Somme'),
      total: ['pupils'],
      parts: ['pupils-north', 'pupils-south'],
      complete: true,
    },
    {
      id: 'girls-are-whole',
      kind: 'share',
      case: null,
      title: text('Part'),
      percent: 'pupils-girls',
      part: null,
      base: ['pupils'],
    },
  ],
  'cases.json': [
    {
      id: 'N1',
      group: 'integration',
      title: text('Élèves'),
      question: text('Combien ?'),
      claims: [
        { figure: 'pupils' },
        { statement: text('Une trentaine'), value: 31, unit: 'persons', document: 'yearbook', locator: '5' },
      ],
      arithmetic: null,
      explanation: null,
      explanationSource: null,
      handling: text('Garder les deux.'),
      state: 'open',
      ruling: {
        author: text('Office'),
        date: '2032-01-31',
        reason: text('Compté.'),
        preferred: 'pupils',
        provisional: true,
      },
    },
  ],
} as const;

export type PackFile = keyof typeof FICTILAND;

export interface PackFolder {
  readonly path: string;
  /** Replaces a file: by JSON when it is not a text or bytes. */
  write(file: string, content: unknown): void;
  /** Changes one file of JSON records where it is, so that a fault stands in an otherwise sound pack. */
  change(file: PackFile, edit: (json: unknown) => unknown): void;
  remove(file: PackFile): void;
  discard(): void;
}

/** Writes a pack into a folder of its own among the temporary files. */
export function packFolder(files: Readonly<Record<string, unknown>> = FICTILAND): PackFolder {
  const path = mkdtempSync(join(tmpdir(), 'rihla-pack-'));
  const folder: PackFolder = {
    path,
    write(file, content) {
      mkdirSync(join(path, file, '..'), { recursive: true });
      const raw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(join(path, file), raw ? content : JSON.stringify(content, null, 2));
    },
    change(file, edit) {
      folder.write(file, edit(JSON.parse(readFileSync(join(path, file), 'utf8'))));
    },
    remove: (file) => rmSync(join(path, file)),
    discard: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [file, content] of Object.entries(files)) folder.write(file, content);
  return folder;
}

const branch = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]);

/**
 * The same JSON with the value at a path (`0.period.end`) in place of what was there; `undefined` leaves it out.
 * @throws when the path leads nowhere, so that a scenario cannot silently change nothing
 */
export function withValue(json: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(json);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder = branch.parse(copy);
  for (const key of keys) holder = branch.parse(Reflect.get(holder, key));
  // zod hands back copies: the change is made in what was cloned, found by the same walk.
  let target: unknown = copy;
  for (const key of keys) target = Reflect.get(Object(target), key);
  if (value === undefined) Reflect.deleteProperty(Object(target), last);
  else Reflect.set(Object(target), last, value);
  return copy;
}

/** A line of arithmetic as a reader sees it, with the published values: `5618 + 1110 + 394 = 7122`. */
export function spoken(line: Line): string {
  return line
    .map((token) => {
      if (token.kind === 'sign') return token.sign;
      const digits = token.kind === 'figure' ? String(token.value) : token.value.toFixed(token.decimals);
      return token.percent ? `${digits} %` : digits;
    })
    .join(' ');
}

/** A check in one line, for comparing whole runs. */
export function summary({ relation, finding }: CheckedRelation): string {
  return `${relation.id}: ${finding.result} ${finding.remarks.join('+')} ${finding.difference ?? ''}`.trim();
}
