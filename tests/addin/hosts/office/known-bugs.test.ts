import { expect, test } from 'vitest';
import { type Task, UNWATCHED } from '../../../../addin/hosts/host.ts';
import type { Workbook } from '../../../../shared/workbook/model.ts';
import { cellFor, createSheet } from '../../../office/excel/book.ts';
import { type ExcelDouble, openExcel } from '../../../office/open-excel.ts';
import { PROFILES, type Profile } from '../../../office/profiles.ts';
import { bookOf, heldIn, sheetOf, snapshot } from '../../../office/small-books.ts';
import { ACTION } from '../../../office/wire.ts';

/** Bugs of programs that others met, by their numbers at OfficeDev/office-js, and what we do there. */
const RECIPES: Readonly<Record<string, () => Promise<void>>> = {
  '6781, 4783: more than five million cells are null without a word: fewer are asked': async () => {
    const excel = openExcel(tableOf(100, 10), withQuirks({ mostCells: 200 }));
    expect(sizeOf(await valuesIn(excel))).toBe(1_000);
  },
  '6781, 4792: null for a single row is told, never taken for empty': async () => {
    const excel = openExcel(tableOf(3, 10), withQuirks({ mostCells: 5 }));
    const read = await excel.host.read(UNWATCHED);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'host-refused' }] });
  },
  '1314, 1247: an answer above 5 MB is refused: smaller ones are asked for': async () => {
    const long = '意见'.repeat(400);
    const book = bookOf({ 问卷: Array.from({ length: 3_000 }, () => [long, long]) });
    const excel = openExcel(book, PROFILES.web);
    expect(sizeOf(await valuesIn(excel))).toBe(6_000);
    expect(Math.max(...excel.sent.map(({ answered }) => answered))).toBeLessThan(5_000_000);
  },
  '1247: a general refusal of a large block is tried in smaller ones': async () => {
    const excel = openExcel(bookOf({ 计票: [[1]] }), PROFILES.web);
    excel.disturb = (index) => (index === 1 ? { at: 30, code: 'GeneralException' } : undefined);
    const rows = Array.from({ length: 3_000 }, (_, row) => ['意见'.repeat(300), row]);
    expect(await write(excel, rows)).toMatchObject({ ok: true });
    expect(heldIn(excel.book, '联评得分')).toEqual(rows);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['计票', '联评得分']);
  },
  '6687: what begins like a formula stays a text, there and back': async () => {
    const texts = [
      '=1+1',
      '+86',
      '-',
      '@x',
      "'x",
      '=AVERAGE(A1)',
      '1-2',
      '2026-01-02',
      '#N/A',
      'TRUE',
    ];
    const excel = openExcel(bookOf({ 计票: texts.map((text) => [`'${text}`]) }));
    expect(
      await write(
        excel,
        texts.map((text) => [text]),
      ),
    ).toMatchObject({ ok: true });
    const read = await excel.host.read(UNWATCHED);
    const cells = (read.ok ? read.value.sheets : []).map(({ rows }) =>
      [...rows.values()].map((row) => row.get(1)),
    );
    const expected = texts.map((value) => ({ kind: 'text', value }));
    expect(cells).toEqual([expected, expected]);
  },
  '512, 299, 681, 3643: sheets by any name, with formulas that speak of them': async () => {
    const names = ["a'b", '二〇二六-1', 'Sheet 1', 'ev1', 'R1C1', '计票!'];
    const excel = openExcel(bookOf(Object.fromEntries(names.map((name) => [name, [[7]]]))));
    const formulas = names.map((name) => ({
      value: 7,
      formula: `'${name.replaceAll("'", "''")}'!A1`,
    }));
    excel.book.evaluate = () => 7;
    expect(await write(excel, [formulas])).toMatchObject({ ok: true });
    for (const sheet of names) {
      expect(await excel.host.select({ sheet, cell: 'A1' })).toMatchObject({ ok: true });
      expect(excel.book.selected?.sheet.name).toBe(sheet);
    }
  },
  'a formula as long as a cell holds is not too long for a while either': async () => {
    const said = "'联评得分'!A1+";
    const formula = `${said.repeat(585)}1${' '.repeat(8_192 - 585 * said.length - 1)}`;
    expect(formula.length).toBe(8_192);
    const excel = openExcel(bookOf({ 计票: [[1]] }));
    excel.book.evaluate = () => 586;
    expect(await write(excel, [[1, { value: 586, formula }]])).toMatchObject({ ok: true });
  },
  '1590, 3611: merged cells are asked of all that is used, once, and not while writing':
    async () => {
      const book = bookOf({
        名册: [
          ['序号', '姓名', ''],
          [1, '张', '伟'],
        ],
      });
      book.sheets[0]?.merges.push({ top: 1, left: 2, bottom: 1, right: 3 });
      const excel = openExcel(book);
      const read = await excel.host.read(UNWATCHED);
      expect(read.ok && read.value.sheets[0]?.merges).toEqual([
        { top: 1, left: 2, bottom: 1, right: 3 },
      ]);
      await write(excel, [[1]]);
      expect(callsOf(excel, 'GetMergedAreasOrNullObject')).toBe(1);
    },
  '5918: before ExcelApi 1.13 nobody is asked for merged cells, and that is told': async () => {
    const excel = openExcel(bookOf({ 名册: [[1]] }), PROFILES.excel2019);
    const read = await excel.host.read(UNWATCHED);
    expect(read.problems).toMatchObject([{ code: 'host-merges-unknown', effect: 'note' }]);
    expect(callsOf(excel, 'GetMergedAreasOrNullObject')).toBe(0);
  },
  '224, 226, 1916: staff’s own sheets, filtered or with tables, are never written to': async () => {
    const excel = openExcel(
      bookOf({
        计票: [
          ['姓名', ''],
          ['张伟', 85],
        ],
        名册: [['张伟']],
      }),
    );
    excel.book.sheets[0]?.hiddenRows.add(2);
    const before = snapshot(excel.book);
    await write(excel, [['x', 1]]);
    const staff = { ...excel.book, sheets: excel.book.sheets.slice(0, 2) };
    expect(snapshot(staff)).toEqual(before);
  },
  ...undoRecipes(),
  '2770, 6922: in manual mode the formulas are calculated once, and the mode is left alone':
    async () => {
      const excel = openExcel(bookOf({ 计票: [[85]] }));
      excel.book.calculationMode = 'Manual';
      excel.book.evaluate = () => 85;
      const written = await write(excel, [[{ value: 85, formula: "'计票'!A1" }]]);
      expect(written).toMatchObject({ ok: true, problems: [] });
      expect(excel.book.calculationMode).toBe('Manual');
      const cell = excel.book.sheets[1] && cellFor(excel.book.sheets[1], 1, 1);
      expect(cell?.isStale).toBe(undefined);
    },
  '2770: what still waits to be calculated is told, with F9': async () => {
    const excel = openExcel(bookOf({ 计票: [[85]] }));
    excel.book.evaluate = () => 0;
    const written = await write(excel, [[{ value: 85, formula: "'计票'!A1" }]]);
    expect(written).toMatchObject({ ok: true, problems: [{ code: 'host-not-calculated' }] });
  },
  '625, 3388: while a cell is edited, reading and writing say so at once': async () => {
    const excel = openExcel(bookOf({ 计票: [[1]] }));
    excel.isEditing = true;
    const results = [await excel.host.read(UNWATCHED), await write(excel, [[1]])];
    expect(results.map(({ problems }) => problems[0]?.code)).toEqual([
      'host-cell-edited',
      'host-cell-edited',
    ]);
    expect(excel.sent.length).toBe(2);
  },
  '806, 1393: an editing that begins midway is told within 2 s and waited for, and nothing is lost':
    async () => {
      const excel = openExcel(bookOf({ 计票: [[1]] }));
      excel.disturb = (index) => {
        if (index === 0) {
          queueMicrotask(() => {
            excel.isEditing = true;
          });
        }
        return undefined;
      };
      const told: (string | undefined)[] = [];
      const since = performance.now();
      let waited = 0;
      const task: Task = {
        ...UNWATCHED,
        tell: (problem) => {
          told.push(problem?.code);
          if (problem) waited = performance.now() - since;
          if (problem) excel.endEditing();
        },
      };
      const added = [sheetOf('联评得分', [['张伟', 1]])];
      expect(await excel.host.replaceSheets({ removed: [], added }, task)).toMatchObject({
        ok: true,
      });
      expect(told).toEqual(['host-waits', undefined]);
      expect(waited).toBeLessThan(2_000);
      expect(heldIn(excel.book, '联评得分')).toEqual([['张伟', 1]]);
    },
  '6784: a protected structure is found before anything is written': async () => {
    const excel = openExcel(bookOf({ 计票: [[1]] }));
    excel.book.isStructureProtected = true;
    const result = await write(excel, [[1]]);
    expect(result.problems).toMatchObject([{ code: 'host-structure-protected' }]);
    expect(excel.sent.length).toBe(1);
  },
  '6784: programs that cannot tell are believed when they refuse': async () => {
    const excel = openExcel(bookOf({ 计票: [[1]] }), PROFILES.oldest);
    excel.book.isStructureProtected = true;
    const before = snapshot(excel.book);
    expect((await write(excel, [[1]])).problems).toMatchObject([{ code: 'host-protected' }]);
    expect(snapshot(excel.book)).toEqual(before);
  },
  '6784: our own sheet that somebody protected is told by its name, and not unprotected':
    async () => {
      const excel = openExcel(bookOf({ 计票: [[1]], 联评得分: [[1]] }));
      const [, ours] = excel.book.sheets;
      if (ours) ours.isProtected = true;
      const result = await write(excel, [[2]], ['联评得分']);
      expect(result.problems).toMatchObject([
        { code: 'host-sheets-protected', values: { sheets: ['联评得分'] } },
      ]);
      expect(ours?.isProtected).toBe(true);
    },
  '2444: a chart sheet is active: nobody asks which sheet is': async () => {
    const excel = openExcel(bookOf({ 计票: [[1]] }));
    excel.book.active = undefined;
    expect((await excel.host.read(UNWATCHED)).ok).toBe(true);
    expect((await write(excel, [[1]])).ok).toBe(true);
  },
  '365: what is hidden is read, and not jumped to': async () => {
    const excel = openExcel(bookOf({ 计票: [[1]], 底稿: [[2]], 存: [[3]] }));
    const [, hidden, very] = excel.book.sheets;
    if (hidden) hidden.visibility = 'Hidden';
    if (very) very.visibility = 'VeryHidden';
    const read = await excel.host.read(UNWATCHED);
    expect(read.ok && read.value.sheets.map((sheet) => sheet.hidden)).toEqual([false, true, true]);
    expect((await excel.host.select({ sheet: '底稿', cell: 'A1' })).problems).toMatchObject([
      { code: 'host-sheet-hidden', values: { sheet: '底稿' } },
    ]);
    expect((await excel.host.select({ sheet: '没有', cell: 'A1' })).problems).toMatchObject([
      { code: 'host-place-missing', values: { sheet: '没有' } },
    ]);
  },
  '229, 2824, 3775: dates are serial numbers, by format and by type': async () => {
    const book = bookOf({ 名册: [[45_000, "'2026-01-02", '无', 0.95]] });
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    for (const column of [1, 2, 3]) cellFor(sheet, 1, column).format = 'yyyy"年"m"月"d"日"';
    cellFor(sheet, 1, 4).format = '0%';
    const read = await openExcel(book).host.read(UNWATCHED);
    expect(read.ok && [...(read.value.sheets[0]?.rows.get(1)?.values() ?? [])]).toEqual([
      { kind: 'number', value: 45_000, date: true },
      { kind: 'text', value: '2026-01-02' },
      { kind: 'text', value: '无' },
      { kind: 'number', value: 0.95, percent: true },
    ]);
  },
  '1559: of a workbook whose days count from 1904 the dates are told': async () => {
    const reading = async (isFrom1904: boolean, more: Partial<ExcelDouble> = {}) => {
      const book = bookOf({ 名册: [['日期'], [45_000]] });
      const [sheet] = book.sheets;
      if (!sheet) throw new Error('no sheet');
      cellFor(sheet, 2, 1).format = 'yyyy-mm-dd';
      const excel = Object.assign(openExcel({ ...book, isFrom1904 }), more);
      const read = await excel.host.read(UNWATCHED);
      return [read.ok, read.problems.map(({ code }) => code), excel.sent.length];
    };
    expect(await reading(false)).toEqual([true, [], 4]);
    expect(await reading(true)).toEqual([true, ['workbook-dates-1904'], 4]);
    // A program that cannot reckon it is believed.
    const refuse = (index: number) =>
      index === 3 ? { at: 0, code: 'GeneralException' } : undefined;
    expect(await reading(true, { disturb: refuse })).toEqual([true, [], 4]);
  },
  '3957, 6091, 642: settings that are lost are as if there had been none': async () => {
    const excel = openExcel(bookOf({ 计票: [[1]] }));
    expect(await excel.host.settings.read()).toBe(undefined);
    expect((await excel.host.settings.keep('规则')).ok).toBe(true);
    expect(await excel.host.settings.read()).toBe('规则');
    excel.book.settings.clear();
    expect(await excel.host.settings.read()).toBe(undefined);
    const long = await excel.host.settings.keep('长'.repeat(500_001));
    expect(long.problems).toMatchObject([{ code: 'host-settings-too-long' }]);
  },
  'an error and a text that looks like one are told apart by their types': async () => {
    const read = await openExcel(bookOf({ 计票: [['#N/A', "'#N/A"]] })).host.read(UNWATCHED);
    expect(read.ok && [...(read.value.sheets[0]?.rows.get(1)?.values() ?? [])]).toEqual([
      { kind: 'error', value: '#N/A' },
      { kind: 'text', value: '#N/A' },
    ]);
  },
  '931: an empty cell is "" on a Mac and 0 on the web: both are empty to us': async () => {
    const book = bookOf({ 计票: [['', 1]] });
    const [sheet] = book.sheets;
    if (sheet) cellFor(sheet, 2, 1).format = '0.00';
    book.sheets.push(createSheet('空'));
    const read = await openExcel(book).host.read(UNWATCHED);
    expect(read.ok && read.value.sheets.map(({ rows }) => rows.size)).toEqual([1, 0]);
  },
};

