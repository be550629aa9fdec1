import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellName, type NewSheet } from '../../shared/workbook/model.ts';
import { type Recalculated, recalculate } from './recalculate.ts';
import {
  type Change,
  cachedValues,
  score,
  sheetsOf,
  shownValues,
  withChange,
  workingCopy,
} from './working-copy.ts';

const SAMPLE = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};

/** A count, an item, two facts, 应到: of different subjects. */
const PLACES = [
  ['上级评议', 'D12'],
  ['年度考核', 'D27'],
  ['事实台账', 'D4'],
  ['事实台账', 'F6'],
  ['同级互评', 'D5'],
] as const;
/** What hands and programs leave where a number should be. */
const ENTRIES: readonly (readonly [what: string, to: Change['to']])[] = [
  ['true', true],
  ['false', false],
  ['a word', '无'],
  ['a number as text', '4'],
  ['a space', ' '],
  ['exponents as text', '1e1'],
  ['a day as text', '2026-01-01'],
  ['full-width digits', '１２'],
  ['a negative number as text', '-1'],
  ['a day', { day: '2026-01-01' }],
  ['a negative number', -1],
  ['too many decimals', 0.0000001],
  ['more decimals than the sheet had', 33.9949997],
  ['nothing', null],
];

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (kind: 'scored' | 'edited', index: number) => join(folder, `${kind}-${index}.xlsx`);
const edited = (bytes: Uint8Array, to: Change['to']) =>
  PLACES.reduce((before, [sheet, cell]) => withChange(before, { sheet, cell, to }), bytes);
const scoredAnew = (to: Change['to']) => ({ ...SAMPLE, bytes: edited(SAMPLE.bytes, to) });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-odd-'));
  const copy = workingCopy(SAMPLE);
  const paths = ENTRIES.flatMap(([, to], index) => {
    writeFileSync(path('scored', index), workingCopy(scoredAnew(to)));
    writeFileSync(path('edited', index), edited(copy, to));
    return [path('scored', index), path('edited', index)];
  });
  recalculated = recalculate(paths);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each subject's total on the first of our sheets. */
function totalCells([scores]: readonly NewSheet[]): string[] {
  const header = scores?.rows[0]?.cells ?? [];
  const column = header.findIndex((cell) => cell?.value === '总分') + 1;
  const count = score(SAMPLE).scoring.subjects.length;
  return Array.from(
    { length: count },
    (_, index) => `${scores?.name}!${cellName(index + 2, column)}`,
  );
}

const isDay = (to: Change['to']): boolean => typeof to === 'object' && to !== null;

describe.each(ENTRIES.map(([what, to], index) => ({ what, to, index })))('$what', (entry) => {
  test('there when it was scored: every cell as the core says', () => {
    const cached = cachedValues(sheetsOf(scoredAnew(entry.to)));
    expect(shownValues(recalculated.get(path('scored', entry.index)))).toEqual(cached);
  });

  // LibreOffice keeps TRUE in a cell with a number format as 1, and a day as a number.
  if (typeof entry.to === 'boolean' || isDay(entry.to)) return;

  test('left in the working copy by a hand: the core’s total, or none', () => {
    const sheets = sheetsOf(scoredAnew(entry.to));
    const cached = cachedValues(sheets);
    const values = shownValues(recalculated.get(path('edited', entry.index)));
    const wrong = totalCells(sheets).filter(
      (cell) => values[cell] !== cached[cell] && values[cell] !== '不计分',
    );
    expect(wrong.map((cell) => [cell, values[cell], cached[cell]])).toEqual([]);
  });
});
