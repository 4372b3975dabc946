import { expect, test } from 'vitest';
import { visiblePages } from './pagination.tsx';

test('the first, the last and the neighbours of the current page are shown, each once', () => {
  expect(visiblePages(1, 12)).toEqual([1, 2, 12]);
  expect(visiblePages(5, 12)).toEqual([1, 4, 5, 6, 12]);
  expect(visiblePages(2, 2)).toEqual([1, 2]);
});
