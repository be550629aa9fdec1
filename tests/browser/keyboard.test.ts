import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBook } from '../office/load-books.ts';
import { findBarriers } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openInExcel, serveAddin } from './excel-shell.ts';
import { type Served, serveFolder } from './serve-folder.ts';

// About 15 s: from a workbook to its written scores and back, with the keyboard alone.
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

const WORDS = {
  'zh-CN': {
    ...{
      sample: '试用示例',
      start: '读取这个工作簿',
      preview: '④ 预览',
      person: '张三',
      write: '⑤ 写入',
    },
    ...{ doWrite: '写入', undo: '撤销写入', nothing: '什么都没有写入' },
  },
  'en-US': {
    ...{
      sample: 'Try the sample',
      start: 'Read this workbook',
      preview: '④ Preview',
      person: '张三',
    },
    ...{ write: '⑤ Write', doWrite: 'Write', undo: 'Undo', nothing: 'Nothing was written' },
  },
} as const;
type Language = keyof typeof WORDS;

const NARROW = { width: 320, height: 640 };
/** Of a window of 1280 × 800 pixels. */
const TWICE = { width: 640, height: 400, deviceScaleFactor: 2 };
const RUNS = [
  ['zh-CN', '320 px', NARROW],
  ['en-US', '200 %', TWICE],
] as const;

test.each(RUNS)('the workbench in %s at %s', async (language, _, viewport) => {
  const browser = await launchChromium({ language });
  const page = await browser.newPage();
  await page.setViewport(viewport);
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

/** Explains a score, writes and takes back; what barriers there are on the way. */
async function wholePath(page: Page, language: Language): Promise<string[]> {
  const words = WORDS[language];
  const barriers: string[] = [];
  await step(page, words.preview);
  await page.waitForSelector('.ranking');
  await reach(page, words.person);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.explanation');
  barriers.push(...(await findBarriers(page)));
  await step(page, words.write);
  await page.waitForSelector('.new-sheet');
  await reach(page, words.doWrite, true);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.receipt');
  barriers.push(...(await findBarriers(page)));
  await reach(page, words.undo);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.receipt', { hidden: true });
  barriers.push(...(await findBarriers(page)));
  return barriers;
}

/** The steps are tabs: one stop of the Tab key, arrows within. */
async function step(page: Page, label: string): Promise<void> {
  await reachWhere(page, () => document.activeElement?.matches('.pane-head [role=tab]') === true);
  for (let presses = 0; presses < 6; presses++) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.textContent?.startsWith(wanted) === true,
      label,
    );
    if (isThere) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`No step ${label} can be reached`);
}

const reach = (page: Page, text: string, isButton = false): Promise<void> =>
  reachWhere(
    page,
    (wanted, only) => {
      const one = document.activeElement?.closest<HTMLElement>('button, summary, a, input, select');
      if (!one) return false;
      const said = `${one.ariaLabel ?? ''} ${one.textContent ?? ''}`.trim();
      return only ? one.tagName === 'BUTTON' && said === wanted : said.includes(wanted);
    },
    text,
    isButton,
  );

/** Presses Tab until the focus is there. */
async function reachWhere(
  page: Page,
  isThere: (text: string, isButton: boolean) => boolean,
  text = '',
  isButton = false,
): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate(isThere, text, isButton)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not come to ${text}`);
}
