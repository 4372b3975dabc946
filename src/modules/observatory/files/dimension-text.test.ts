import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensionText, readDimensionText } from './dimension-text.ts';

const code = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom(' ', '\\', ';', '|', '=', ' a ', '\\ ', 'a\\'),
);

describe('dimensions in one cell', () => {
  it.each([
    ['sex=F', { sex: 'F' }],
    [' sex = F ; city = rabat | sale ; ', { sex: 'F', city: ['rabat', 'sale'] }],
    ['city=rabat|', { city: ['rabat'] }],
    ['group=a\\;b', { group: 'a;b' }],
    ['', {}],
  ])('%j is read', (text, dimensions) => {
    expect(readDimensionText(text)).toEqual(dimensions);
  });

  it.each(['sex', 'sex=', '=F', 'sex=F;sex=M', 'sex=F=M', 'city=rabat||sale', 'city=|'])('%j is refused', (text) => {
    expect(readDimensionText(text)).toBeNull();
  });

  it('come back as they were, whatever their codes hold', () => {
    const key = code.filter((text) => text !== '__proto__');
    const dimensions = fc.dictionary(key, fc.oneof(code, fc.array(code, { minLength: 1 })), { noNullPrototype: true });
    fc.assert(
      fc.property(dimensions, (written) => {
        expect(readDimensionText(dimensionText(written))).toEqual(written);
      }),
    );
  });
});
