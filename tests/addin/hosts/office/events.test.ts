import { expect, test, vi } from 'vitest';
import { type Selection, UNWATCHED } from '../../../../addin/hosts/host.ts';
import { type ExcelDouble, openExcel } from '../../../office/open-excel.ts';
import { PROFILES, type Profile } from '../../../office/profiles.ts';
import { bookOf, sheetOf } from '../../../office/small-books.ts';

async function watched(profile: Profile = PROFILES.newest) {
  const excel = openExcel(bookOf({ 计票: [['张伟', 85]], 名册: [['李娜', '一科']] }), profile);
  const changed: (string | undefined)[] = [];
  const selected: Selection[] = [];
  await excel.host.read(UNWATCHED);
  const stop = excel.host.watch({
    changed: (sheet) => changed.push(sheet),
    selected: (selection) => selected.push(selection),
  });
  const isListening = Number(profile.version.split('.')[1]) >= 7;
  if (isListening) await vi.waitFor(() => expect(excel.world.listens.size).toBeGreaterThan(1));
  return { excel, changed, selected, stop };
}

test.each([PROFILES.newest, PROFILES.excel2019])(
  '$name tells changes by sheet',
  async (profile) => {
    const { excel, changed, stop } = await watched(profile);
    excel.change('名册');
    excel.change('计票', 'Remote');
    await vi.waitFor(() => expect(changed).toEqual(['名册', '计票']));
    stop();
    await vi.waitFor(() => expect(excel.world.listens.size).toBe(0));
  },
);

test.each([
  [PROFILES.newest, ['名册']],
  [PROFILES.excel2019, []],
])(
  '$name: a row that is hidden or shown again is a change, where programs tell it',
  async (profile, told) => {
    const { excel, changed } = await watched(profile);
    excel.hideRow('名册');
    excel.change('计票');
    await vi.waitFor(() => expect(changed).toEqual([...told, '计票']));
  },
);

test('a burst of a thousand changes asks the program nothing', async () => {
  const { excel, changed } = await watched();
  const before = excel.sent.length;
  for (let index = 0; index < 1_000; index++) excel.change('计票');
  await vi.waitFor(() => expect(changed.length).toBe(1_000));
  expect(excel.sent.length).toBe(before);
});

const written = (excel: ExcelDouble) =>
  excel.host.replaceSheets({ removed: [], added: [sheetOf('联评得分', [[1]])] }, UNWATCHED);

test('539, 1760: while we write no events are sent, and afterwards they are', async () => {
  const { excel, changed } = await watched();
  const seen: boolean[] = [];
  excel.disturb = () => {
    seen.push(excel.world.areEventsOn);
    return undefined;
  };
  expect((await written(excel)).ok).toBe(true);
  expect(seen).toEqual([true, true, false]);
  excel.change('名册');
  excel.change('联评得分');
  await vi.waitFor(() => expect(changed).toEqual(['名册', '联评得分']));
});

test('the selected cell is told with its row, in one request', async () => {
  const { excel, selected } = await watched();
  const [, sheet] = excel.book.sheets;
  if (sheet) excel.book.selected = { sheet, area: { top: 1, left: 2, bottom: 3, right: 4 } };
  const before = excel.sent.length;
  excel.select('名册');
  await vi.waitFor(() => expect(selected.length).toBe(1));
  expect(selected[0]?.place).toEqual({ sheet: '名册', cell: 'B1' });
  expect(selected[0]?.row.slice(0, 3)).toEqual(['李娜', '一科', '']);
  expect(selected[0]?.row.length).toBe(32);
  expect(excel.sent.length - before).toBe(1);
});

test('a selection that is no range is no news', async () => {
  const { excel, selected } = await watched();
  const before = excel.sent.length;
  excel.select('名册');
  await vi.waitFor(() => expect(excel.sent.length).toBe(before + 1));
  const [sheet] = excel.book.sheets;
  if (sheet) excel.book.selected = { sheet, area: { top: 1, left: 1, bottom: 1, right: 1 } };
  excel.select('计票');
  await vi.waitFor(() => expect(selected.map(({ place }) => place.sheet)).toEqual(['计票']));
});

test('a program before ExcelApi 1.7 tells nothing, and is not asked', async () => {
  const { excel } = await watched(PROFILES.oldest);
  const before = excel.sent.length;
  await excel.host.read(UNWATCHED);
  expect(excel.sent.length - before).toBe(3);
  expect(excel.world.listens.size).toBe(0);
});
