import { describe, expect, test } from 'vitest';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import type { CellStyle, NewSheet } from '../../../../shared/workbook/model.ts';
import { readFile, SAMPLES, sheetsFor } from '../../../hosts/samples.ts';
import type { Book, Scalar } from '../../../office/excel/book.ts';
import { loadBook } from '../../../office/load-books.ts';
import { type ExcelDouble, openExcel, type Sent } from '../../../office/open-excel.ts';
import { evaluating } from '../../../office/open-path.ts';
import { PROFILES } from '../../../office/profiles.ts';
import { bookOf } from '../../../office/small-books.ts';
import { ACTION } from '../../../office/wire.ts';

const rowsOf = (count: number, row: (index: number) => readonly Scalar[]) =>
  Array.from({ length: count }, (_, index) => row(index));

async function requestsToRead(book: Book): Promise<number> {
  const { host, sent } = openExcel(book, PROFILES.web);
  const read = await host.read(UNWATCHED);
  expect(read.ok && read.value.sheets.length).toBe(book.sheets.length);
  return withoutKeeping(sent).length;
}

/** Letting go of what is kept would be a request more, later: nothing is. */
function withoutKeeping(sent: readonly Sent[]): readonly Sent[] {
  const actions = sent.flatMap(({ body }) => body.Actions);
  expect(actions.filter(({ Name }) => Name === '_KeepReference')).toEqual([]);
  return sent;
}

describe('reading', () => {
  test.each([10, 1_000, 50_000])('%i rows take three requests', async (count) => {
    expect(await requestsToRead(bookOf({ 计票: rowsOf(count, (row) => [row, '优秀']) }))).toBe(3);
  });

  test('each further 4 MB take one more', async () => {
    // Value and formula of 100 letters each, type and format: 230 bytes a cell, 46 MB in all.
    const book = bookOf({
      计票: rowsOf(100_000, (row) => [`${'a'.repeat(94)}${row + 100_000}`, row]),
    });
    const { host, sent } = openExcel(book, PROFILES.web);
    const read = await host.read(UNWATCHED);
    expect(read.ok && read.value.sheets[0]?.rows.size).toBe(100_000);
    const all = sent.reduce((sum, { answered }) => sum + answered, 0);
    expect(sent.length).toBeLessThanOrEqual(4 + Math.ceil(all / 4_000_000));
    expect(Math.max(...sent.map(({ answered }) => answered))).toBeLessThan(5_000_000);
  });

  test('twenty sheets take no more than one', async () => {
    const names = Array.from({ length: 20 }, (_, index) => [`表${index}`, [[1, '优秀']]]);
    expect(await requestsToRead(bookOf(Object.fromEntries(names)))).toBe(3);
  });
});

const styles: readonly CellStyle[] = ['text', 'text', 'decimal2', 'strong2'];

const table = (count: number): NewSheet => ({
  name: '联评得分',
  widths: [10, 10, 12, 12],
  frozen: { rows: 1, columns: 1 },
  rows: [
    { height: 30, cells: styles.map((_, at) => ({ value: `列${at}`, style: 'header' })) },
    ...Array.from({ length: count }, (_, row) => ({
      cells: styles.map((style, at) => ({ value: at < 2 ? '张伟' : row, style })),
    })),
  ],
});

async function written(sheets: readonly NewSheet[], removed: readonly string[] = []) {
  const book = bookOf({ 计票: [[1]] });
  const excel = openExcel(book, PROFILES.web);
  const first = await excel.host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
  expect(first).toMatchObject({ ok: true });
  const before = excel.sent.length;
  if (removed.length === 0) return requestsOf(excel, 0);
  const again = await excel.host.replaceSheets({ removed, added: sheets }, UNWATCHED);
  expect(again).toMatchObject({ ok: true });
  return requestsOf(excel, before);
}

const requestsOf = ({ sent }: ExcelDouble, from: number) => withoutKeeping(sent.slice(from));

describe('writing', () => {
  test.each([10, 1_000, 50_000])('%i rows take three requests', async (count) => {
    expect((await written([table(count)])).length).toBe(3);
  });

  test('in the place of others takes one more', async () => {
    expect((await written([table(1_000)], ['联评得分'])).length).toBe(4);
  });

  test('each further 4 MB take one more', async () => {
    const long = { ...table(0), rows: rowsOf(100_000, (row) => [`${'a'.repeat(94)}${row}`, '优']) };
    const rows = long.rows.map((cells) => ({
      cells: cells.map((value) => ({ value: `${value}` })),
    }));
    const sent = await written([{ ...long, rows }]);
    const all = sent.reduce((sum, { asked }) => sum + asked, 0);
    expect(all).toBeGreaterThan(8_000_000);
    expect(sent.length).toBeLessThanOrEqual(3 + Math.ceil((all - 4_000_000) / 4_000_000) + 1);
    expect(Math.max(...sent.map(({ asked }) => asked))).toBeLessThan(5_000_000);
  });

  test('looks are told by area: as many for 10 rows as for 50,000', async () => {
    const told = async (count: number) => {
      const sent = await written([table(count)]);
      const sets = sent
        .flatMap(({ body }) => body.Actions)
        .filter(({ ActionType }) => ActionType === ACTION.set);
      return sets.filter(({ Name }) => !['Formulas', 'Values'].includes(Name)).length;
    };
    expect(await told(50_000)).toBe(await told(10));
  });
});

/** Samples with cells that hold days. */
const HOLDING_DAYS: readonly (string | undefined)[] = ['joint-review-2026'];

test.each(SAMPLES)('$name: read, written, replaced, taken back', async (sample) => {
  const sheets = sheetsFor(readFile(sample.path), sample);
  const book = loadBook(sample.path);
  book.evaluate = evaluating(sheets, book);
  const excel = openExcel(book, PROFILES.web);
  const counted = async (work: () => Promise<unknown>) => {
    const before = excel.sent.length;
    expect(await work()).toMatchObject({ ok: true });
    return requestsOf(excel, before).length;
  };
  const { host } = excel;
  const removed = sheets.map(({ name }) => name);
  // One more where a cell holds a day: from when they count.
  expect(await counted(() => host.read(UNWATCHED))).toBe(
    HOLDING_DAYS.includes(sample.name) ? 4 : 3,
  );
  expect(await counted(() => host.replaceSheets({ removed: [], added: sheets }, UNWATCHED))).toBe(
    3,
  );
  expect(await counted(() => host.replaceSheets({ removed, added: sheets }, UNWATCHED))).toBe(4);
  expect(await counted(() => host.undo())).toBeLessThanOrEqual(3);
  const sheet = book.sheets[0]?.name ?? '';
  expect(await counted(() => host.select({ sheet, cell: 'B2' }))).toBe(2);
});
