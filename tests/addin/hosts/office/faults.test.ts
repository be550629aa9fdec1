import { describe, expect, test } from 'vitest';
import { type Task, UNWATCHED } from '../../../../addin/hosts/host.ts';
import { cellFor } from '../../../office/excel/book.ts';
import { typeInto } from '../../../office/excel/type-into.ts';
import { type ExcelDouble, openExcel } from '../../../office/open-excel.ts';
import { bookOf, sheetOf, snapshot } from '../../../office/small-books.ts';

const OLD = [
  sheetOf('联评得分', [
    ['姓名', '得分'],
    ['=张', { value: 85.5, formula: "'计票'!B2+0.5" }],
  ]),
  sheetOf('联评计算', [['旧']]),
];
const NEW = [
  sheetOf('联评得分', [
    ['姓名', '得分'],
    ['张伟', { value: 90, formula: "'联评计算'!A1" }],
  ]),
  sheetOf('联评计算', [[90]]),
  sheetOf('联评规则', [['权重', 0.5]]),
];

/** A workbook of staff's, with what was written before, or without. */
async function opened(isAgain: boolean): Promise<ExcelDouble> {
  const excel = openExcel(
    bookOf({
      计票: [
        ['姓名', '分'],
        ['张伟', 85],
      ],
      名册: [['张伟']],
    }),
  );
  excel.book.evaluate = ({ formula }) => (formula.includes('计票') ? 85.5 : 90);
  if (!isAgain) return excel;
  await excel.host.replaceSheets({ removed: [], added: OLD }, UNWATCHED);
  // Staff took a score over into a sheet of their own.
  const [, roll] = excel.book.sheets;
  if (roll) typeInto(cellFor(roll, 1, 2), '=联评得分!B2*2', { book: excel.book, sheet: roll });
  await excel.host.read(UNWATCHED);
  return excel;
}

const change = (isAgain: boolean) => ({
  removed: isAgain ? OLD.map(({ name }) => name) : [],
  added: NEW,
});

/** Every request, and of each the first action, one in the middle, the last. */
async function places(isAgain: boolean) {
  const excel = await opened(isAgain);
  const before = excel.sent.length;
  await excel.host.replaceSheets(change(isAgain), UNWATCHED);
  return { places: placesIn(excel.sent.slice(before)), whole: snapshot(excel.book) };
}

const placesIn = (sent: ExcelDouble['sent']) =>
  sent.flatMap(({ body: { Actions } }, request) =>
    [0, Math.floor(Actions.length / 3), Math.floor(Actions.length / 2), Actions.length - 1].map(
      (action) => ({ request, action }),
    ),
  );

/** The pane was closed on its writing: the next one writes, or leaves all and names the sheets to delete. */
async function expectNextPaneGoesOn({ book }: ExcelDouble): Promise<void> {
  const [{ host }, left] = [openExcel(book), snapshot(book)];
  await host.read(UNWATCHED);
  const there = book.sheets.map(({ name }) => name);
  const removed = [...new Set([...OLD, ...NEW].map(({ name }) => name))].filter((name) =>
    there.includes(name),
  );
  const again = await host.replaceSheets({ removed, added: NEW }, UNWATCHED);
  if (again.ok) {
    const whole = ['计票', '名册', ...NEW.map(({ name }) => name)];
    expect(book.sheets.map(({ name }) => name)).toEqual(whole);
    return;
  }
  expect(again.problems).toMatchObject([{ code: 'host-unfinished' }]);
  const others = there.filter((name) => !['计票', '名册', ...removed].includes(name));
  expect(again.problems[0]?.values).toEqual({ sheets: others });
  expect(snapshot(book)).toEqual(left);
}

