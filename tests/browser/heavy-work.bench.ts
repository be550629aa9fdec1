import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMarks, putMarks, seen, watchAgain, watched, watchPage } from './heavy-work.ts';
import { type ServedWorkbench, serveWorkbench } from './served-workbench.ts';

/** What a person feels as standing still begins above it. */
const MOST_MILLISECONDS = 50;

let workbench: ServedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await serveWorkbench();
  page = await workbench.browser.newPage();
  await watchPage(page);
});
afterAll(() => workbench?.close());

/** The longest task of the page since it was asked last. */
async function longestIn(what: string): Promise<number> {
  const { longest } = await watched(page);
  await watchAgain(page);
  console.log(`${what.padEnd(24)} longest task of the page ${longest.toFixed(0)} ms`);
  return longest;
}

test('a million marks are opened, scored and shown: the page stands still for 50 ms at most', async () => {
  await openMarks(page, workbench, putMarks(workbench, 1_000_000));
  const scored = await longestIn('opened and scored');
  await page.locator('::-p-text(④ 预览)').click();
  await page.waitForSelector('.ranking .row');
  const shown = await longestIn('shown');
  expect(Math.max(scored, shown)).toBeLessThanOrEqual(MOST_MILLISECONDS);
});

// Of more marks there is no working copy: the sentence that says so is drafted as fast.
test('a hundred thousand marks are drafted and written: the page stands still for 50 ms at most', async () => {
  await openMarks(page, workbench, putMarks(workbench, 100_000));
  await watchAgain(page);
  await page.locator('::-p-text(⑤ 写入)').click();
  await page.waitForSelector('.new-sheet', { timeout: 200_000 });
  const drafted = await longestIn('drafted');
  await page.locator('.actions .primary').click();
  await seen(page, '重新打开核对无误');
  const written = await longestIn('written');
  expect(Math.max(drafted, written)).toBeLessThanOrEqual(MOST_MILLISECONDS);
});
