import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaults } from './json-places.ts';

const syntaxCodes = new Set(['json-syntax', 'json-incomplete', 'json-too-deep']);
const isRefused = (text: string) => jsonFaults(text).some(({ code }) => syntaxCodes.has(code));
const isParsed = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the places of faults in a JSON text', () => {
  it.each([
    ['[{"id":"a","value":1},{"id":"b","value":NaN}]', 'json-syntax', '[1].value', 'NaN'],
    ['{"items":[{"value":1e309}]}', 'not-finite', 'items[0].value', '1e309'],
    ['[{"value":12345678901234567890}]', 'too-precise', '[0].value', '12345678901234567890'],
    ['[{"value":1,"value":2}]', 'json-duplicate-key', '[0].value', 'value'],
    ['[{"label":{"fr":"é"', 'json-incomplete', '[0].label.fr', ''],
    ["[{'id':1}]", 'json-syntax', '[0]', "'"],
    ['[1,]', 'json-syntax', '[1]', ']'],
    ['[{"value":0x10}]', 'json-syntax', '[0].value', 'x10'],
    ['[{"value":007}]', 'json-syntax', '[0].value', '07'],
    [`${'['.repeat(100_000)}`, 'json-too-deep', '[0]'.repeat(16), ''],
  ])('are named in %.60s', (text, code, place, found) => {
    expect(jsonFaults(text)[0]).toMatchObject({ code, place, found });
  });

  it('have the line they stand on', () => {
    expect(jsonFaults('[\n{"value": 1},\n{"value":\n Infinity}]')).toEqual([
      { code: 'json-syntax', place: '[1].value', line: 4, found: 'Infinity' },
    ]);
  });

  it('are found in just the texts that JSON.parse refuses', () => {
    const damaged = fc
      .tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '1', '\\', '\n', 'u'))
      .map(
        ([json, at, sign]) =>
          `${json.slice(0, at % (json.length + 1))}${sign}${json.slice((at % (json.length + 1)) + 1)}`,
      );
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 5 }), damaged, fc.string()), (text) => {
        expect(isRefused(text)).toBe(!isParsed(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
