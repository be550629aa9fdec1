import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../shared/reading/calendar/calendar-days.ts';
import type { LedgerItem } from '../../shared/reading/ledger/ledger-items.ts';
import { findBarriersInBothThemes } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { downloadDuring } from './downloads.ts';
import { idOf, makeSessions, putIntoLedger, today } from './made-up-ledger.ts';

// 8 s in all.

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const TODAY = today();

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium({ extension: resolve('.output/chrome-mv3') });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  page = await browser.newPage();
  await page.goto(worker.url().replace(/[^/]*$/, 'journal.html'));
  await page.waitForSelector('main[aria-busy=false]');
  const sessions = makeSessions(45, 3);
  const [first] = sessions;
  const notes: readonly LedgerItem[] = [
    ['note', '读这一篇，想到村里的图书室：开门的时间比书更要紧。\n可以先从每周三个晚上做起。'],
    ['hostile', HOSTILE],
  ].map(([id, text]) => ({
    kind: 'note' as const,
    id: idOf((id ?? '').length),
    day: first?.day ?? TODAY,
    article: first?.article ?? '',
    text: text ?? '',
  }));
  const byHand: LedgerItem = {
    kind: 'by-hand',
    id: idOf(99),
    day: addDays(TODAY, -1),
    way: 'meeting',
    title: HOSTILE,
    article: null,
    milliseconds: 2_700_000,
    finished: false,
  };
  await putIntoLedger(page, [...sessions, ...notes, byHand]);
  await page.goto(page.url().replace('journal', 'report'));
  await page.waitForSelector('.sheet');
});
afterAll(() => browser?.close());

test('the month’s report has no barriers, in both themes, and at 320 pixels', async () => {
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  await page.setViewport({ width: 320, height: 640 });
  const beside = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  expect(await page.evaluate(beside)).toBe(false);
  await page.setViewport({ width: 1000, height: 900 });
});

test('saved, it is one file that says the same, runs nothing and asks for nothing', async () => {
  const [, seen] = await Promise.all([
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]),
    page.$eval('.sheet', ({ textContent }) => textContent),
  ]);
  const { name, bytes } = await downloadDuring(browser, async () => {
    await page.locator('::-p-text(保存为 HTML)').click();
  });
  expect(name).toBe(`阅读月报-${TODAY.slice(0, 7)}.html`);
  const status = () => page.$eval('.save [role=status]', ({ textContent }) => textContent);
  expect(await status()).not.toBe('');
  // What is shown then is another sheet.
  const [times] = await page.$$('.tools input');
  await times?.click();
  expect(await status()).toBe('');
  await times?.click();
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  writeFileSync(join(folder, name), bytes);
  const alone = await browser.newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(join(folder, name)).href;
  await alone.goto(address);
  expect(await alone.$eval('body', ({ textContent }) => textContent?.trim())).toBe(seen);
  expect([asked, await alone.title()]).toEqual([
    [address],
    expect.stringMatching(/^阅读月报 \d{4}年\d{1,2}月$/),
  ]);
  expect(await findBarriersInBothThemes(alone)).toEqual([]);
  await alone.close();
  rmSync(folder, { recursive: true });
});

test('on paper it is dark on light, whatever the screen is, and nothing but the sheet', async () => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const looks = () => {
    const sheet = document.querySelector('.sheet');
    const tools = [...document.querySelectorAll('.tools, .frame > header')];
    const { backgroundColor, color } = getComputedStyle(sheet ?? document.body);
    return { backgroundColor, color, tools: tools.map((one) => getComputedStyle(one).display) };
  };
  const paper = { backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(29, 31, 35)' };
  expect(await page.evaluate(looks)).not.toMatchObject(paper);
  await page.emulateMediaType('print');
  expect(await page.evaluate(looks)).toEqual({ ...paper, tools: ['none', 'none', 'none'] });
  await page.emulateMediaType('screen');
});
