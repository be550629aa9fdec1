import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriersInBothThemes } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { findPaneCutOff } from './pane-cut-off.ts';
import { type Served, serveFolder } from './serve-folder.ts';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serveFolder(resolve('.output/workbench'));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

test('the workbench has no barriers: empty, at every step, with an explanation open', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/`);
  await page.waitForSelector('main');
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  await click(page, '试用示例');
  for (const step of ['① 规则', '② 匹配', '③ 检查', '④ 预览', '⑤ 写入']) {
    await click(page, step);
    expect(await findBarriersInBothThemes(page), step).toEqual([]);
  }
  await click(page, '④ 预览');
  await click(page, '张三 一支部');
  await page.waitForSelector('.explanation');
  expect(await findBarriersInBothThemes(page)).toEqual([]);
});

test('it speaks the language of the browser, and the other one at a click', async () => {
  const english = await launchChromium({ language: 'en-US' });
  const page = await english.newPage();
  await page.goto(`${served.origin}/`);
  await page.waitForSelector('html[lang=en] main');
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  await click(page, '中文');
  await page.waitForSelector('html[lang=zh-CN] main');
  await english.close();
});

describe.each([
  ['zh-CN', '试用示例', ['① 规则', '② 匹配', '③ 检查', '④ 预览', '⑤ 写入']],
  ['en-US', 'Try the sample', ['① Rules', '② Matching', '③ Check', '④ Preview', '⑤ Write']],
] as const)('zoomed, in %s', (language, sample, steps) => {
  let speaking: Browser;
  beforeAll(async () => {
    speaking = await launchChromium({ language });
  });
  afterAll(() => speaking?.close());

  // A browser that zooms gives the page a window that is smaller by as much: of 1280 × 800 pixels.
  test.each([
    [200, { width: 640, height: 400, deviceScaleFactor: 2 }],
    [400, { width: 320, height: 200, deviceScaleFactor: 4 }],
  ])('at %i %% nothing is cut off or beside the page', async (_, viewport) => {
    const page = await speaking.newPage();
    await page.setViewport(viewport);
    await page.goto(`${served.origin}/`);
    await page.waitForSelector('main');
    expect(await findPaneCutOff(page)).toEqual([]);
    await click(page, sample);
    for (const step of steps) {
      await click(page, step);
      expect([step, await findPaneCutOff(page)]).toEqual([step, []]);
    }
    await page.close();
  });
});

const click = (page: Page, text: string) => page.locator(`::-p-text(${text})`).click();
