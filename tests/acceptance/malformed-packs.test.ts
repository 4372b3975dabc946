// Above 400 lines because it is one table: every way in which a pack can be wrong, and what its author is told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { loadCountryPack, MalformedPackError, readPack } from '#portal';
import { ensurePack } from '#server/load-pack.ts';
import { StartupError } from '#server/startup-error.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { everything } from '../kit/recorded.ts';
import { FICTILAND, type PackFile, type PackFolder, packFolder, withValue } from './packs.support.ts';

const OPERATOR = operator('salma');

async function load(db: Database, folder: string) {
  return loadCountryPack.execute(db, OPERATOR, { pack: await readPack(folder) });
}

/** What a person who wrote a pack is told: lines that name file, record and field. */
type Edit = (folder: PackFolder) => void;
const set =
  (file: PackFile, path: string, value: unknown): Edit =>
  (folder) =>
    folder.change(file, (json) => withValue(json, path, value));
const twice =
  (file: PackFile, position = 0): Edit =>
  (folder) =>
    folder.change(file, (json) => (Array.isArray(json) ? [...json, json[position]] : json));

const MALFORMED: readonly (readonly [string, Edit, readonly RegExp[]])[] = [
  ['a file is missing', (folder) => folder.remove('units.json'), [/^units\.json: the file is missing/m]],
  ['the manifest is missing', (folder) => folder.remove('pack.json'), [/^pack\.json: the file is missing/m]],
  [
    'a file is a folder',
    (folder) => {
      folder.remove('series.json');
      folder.write('series.json/inside.json', []);
    },
    [/^series\.json: the file is missing or cannot be read/m],
  ],
  ['a file is empty', (folder) => folder.write('cases.json', ''), [/^cases\.json: not valid JSON/m]],
  [
    'a comma is too many',
    (folder) => folder.write('events.json', '[{"id": "a",}]'),
    [/^events\.json: not valid JSON: .*(line|position)/m],
  ],
  [
    'a file ends too early',
    (folder) => folder.write('bodies.json', '[{"code": "B1"'),
    [/^bodies\.json: not valid JSON/m],
  ],
  [
    'a file is in Latin-1',
    (folder) => folder.write('organisations.json', Buffer.from('[{"id": "caf\u00e9"}]', 'latin1')),
    [/^organisations\.json: not valid UTF-8/m],
  ],
  [
    'a file is in UTF-16',
    (folder) => folder.write('documents.json', Buffer.from('\ufeff[]', 'utf16le')),
    [/^documents\.json: not valid (UTF-8|JSON)/m],
  ],
  [
    'a file is one record instead of a list',
    (folder) => folder.write('units.json', {}),
    [/^units\.json, field units: .*array/m],
  ],
  ['a file is nothing', (folder) => folder.write('figures.json', 'null'), [/^figures\.json, field figures: .*array/m]],
  ['a record is a text', set('units.json', '0', 'persons'), [/^units\.json, record 1: .*object/m]],
  [
    'a field is missing',
    set('figures.json', '1.locator', undefined),
    [/^figures\.json, record 2 \(pupils-north\), field locator: /m],
  ],
  [
    'a field is empty',
    set('figures.json', '1.locator', ''),
    [/^figures\.json, record 2 \(pupils-north\), field locator: /m],
  ],
  [
    'a field is of another type',
    set('figures.json', '1.value', '10'),
    [/^figures\.json, record 2 \(pupils-north\), field value: .*number/m],
  ],
  [
    'a field is not asked for',
    set('figures.json', '1.colour', 'green'),
    [/^figures\.json, record 2 \(pupils-north\): .*colour/m],
  ],
  [
    'a field of a part is not asked for',
    set('figures.json', '0.period.until', '2032'),
    [/^figures\.json, record 1 \(pupils\), field period: .*until/m],
  ],
  [
    'a text lacks a language',
    set('territories.json', '1.name.ar', undefined),
    [/^territories\.json, record 2 \(XF-N\), field name\.ar: /m],
  ],
  [
    'a text is empty in a language',
    set('documents.json', '0.about.en', '  '),
    [/^documents\.json, record 1 \(yearbook\), field about\.en: /m],
  ],
  [
    'a day does not exist',
    set('figures.json', '0.period.end', '2031-02-30'),
    [/^figures\.json, record 1 \(pupils\), field period\.end: YYYY-MM-DD/m],
  ],
  [
    'a period ends before it starts',
    set('figures.json', '0.period.start', '2032-01-01'),
    [/^figures\.json, record 1 \(pupils\), field period\.end: start ≤ end/m],
  ],
  [
    'a word is not one of the list',
    set('figures.json', '0.qualifier', 'roughly'),
    [/^figures\.json, record 1 \(pupils\), field qualifier: .*at-least/m],
  ],
  [
    'an identifier has spaces',
    set('figures.json', '0.id', 'les élèves'),
    [/^figures\.json, record 1 \(les élèves\), field id: /m],
  ],
  [
    'a value is beyond every number',
    (folder) =>
      folder.write('figures.json', JSON.stringify(FICTILAND['figures.json']).replace('"value":30', '"value":1e309')),
    [/^figures\.json, record 1 \(pupils\), field value: /m],
  ],
  [
    'a relation is of no known kind',
    set('relations.json', '0.kind', 'product'),
    [/^relations\.json, record 1 \(pupils-add-up\), field kind: /m],
  ],
  [
    'a relation lacks an operand',
    set('relations.json', '0.parts', []),
    [/^relations\.json, record 1 \(pupils-add-up\), field parts: /m],
  ],
  [
    'a claim is neither a figure nor a statement',
    set('cases.json', '0.claims.0', { value: 3 }),
    [/^cases\.json, record 1 \(N1\), field claims\.0/m],
  ],
  ['a case has no claim', set('cases.json', '0.claims', []), [/^cases\.json, record 1 \(N1\), field claims: /m]],
  [
    'a case has no code of a case',
    set('cases.json', '0.id', 'premier'),
    [/^cases\.json, record 1 \(premier\), field id: /m],
  ],
  [
    'a country has no code of a country',
    set('countries.json', '1.iso2', 'Gondoland'),
    [/^countries\.json, record 2 \(Gondoland\), field iso2: /m],
  ],
  [
    'a reference to a source is not written as one',
    set('events.json', '0.sources', ['page 3 of the yearbook']),
    [/^events\.json, record 1 \(opening\), field sources\.0: /m],
  ],
  ['the manifest names no country', set('pack.json', 'country', 'Fictiland'), [/^pack\.json, field country: /m]],
  ['the manifest lacks its version', set('pack.json', 'version', undefined), [/^pack\.json, field version: /m]],

  ['a figure is there twice', twice('figures.json'), [/^figures\.json, .*pupils.*(twice|duplicate)/m]],
  ['a unit is there twice', twice('units.json'), [/^units\.json, .*persons.*twice/m]],
  ['a document is there twice', twice('documents.json'), [/^documents\.json, .*yearbook.*twice/m]],
  ['a territory is there twice', twice('territories.json', 1), [/^territories\.json, .*XF-N.*twice/m]],
  ['a country is there twice', twice('countries.json'), [/^countries\.json, .*XF.*twice/m]],
  ['a case is there twice', twice('cases.json'), [/^cases\.json, .*N1.*twice/m]],
  ['a relation is there twice', twice('relations.json'), [/^relations\.json, .*pupils-add-up.*twice/m]],
  ['a series is there twice', twice('series.json'), [/^series\.json, .*pupils-by-place.*twice/m]],
  ['an event is there twice', twice('events.json'), [/^events\.json, .*opening.*twice/m]],
  [
    'two bodies of two codes share an identifier',
    (folder) =>
      folder.change('bodies.json', (json) => (Array.isArray(json) ? [...json, { ...json[0], code: 'B2' }] : json)),
    [/^bodies\.json, .*council/m],
  ],
  ['two countries share their three letters', set('countries.json', '1.iso3', 'XFI'), [/^countries\.json, .*XFI/m]],
  [
    'a group counts a country twice',
    set('country-groups.json', '0.members', ['XG', 'XG']),
    [/^country-groups\.json, .*neighbours.*XG/m],
  ],
  [
    'two actions share a number',
    (folder) =>
      folder.change('strategies.json', (json) => {
        const [action] = FICTILAND['strategies.json'][0].programmes[0].actions;
        return withValue(json, '0.programmes.0.actions', [action, action]);
      }),
    [/^strategies\.json, .*1\.1/m],
  ],
  [
    'two principles share an identifier',
    (folder) =>
      folder.change('strategies.json', (json) => {
        const [principle] = FICTILAND['strategies.json'][0].principles;
        return withValue(json, '0.principles', [principle, principle]);
      }),
    [/^strategies\.json, .*p1/m],
  ],
  [
    'a dimension has a code twice',
    (folder) =>
      folder.change('dimensions.json', (json) => {
        const [code] = FICTILAND['dimensions.json'][0].values;
        return withValue(json, '0.values', [code, code]);
      }),
    [/^dimensions\.json, .*sex.*F/m],
  ],

  [
    'a figure has an unknown unit',
    set('figures.json', '1.unit', 'camels'),
    [/^figures\.json, record 2 \(pupils-north\), field unit: .*camels/m],
  ],
  [
    'a count is negative',
    set('figures.json', '1.value', -10),
    [/^figures\.json, record 2 \(pupils-north\), field value: .*-10/m],
  ],
  [
    'a count is not whole',
    set('figures.json', '1.value', 10.5),
    [/^figures\.json, record 2 \(pupils-north\), field value: .*10\.5/m],
  ],
  [
    'a percentage is above its maximum',
    set('figures.json', '3.value', 101),
    [/^figures\.json, record 4 \(pupils-girls\), field value: .*101/m],
  ],
  [
    'a figure cites a document that is not there',
    set('figures.json', '1.document', 'rumour'),
    [/^figures\.json, record 2 \(pupils-north\), field document: .*rumour/m],
  ],
  [
    'a figure is of a programme that is not there',
    set('figures.json', '1.programme', 9),
    [/^figures\.json, record 2 \(pupils-north\), field programme: .*9/m],
  ],
  [
    'a figure is of an objective that is not there',
    set('figures.json', '1.objective', 9),
    [/^figures\.json, record 2 \(pupils-north\), field objective: .*9/m],
  ],
  [
    'a figure is attributed to nobody known',
    set('figures.json', '1.attributedTo', 'ghost'),
    [/^figures\.json, record 2 \(pupils-north\), field attributedTo: .*ghost/m],
  ],
  [
    'a figure has an unknown code',
    set('figures.json', '1.dimensions', { nationality: 'ZZ' }),
    [/^figures\.json, record 2 \(pupils-north\), field dimensions: .*nationality=ZZ/m],
  ],
  [
    'a figure has an unknown dimension',
    set('figures.json', '1.dimensions', { colour: 'red' }),
    [/^figures\.json, record 2 \(pupils-north\), field dimensions: .*colour/m],
  ],
  ['a territory lies in none', set('territories.json', '3.parent', 'XF-W'), [/^territories\.json, .*XF-S-1.*XF-W/m]],
  ['a region lies in nothing at all', set('territories.json', '1.parent', null), [/^territories\.json, .*XF-N/m]],
  [
    'a group counts an unknown country',
    set('country-groups.json', '0.members', ['ZZ']),
    [/^country-groups\.json, .*neighbours.*ZZ/m],
  ],
  [
    'a document is published by nobody known',
    set('documents.json', '0.publisher', 'ghost'),
    [/^documents\.json, .*yearbook.*ghost/m],
  ],
  [
    'an organisation cites an unknown document',
    set('organisations.json', '0.sources', ['rumour#1']),
    [/^organisations\.json, .*office.*rumour/m],
  ],
  [
    'a principle cites an unknown document',
    set('strategies.json', '0.principles.0.sources', ['rumour#1']),
    [/^strategies\.json, .*p1.*rumour/m],
  ],
  [
    'a specific objective cites an unknown document',
    set('strategies.json', '0.programmes.0.specificObjectives.0.sources', ['rumour#1']),
    [/^strategies\.json, .*rumour/m],
  ],
  [
    'an action cites an unknown document',
    set('strategies.json', '0.programmes.0.actions.0.sources', ['rumour#1']),
    [/^strategies\.json, .*rumour/m],
  ],
  [
    'an action serves an unknown objective',
    set('strategies.json', '0.programmes.0.actions.0.objective', 9),
    [/^strategies\.json, .*programme 1.*9/m],
  ],
  [
    'an objective is reported with an unknown one',
    set('strategies.json', '0.programmes.0.specificObjectives.0.reportedWith', [9]),
    [/^strategies\.json, .*9/m],
  ],
  [
    'a programme answers to no body',
    set('strategies.json', '0.programmes.0.committee', 'B9'),
    [/^strategies\.json, .*programme 1.*B9/m],
  ],
  [
    'a programme serves an unknown strategic objective',
    set('strategies.json', '0.programmes.0.strategicObjectives', ['o9']),
    [/^strategies\.json, .*programme 1.*o9/m],
  ],
  ['a body escalates to none', set('bodies.json', '0.escalatesTo', 'B9'), [/^bodies\.json, .*B1.*B9/m]],
  ['an event is of an unknown body', set('events.json', '0.bodies', ['B9']), [/^events\.json, .*opening.*B9/m]],
  [
    'a series shows an unknown figure',
    set('series.json', '0.points.0.figure', 'ghost'),
    [/^series\.json, .*pupils-by-place.*ghost/m],
  ],
  [
    'a series sums up to an unknown figure',
    set('series.json', '0.total', 'ghost'),
    [/^series\.json, .*pupils-by-place.*ghost/m],
  ],
  [
    'the sentence of a series holds an unknown figure',
    set('series.json', '0.finding.ar', 'نص {ghost}'),
    [/^series\.json, .*pupils-by-place.*ghost/m],
  ],
  [
    'a point is of an unknown group',
    set('series.json', '0.points.0.group', 'ghost'),
    [/^series\.json, .*pupils-by-place.*ghost/m],
  ],
  [
    'a relation is of an unknown case',
    set('relations.json', '0.case', 'N9'),
    [/^relations\.json, .*pupils-add-up.*N9/m],
  ],
  [
    'a case prefers an unknown figure',
    set('cases.json', '0.ruling.preferred', 'ghost'),
    [/^cases\.json, .*N1.*ghost/m],
  ],
  [
    'a statement is of an unknown unit',
    set('cases.json', '0.claims.1.unit', 'camels'),
    [/^cases\.json, .*N1.*camels/m],
  ],
  [
    'a statement cites an unknown document',
    set('cases.json', '0.claims.1.document', 'rumour'),
    [/^cases\.json, .*N1.*rumour/m],
  ],
  [
    'an explanation cites an unknown document',
    set('cases.json', '0.explanationSource', 'rumour#1'),
    [/^cases\.json, .*N1.*rumour/m],
  ],
  [
    'a text holds a sign that no database keeps',
    set('figures.json', '1.label.fr', 'Nord\u0000'),
    [/^figures\.json, .*pupils-north.*label/m],
  ],
];

