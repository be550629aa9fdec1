import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, type SheetChange, UNWATCHED } from '../../../addin/hosts/host.ts';
import type { NewSheet, Workbook } from '../../../shared/workbook/model.ts';
import { cellName } from '../../../shared/workbook/model.ts';
import type { HeldSheet } from '../../recalculation/held-sheet.ts';
import { cachedValues, sheetsOf } from '../../recalculation/working-copy.ts';
import { packExtension } from './extension.ts';
import { openLive } from './live.ts';
import { type Office, startOffice } from './office.ts';

const SAMPLES = [
  ['joint-review-2026', 'grassroots-joint-review'],
  ['leading-cadres-2026', 'leading-cadre-annual-review'],
  ['member-appraisal-2026', 'member-appraisal'],
  ['organisation-department-2026', 'organisation-department-review'],
] as const;
const folder = mkdtempSync(join(tmpdir(), 'lianping-oxt-'));
let office: Office;

beforeAll(async () => {
  office = await startOffice(await packExtension(folder));
});
afterAll(async () => {
  await office?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pathOf = (name: string) => `seeds/workbooks/${name}.xlsx`;
const sheetsFor = (name: string, rulebook: string): readonly HeldSheet[] =>
  sheetsOf({
    bytes: new Uint8Array(readFileSync(pathOf(name))),
    rulebookText: readFileSync(`seeds/rulebooks/${rulebook}.yaml`, 'utf8'),
  });

const oneCell = (name: string, value: string): NewSheet => ({
  name,
  widths: [8],
  rows: [{ cells: [{ value, style: 'text' }] }],
});

async function workbookOf(host: Host): Promise<Workbook> {
  const read = await host.read(UNWATCHED);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** What the formula cells of the sheets show in the document, digit by digit: a file keeps 15 of them. */
async function shownIn(document: string, sheets: readonly HeldSheet[]) {
  const shown: [string, number | string | undefined][] = [];
  for (const { name, rows } of sheets) {
    const last = Math.max(...rows.map(({ cells }) => cells.length));
    const area = `A1:${cellName(rows.length, last)}`;
    const values = await office.act<(number | string)[][]>('read', {
      path: document,
      sheet: name,
      area,
    });
    for (const [row, { cells }] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.formula === undefined || cell.value === null) continue;
        const value = values[row]?.[column];
        // −0.2 × 0 is −0 to a spreadsheet, which is the number 0.
        shown.push([`${name}!${cellName(row + 1, column + 1)}`, value === 0 ? 0 : value]);
      }
    }
  }
  return Object.fromEntries(shown);
}

test.each(SAMPLES)('%s: every cell comes to what the core says', async (name, rulebook) => {
  const sheets = sheetsFor(name, rulebook);
  const { host, document } = await openLive(office, pathOf(name));
  const before = await workbookOf(host);
  expect(await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED)).toEqual({
    ok: true,
    value: undefined,
    problems: [],
  });
  const after = await workbookOf(host);
  expect(after.sheets.map((sheet) => sheet.name)).toEqual([
    ...before.sheets.map((sheet) => sheet.name),
    ...sheets.map((sheet) => sheet.name),
  ]);
  expect(await shownIn(document, sheets)).toEqual(cachedValues(sheets));
  expect(await host.undo()).toMatchObject({ ok: true });
  expect(await workbookOf(host)).toEqual(before);
  await office.act('close', { path: document });
});

test('a second writing takes the place of the first, and is one step', async () => {
  const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
  const before = await workbookOf(host);
  await host.replaceSheets({ removed: [], added: [oneCell('联评得分', '一')] }, UNWATCHED);
  const first = await workbookOf(host);
  const names = first.sheets.map(({ name }) => name);
  await host.replaceSheets(
    { removed: ['联评得分'], added: [oneCell('联评得分', '二')] },
    UNWATCHED,
  );
  const second = await workbookOf(host);
  expect(second.sheets.map(({ name }) => name)).toEqual(names);
  expect(second.sheets.at(-1)?.rows.get(1)?.get(1)?.value).toBe('二');
  await host.undo();
  expect(await workbookOf(host)).toEqual(first);
  await host.undo();
  expect(await workbookOf(host)).toEqual(before);
  await office.act('close', { path: document });
});

