import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeWorkingSheets, prepareReview, type ScoredReview } from '../../addin/review.ts';
import { toCellNumber } from '../../shared/exact/cell-number.ts';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import { cellName, type NewSheet } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { type Recalculated, recalculate } from './recalculate.ts';

const SAMPLE = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
const RULEBOOK = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');

/** 上级评议: how many 好 somebody got; one such cell is given another count. */
const CHANGES = [
  ['上级评议', 'E8'],
  ['同级互评', 'D12'],
  ['党员群众评议', 'I15'],
] as const;

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (name: string) => join(folder, `${name}.xlsx`);
const changedName = ([sheet, cell]: readonly [string, string]) => `${sheet}-${cell}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-recalculation-'));
  const copy = workingCopy(SAMPLE);
  writeFileSync(path('working'), copy);
  for (const change of CHANGES) writeFileSync(path(changedName(change)), withOneMore(copy, change));
  recalculated = recalculate([
    path('working'),
    ...CHANGES.map((change) => path(changedName(change))),
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

function score(bytes: Uint8Array): ScoredReview {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const { scored, problems } = prepareReview({
    workbook: workbook.value,
    rulebookText: RULEBOOK,
    withoutFacts: false,
  });
  if (!scored) throw new Error(JSON.stringify(problems));
  return scored;
}

const sheetsOf = (bytes: Uint8Array): readonly NewSheet[] =>
  composeWorkingSheets(score(bytes), 'zh').sheets;

function workingCopy(bytes: Uint8Array): Uint8Array {
  const copy = addSheets(bytes, sheetsOf(bytes));
  if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
  return copy.value;
}

/** The file with one ballot more in one input cell, changed in its XML as a hand would in Excel. */
function withOneMore(bytes: Uint8Array, [sheet, cell]: readonly [string, string]): Uint8Array {
  const parts = unzipSync(bytes);
  const part = partOf(parts, sheet);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = before.replace(
    new RegExp(`(<c r="${cell}"[^>]*>(?:<[^v][^>]*>)*<v>)(\\d+)(</v>)`),
    (_, head, count, tail) => `${head}${Number(count) + 1}${tail}`,
  );
  if (after === before) throw new Error(`No count in ${sheet}!${cell}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

function partOf(parts: Record<string, Uint8Array>, sheet: string): string {
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const id = new RegExp(`name="${sheet}"[^>]*r:id="([^"]+)"`).exec(text('xl/workbook.xml'))?.[1];
  const tags = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(
    ([tag]) => tag,
  );
  const target = tags
    .find((tag) => tag.includes(`Id="${id}"`))
    ?.match(/Target="\/?(?:xl\/)?([^"]+)"/)?.[1];
  return `xl/${target}`;
}

/** Cached values of our formula cells by `Sheet!A1`, as a spreadsheet would hold them. */
function cachedValues(sheets: readonly NewSheet[]): Record<string, number | string> {
  return Object.fromEntries(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => {
          if (cell?.formula === undefined || cell.value === null) return [];
          const value = typeof cell.value === 'object' ? toCellNumber(cell.value) : cell.value;
          return [[`${name}!${cellName(row + 1, column + 1)}`, value]];
        }),
      ),
    ),
  );
}

/** −0.2 × 0 is −0 to a spreadsheet, which is the number 0. */
const plainZero = (value: number | string | null) => (value === 0 ? 0 : value);

const valuesOf = (cells: Recalculated = {}) =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([name]) => name.startsWith('联评'))
      .map(([name, value]) => [name, plainZero(value)]),
  );

describe('LibreOffice, made to recalculate everything, gives the core’s values in every cell', () => {
  test('as scored', () => {
    const cached = cachedValues(sheetsOf(SAMPLE));
    expect(Object.keys(cached).length).toBeGreaterThan(2000);
    expect(valuesOf(recalculated.get(path('working')))).toEqual(cached);
  });

  test.each(CHANGES)('after one ballot more in %s!%s', (...change) => {
    // The changed copy's own input sheets, without ours, scored anew by the core.
    const changed = withOneMore(SAMPLE, change);
    const values = valuesOf(recalculated.get(path(changedName(change))));
    const cached = cachedValues(sheetsOf(changed));
    expect(values).toEqual(cached);
    expect(cached).not.toEqual(cachedValues(sheetsOf(SAMPLE)));
  });
});