/** 6711, 6491, 6255, 6170, 6194. */
function undoRecipes(): Record<string, () => Promise<void>> {
  const recipe = (where: string, refuse: (excel: ExcelDouble) => void) =>
    [
      `6711, 6491: one undo step is refused ${where}: written without, once, and told`,
      async () => {
        const excel = openExcel(bookOf({ 计票: [[1]] }));
        refuse(excel);
        const written = await write(excel, [['张伟', 90]]);
        expect(written).toMatchObject({ ok: true, problems: [{ code: 'host-undo-apart' }] });
        expect(heldIn(excel.book, '联评得分')).toEqual([['张伟', 90]]);
        expect(excel.book.sheets.length).toBe(2);
      },
    ] as const;
  const refusal = () =>
    Object.assign(new Error('no'), { name: 'RichApi.Error', code: 'InvalidArgument' });
  const atRequest = (request: number) => (excel: ExcelDouble) => {
    let refusals = 0;
    excel.disturb = (index) => {
      if (index !== request || refusals > 0) return undefined;
      refusals++;
      return { at: 5, code: 'UndoNotSupported' };
    };
  };
  return Object.fromEntries([
    recipe('as an option', (excel) => {
      const { run } = excel;
      excel.run = (options, batch) =>
        options.mergeUndoGroup ? Promise.reject(refusal()) : run(options, batch);
    }),
    recipe('at the first request', atRequest(1)),
    recipe('at the second', atRequest(2)),
  ]);
}

const withQuirks = (quirks: NonNullable<Profile['quirks']>): Profile => ({
  ...PROFILES.newest,
  quirks,
});

const tableOf = (rows: number, columns: number) =>
  bookOf({ 计票: Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1)) });

async function valuesIn({ host }: ExcelDouble): Promise<Workbook> {
  const read = await host.read(UNWATCHED);
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
  return read.value;
}

const sizeOf = ({ sheets }: Workbook): number =>
  sheets.reduce((sum, { rows }) => [...rows.values()].reduce((all, row) => all + row.size, sum), 0);

const write = (
  { host }: ExcelDouble,
  rows: Parameters<typeof sheetOf>[1],
  removed: readonly string[] = [],
) => host.replaceSheets({ removed, added: [sheetOf('联评得分', rows)] }, UNWATCHED);

const callsOf = ({ sent }: ExcelDouble, name: string): number =>
  sent.flatMap(({ body }) => [
    ...Object.values(body.ObjectPaths).filter((path) => path.Name === name),
    ...body.Actions.filter(({ ActionType, Name }) => ActionType === ACTION.call && Name === name),
  ]).length;

test.each(Object.entries(RECIPES))('%s', (_, recipe) => recipe());
