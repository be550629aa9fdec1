import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBook } from '../office/load-books.ts';
import { launchChromium } from './chromium.ts';
import { openInExcel, serveAddin } from './excel-shell.ts';
import { reach, WORDS, wholePath } from './keyboard-path.ts';
import { type Served, serveFolder } from './serve-folder.ts';

// About 30 s: from a workbook to its written scores and back, with the keyboard alone. The pane in LibreOffice goes
// the same way in `tests/addin/libreoffice/pane.test.ts`.
let addin: Served;
let workbench: Served;
beforeAll(async () => {
  process.argv.push('--', '--office-js', 'office/office.js');
  addin = await serveAddin();
  workbench = await serveFolder(resolve('.output/workbench'));
});
afterAll(() => {
  addin?.close();
  workbench?.close();
});

const NARROW = { width: 320, height: 640 };
/** Of a window of 1280 × 800 pixels. */
const TWICE = { width: 640, height: 400, deviceScaleFactor: 2 };
const RUNS = (['zh-CN', 'en-US'] as const).flatMap((language) => [
  [language, '320 px', NARROW] as const,
  [language, '200 %', TWICE] as const,
]);

/** The page's engine is as one before Chromium 110. */
function forgetCopies() {
  for (const name of ['toSorted', 'toReversed', 'toSpliced'])
    for (const list of [Array.prototype, Object.getPrototypeOf(Int8Array.prototype)])
      delete list[name];
}

test.each(RUNS)('the workbench in %s at %s', async (language, _, viewport) => {
  const browser = await launchChromium({ language });
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(forgetCopies);
  await page.goto(`${workbench.origin}/`);
  await page.waitForSelector('.start');
  await reach(page, WORDS[language].sample);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.step');
  expect(await wholePath(page, language)).toEqual([]);
  await browser.close();
});

test.each(RUNS)('the pane in Excel in %s at %s', async (language, _, viewport) => {
  const book = loadBook('seeds/workbooks/joint-review-2026.xlsx');
  const { page, close } = await openInExcel(`${addin.origin}/excel.html`, book, language);
  await page.setViewport(viewport);
  await page.waitForSelector('.welcome');
  await reach(page, WORDS[language].start);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.step');
  expect(await wholePath(page, language)).toEqual([]);
  await close();
});
