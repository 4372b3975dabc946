import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileFault } from './faults.ts';
import { faultsOf, folder, read } from './figures-file.support.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a JSON of figures', () => {
  const record = {
    id: 'applications-2014',
    label: { fr: 'Demandes', ar: 'الطلبات', en: 'Applications' },
    value: 27649,
    unit: 'applications',
    qualifier: 'exact',
    nature: 'result',
    period: { kind: 'year', start: '2014-01-01', end: '2014-12-31', printed: '2014' },
    cutOff: null,
    programme: 8,
    objective: null,
    dimensions: {},
    note: null,
    attributedTo: null,
    document: 'snia-report-2018',
    locator: '12',
  };

  it('is read as a list, or as the API answers', async () => {
    const answer = { total: 1, items: [{ ...record, version: 3, current: true, recordedAt: '2026-01-01T00:00:00Z' }] };
    for (const content of [[record], answer]) {
      const file = await read('sound.json', `\ufeff${JSON.stringify(content)}`);
      expect('claims' in file && file.claims).toEqual([record]);
    }
  });

  it.each<[string, string, FileFault['code'], string | null]>([
    ['a text for a number', JSON.stringify([record, { ...record, value: '12' }]), 'not-number', '[1].value'],
    [
      'a text in one language',
      JSON.stringify([{ ...record, label: { fr: 'x' } }]),
      'translation-missing',
      '[0].label.ar',
    ],
    ['a list for a text', JSON.stringify([{ ...record, locator: ['12'] }]), 'not-text', '[0].locator'],
    ['a field of its own', JSON.stringify([{ ...record, source: 'x' }]), 'unknown-field', '[0].source'],
    ['no object', JSON.stringify([record, 12]), 'not-a-record', '[1]'],
    ['a NUL in a text', JSON.stringify([{ ...record, locator: 'a\0' }]), 'unreadable-character', '[0].locator'],
    ['half of a pair', JSON.stringify([{ ...record, locator: 'a\ud800' }]), 'unreadable-character', '[0].locator'],
    [
      'a text no cell can hold',
      JSON.stringify([{ ...record, locator: 'a'.repeat(40_000) }]),
      'text-too-long',
      '[0].locator',
    ],
    ['NaN', JSON.stringify([record]).replace('27649', 'NaN'), 'json-syntax', '[0].value'],
    ['1e309', JSON.stringify({ items: [record] }).replace('27649', '1e309'), 'not-finite', 'items[0].value'],
    [
      'a value given twice',
      JSON.stringify([record]).replace('{"id"', '{"value":1,"id"'),
      'json-duplicate-key',
      '[0].value',
    ],
    ['an object without items', '{"figures":[]}', 'json-not-a-list', null],
    ['an empty list', '[]', 'no-rows', null],
  ])('with %s is refused', async (_, content, code, cell) => {
    const faults = await faultsOf('bad.json', content);
    expect(faults[0]).toMatchObject({ code, cell });
    if (code !== 'translation-missing') expect(faults).toHaveLength(1);
  });

  it('cannot reach the prototype of objects', async () => {
    const text = JSON.stringify([record]);
    for (const bad of [
      text.replace('{"id"', '{"__proto__":{"polluted":true},"id"'),
      text.replace('{"id"', '{"constructor":{"prototype":{"polluted":true}},"id"'),
      text.replace('"dimensions":{}', '"dimensions":{"__proto__":"polluted"}'),
    ]) {
      expect(await faultsOf('proto.json', bad)).toMatchObject([{ code: 'unknown-field' }]);
    }
    expect(await faultsOf('proto.json', '{"__proto__":{"items":[]}}')).toContainEqual(
      expect.objectContaining({ code: 'json-not-a-list' }),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