test('what staff’s own formulas say of our sheets they say of the new ones, and after undo of the old', async () => {
  const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
  await host.replaceSheets({ removed: [], added: [oneCell('联评得分', '一')] }, UNWATCHED);
  const place = { path: document, sheet: '日常表现' };
  await office.act('write', { ...place, cell: 'J1', value: '=$\'联评得分\'.A1&"。"' });
  await office.act('write_array', { ...place, area: 'J2:J3', formula: '=$联评得分.A1:A2&"！"' });
  const said = () => office.act('read', { ...place, area: 'J1:J3' });
  expect(await said()).toEqual([['一。'], ['一！'], ['！']]);
  const change = { removed: ['联评得分'], added: [oneCell('联评得分', '二')] };
  expect(await host.replaceSheets(change, UNWATCHED)).toMatchObject({ ok: true });
  expect(await said()).toEqual([['二。'], ['二！'], ['！']]);
  expect(await host.undo()).toMatchObject({ ok: true });
  expect(await said()).toEqual([['一。'], ['一！'], ['！']]);
  await office.act('close', { path: document });
});

test('a chart goes with its sheet, and comes back with it', async () => {
  const [name, rulebook] = SAMPLES[2];
  const sheets = sheetsFor(name, rulebook);
  const { host, document } = await openLive(office, pathOf(name));
  const removed = sheets.map((sheet) => sheet.name);
  await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
  const charts = () => office.act('charts', { path: document, sheet: removed[0] });
  const before = await charts();
  expect(before).toHaveLength(1);
  await host.replaceSheets({ removed, added: sheets }, UNWATCHED);
  expect(await charts()).toEqual(before);
  await host.undo();
  expect(await charts()).toEqual(before);
  await host.undo();
  expect(await host.read(UNWATCHED)).toMatchObject({ ok: true });
  await office.act('close', { path: document });
});

/** As our sheets write them, and the corners of the classic dialect. */
const FORMULAS = [
  'ROUND(AVERAGE(A1:A4),2)',
  'SUMPRODUCT(--(A1:A3="好,;!"),B1:B3)',
  'IF(AND(A1="",B1<>""),"说“好”""!",IFERROR(1/0,-1%))',
  'MATCH(1,{1,2;3,4},0)+INDEX({"a,b";"c"},2)',
  'LOOKUP(2,1/($A$1:$A$9<>""),$A$1:$A$9)',
  'IF(A1,1E-9,NA())',
  'IF(ISNUMBER(A1)=FALSE(),TRUE ( ),FALSE ())',
  'COUNTIF(A:A,"<>")+SUM(1:1)',
  'RANK(A1,A$1:A$9,0)&TEXT(A1,"0.00")',
  'SUM(Sheet1!A1:B2,Sheet1!$C$3)^2-+A1',
];

test('a formula means what it means in Excel, by the word of LibreOffice’s own reader of them', async () => {
  const document = await office.open('');
  const meant = await office.act('excel_formulas', { path: document, formulas: FORMULAS });
  const told = await office.act('written_formulas', { path: document, formulas: FORMULAS });
  expect(told).toEqual(meant);
  await office.act('close', { path: document });
});

test('a truth stays one when it is saved as .xlsx: to Excel it is no number', async () => {
  const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
  const cells = [{ value: '否', formula: 'IF(ISNUMBER("x")=FALSE,"否","是")' }];
  await host.replaceSheets(
    { removed: [], added: [{ name: '真', widths: [], rows: [{ cells }] }] },
    UNWATCHED,
  );
  expect((await workbookOf(host)).sheets.at(-1)?.rows.get(1)?.get(1)).toEqual({
    kind: 'text',
    value: '否',
    formula: 'IF(ISNUMBER("x")=FALSE(),"否","是")',
  });
  await office.act('close', { path: document });
});

