import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type NewCell, type NewRow, parseCell } from '../../shared/workbook/model.ts';
import {
  FormulaPattern,
  formulaText,
  type PlacedFormula,
} from '../../shared/workbook/placed-formula.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { createSharing } from '../../shared/workbook/share-formulas.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';

/** Of texts with `#` for the row: one pattern each, in the rows of this column where it stands. */
const [ODD, SUMS, OTHER, SHORT] = [
  'ROUND(SUM($A#,$A$1)*2,0)+A#-A#*1',
  'IF($A#>0,SUM($A#:A#)*2,"A2")',
  'IF(\'Another sheet\'!$A$1="",A#,0)',
  'A#',
].map((text) => {
  const pieces = text.split('#');
  return new FormulaPattern(
    pieces,
    pieces.slice(1).map(() => 0),
  );
});

/** A column of sums that look alike, one of another kind between them, and one that names another sheet. */
const rows: { readonly cells: readonly NewCell[] }[] = [2, 3, 4, 5, 6].map((row) => {
  const placed = (value: number, pattern: FormulaPattern | undefined): NewCell =>
    pattern ? { value, formula: { pattern, rows: [row] } } : { value };
  return {
    cells: [
      { value: row },
      placed(row * 2, row === 4 ? ODD : SUMS),
      placed(row, OTHER),
      placed(row, SHORT),
    ],
  };
});
const workbook = (from: readonly NewRow[]) =>
  writeWorkbook([
    { name: 'Sheet', widths: [], rows: [{ cells: [{ value: 1 }] }, ...from] },
    { name: 'Another sheet', widths: [], rows: [{ cells: [] }] },
  ]);
const sharing = createSharing();
const placedIn = ({ formula }: NewCell): PlacedFormula | undefined =>
  typeof formula === 'object' ? formula : undefined;
for (const { cells } of rows)
  for (const [index, cell] of cells.entries()) {
    const formula = placedIn(cell);
    if (formula) sharing.add(index + 1, formula);
  }
const written = rows.map(({ cells }) => ({
  cells: cells.map((cell, index): NewCell => {
    const formula = placedIn(cell);
    const shared = formula && sharing.of(index + 1, formula);
    return shared ? { ...cell, shared } : cell;
  }),
}));

test('formulas that say the same in each row are said once, however far apart', () => {
  expect(written.map(({ cells }) => cells[1]?.shared)).toEqual([
    { index: 0, area: { top: 2, left: 2, bottom: 6, right: 2 } },
    { index: 0 },
    undefined,
    { index: 0 },
    { index: 0 },
  ]);
});

test('none names another sheet, and none is shared that is shorter than what would stand for it', () => {
  expect(written.flatMap(({ cells }) => [cells[2]?.shared, cells[3]?.shared])).toEqual(
    Array.from({ length: 10 }, () => undefined),
  );
});

/** By place, as read again. */
function formulasRead(bytes: Uint8Array): string[] {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problems[0]?.code);
  return [...(read.value.sheets[0]?.rows ?? [])].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { formula }]) => (formula ? `${row} ${column} ${formula}` : [])),
  );
}

test('read again, each cell has its own formula', () => {
  expect(formulasRead(workbook(written))).toEqual(formulasRead(workbook(rows)));
});

test('openpyxl reads the same formulas', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shared-'));
  const path = join(folder, 'shared.xlsx');
  writeFileSync(path, workbook(written));
  const script = `import openpyxl, json, sys
sheet = openpyxl.load_workbook(sys.argv[1])['Sheet']
print(json.dumps({c.coordinate: c.value for r in sheet for c in r if c.data_type == 'f'}))`;
  const run = spawnSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const read: Record<string, string> = JSON.parse(run.stdout);
  const wanted = Object.keys(read).map((name) => {
    const { row = 0, column = 0 } = parseCell(name) ?? {};
    return [name, `=${formulaText(rows[row - 2]?.cells[column - 1]?.formula ?? '')}`];
  });
  expect(Object.entries(read)).toEqual(wanted);
  expect(wanted).toHaveLength(15);
});
