import { expect, test } from 'vitest';
import { addCopies, COPIES } from '../../addin/old-engines.ts';

test('copies of lists are as those of newer engines, and the list stays', () => {
  const list = [3, 1, 2];
  const { toSorted, toReversed, toSpliced } = COPIES;
  expect(toSorted.call(list)).toEqual([1, 2, 3]);
  expect(toSorted.call(list, (a, b) => Number(b) - Number(a))).toEqual([3, 2, 1]);
  expect(toReversed.call(list)).toEqual([2, 1, 3]);
  expect(toSpliced.call(list, 1, 1)).toEqual([3, 2]);
  expect(toSpliced.call(list, -1, 0, 9)).toEqual([3, 1, 9, 2]);
  expect(list).toEqual([3, 1, 2]);
});

test('what is there stays, and what is missing is added unseen', () => {
  const own = () => [];
  const list = { toSorted: own, toReversed: undefined as unknown };
  Reflect.deleteProperty(list, 'toReversed');
  addCopies(list, ['toSorted', 'toReversed']);
  expect(list.toSorted).toBe(own);
  expect(list.toReversed).toBe(COPIES.toReversed);
  expect(Object.keys(list)).toEqual(['toSorted']);
});