describe('what cannot be written leaves the document as it was', () => {
  const added = [oneCell('联评得分', '一')];

  async function refused(document: string, host: Host, change: SheetChange) {
    const state = () => office.act('state', { path: document });
    const before = await state();
    const written = await host.replaceSheets(change, UNWATCHED);
    expect(await state()).toEqual(before);
    await office.act('close', { path: document });
    return written.problems.map(({ code, values }) => ({ code, values }));
  }

  test('a structure with protection', async () => {
    const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
    await office.act('protect', { path: document });
    expect(await refused(document, host, { removed: [], added })).toMatchObject([
      { code: 'host-structure-protected' },
    ]);
  });

  test('a sheet with protection that would go', async () => {
    const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
    await host.replaceSheets({ removed: [], added }, UNWATCHED);
    await office.act('protect', { path: document, sheet: '联评得分' });
    expect(await refused(document, host, { removed: ['联评得分'], added })).toEqual([
      { code: 'host-sheets-protected', values: { sheets: ['联评得分'] } },
    ]);
  });

  test('a sheet of staff’s with protection whose formula speaks of one that would go', async () => {
    const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
    await host.replaceSheets({ removed: [], added }, UNWATCHED);
    const place = { path: document, sheet: '日常表现' };
    await office.act('write', { ...place, cell: 'J1', value: '=$联评得分.A1' });
    await office.act('protect', place);
    expect(await refused(document, host, { removed: ['联评得分'], added })).toEqual([
      { code: 'host-sheets-protected', values: { sheets: ['日常表现'] } },
    ]);
  });

  test('a name that a sheet of theirs has', async () => {
    const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
    const taken = [oneCell('日常表现', '一')];
    expect(await refused(document, host, { removed: [], added: taken })).toEqual([
      { code: 'sheet-name-taken', values: { sheet: '日常表现' } },
    ]);
  });

  test('a fault in the midst of it', async () => {
    const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
    const broken = {
      name: '坏',
      widths: [],
      rows: [{ cells: [{ value: 1, formula: '[Table]' }] }],
    };
    expect(await refused(document, host, { removed: [], added: [...added, broken] })).toMatchObject(
      [{ code: 'host-write-undone' }],
    );
  });
});

test('what was done since is not taken back', async () => {
  const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
  await host.replaceSheets({ removed: [], added: [oneCell('联评得分', '一')] }, UNWATCHED);
  await office.act('write', { path: document, sheet: '日常表现', cell: 'A1', value: 'x' });
  const undone = await host.undo();
  expect(undone.problems.map(({ code }) => code)).toEqual(['host-undo-not-last']);
  expect((await workbookOf(host)).sheets.at(-1)?.name).toBe('联评得分');
  await office.act('close', { path: document });
});

test('taking back touches no other document, whichever was in front', async () => {
  const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
  await host.replaceSheets({ removed: [], added: [oneCell('联评得分', '一')] }, UNWATCHED);
  const other = await office.open(pathOf('joint-review-2026'));
  const before = await office.act('state', { path: other });
  expect(await host.undo()).toMatchObject({ ok: true });
  expect(await office.act('state', { path: other })).toEqual(before);
  await office.act('close', { path: other });
  await office.act('close', { path: document });
});

test('whoever gives up has nothing written', async () => {
  const { host, document } = await openLive(office, pathOf('member-appraisal-2026'));
  const before = await workbookOf(host);
  const giveUp = new AbortController();
  const added = [oneCell('联评得分', '一')];
  const written = host.replaceSheets(
    { removed: [], added },
    { signal: giveUp.signal, report: () => {} },
  );
  giveUp.abort();
  expect(await written).toEqual({ ok: false, problems: [] });
  expect(await workbookOf(host)).toEqual(before);
  await office.act('close', { path: document });
});
