import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReceiptLine } from '../../shared/receipt/read-receipt.ts';
import { type Cell, cellName, type Sheet } from '../../shared/workbook/model.ts';
import { COPY, cellIn, put, receiptIn, verified } from './copy.ts';

const CASES = process.env.CASES ? 1000 : 50;

/** Every cell that the receipt speaks of, of each sheet. */
const SPOTS = receiptIn(COPY).lines.reduce((spots, line) => {
  const sheet = COPY.sheets.find(({ name }) => name === line.sheet);
  const known = spots.get(line.sheet) ?? new Set<string>();
  for (const cell of sheet ? cellsOf(sheet, line) : []) known.add(cell);
  return spots.set(line.sheet, known);
}, new Map<string, Set<string>>());

function cellsOf(sheet: Sheet, { rows, columns }: ReceiptLine): string[] {
  const hashed = new Set(columns);
  return rows.flatMap((row) =>
    [...(sheet.rows.get(row)?.keys() ?? [])]
      .filter((column) => hashed.has(column))
      .map((column) => cellName(row, column)),
  );
}

const spot = fc
  .constantFrom(...SPOTS.keys())
  .chain((sheet) => fc.tuple(fc.constant(sheet), fc.constantFrom(...(SPOTS.get(sheet) ?? []))));

const value: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -5, max: 120 }).map((number): Cell => ({ kind: 'number', value: number })),
  fc
    .integer({ min: 1, max: 99_999 })
    .map((number): Cell => ({ kind: 'number', value: number / 1000 })),
  fc
    .constantFrom('优', '5', '张三', ' ', '=1')
    .map((text): Cell => ({ kind: 'text', value: text })),
  fc.boolean().map((truth): Cell => ({ kind: 'boolean', value: truth })),
  fc.constant<Cell>({ kind: 'error', value: '#N/A' }),
);

type Alteration = (cell: Cell, to: Cell) => Cell | null;
/** Typed over, emptied, a result under its formula, a formula over its result. */
const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  value: (_, to) => to,
  emptied: () => null,
  result: ({ formula }, to) => (formula === undefined ? to : { ...to, formula }),
  formula: (cell, to) =>
    cell.formula === undefined ? to : { ...cell, formula: `${cell.formula}+0` },
};

const isSame = (a: Cell | null, b: Cell | undefined): boolean =>
  a?.kind === b?.kind && a?.value === b?.value && a?.formula === b?.formula;

test(`${CASES} random alterations are all named with their cell`, () => {
  fc.assert(
    fc.property(
      spot,
      value,
      fc.constantFrom(...Object.keys(ALTERATIONS)),
      ([sheet, cell], to, kind) => {
        const before = cellIn(COPY, sheet, cell);
        const after = before && ALTERATIONS[kind]?.(before, to);
        if (after === undefined || isSame(after, before)) return;
        const { problems } = verified(put(sheet, cell, after)(COPY));
        const named = problems.filter(
          ({ place, effect }) =>
            effect === 'void' &&
            place &&
            'sheet' in place &&
            place.sheet === sheet &&
            place.cell === cell,
        );
        expect(named.length, `${kind} ${sheet}!${cell}`).toBeGreaterThan(0);
        const others = problems.filter(
          (problem) => problem.effect === 'void' && !named.includes(problem),
        );
        expect(others.map(({ code }) => code).filter((code) => !MAY_FOLLOW.includes(code))).toEqual(
          [],
        );
      },
    ),
    { numRuns: CASES, ...(process.env.CASES ? {} : { seed: 11 }) },
  );
});

/** An entry that cannot be read any more, or reads as another header. */
const MAY_FOLLOW: readonly string[] = ['not-scored-again', 'input-row-added'];
