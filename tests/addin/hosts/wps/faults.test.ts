import { expect, test } from 'vitest';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import { bookOf, heldIn, sheetOf, snapshot } from '../../../office/small-books.ts';
import { openWps, type WpsDouble } from '../../../wps/open-wps.ts';

const ADDED = [
  sheetOf('联评得分', [
    ['姓名', null, '得分'],
    ['张伟', null, 90],
  ]),
];
const CHANGE = { removed: ['联评得分'], added: ADDED };
const NEW = [
  ['姓名', '得分'],
  ['张伟', 90],
];
const AS_IT_IS = { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true };

/** With sheets of an earlier scoring, of which a cell of staff's speaks. */
async function openRead(): Promise<WpsDouble> {
  const book = bookOf({ 联评得分: [['旧的', 1]], 计票: [['张伟', 85, '=联评得分!B1']] });
  const wps = openWps(book);
  await wps.host.read(UNWATCHED);
  return wps;
}

const namesIn = ({ world }: WpsDouble) => world.book.sheets.map(({ name }) => name);
const filled = (told: unknown) =>
  (told as unknown[][]).map((line) => line.filter((value) => value !== ''));

test('whatever WPS refuses midway, the workbook is as it was, or all of it is written', async () => {
  const whole = await openRead();
  const before = snapshot(whole.world.book);
  const first = whole.acts.length;
  expect(await whole.host.replaceSheets(CHANGE, UNWATCHED)).toMatchObject({ ok: true });
  const last = whole.acts.length;
  let [back, forward] = [0, 0];
  for (let refuseAt = first; refuseAt < last; refuseAt++) {
    const wps = await openRead();
    wps.refuseAt = refuseAt;
    const { ok } = await wps.host.replaceSheets(CHANGE, UNWATCHED);
    const [found, expected] = ok
      ? [filled(heldIn(wps.world.book, '联评得分')), NEW]
      : [snapshot(wps.world.book), before];
    expect([refuseAt, wps.acts[refuseAt], found]).toEqual([refuseAt, wps.acts[refuseAt], expected]);
    expect(namesIn(wps).toSorted()).toEqual(['联评得分', '计票'].toSorted());
    expect(wps.world.application).toMatchObject(AS_IT_IS);
    if (ok) forward++;
    else back++;
  }
  // Looks and furniture may be refused without harm; contents and names may not.
  expect([back > 0, forward > 0]).toEqual([true, true]);
});

test('a WPS that is gone midway is told of, with what it may have left', async () => {
  const whole = await openRead();
  const first = whole.acts.length;
  await whole.host.replaceSheets(CHANGE, UNWATCHED);
  const wps = await openRead();
  wps.goneAt = Math.floor((first + whole.acts.length) / 2);
  expect(await wps.host.replaceSheets(CHANGE, UNWATCHED)).toMatchObject({
    ok: false,
    problems: [{ code: 'host-left-behind', values: { sheets: ['联评~1'] } }],
  });
});

test('given up after any portion, nothing is left of it and nothing is said', async () => {
  const before = snapshot((await openRead()).world.book);
  for (let portions = 0; portions < 5; portions++) {
    const wps = await openRead();
    const controller = new AbortController();
    const report = ({ done }: { readonly done: number }) => {
      if (done > portions) controller.abort();
    };
    const task = { signal: controller.signal, report };
    expect(await wps.host.replaceSheets(CHANGE, task)).toEqual({ ok: false, problems: [] });
    expect(snapshot(wps.world.book)).toEqual(before);
  }
});

test('protected sheets, structure and what another pane left are found before anything is written', async () => {
  for (const [code, prepare] of [
    [
      'host-structure-protected',
      ({ book }) => {
        book.isStructureProtected = true;
      },
    ],
    [
      'host-sheets-protected',
      ({ book }) => {
        for (const sheet of book.sheets) sheet.isProtected = true;
      },
    ],
    ['host-unfinished', ({ book }) => void Object.assign(book.sheets[1] ?? {}, { name: '联评~1' })],
  ] satisfies [string, (world: WpsDouble['world']) => void][]) {
    const wps = await openRead();
    prepare(wps.world);
    const before = snapshot(wps.world.book);
    const written = await wps.host.replaceSheets(CHANGE, UNWATCHED);
    expect(written).toMatchObject({ ok: false, problems: [{ code }] });
    expect(snapshot(wps.world.book)).toEqual(before);
  }
});

test('what staff’s cells say of replaced sheets they say of the new ones, and of the old ones again', async () => {
  const wps = await openRead();
  const before = snapshot(wps.world.book);
  await wps.host.replaceSheets(CHANGE, UNWATCHED);
  expect(JSON.stringify(snapshot(wps.world.book))).toContain('=联评得分!B1');
  expect(await wps.host.undo()).toMatchObject({
    ok: true,
    problems: [{ code: 'host-put-back-plain', values: { sheets: ['联评得分'] } }],
  });
  expect(namesIn(wps)).toEqual(['联评得分', '计票']);
  expect(JSON.stringify(snapshot(wps.world.book))).toBe(JSON.stringify(before));
});
