import { describe, expect, test } from 'vitest';
import { comparable } from '../../../../addin/hosts/contract/comparable.ts';
import { differences } from '../../../../addin/hosts/contract/differences.ts';
import type { Cell, Workbook } from '../../../../shared/workbook/model.ts';

const holding = (cell: Cell): Workbook => ({
  sheets: [
    {
      name: '一',
      hidden: false,
      rows: new Map([[1, new Map([[1, cell]])]]),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    },
  ],
});
const isSame = (one: string, other: string): boolean =>
  differences(
    comparable(holding({ kind: 'number', value: 1, formula: one })),
    comparable(holding({ kind: 'number', value: 1, formula: other })),
  ).length === 0;

describe('a formula is the same', () => {
  test.each([
    ["'联评得分'!A1", '联评得分!A1'],
    ["IF('a-01'!A1<1e-10,1,2.50)", "IF('a-01'!A1<0.0000000001,1,2.5)"],
    ['D3*1E12+1.5E-3', 'D3*1000000000000+0.0015'],
    ['AND(A1,TRUE)', 'AND(A1,TRUE())'],
  ])('%s as %s', (one, other) => expect(isSame(one, other)).toBe(true));

  test.each([
    ["'a b'!A1", "'a c'!A1"],
    ["'a-01'!A1", "'a-1'!A1"],
    ['"1E12"', '"1000000000000"'],
    ['"TRUE()"', '"TRUE"'],
    ['ISNUMBER(A1)=FALSE', 'ISNUMBER(A1)=0'],
    ['A1E3', 'A1000'],
  ])('but %s not as %s', (one, other) => expect(isSame(one, other)).toBe(false));
});

test('what formulas come to is held to 15 digits, what was typed to all of them', () => {
  const [one, other] = [0.1 + 0.2, 0.3];
  const of = (value: number, formula?: string) =>
    comparable(holding({ kind: 'number', value, ...(formula && { formula }) }));
  expect(differences(of(one, 'A1'), of(other, 'A1'))).toEqual([]);
  expect(differences(of(one), of(other))).toEqual([
    { at: '0.rows.0.1.0.1.value', expected: one, found: other },
  ]);
});

test('differences name their places, in their order, and no more of them than are asked for', () => {
  expect(differences({ a: [1, 2], b: null }, { a: [1, 3, 4] })).toEqual([
    { at: 'a.1', expected: 2, found: 3 },
    { at: 'a.2', expected: undefined, found: 4 },
    { at: 'b', expected: null, found: undefined },
  ]);
  expect(differences([1, 2, 3], [4, 5, 6], 2)).toHaveLength(2);
  expect(differences([], {})).toEqual([{ at: '', expected: [], found: {} }]);
});
