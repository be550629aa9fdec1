import { describe, expect, test } from 'vitest';
import { type HostListener, UNWATCHED } from '../../../../addin/hosts/host.ts';
import { ERROR_VALUES } from '../../../../addin/hosts/wps/read/error-values.ts';
import { gridOf } from '../../../../addin/hosts/wps/read/grid.ts';
import { openWpsHost } from '../../../../addin/hosts/wps/wps-host.ts';
import { colorNumber } from '../../../../addin/hosts/wps/write/dress.ts';
import { bookOf, sheetOf } from '../../../office/small-books.ts';
import { MEASURED } from '../../../wps/measured.ts';
import { openWps } from '../../../wps/open-wps.ts';

const CELL = { top: 1, left: 1, bottom: 1, right: 1 };

describe('what is told of a range is taken by its rows and columns', () => {
  test.each<[string, unknown, number, number, unknown[][]]>([
    ['one cell by itself', 5, 1, 1, [[5]]],
    ['an empty one', null, 1, 1, [[null]]],
    ['a row as a plain list', [1, 2], 1, 2, [[1, 2]]],
    ['a row as a table', [[1, 2]], 1, 2, [[1, 2]]],
    ['a column as a plain list', [1, 2], 2, 1, [[1], [2]]],
    [
      'a table',
      [
        [1, 2],
        [3, 4],
      ],
      2,
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('%s', (_, told, rows, columns, grid) => expect(gridOf(told, rows, columns)).toEqual(grid));

  test.each<[string, unknown, number, number]>([
    ['one value for several cells', 5, 1, 2],
    ['nothing for several cells', null, 2, 2],
    ['a table that is turned', [[1], [2]], 1, 2],
    ['a list for a table', [1, 2, 3, 4], 2, 2],
    ['a line too short', [[1, 2], [3]], 2, 2],
  ])('%s is not guessed at', (_, told, rows, columns) =>
    expect(() => gridOf(told, rows, columns)).toThrow('Range'),
  );
});

test('errors are numbers, as they were measured, and a number that is the same is a number', async () => {
  for (const [name, value] of Object.entries(MEASURED.errors))
    expect(ERROR_VALUES.get(name)).toBe(value);
  const wps = openWps(bookOf({ 一: [['#DIV/0!', -2_146_826_281, '#N/A', "'#N/A"]] }));
  const read = await wps.host.read(UNWATCHED);
  expect(read.ok && [...(read.value.sheets[0]?.rows.get(1)?.values() ?? [])]).toEqual([
    { kind: 'error', value: '#DIV/0!' },
    { kind: 'number', value: -2_146_826_281 },
    { kind: 'error', value: '#N/A' },
    { kind: 'text', value: '#N/A' },
  ]);
});

test('an empty sheet, whose first cell counts as used, has no rows', async () => {
  const read = await openWps(bookOf({ 空: [] })).host.read(UNWATCHED);
  expect(read).toMatchObject({ ok: true, value: { sheets: [{ name: '空', rows: new Map() }] } });
});

test('colours are numbers with blue first: B3321F is 1F × 65536 + 32 × 256 + B3', () => {
  expect(colorNumber('B3321F')).toBe(2_044_595);
});

test('a highlight’s formula is told from the first cell of its area', async () => {
  const wps = openWps(bookOf({ 一: [['张伟', 85]] }));
  const area = { top: 2, left: 2, bottom: 9, right: 3 };
  const added = [
    {
      ...sheetOf('联评得分', [
        ['a', 'b', 'c'],
        [1, 2, 3],
      ]),
      highlights: [{ area, formula: '$B2>1', look: 'best' as const }],
    },
  ];
  await wps.host.replaceSheets({ removed: [], added }, UNWATCHED);
  expect(wps.world.book.sheets[1]?.furniture.get('highlights')).toMatchObject([
    { area: 'B2:C9', from: 'B2:B2' },
  ]);
  // The sheet that was shown is shown again.
  expect(wps.world.book.active?.name).toBe('一');
});

test('a WPS that refuses the page set-up writes the rest, and says what is missing', async () => {
  const wps = openWps(bookOf({ 一: [['张伟', 85]] }), { refusesFurniture: true });
  const added = [{ ...sheetOf('联评得分', [['姓名', 90]]), print: { landscape: true } }];
  expect(await wps.host.replaceSheets({ removed: [], added }, UNWATCHED)).toMatchObject({
    ok: true,
    problems: [{ code: 'host-plain', values: { missing: [{ zh: '打印设置' }] } }],
  });
});

test('where WPS is set to calculate by hand it is told to once', async () => {
  const book = bookOf({ 一: [['张伟', 85]] });
  book.calculationMode = 'Manual';
  book.evaluate = () => 85;
  const wps = openWps(book);
  const added = [sheetOf('联评得分', [[{ value: 85, formula: '一!B1' }]])];
  const written = await wps.host.replaceSheets({ removed: [], added }, UNWATCHED);
  expect(written).toMatchObject({ ok: true, problems: [] });
  expect(book.calculationMode).toBe('Manual');
});

test('what somebody changes or selects is told, what this pane writes is not', async () => {
  const wps = openWps(bookOf({ 一: [['张伟', 85]], 二: [['李娜']] }));
  const news: unknown[] = [];
  const listener: HostListener = {
    changed: (sheet) => news.push(sheet),
    selected: ({ place, row }) => news.push([place, row.slice(0, 3)]),
  };
  const stop = wps.host.watch(listener);
  await wps.host.replaceSheets({ removed: [], added: [sheetOf('联评得分', [['a']])] }, UNWATCHED);
  wps.happen('SheetChange', '二', CELL);
  wps.happen('SheetSelectionChange', '一', { ...CELL, left: 2, right: 2 });
  stop();
  wps.happen('SheetChange', '一', CELL);
  expect(news).toEqual(['二', [{ sheet: '一', cell: 'B1' }, ['张伟', '85', '']]]);
});

test('rules of any length and signs are kept as names, and shorter ones leave nothing of them', async () => {
  const wps = openWps(bookOf({ 一: [['张伟']] }));
  expect(await wps.host.settings.read()).toBeUndefined();
  const long = '规则："甲"\n\t权重=50%\\'.repeat(500);
  await wps.host.settings.keep(long);
  expect(await wps.host.settings.read()).toBe(long);
  const most = Math.max(...[...wps.world.names.values()].map(({ length }) => length));
  expect(most).toBeLessThan(500);
  await wps.host.settings.keep('短');
  expect(await wps.host.settings.read()).toBe('短');
  expect(wps.world.names.size).toBe(1);
  expect(await wps.host.settings.keep('长'.repeat(100_001))).toMatchObject({
    ok: false,
    problems: [{ code: 'host-settings-too-long' }],
  });
});

test('without a workbook there is no host, and a sentence says so', () => {
  const events = { AddApiEventListener: () => {}, RemoveApiEventListener: () => {} };
  const application = {
    ...{ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true },
    ActiveWorkbook: null,
    CalculateFull: () => {},
  };
  expect(openWpsHost({ application, events })).toMatchObject({
    ok: false,
    problems: [{ code: 'host-not-wps' }],
  });
});