describe.each([
  ['a first writing', false],
  ['a replacing', true],
])('%s that is refused midway', async (_, isAgain) => {
  const { places: all, whole } = await places(isAgain);

  test.each(all)(
    'in request $request before action $action leaves nothing, or is whole',
    async (at) => {
      const excel = await opened(isAgain);
      const [before, sent] = [snapshot(excel.book), excel.sent.length];
      excel.disturb = (index) =>
        index === sent + at.request ? { at: at.action, code: 'InsertDeleteConflict' } : undefined;
      const result = await excel.host.replaceSheets(change(isAgain), UNWATCHED);
      expect(snapshot(excel.book)).toEqual(result.ok ? whole : before);
      if (!result.ok) expect(result.problems.map(({ effect }) => effect)).toEqual(['stop']);
      expect(excel.world.areEventsOn).toBe(true);
    },
  );

  test.each(all)(
    'in request $request before action $action is tried in smaller ones',
    async (at) => {
      const excel = await opened(isAgain);
      const sent = excel.sent.length;
      excel.disturb = (index) =>
        index === sent + at.request ? { at: at.action, code: 'GeneralException' } : undefined;
      const result = await excel.host.replaceSheets(change(isAgain), UNWATCHED);
      const isSurvey = at.request === 0 || (isAgain && at.request === 1);
      expect(result.ok).toBe(!isSurvey);
      if (result.ok) expect(snapshot(excel.book)).toEqual(whole);
    },
  );

  test.each(all)(
    'in request $request before action $action, and never answered again, is told',
    async (at) => {
      const excel = await opened(isAgain);
      const sent = excel.sent.length;
      excel.disturb = (index) => {
        if (index < sent + at.request) return undefined;
        return { at: index === sent + at.request ? at.action : 0, code: 'HostGone' };
      };
      const result = await excel.host.replaceSheets(change(isAgain), UNWATCHED);
      expect(result.ok).toBe(false);
      expect(result.problems.length).toBe(1);
      const staff = excel.book.sheets.slice(0, 2).map(({ name }) => name);
      expect(staff).toEqual(['计票', '名册']);
      await expectNextPaneGoesOn(excel);
    },
  );

  test.each([0, 1, 2])('and given up after %i requests, leaves nothing', async (count) => {
    const excel = await opened(isAgain);
    const [before, sent] = [snapshot(excel.book), excel.sent.length];
    const stop = new AbortController();
    excel.disturb = (index) => {
      if (index === sent + count) stop.abort();
      return undefined;
    };
    const task: Task = { signal: stop.signal, report: () => {} };
    const result = await excel.host.replaceSheets(change(isAgain), task);
    // The last request cannot be called back: then all of it is there.
    expect(snapshot(excel.book)).toEqual(result.ok ? whole : before);
    if (!result.ok) expect(result.problems).toEqual([]);
  });
});

/** The workbook as it was written once more over the old sheets, and as taking that back leaves it. */
async function writtenAgain() {
  const excel = await opened(true);
  expect(await excel.host.replaceSheets(change(true), UNWATCHED)).toMatchObject({ ok: true });
  return { excel, written: snapshot(excel.book), sent: excel.sent.length };
}

describe('a taking back that is refused midway', async () => {
  const { excel, sent: before } = await writtenAgain();
  await excel.host.undo();
  const whole = snapshot(excel.book);

  test.each(placesIn(excel.sent.slice(before)))(
    'in request $request before action $action leaves what was written, or is whole',
    async (at) => {
      const { excel, written, sent } = await writtenAgain();
      excel.disturb = (index) =>
        index === sent + at.request ? { at: at.action, code: 'InsertDeleteConflict' } : undefined;
      const undone = await excel.host.undo();
      expect(snapshot(excel.book)).toEqual(undone.ok ? whole : written);
      if (!undone.ok) expect(undone.problems.map(({ effect }) => effect)).toEqual(['stop']);
      // What was not taken back can be, later.
      if (!undone.ok) expect(await excel.host.undo()).toMatchObject({ ok: true });
      expect(snapshot(excel.book)).toEqual(whole);
    },
  );
});

test.each([
  ['read', ({ host }: ExcelDouble) => host.read(UNWATCHED)],
  ['select', ({ host }: ExcelDouble) => host.select({ sheet: '计票', cell: 'B2' })],
  ['keep', ({ host }: ExcelDouble) => host.settings.keep('规则：一')],
])('%s, refused in any of its requests, says so and changes nothing', async (_, ask) => {
  const plain = await opened(false);
  const first = plain.sent.length;
  await ask(plain);
  for (const at of placesIn(plain.sent.slice(first))) {
    const excel = await opened(false);
    const [before, sent] = [snapshot(excel.book), excel.sent.length];
    excel.disturb = (index) =>
      index >= sent + at.request ? { at: at.action, code: 'HostGone' } : undefined;
    const result = await ask(excel);
    expect(result.problems.map(({ effect }) => effect)).toEqual(['stop']);
    expect(snapshot(excel.book)).toEqual(before);
  }
});

