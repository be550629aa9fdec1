import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriersInBothThemes } from './axe.ts';
import { COLUMNS, cornersWorkbook, largeWorkbook, ROWS, valueAt } from './large-workbook.ts';
import { openFile, type ServedWorkbench, serveWorkbench } from './served-workbench.ts';

/** Of rows and of the head, as the style sheet has them. */
const LINE = 24;
/** A screen full of cells and a half. */
const MOST_DRAWN = 1_000;

/** What a million cells may take to be read where much else is going on. */
const READING = 100_000;

let workbench: ServedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await serveWorkbench();
  writeFileSync(join(workbench.folder, 'large.xlsx'), largeWorkbook());
  writeFileSync(join(workbench.folder, 'corners.xlsx'), cornersWorkbook());
  page = await workbench.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
});
afterAll(() => workbench?.close());

async function open(name: string) {
  await openFile(page, workbench.address, join(workbench.folder, name));
  await page.waitForSelector('.grid td[data-cell]', { timeout: READING });
  await page.waitForFunction(() => !document.querySelector('.working'), { timeout: READING });
}

async function press(...keys: KeyInput[]) {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

/** The selected cell, what it shows, and whether all of it is seen between the heads and the edges. */
const selected = () =>
  page.evaluate(() => {
    const frame = document.querySelector('.grid-frame');
    const grid = document.querySelector('.grid');
    const cell = document.querySelector<HTMLElement>('[role=gridcell][aria-selected=true]');
    const head = document.querySelector('.grid tbody th');
    if (!frame || !cell || !head || cell.id !== grid?.getAttribute('aria-activedescendant'))
      return null;
    const [own, around] = [cell.getBoundingClientRect(), frame.getBoundingClientRect()];
    const [top, left] = [own.top - around.top, own.left - around.left];
    const isSeen =
      top >= 24 &&
      left >= head.clientWidth &&
      top + own.height <= frame.clientHeight &&
      left + own.width <= frame.clientWidth;
    return { cell: cell.dataset.cell, text: cell.textContent, isSeen };
  });

/** What stands in a part of a sheet comes once it is seen. */
const isSelected = (cell: Awaited<ReturnType<typeof selected>>, message = '') =>
  expect.poll(selected, { message, timeout: 10_000 }).toEqual(cell);

const attributes = (selector: string, names: readonly string[]) =>
  page.$eval(
    selector,
    (element, wanted) => wanted.map((name) => element.getAttribute(name)),
    names,
  );

describe('a million cells', () => {
  beforeAll(() => open('large.xlsx'));

  test('it says how large it is, and only what is seen is drawn', async () => {
    expect(
      await attributes('.grid', ['role', 'aria-rowcount', 'aria-colcount', 'aria-readonly']),
    ).toEqual(['grid', `${ROWS + 1}`, `${COLUMNS + 1}`, 'true']);
    const drawn = await page.$$eval('[role=gridcell]', ({ length }) => length);
    expect(drawn).toBeGreaterThan(300);
    expect(drawn).toBeLessThan(MOST_DRAWN);
  });

  test('every key goes where it goes in a spreadsheet program, and what is selected is seen', async () => {
    const height = await page.$eval('.grid-frame', ({ clientHeight }) => clientHeight);
    const rows = Math.floor(height / LINE) - 1;
    await page.locator('td[data-cell=E2]').click();
    const steps: [keys: KeyInput[], cell: string, text: number | string][] = [
      [['ArrowDown'], 'E3', valueAt(3, 5)],
      [['ArrowRight'], 'F3', valueAt(3, 6)],
      [['PageDown'], `F${3 + rows}`, valueAt(3 + rows, 6)],
      [['PageDown'], `F${3 + 2 * rows}`, valueAt(3 + 2 * rows, 6)],
      [['PageUp'], `F${3 + rows}`, valueAt(3 + rows, 6)],
      [['End'], `CV${3 + rows}`, valueAt(3 + rows, 100)],
      [['Control', 'End'], 'CV10000', valueAt(10_000, 100)],
      [['ArrowDown'], 'CV10000', valueAt(10_000, 100)],
      [['ArrowLeft'], 'CU10000', valueAt(10_000, 99)],
      [['Home'], 'A10000', valueAt(10_000, 1)],
      [['ArrowUp'], 'A9999', valueAt(9_999, 1)],
      [['Control', 'Home'], 'A1', '一年的流水'],
    ];
    for (const [keys, cell, text] of steps) {
      await press(...keys);
      // The title is wider than the frame: it cannot be seen whole.
      const isSeen = cell !== 'A1';
      await isSelected({ cell, text: `${text}`, isSeen }, keys.join(' '));
    }
  });

  test('scrolled to the middle: the right rows, in their order, each saying which one it is', async () => {
    await page.locator('td[data-cell=E2]').click();
    const top = 5_000 * LINE;
    await page.$eval('.grid-frame', (frame, to) => frame.scrollTo(0, to), top);
    await page.waitForFunction(() => document.querySelector('td[data-cell=F5001]')?.textContent);
    const rows = await page.$$eval('.grid tbody tr', (all) =>
      all.map((row) => ({
        index: Number(row.getAttribute('aria-rowindex')),
        number: Number(row.querySelector('th')?.textContent),
        first: row.querySelector('[aria-colindex="7"]')?.textContent,
        y: row.getBoundingClientRect().top,
      })),
    );
    expect(rows.map(({ index }) => index)).toEqual(
      rows.map(({ index }) => index).toSorted((a, b) => a - b),
    );
    const seen = rows.filter(({ number }) => number > 4_990);
    for (const { index, number, first } of seen)
      expect([index, first]).toEqual([number + 1, `${valueAt(number, 6)}`]);
    const frame = await page.$eval('.grid-frame', (own) => own.getBoundingClientRect().top);
    expect(seen.find(({ number }) => number === 5_001)?.y).toBe(frame + LINE);
    // What is merged down from far above is there, and so is the selected cell, for whoever listens.
    expect(rows.slice(0, 2).map(({ number }) => number)).toEqual([2, 3]);
    const merged = await page.$eval('td[data-cell=A3]', (cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return { text: cell.textContent, rows: cell.rowSpan, top, bottom };
    });
    expect([merged.text, merged.rows]).toEqual(['一支部', 8_998]);
    expect(merged.top).toBeLessThanOrEqual(frame + LINE);
    expect((await selected())?.cell).toBe('E2');
    await page.focus('.grid');
    await press('ArrowDown');
    await isSelected({ cell: 'E3', text: `${valueAt(3, 5)}`, isSeen: true });
  });

  test('hidden rows and columns are said to be, and each cell has the look of what became of it', async () => {
    const textOf = (selector: string) => page.$eval(selector, ({ textContent }) => textContent);
    expect(await textOf('.grid thead th[aria-colindex="4"]')).toBe('C 隐藏');
    expect(await textOf('.grid tr[aria-rowindex="8"] th')).toBe('7 隐藏');
    expect(await page.$$eval('.grid tr.was-hidden', ({ length }) => length)).toBe(1);
    expect(await attributes('td[data-cell=F8]', ['class', 'title'])).toEqual([
      'number right was-left-out',
      '未读：没有读取的工作表',
    ]);
    expect(await textOf('.legend')).toContain(`${(ROWS - 1) * COLUMNS + 1}`);
  });

  test('it has no barriers', async () => {
    expect(await findBarriersInBothThemes(page)).toEqual([]);
  });
});

test('the largest sheet that there can be: its last cell is seen at a key', async () => {
  await open('corners.xlsx');
  await page.focus('.grid');
  await press('Control', 'Home');
  await isSelected({ cell: 'A1', text: '1', isSeen: true });
  await press('Control', 'End');
  await isSelected({ cell: 'XFD1048576', text: '2', isSeen: true });
});
