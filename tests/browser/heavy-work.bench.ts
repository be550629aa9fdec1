import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { putMarks, putTallies, putUsualRules, scoreMarks, seen } from './heavy-work.ts';
import { longestTask } from './longest-task.ts';
import { type ServedWorkbench, serveWorkbench } from './served-workbench.ts';

/** What a person feels as standing still begins above it. */
const MOST_MILLISECONDS = 50;

let workbench: ServedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await serveWorkbench();
});
beforeEach(async () => {
  page = await workbench.browser.newPage();
  // Beginning to show a page is no work on a workbook.
  await page.goto(workbench.address);
});
afterEach(() => page.close());
afterAll(() => workbench?.close());

async function longestIn(what: string, work: () => Promise<unknown>): Promise<number> {
  const longest = await longestTask(page, work);
  console.log(`${what.padEnd(24)} longest task of the page ${longest.toFixed(0)} ms`);
  return longest;
}

const openPreview = async () => {
  await page.locator('::-p-text(④ 预览)').click();
  await page.waitForSelector('.ranking .row');
};
const draft = async () => {
  await page.locator('::-p-text(⑤ 写入)').click();
  await page.waitForSelector('.new-sheet', { timeout: 200_000 });
};
const write = async () => {
  await page.locator('.actions .primary').click();
  await seen(page, '重新打开核对无误');
};

test('a page that stands still is seen to', async () => {
  const standStill = () =>
    page.evaluate(() => {
      const end = performance.now() + 80;
      while (performance.now() < end);
    });
  expect(await longestIn('standing still', standStill)).toBeGreaterThanOrEqual(80);
});

// Of more than 100,000 marks there is no working copy: that is said before anything is drafted.
test('a million marks are opened, scored and shown, and too many to write is told: 50 ms at most', async () => {
  const path = putMarks(workbench, 1_000_000);
  const scored = await longestIn('opened and scored', () => scoreMarks(page, { path }));
  const shown = await longestIn('shown', openPreview);
  const told = await longestIn('too many is told', async () => {
    await page.locator('::-p-text(⑤ 写入)').click();
    await seen(page, '逐票有 1000000 格');
  });
  expect(Math.max(scored, shown, told)).toBeLessThanOrEqual(MOST_MILLISECONDS);
});

test('ten thousand people, counted by three groups in five indicators, are written: 50 ms at most', async () => {
  const file = { path: putTallies(workbench, 10_000), rulebook: putUsualRules(workbench) };
  const start = performance.now();
  const scored = await longestIn('tallies scored', () => scoreMarks(page, file));
  const drafted = await longestIn('tallies drafted', draft);
  const written = await longestIn('tallies written', write);
  console.log(`from the file to its copy ${((performance.now() - start) / 1000).toFixed(1)} s`);
  expect(Math.max(scored, drafted, written)).toBeLessThanOrEqual(MOST_MILLISECONDS);
});

test('a hundred thousand marks are drafted and written: 50 ms at most', async () => {
  const path = putMarks(workbench, 100_000);
  const scored = await longestIn('marks scored', () => scoreMarks(page, { path }));
  const drafted = await longestIn('marks drafted', draft);
  const written = await longestIn('marks written', write);
  expect(Math.max(scored, drafted, written)).toBeLessThanOrEqual(MOST_MILLISECONDS);
});
