import { describe, expect, test } from 'vitest';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import { pointsOfWidth } from '../../../../addin/hosts/office/write/looks.ts';
import { sayProblem } from '../../../../shared/messages/catalogue.ts';
import { areaName, type NewSheet } from '../../../../shared/workbook/model.ts';
import {
  HIGHLIGHTS,
  LOOKS,
  type Look,
  ROW_HEIGHT,
} from '../../../../shared/workbook/style/looks.ts';
import { readFile, SAMPLES, sheetsFor } from '../../../hosts/samples.ts';
import { type Book, type BookSheet, cellAt } from '../../../office/excel/book.ts';
import { type Highlighted, listed, type Validation } from '../../../office/excel/format.ts';
import { loadBook } from '../../../office/load-books.ts';
import { openExcel } from '../../../office/open-excel.ts';
import { evaluating } from '../../../office/open-path.ts';
import { PROFILES } from '../../../office/profiles.ts';
import { bookOf, sheetOf } from '../../../office/small-books.ts';

describe.each(SAMPLES)('$name in Excel looks as in a file', async (sample) => {
  const sheets = sheetsFor(readFile(sample.path), sample);
  const book = loadBook(sample.path);
  book.evaluate = evaluating(sheets, book);
  const written = await openExcel(book).host.replaceSheets(
    { removed: [], added: sheets },
    UNWATCHED,
  );

  test('all of it', () => {
    expect(written).toMatchObject({ ok: true, problems: [] });
  });

  test.each(sheets)('$name: fonts, grounds, formats, alignment', (sheet) => {
    const told = eachCell(sheet, ({ look }) => look && shownLook(look));
    const seen = eachCell(
      sheet,
      ({ row, column, look }) => look && seenLook(named(book, sheet), row, column),
    );
    expect(seen).toEqual(told);
  });

  test.each(sheets)('$name: lines between cells, the heavier one where two meet', (sheet) => {
    const lines = named(book, sheet).furniture.get('lines') as Map<string, Map<string, unknown>>;
    const below = eachCell(sheet, ({ row, column }) =>
      lines.get(`below ${row} ${column}`)?.get('Weight'),
    );
    const told = eachCell(sheet, ({ look, next }) => {
      const ends = [look?.border?.bottom.weight, next?.border?.top.weight];
      return ends.includes('medium') ? 'Medium' : ends.includes('thin') ? 'Thin' : undefined;
    });
    expect(below).toEqual(told);
  });

  test.each(sheets)('$name: sizes, panes, lists, highlights, page', (sheet) => {
    const { widths, heights, furniture } = named(book, sheet);
    expect([...widths.values()]).toEqual(sheet.widths.map(pointsOfWidth));
    expect([...heights.values()]).toEqual(sheet.rows.map(({ height }) => height ?? ROW_HEIGHT));
    expect(furniture.get('gridlines')).toBe(false);
    expect(furniture.has('frozen')).toBe(sheet.frozen !== undefined);
    expect(named(book, sheet).merges).toEqual(sheet.merges ?? []);
    expect(listed(named(book, sheet), 'charts').length).toBe(sheet.chart ? 1 : 0);
    const lists = listed(named(book, sheet), 'validations') as readonly Validation[];
    expect(lists.map(({ area, source }) => [area, bare(source())])).toEqual(
      (sheet.validations ?? []).map(({ area, source }) => [areaName(area), bare(`=${source}`)]),
    );
    const highlights = listed(named(book, sheet), 'highlights') as readonly Highlighted[];
    expect(
      highlights.map(({ area, formula, look }) => [area, bare(formula()), look.get('FontColor')]),
    ).toEqual(
      (sheet.highlights ?? []).map(({ area, formula, look }) => [
        areaName(area),
        bare(`=${formula}`),
        `#${HIGHLIGHTS[look].color}`,
      ]),
    );
  });
});

/** Quotes that only some programs write. */
const bare = (formula: string): string => formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!');

interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly look: Look | undefined;
  /** Of the cell below. */
  readonly next: Look | undefined;
}

const lookAt = ({ rows }: NewSheet, row: number, column: number): Look | undefined => {
  const style = rows[row]?.cells[column]?.style;
  return style && LOOKS[style];
};

