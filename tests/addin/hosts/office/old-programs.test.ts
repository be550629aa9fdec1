import { describe, expect, test } from 'vitest';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import { readFile, SAMPLES, type Sample, sheetsFor } from '../../../hosts/samples.ts';
import { loadBook } from '../../../office/load-books.ts';
import { openExcel } from '../../../office/open-excel.ts';
import { PROFILES } from '../../../office/profiles.ts';
import { bookOf } from '../../../office/small-books.ts';

describe.each([PROFILES.oldest, PROFILES.excel2019])('$name', (profile) => {
  test('finds hidden rows among 50,000 in few requests', async () => {
    const book = bookOf({ 计票: Array.from({ length: 50_000 }, (_, row) => [row, 1]) });
    const [sheet] = book.sheets;
    for (const row of [1, 777, 778, 50_000]) sheet?.hiddenRows.add(row);
    sheet?.hiddenColumns.add(2);
    const excel = openExcel(book, profile);
    const read = await excel.host.read(UNWATCHED);
    const found = read.ok ? read.value.sheets[0] : undefined;
    expect([...(found?.hiddenRows ?? [])]).toEqual([1, 777, 778, 50_000]);
    expect([...(found?.hiddenColumns ?? [])]).toEqual([2]);
    // Each asks about a sixteenth of what was unclear: four for the rows, one for the columns.
    expect(excel.sent.length).toBe(3 + 4 + 1);
  });
});

test.each(SAMPLES)('$name is scored alike where nobody tells which cells are merged', (sample) => {
  const whole = readFile(sample.path);
  const sheets = whole.sheets.map((sheet) => ({ ...sheet, merges: [] }));
  expect(scoresOf({ sheets }, sample)).toEqual(scoresOf(whole, sample));
});

function scoresOf(workbook: ReturnType<typeof readFile>, sample: Sample): unknown {
  const [scores] = sheetsFor(workbook, sample);
  return scores?.rows.map(({ cells }) => cells.map((cell) => cell?.value));
}

test('a newer program finds them in the requests that it takes anyway', async () => {
  const path = SAMPLES[0]?.path ?? '';
  const book = loadBook(path);
  book.sheets[0]?.hiddenRows.add(3);
  book.sheets[0]?.hiddenColumns.add(2);
  const excel = openExcel(book);
  const read = await excel.host.read(UNWATCHED);
  const found = read.ok ? read.value.sheets[0] : undefined;
  expect([...(found?.hiddenRows ?? [])]).toEqual([3]);
  expect([...(found?.hiddenColumns ?? [])]).toEqual([2]);
  // One of them asks from when the days of this workbook count.
  expect(excel.sent.length).toBe(4);
});
