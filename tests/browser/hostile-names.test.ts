import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBook } from '../office/load-books.ts';
import { launchChromium } from './chromium.ts';
import { openInExcel, serveAddin } from './excel-shell.ts';
import { harmedBy, hostileWorkbook } from './hostile-names.ts';
import { type Served, serveFolder } from './serve-folder.ts';

// About 10 s. That written names are text in Excel is a case of the contract. The pane in LibreOffice is held to the same in `tests/addin/libreoffice/pane.test.ts`.
const { bytes, names } = hostileWorkbook();
const folder = mkdtempSync(join(tmpdir(), 'lianping-hostile-'));
/** A file may be called so too. */
const path = join(folder, `<img src=x onerror=harmed=1> 'a' =1+1.xlsx`);
let addin: Served;
let workbench: Served;
beforeAll(async () => {
  process.argv.push('--', '--office-js', 'office/office.js');
  writeFileSync(path, bytes);
  addin = await serveAddin();
  workbench = await serveFolder(resolve('.output/workbench'));
});
afterAll(() => {
  addin?.close();
  workbench?.close();
  rmSync(folder, { recursive: true });
});

const NARROW = { width: 320, height: 640 };

test('the workbench shows hostile names as text, and writes them', async () => {
  const browser = await launchChromium({ language: 'zh-CN' });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (cause) => faults.push(`${cause}`));
  await page.setViewport(NARROW);
  await page.goto(`${workbench.origin}/`);
  const input = await page.waitForSelector('input[type=file]');
  await input?.uploadFile(path);
  await page.waitForSelector('.step');
  expect(await harmedBy(page, names)).toEqual([]);
  await page.locator('.pane-head [role=tab]::-p-text(⑤ 写入)').click();
  await page.locator('.actions .primary').click();
  await page.waitForSelector('.receipt');
  expect(faults).toEqual([]);
  await browser.close();
});

test('the pane in Excel shows hostile names as text, and writes them', async () => {
  const book = loadBook(path);
  const { page, close } = await openInExcel(`${addin.origin}/excel.html`, book, 'zh-CN');
  const faults: string[] = [];
  page.on('pageerror', (cause) => faults.push(`${cause}`));
  await page.setViewport(NARROW);
  await page.locator('.welcome button').click();
  await page.waitForSelector('.step');
  // What read the file for this Excel leaves `_x0007_` as it stands.
  const inBook = names.map((name) => name.replace('\u0007', '_x0007_'));
  expect(await harmedBy(page, inBook)).toEqual([]);
  await page.locator('.pane-head [role=tab]::-p-text(⑤ 写入)').click();
  await page.locator('.actions .primary').click();
  await page.waitForSelector('.receipt');
  expect(faults).toEqual([]);
  await close();
});
