import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedInput } from '../recalculation/generated-input.ts';
import type { HeldSheet } from '../recalculation/held-sheet.ts';
import { hostileInput } from '../recalculation/hostile-input.ts';
import { sheetsOf } from '../recalculation/working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};
const INPUTS = [
  ['the sample', SAMPLE],
  ['hostile names', hostileInput],
  ...fc
    .sample(generatedInput, { numRuns: 10, seed: 20261130 })
    .map((input, index) => [`generated review ${index}`, input] as const),
] as const;

interface Reference {
  readonly sheet: string | null;
  readonly cell: string;
}

/** Every cell that a formula names, with its sheet where it names one. */
function referencesOf(formula: string): Reference[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const found = bare.matchAll(
    /(?:'((?:[^']|'')*)'!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?/g,
  );
  return [...found].flatMap(([, sheet = null, first = '', last]) =>
    [first, ...(last ? [last] : [])].map((cell) => ({ sheet, cell })),
  );
}

const formulasOf = (sheet: HeldSheet | undefined): string[] =>
  (sheet?.rows ?? []).flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));

/** A formula moved by rows as if it were copied: as Excel's sort moves those of a row. */
const movedBy = (formula: string, rows: number): string =>
  formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(\$?[A-Z]{1,3})(\$?)(\d+)/g,
    (all, text, column, fixed, row) =>
      text !== undefined || fixed === '$' ? all : `${column}${Number(row) + rows}`,
  );

test('what is relative moves with a row, and nothing else', () => {
  expect(movedBy(`A1+$B$2+C$3&"D4"&'E5'!F6`, 2)).toBe(`A3+$B$2+C$3&"D4"&'E5'!F8`);
});

describe.each(INPUTS)('the scores of %s', (_, input) => {
  const [scores] = sheetsOf(input);
  const formulas = formulasOf(scores);

  test('name every cell absolutely', () => {
    const relative = formulas
      .flatMap(referencesOf)
      .filter(({ cell }) => !/^\$[A-Z]+\$\d+$/.test(cell));
    expect(formulas.length).toBeGreaterThan(10);
    expect(relative).toEqual([]);
  });
  test('name no cell of their own sheet', () => {
    const own = formulas
      .flatMap(referencesOf)
      .filter(({ sheet }) => sheet === null || sheet === scores?.name);
    expect(own).toEqual([]);
  });
  test('are the same formulas after a sort, in Excel too', () => {
    expect(formulas.map((formula) => movedBy(formula, 7))).toEqual(formulas);
  });
  test('are coloured by what stands in their own row', () => {
    const { highlights = [] } = scores ?? {};
    const elsewhere = highlights.flatMap(({ area, formula }) =>
      referencesOf(formula).filter(
        ({ sheet, cell }) => sheet !== null || !new RegExp(`^\\$?[A-Z]+${area.top}$`).test(cell),
      ),
    );
    expect(highlights.length).toBeGreaterThan(1);
    expect(elsewhere).toEqual([]);
  });
});
