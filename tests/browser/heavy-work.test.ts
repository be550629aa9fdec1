import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMarks, putMarks, seen, watched, watchPage } from './heavy-work.ts';
import { type ServedWorkbench, serveWorkbench } from './served-workbench.ts';

// About 30 seconds where nothing else is going on.

/** A page that stands still for so long has done the work itself; the precise bar is the bench's. */
const STILL = 1_000;
const SAMPLE = resolve('seeds/workbooks/joint-review-2026.xlsx');

let workbench: ServedWorkbench;
let page: Page;
let marks: string;

beforeAll(async () => {
  workbench = await serveWorkbench();
  marks = putMarks(workbench, 50_000);
});
afterAll(() => workbench?.close());
beforeEach(async () => {
  page = await workbench.browser.newPage();
  await watchPage(page);
});
afterEach(() => page.close());

const click = (text: string) => page.locator(`::-p-text(${text})`).click();
const open = async (path: string) => {
  await page.goto(workbench.address);
  const input = await page.waitForSelector('input[type=file]');
  await input?.uploadFile(path);
};

test('many marks are opened, scored and written while the page answers, and it says what is going on', async () => {
  await openMarks(page, workbench, { path: marks });
  await click('④ 预览');
  await page.waitForSelector('.ranking .row');
  await click('⑤ 写入');
  await seen(page, '将新增');
  await page.locator('.actions .primary').click();
  await seen(page, '重新打开核对无误');
  const { longest, told, counts } = await watched(page);
  expect(longest).toBeLessThan(STILL);
  expect(told).toEqual(
    expect.arrayContaining(['正在读取和计分…', '正在生成公式…', '正在写入并核对…']),
  );
  // The file, the seven steps of a check, and the rows that are drafted and written.
  for (const form of [/^\d+\.\d \/ \d+\.\d MB$/, /^第 \d 步，共 7 步$/, /^[\d,]+ \/ [\d,]+ 行$/])
    expect(counts.filter((count) => form.test(count)).length).toBeGreaterThan(2);
});

test('what is cancelled leaves nothing, and the pane goes on at once', async () => {
  await openMarks(page, workbench, { path: marks });
  // However fast the machine, it is not done before it is cancelled.
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    self.onmessage = () => {};
  });
  await click('⑤ 写入');
  // What does not take long is not drawn: until then a click falls through it.
  await page.locator('.working button').setVisibility('visible').click();
  await seen(page, '什么都没有写入');
  expect(await page.$$eval('.bar button:disabled', ({ length }) => length)).toBe(1);
  // The desk is another one: it knows the file and its scores again.
  await click('④ 预览');
  await page.locator('.ranking .row-button').click();
  await page.waitForSelector('.explanation');
  await page.waitForSelector('td[data-cell=A2].was-read');
});

test('a worker that ends of itself is said to have, and another takes its place', async () => {
  await open(SAMPLE);
  await seen(page, '预览 26 人');
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    self.onmessage = () => {
      throw new Error('out of memory');
    };
  });
  await click('⑤ 写入');
  await seen(page, '没有料到的情况');
  await seen(page, 'out of memory');
  await click('⑤ 写入');
  await seen(page, '将新增');
});

test('where there can be no worker the same work is done on the page', async () => {
  await page.evaluateOnNewDocument(() => {
    Object.assign(window, { Worker: undefined });
  });
  await open(SAMPLE);
  await seen(page, '预览 26 人');
  expect(page.workers()).toEqual([]);
});
