import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { GROUPS } from './group-table.ts';
import { groupOf } from './groups.ts';

describe('groups of names', () => {
  it('hold every word once', () => {
    const words = Object.values(GROUPS).flatMap((words) => words.split(' ').map(foldText));
    const twice = words.filter((word, at) => words.indexOf(word) !== at);
    expect(twice.filter((word) => !/^\p{Script=Arabic}/u.test(word))).toEqual([]);
  });

  it('are found by any member, in either script', () => {
    expect(groupOf('mamadou')).toBe('mohamed');
    expect(groupOf('محمد')).toBe('mohamed');
    expect(groupOf('عايشه')).toBe(groupOf('aissatou'));
    expect(groupOf('benkirane')).toBeNull();
  });
});
