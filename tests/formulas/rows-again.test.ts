import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, draftSheet, plain } from '../../shared/formulas/base/draft.ts';
import {
  is,
  literal,
  over,
  ownRow,
  plus,
  words,
} from '../../shared/formulas/expression/expression.ts';
import { approximate, choose } from '../../shared/formulas/expression/functions.ts';
import { sumOf } from '../../shared/formulas/expression/ranges.ts';
import { repeated } from '../../shared/formulas/expression/repeated.ts';
import type { CellNode } from '../../shared/formulas/expression/tree.ts';
import { formulaText } from '../../shared/workbook/placed-formula.ts';

interface Person {
  readonly name: string;
  readonly counts: readonly [number, number];
}

const people = fc.array(
  fc.record({
    name: fc.constantFrom('甲', '乙', '=丙', ''),
    counts: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Two rows of each: a share of each count in the sum of both, which stands in the first of them. */
function putPerson(draft: Draft, { name }: Person, first: number, given: readonly CellNode[]) {
  const doubled = repeated((cell) => plus(cell, cell));
  for (const [index, count] of given.entries()) {
    const row = first + index;
    draft.put({ row, column: 1 }, plain(name));
    const own = draft.put({ row, column: 2 }, doubled(count), 'whole');
    draft.put({ row, column: 3 }, sumOf(draft.across(row, 2, 2)), 'whole');
    const share = approximate(over(own, plus(literal(1), count)), 2);
    draft.put({ row, column: 4 }, choose(is(own, '=', literal(0)), words('无'), share), 'general');
  }
}

function sheetOf(all: readonly Person[], isRepeated: boolean) {
  const draft = draftSheet('表', { anchored: false });
  const given = all.map(({ counts }, index) =>
    counts.map((count, column) =>
      draft.put({ row: index + 1, column: column + 1 }, plain(count), 'whole'),
    ),
  );
  for (const [index, person] of all.entries()) {
    const first = all.length + 1 + 2 * index;
    const where = { first, named: [index + 1], texts: new Map([[1, person.name]]) };
    const alike = isRepeated ? { ...where, key: '' } : undefined;
    draft.alike(alike, () => putPerson(draft, person, first, given[index] ?? []));
    draft.settle(first);
  }
  return [...draft.rows()].map(({ cells }) =>
    cells.map((cell) => cell && { ...cell, formula: cell.formula && formulaText(cell.formula) }),
  );
}

test('rows that come again say what they would say if they were written', () => {
  fc.assert(
    fc.property(people, (all) => {
      expect(sheetOf(all, true)).toEqual(sheetOf(all, false));
    }),
    { numRuns: 100, seed: 20261130 },
  );
});

test('rows that name a row beside those that are said are written each time', () => {
  const draft = draftSheet('表', { anchored: false });
  const other = draft.put({ row: 1, column: 1 }, plain(7), 'whole');
  const written = [2, 3].filter((first) => {
    let isWritten = false;
    draft.alike({ key: '', first, named: [], texts: new Map() }, () => {
      isWritten = true;
      draft.put({ row: first, column: 1 }, other, 'whole');
    });
    return isWritten;
  });
  expect(written).toEqual([2, 3]);
});

test('the number of a row is not said again elsewhere', () => {
  const draft = draftSheet('表', { anchored: false });
  const write = () => draft.put({ row: 1, column: 1 }, ownRow(1), 'whole');
  const alike = { key: '', first: 1, named: [], texts: new Map() };
  expect(() => draft.alike(alike, write)).toThrow('does not move');
});
