import { rmSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { ARTICLE, CHARS, CONTENTS, HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { passUntil } from './reading-driver.ts';
import { built, grantHosts } from './reading-newsroom.ts';

const SWITCH = '[role=switch][data-source="people-daily"]';

let paper: Newspaper;
let browser: Browser;
let folder: string;
let origin: string;

beforeAll(async () => {
  paper = await printNewspaper();
  folder = grantHosts(built('chrome-mv3'));
  browser = await launchChromium({ extension: folder, hosts: { [HOST]: paper.port } });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  origin = worker.url().replace(/\/[^/]*$/, '');
});

afterAll(async () => {
  await browser?.close();
  paper?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

/**
 * Reads for so long, turning the wheel as one does.
 * @returns milliseconds from here to the end, by this process's monotonic clock
 */
async function readFor(page: Page, seconds: number): Promise<number> {
  const begun = performance.now();
  await page.mouse.move(300, 300);
  for (let turn = 1; turn <= seconds * 2; turn += 1) {
    await page.mouse.wheel({ deltaY: 60 });
    await passUntil(begun + turn * 500);
  }
  return performance.now() - begun;
}

/** Opens the popup as a tab; whatever was in front is hidden by that. */
const openPopup = () => open(`${origin}/popup.html`);

/** The reading time that the popup shows, once it is more than `above`. Milliseconds. */
async function shownTime(popup: Page, above = -1): Promise<number> {
  const handle = await popup.waitForFunction(
    (above) => {
      const time = document.querySelector<HTMLTimeElement>('.sum time');
      const milliseconds = time ? Math.round(Number(time.dateTime.slice(2, -1)) * 1000) : -1;
      return milliseconds > above ? { milliseconds } : null;
    },
    { polling: 'mutation', timeout: 10_000 },
    above,
  );
  const found = await handle.jsonValue();
  return found?.milliseconds ?? -1;
}

/** What the popup shows now: opens it and closes it again. */
async function lookAtTime(above?: number): Promise<number> {
  const popup = await openPopup();
  const time = await shownTime(popup, above);
  await popup.close();
  return time;
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '');

describe.sequential('the built extension in Chromium', () => {
  test('a source that is off counts nothing, and the popup says what to do first', async () => {
    const page = await open(ARTICLE);
    await readFor(page, 2);
    const popup = await openPopup();
    await popup.waitForSelector('.papers a');
    expect(await text(popup, 'main h2')).toBe('还没有开启来源');
    // Today's issue, where a reader is asked to switch it on.
    expect(await popup.$eval('.papers a', (link) => (link as HTMLAnchorElement).href)).toMatch(
      /^https:\/\/paper\.people\.com\.cn\/rmrb\/pc\/layout\/20\d{4}\/\d\d\/node_01\.html$/,
    );
    expect(await popup.$('time[datetime^="PT"]')).toBeNull();
    await popup.close();
  });

  test('switching it on starts the reader in a tab that is open already', async () => {
    const options = await open(`${origin}/options.html`);
    await options.waitForSelector(SWITCH);
    await options.click(SWITCH);
    await options.waitForSelector(`${SWITCH}[aria-checked=true]`);
    await options.close();
    const page = (await browser.pages()).find((one) => one.url() === ARTICLE);
    if (!page) throw new Error('The article’s tab is gone');
    await page.bringToFront();
    const read = await readFor(page, 3);
    const shown = await lookAtTime(0);
    expect(Math.abs(shown - read)).toBeLessThanOrEqual(500);
    await page.close();
  });

  test('the seconds of an article are in the popup; End alone does not finish it', async () => {
    const before = await lookAtTime();
    const page = await open(ARTICLE);
    const begun = performance.now();
    await readFor(page, 4);
    await page.keyboard.press('End');
    await page.waitForFunction(() => scrollY + innerHeight >= document.body.scrollHeight - 2);
    await passUntil(begun + 6000);
    const read = performance.now() - begun;

    const popup = await openPopup();
    const shown = (await shownTime(popup, before)) - before;
    expect(Math.abs(shown - read)).toBeLessThanOrEqual(500);
    expect(await text(popup, '.sum')).toMatch(/^读完 0 篇/);
    await popup.click('summary');
    expect(await text(popup, '.line')).toMatch(
      /人民日报电子版 01 版山村里的<b>图书室看到 100 % · 再读 \d+ 秒即计入/,
    );
    await popup.close();
    await page.close();
  });

  test('the real popup, over the article: its state in words, and what is still missing', async () => {
    const page = await open(ARTICLE);
    await readFor(page, 1);
    const background = await browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await background.worker())?.evaluate('chrome.action.openPopup()');
    const target = await browser.waitForTarget((one) => one.url() === `${origin}/popup.html`);
    const popup = await target.asPage();
    await popup.waitForSelector('main > .line');
    expect(await text(popup, '.state')).toBe('看本窗口时暂停');
    expect(await text(popup, 'main > .line .title')).toBe('山村里的<b>图书室');
    await page.close();
  });

  test('a page of contents counts nothing', async () => {
    const before = await lookAtTime();
    const contents = await open(CONTENTS);
    await readFor(contents, 2);
    const article = await open(ARTICLE);
    const read = await readFor(article, 1);
    const shown = (await lookAtTime(before)) - before;
    expect(Math.abs(shown - read)).toBeLessThanOrEqual(500);
    await contents.close();
    await article.close();
  });

  test('switching it off ends it, also in a tab that is still open', async () => {
    const page = await open(ARTICLE);
    await readFor(page, 1);
    const options = await open(`${origin}/options.html`);
    await options.waitForSelector(`${SWITCH}[aria-checked=true]`);
    await options.click(SWITCH);
    await options.waitForSelector(`${SWITCH}[aria-checked=false]`);
    await options.close();
    const before = await lookAtTime();
    await page.bringToFront();
    await readFor(page, 2);
    // The first look hides the page, which would have it report; the second sees what came of it.
    await lookAtTime();
    expect(await lookAtTime()).toBe(before);
    await page.close();
  });
});

test('what is kept is no text: totals and a title', async () => {
  const popup = await openPopup();
  const kept = await popup.evaluate(
    () =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        indexedDB.open('ledger').onsuccess = ({ target }) => {
          const { result } = target as IDBOpenDBRequest;
          const all = result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const { session: _, day: __, milliseconds, deepest, ...about } of kept) {
    expect(about).toEqual({
      source: 'people-daily',
      article: `${HOST}/rmrb/30184111`,
      title: '山村里的<b>图书室',
      page: '01',
      issued: '2026-11-22',
      chars: CHARS,
    });
    expect(milliseconds).toBeGreaterThan(0);
    expect(deepest).toBeLessThanOrEqual(CHARS);
  }
});
