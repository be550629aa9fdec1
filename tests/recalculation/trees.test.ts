import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toCellNumber } from '../../shared/exact/cell-number.ts';
import { evaluate } from '../../shared/formulas/expression/evaluate.ts';
import { toExcel } from '../../shared/formulas/expression/to-excel.ts';
import { type Expression, FUNCTIONS } from '../../shared/formulas/expression/tree.ts';
import { isError, isNumber } from '../../shared/formulas/expression/value.ts';
import type { NewSheet } from '../../shared/workbook/model.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';
import { trees } from './generated-tree.ts';
import { type Recalculated, recalculate } from './recalculate.ts';
import { DATA } from './tree-cells.ts';

const TREES = fc.sample(trees, { numRuns: 600, seed: 20261129 });
const NAME = '算式';
const formulas: NewSheet = {
  name: NAME,
  widths: [],
  rows: TREES.map((tree) => ({ cells: [{ value: 0, formula: toExcel(tree, NAME) }] })),
};

let folder: string;
let shown: Recalculated = {};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-trees-'));
  const path = join(folder, 'trees.xlsx');
  writeFileSync(path, writeWorkbook([DATA, formulas]));
  shown = recalculate([path]).get(path) ?? {};
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** As the program hands it over: an error is null, truth is 1 or 0, a formula's blank is 0. */
function handedOver(tree: Expression): number | string | null {
  const value = evaluate(tree);
  if (isError(value)) return null;
  if (isNumber(value)) return toCellNumber(value);
  return typeof value === 'string' ? value : Number(value ?? 0);
}

test('LibreOffice gives what evaluate gives, for each of the generated formulas', () => {
  const differing = TREES.flatMap((tree, index) => {
    const [ours, theirs] = [handedOver(tree), shown[`${NAME}!A${index + 1}`]];
    const isClose =
      typeof ours === 'number' && typeof theirs === 'number'
        ? Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(ours))
        : ours === theirs;
    return isClose ? [] : [[toExcel(tree, NAME), ours, theirs]];
  });
  expect(differing).toEqual([]);
});

test('the generated formulas hold every function, errors, texts and truths', () => {
  const used = new Set(TREES.flatMap((tree) => toExcel(tree).match(/[A-Z]+(?=\()/g) ?? []));
  expect(Object.keys(FUNCTIONS).filter((name) => !used.has(name))).toEqual([]);
  const kinds = TREES.map(evaluate).map((value) =>
    isError(value) ? 'error' : isNumber(value) ? 'number' : typeof value,
  );
  for (const kind of ['error', 'number', 'string', 'boolean'])
    expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(20);
});