test('what staff’s own formulas say of our sheets they say of the new ones, and after undo of the old', async () => {
  const excel = await opened(true);
  const said = () => JSON.stringify(snapshot(excel.book)[1]);
  const before = said();
  expect(before).toContain('=联评得分!B2*2');
  expect(await excel.host.replaceSheets(change(true), UNWATCHED)).toMatchObject({ ok: true });
  expect(said()).toBe(before);
  expect(await excel.host.undo()).toMatchObject({ ok: true });
  expect(said()).toBe(before);
});

describe('a workbook that somebody changes while it is written', () => {
  const during = async (request: number, change: (excel: ExcelDouble) => void) => {
    const excel = await opened(true);
    const sent = excel.sent.length;
    excel.disturb = (index) => {
      if (index === sent + request) change(excel);
      return undefined;
    };
    const added = [sheetOf('联评得分', [['张伟', { value: 85.5, formula: "'计票'!B2+0.5" }]])];
    const removed = OLD.map(({ name }) => name);
    const result = await excel.host.replaceSheets({ removed, added }, UNWATCHED);
    return { result, names: excel.book.sheets.map(({ name }) => name) };
  };
  const drop = (name: string) => (excel: ExcelDouble) => {
    excel.book.sheets = excel.book.sheets.filter((sheet) => sheet.name !== name);
  };

  test('a sheet that formulas name is deleted: all is taken back, and told', async () => {
    const { result, names } = await during(2, drop('计票'));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'host-write-undone' }] });
    expect(names).toEqual(['名册', '联评得分', '联评计算']);
  });

  test('an old sheet is deleted before the new are written: all is taken back, and told', async () => {
    const { result, names } = await during(2, drop('联评计算'));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'host-write-undone' }] });
    expect(names).toEqual(['计票', '名册', '联评得分']);
  });

  test('an old sheet is deleted at the last moment: it was to go anyway', async () => {
    const { result, names } = await during(3, drop('联评计算'));
    expect(result).toMatchObject({ ok: true });
    expect(names).toEqual(['计票', '名册', '联评得分']);
  });

  test('a number is changed: written, and told that the formulas come to something else', async () => {
    const { result } = await during(2, (excel) => {
      excel.book.evaluate = () => 99.5;
    });
    expect(result).toMatchObject({ ok: true, problems: [{ code: 'host-not-calculated' }] });
  });
});

test('what another pane is writing is left alone, and told', async () => {
  const excel = await opened(false);
  excel.book.sheets.push(...bookOf({ '联评~1': [[1]] }).sheets);
  const before = snapshot(excel.book);
  const result = await excel.host.replaceSheets(change(false), UNWATCHED);
  expect(result.problems).toMatchObject([
    { code: 'host-unfinished', values: { sheets: ['联评~1'] } },
  ]);
  expect(snapshot(excel.book)).toEqual(before);
});

test('a sheet of staff’s by the name of a new one is told before anything is written', async () => {
  const excel = await opened(false);
  const result = await excel.host.replaceSheets(
    { removed: [], added: [sheetOf('计票', [[1]])] },
    UNWATCHED,
  );
  expect(result.problems).toMatchObject([{ code: 'sheet-name-taken', values: { sheet: '计票' } }]);
  expect(excel.sent.length).toBe(1);
});

test('a program without ExcelApi 1.4 is told so, and asked for nothing', async () => {
  const excel = openExcel(bookOf({ 计票: [[1]] }), { name: 'Excel 2016', version: '1.3' });
  const results = [
    await excel.host.read(UNWATCHED),
    await excel.host.replaceSheets(change(false), UNWATCHED),
  ];
  expect(results.map(({ problems }) => problems[0]?.code)).toEqual([
    'host-too-old',
    'host-too-old',
  ]);
  expect(excel.sent).toEqual([]);
});