const eachCell = <T>(sheet: NewSheet, read: (cell: SeenCell) => T): T[][] =>
  sheet.rows.map(({ cells }, row) =>
    [...cells].map((_, column) =>
      read({
        row: row + 1,
        column: column + 1,
        look: lookAt(sheet, row, column),
        next: lookAt(sheet, row + 1, column),
      }),
    ),
  );

const shownLook = ({ font, fill, format, horizontal, isWrapped }: Look) => ({
  color: `#${font.color}`,
  size: font.size,
  bold: font.isBold === true,
  fill: fill && `#${fill}`,
  format,
  horizontal: horizontal && horizontal.slice(0, 1).toUpperCase() + horizontal.slice(1),
  vertical: 'Center',
  wraps: isWrapped === true,
});

function seenLook(sheet: BookSheet, row: number, column: number): ReturnType<typeof shownLook> {
  const cell = cellAt(sheet, row, column);
  const look = (name: string) => cell?.look.get(name);
  return {
    color: `${look('FontColor')}`,
    size: Number(look('FontSize')),
    bold: look('FontBold') === true,
    fill: look('Fill') as string | undefined,
    format: cell?.format ?? '',
    horizontal: look('HorizontalAlignment') as string | undefined,
    vertical: `${look('VerticalAlignment')}`,
    wraps: look('WrapText') === true,
  };
}

function named(book: Book, { name }: NewSheet): BookSheet {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

test.each([
  [
    PROFILES.oldest,
    ['隐藏网格线', '冻结窗格', '下拉列表', '自动筛选', '打印设置', '图表', '条件格式'],
  ],
  [PROFILES.excel2019, ['自动筛选', '打印设置']],
])('$name does without what it does not have, and says so', async (profile, missing) => {
  const [sample] = SAMPLES;
  if (!sample) throw new Error('no samples');
  const sheets = sheetsFor(readFile(sample.path), sample);
  const book = loadBook(sample.path);
  book.evaluate = evaluating(sheets, book);
  const { host } = openExcel(book, profile);
  const written = await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
  expect(written).toMatchObject({ ok: true, problems: [{ code: 'host-plain', effect: 'note' }] });
  const told = written.problems.map((problem) => sayProblem(problem, 'zh')).join();
  expect(missing.filter((word) => !told.includes(word))).toEqual([]);
});

test('undo of a replacing brings back what the first sheets held and looked like', async () => {
  const [, , sample] = SAMPLES;
  if (!sample) throw new Error('no samples');
  const sheets = sheetsFor(readFile(sample.path), sample);
  const book = loadBook(sample.path);
  book.evaluate = evaluating(sheets, book);
  const { host } = openExcel(book);
  const seen = () =>
    book.sheets.map(({ name, widths, heights, merges, furniture, cells }) => ({
      ...{ name, widths, heights, merges },
      furniture: [...furniture.keys()].sort(),
      looks: Object.fromEntries(
        [...cells].flatMap(([row, line]) =>
          [...line]
            .filter(([, { format, look }]) => format !== 'General' || look.size > 0)
            .map(([column, { format, look }]) => [`${row} ${column}`, [format, look]]),
        ),
      ),
    }));
  await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
  const before = seen();
  const removed = sheets.map(({ name }) => name);
  await host.replaceSheets({ removed, added: [sheetOf('联评得分', [[1]])] }, UNWATCHED);
  expect(await host.undo()).toEqual({ ok: true, value: undefined, problems: [] });
  expect(seen()).toEqual(before);
});

test('of sheets that another pane wrote it says that their looks are not back', async () => {
  const { host } = openExcel(bookOf({ 计票: [[1]], 联评得分: [['张伟', 90]] }));
  const change = { removed: ['联评得分'], added: [sheetOf('联评得分', [[1]])] };
  expect(await host.replaceSheets(change, UNWATCHED)).toMatchObject({ ok: true, problems: [] });
  expect(await host.undo()).toMatchObject({
    ok: true,
    problems: [{ code: 'host-put-back-plain', effect: 'note', values: { sheets: ['联评得分'] } }],
  });
});