describe('a malformed pack', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase('empty');
  });

  afterAll(() => database.close());

  it.each(MALFORMED)('is refused when %s, in sentences that say where', async (_, edit, sentences) => {
    const folder = packFolder();
    try {
      edit(folder);
      const before = await everything(database);
      const refused = await load(database.operator, folder.path).then(
        () => 'it was loaded',
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(MalformedPackError);
      const message = refused instanceof Error ? refused.message : '';
      for (const sentence of sentences) expect(message).toMatch(sentence);
      // One sentence a fault, and never a stack or a statement of SQL.
      expect(message).not.toMatch(/\n\s+at |insert into|violates/);
      expect(await everything(database)).toBe(before);
    } finally {
      folder.discard();
    }
  });

  it('is told all its faults at once, not one a time', async () => {
    const folder = packFolder();
    try {
      folder.change('figures.json', (json) => withValue(withValue(json, '0.value', 'x'), '1.unit', 3));
      folder.change('bodies.json', (json) => withValue(json, '0.tier', 'top'));
      const refused = await readPack(folder.path).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(MalformedPackError);
      const lines = refused instanceof MalformedPackError ? refused.faults : [];
      expect(lines.map(({ file }) => file).toSorted()).toEqual(['bodies.json', 'figures.json', 'figures.json']);
    } finally {
      folder.discard();
    }
  });

  it('stops the start in one message, which names at most twenty faults and counts the others', async () => {
    const folder = packFolder();
    try {
      folder.change('figures.json', (json) =>
        Array.from({ length: 30 }, (_, position) => withValue(Array.isArray(json) ? json[0] : {}, 'locator', position)),
      );
      const refused = await ensurePack(database.operator, folder.path, () => undefined).catch(
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(StartupError);
      const lines = refused instanceof Error ? refused.message.split('\n') : [];
      expect(lines[0]).toContain('malformed; nothing was loaded');
      expect(lines.filter((line) => line.startsWith('figures.json'))).toHaveLength(20);
      expect(lines.at(-1)).toBe('… and 10 more.');
    } finally {
      folder.discard();
    }
  });

  it('that is nowhere stops the start in a sentence', async () => {
    await expect(ensurePack(database.operator, '/nowhere/atlantis', () => undefined)).rejects.toThrow(
      'There is no country pack /nowhere/atlantis',
    );
    await expect(ensurePack(database.operator, '../../etc', () => undefined)).rejects.toThrow(StartupError);
  });
});
