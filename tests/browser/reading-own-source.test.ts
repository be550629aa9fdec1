import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Display, openDisplay } from '../addin/libreoffice/display.ts';
import { launchChromium } from './chromium.ts';
import { openFirefox } from './marionette.ts';
import { type Newspaper, printNewspaper } from './newspaper.ts';
import { passUntil } from './reading-driver.ts';
import { built } from './reading-newsroom.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

// A paper that no source knows is added by a hand, in what is shipped. 35 s.
const HOST = 'www.example.cn';
const FIRST = `https://${HOST}/szb/index.html?date=2026-11-22&articleid=987447`;
const SECOND = `https://${HOST}/szb/index.html?date=2026-11-23&articleid=987512`;
const UNLIKE = `https://${HOST}/zt/2026/lights.html`;

const FOUND = /^山里的灯读到正文 145 字。某日报/;
const ON = '某日报已开启。这一篇从现在起计时，读下去就行。';
const REFUSED = /浏览器没有得到许可，还没有开启。请再按一次/;
const TO_CHECK = /^某日报 还没有用第二篇文章核对过。/;
const UNFIT = /^这一页的地址与第一篇形式不同，不会计时。/;
const FITS = /^第二篇文章也符合，这个来源可以使用。$/;
const UNSEEN = '这一页看不到：浏览器不允许，或者它没有应答。请打开那家报纸的一篇文章再试。';

let display: Display;
let site: Newspaper;
let tunnel: Tunnel;

beforeAll(async () => {
  display = await openDisplay('1200x900');
  const markup = readFileSync('tests/sources/pages/unknown-site.html', 'utf8');
  site = await printNewspaper(() => markup);
  tunnel = await openTunnel({ [HOST]: site.port });
});

afterAll(() => {
  tunnel?.close();
  site?.close();
  display?.close();
});

const pass = (milliseconds: number) => passUntil(performance.now() + milliseconds);

/** Takes the page in front up, and presses the extension's keys over it. */
async function openOver(): Promise<void> {
  await pass(500);
  display.hand('mousemove', '300', '700', 'click', '1');
  await pass(500);
  display.hand('key', '--delay', '150', 'alt+shift+l');
}

/** Reads the page in front for so many seconds. */
async function read(seconds: number): Promise<void> {
  display.hand('mousemove', '400', '700');
  for (let turn = 0; turn < seconds * 2; turn += 1) {
    display.hand('click', '5');
    await pass(500);
  }
}

describe.sequential('a paper is added over its article, and held against a second one', () => {
  test('in Chromium', async () => {
    const hosts = { [HOST]: site.port };
    const extension = built('chrome-mv3');
    const browser = await launchChromium({ extension, hosts, display: display.name });
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const address = worker.url().replace(/[^/]*$/, 'popup.html');
    const [page] = await browser.pages();
    const popupOver = async (url: string) => {
      await page?.goto(url);
      await openOver();
      return (await browser.waitForTarget((target) => target.url() === address)).asPage();
    };
    const closed = (popup: Page) => new Promise((done) => popup.once('close', done));
    /** Once nothing in the popup moves any more. */
    const press = async (popup: Page, selector: string) => {
      await popup.waitForSelector(selector);
      await pass(500);
      await popup.click(selector);
    };
    const first = await popupOver(FIRST);
    await press(first, 'main > .link');
    await first.waitForSelector('.own-source .title');
    expect(await textOf(first, '.own-source')).toMatch(FOUND);
    await press(first, '.own-source .primary');
    const asked = closed(first);
    // The question takes the popup's place, maybe before the click is answered.
    await press(first, '.card button').catch(() => {});
    await asked;
    for (const end = performance.now() + 10_000; performance.now() < end; ) {
      await pass(500);
      if (browser.targets().some((target) => target.url() === address)) break;
      display.hand('key', '--delay', '150', 'Tab', 'Return');
    }
    const told = await (await browser.waitForTarget((target) => target.url() === address)).asPage();
    await told.waitForSelector('.card[role=status]');
    expect(await textOf(told, '.card')).toBe(ON);
    const over = closed(told);
    display.hand('mousemove', '300', '700', 'click', '1');
    await over;
    await read(2);
    const unlike = await popupOver(UNLIKE);
    await unlike.waitForSelector('.own-source');
    expect(await textOf(unlike, '.own-source')).toMatch(TO_CHECK);
    await press(unlike, '.own-source button');
    await unlike.locator('::-p-text(也添加这种形式)').wait();
    expect(await textOf(unlike, '.own-source')).toMatch(UNFIT);
    await unlike.close();
    const second = await popupOver(SECOND);
    await press(second, '.own-source button');
    await second.locator('::-p-text(第二篇文章也符合)').wait();
    expect(await textOf(second, '.own-source')).toMatch(FITS);
    expect(await second.$eval('.sum time', timeIn)).toBeGreaterThan(0);
    await second.close();
    const source = await popupOver(`view-source:${UNLIKE}`);
    await press(source, 'main > .link');
    await source.waitForSelector('.own-source');
    expect(await textOf(source, '.own-source')).toBe(UNSEEN);
    await browser.close();
  });

  test('in Firefox', async () => {
    const browser = await openFirefox(display.name, tunnel.port);
    await browser.install(built('firefox-mv3'));
    const popupOver = async (url: string) => {
      await browser.go(url);
      await openOver();
    };
    const says = (selector: string) => browser.textOf('popup', selector);
    /** What it says a moment later. */
    const sees = async (selector: string, sentence: RegExp) => {
      for (const end = performance.now() + 10_000; performance.now() < end; await pass(200)) {
        if (sentence.test(await says(selector))) return;
      }
      expect(await says(selector)).toMatch(sentence);
    };
    const press = async (selector: string, page?: 'popup') => {
      await pass(500);
      const [x, y] = await browser.placeOf(selector, page);
      display.hand('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', '1');
    };
    await popupOver(FIRST);
    await press('main > .link', 'popup');
    expect(await says('.own-source')).toMatch(FOUND);
    await press('.own-source .primary', 'popup');
    await press('.card button', 'popup');
    await press('.popup-notification-secondary-button');
    await sees('.card', REFUSED);
    await press('.card button', 'popup');
    await press('.popup-notification-primary-button');
    expect(await says('.card[role=status]')).toBe(ON);
    display.hand('mousemove', '300', '700', 'click', '1');
    await read(2);

    await popupOver(UNLIKE);
    expect(await says('.own-source')).toMatch(TO_CHECK);
    await press('.own-source button', 'popup');
    await sees('.own-source', UNFIT);
    display.hand('key', 'Escape');
    await popupOver(SECOND);
    await press('.own-source button', 'popup');
    await sees('.own-source', FITS);
    expect(await says('.sum time')).toMatch(/^[1-9]\d* 秒$/);
    display.hand('key', 'Escape');
    // Only a hand may go there.
    await browser.inBrowser(
      `gBrowser.selectedTab = gBrowser.addTrustedTab('view-source:' + arguments[0])`,
      UNLIKE,
    );
    await openOver();
    await press('main > .link', 'popup');
    expect(await says('.own-source')).toBe(UNSEEN);
    await browser.close();
  });
});

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, ({ textContent }) => textContent);
const timeIn = (time: Element) => Number((time as HTMLTimeElement).dateTime.slice(2, -1));
