import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEW, OLD, OVERSEAS, PARTY, PEOPLE, QIUSHI, SOURCES, XINHUA } from '../sources/pages.ts';
import { type Newspaper, printNewspaper } from './newspaper.ts';
import { type Desk, openDesk } from './reading-newsroom.ts';

declare const chrome: {
  readonly tabs: {
    query(about: { url: string }): Promise<readonly { readonly id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<{ readonly state?: string } | null>;
  };
  readonly scripting: {
    executeScript(injection: object): Promise<readonly { readonly result: unknown }[]>;
  };
};

const CPC = 'https://cpc.people.com.cn/n1/2026/0915/c64387-40560001.html';
const NOTE = NEW.replace('30184111', '30184112');
const CONTENTS = QIUSHI.replace('20260915', '20260816');
const LAYOUT = 'https://paper.people.com.cn/rmrb/pc/layout/202611/22/node_05.html';
const VIDEO = PARTY.replace('ARTI', 'VIDE');
const XUEXI = 'https://www.xuexi.cn/lgpage/detail/index.html?id=689851&item_id=689851';
const PLA =
  'http://www.81.cn/szb_223187/szbxq/index.html?paperName=jfjb&paperDate=2026-09-27&paperNumber=01&articleid=987447';
const PDF = 'https://paper.people.com.cn/rmrb/pc/attachement/202611/22/ebaa4672-39f2.pdf';
const OTHER_PDF = 'https://www.example.cn/2026/11/22/01.PDF?v=2';
const OWN = 'https://www.example.cn/art/2026/11/22/art_123_4567.html';
const TABLES = 'http://tables.example.cn/rb/html/2026-11/22/content_2_12345.htm';
const ONE_PAGE =
  'https://one.example.cn/s/index.html#/home?isDetail=1&currentNewsId=9e109d03cf8d43fc8123654fb94761b0&name=%E7%AC%AC04';

/** Which page in the shape of the real ones stands at each address. */
const SHOWN: Readonly<Record<string, string>> = {
  [NEW]: 'epaper-new',
  [OLD]: 'epaper-old',
  [OVERSEAS]: 'epaper-overseas',
  [NOTE]: 'epaper-note',
  [PEOPLE]: 'people-cn',
  [CPC]: 'cpc',
  [QIUSHI]: 'qstheory',
  [CONTENTS]: 'qstheory-contents',
  [PARTY]: '12371-article',
  [VIDEO]: '12371-video',
  [XINHUA]: 'news-cn',
  [XUEXI]: 'xuexi',
  [PLA]: 'pla-daily',
  [OWN]: 'unknown-site',
  [TABLES]: 'own-tables',
  [ONE_PAGE.replace(/#.*/, '')]: 'own-one-page',
};

const markup = (name: string) => readFileSync(`tests/sources/pages/${name}.html`, 'utf8');

let sites: Newspaper;
let desk: Desk;

beforeAll(async () => {
  sites = await printNewspaper(({ href }) => markup(SHOWN[href] ?? 'list'));
  const hosts = [...Object.keys(SHOWN), LAYOUT].map((address) => new URL(address).host);
  desk = await openDesk({ hosts: Object.fromEntries(hosts.map((host) => [host, sites.port])) });
  await desk.set({ 'sources-on': SOURCES.map(({ id }) => id) });
  await desk.tell({ kind: 'switched' });
});

afterAll(async () => {
  await desk?.close();
  sites?.close();
});

/** What the reader of the page at an address says it is doing; null where it has no article. */
const statusAt = (address: string) =>
  askAt(address, async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const told = await chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'status' });
    // Until its settings are there the reader knows no source.
    return told?.state === 'unrecognised' ? null : told;
  });

/** What is found when the popup or the options look at the page at an address. */
const lookAt = (address: string) =>
  askAt(address, async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const target = { tabId: tab?.id ?? -1 };
    const [answer] = await chrome.scripting.executeScript({ target, files: ['look.js'] });
    return answer?.result as Look | undefined;
  });

interface Look {
  readonly other: string | null;
  readonly parts: readonly { readonly by: string | null }[] | null;
}

/** Asks in a page of the extension, until there is an answer, about a page that is open meanwhile. */
async function askAt<T>(address: string, ask: (url: string) => Promise<T>) {
  const page = await desk.browser.newPage();
  await page.goto(address);
  const options = { polling: 50, timeout: 10_000 };
  const answer = await desk.control.waitForFunction(ask, options, address);
  await page.close();
  return answer.jsonValue();
}

describe.sequential('with every source on', () => {
  test.each([
    [NEW, 'paper.people.com.cn/rmrb/30184111'],
    [OLD, 'paper.people.com.cn/rmrb/20241130-05-2'],
    [OVERSEAS, 'paper.people.com.cn/rmrbhwb/html-26068856'],
    // It links to the e-paper
    [PEOPLE, 'paper.people.com.cn/rmrb/30184111'],
    [CPC, 'people.com.cn/40560001'],
    [QIUSHI, 'qstheory.cn/1c41fc49d1a24b0f9f3d2a7b5c6e8f90'],
    [PARTY, '12371.cn/ARTI1785718241265192'],
    [XINHUA, 'news.cn/1c41fc49d1a24b0f9f3d2a7b5c6e8f90'],
    // Told apart by their query alone
    [XUEXI, 'xuexi.cn/689851'],
    [PLA, '81.cn/szb/987447'],
  ])('%s is read as %s', async (address, article) => {
    expect(await statusAt(address)).toMatchObject({ article });
    const found = (await lookAt(address))?.parts ?? [];
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.filter(({ by }) => by === null)).toEqual([]);
  });

  test.each([
    [LAYOUT, 'layout'],
    [NOTE, 'note'],
    [CONTENTS, 'list'],
    ['https://cpc.people.com.cn/', 'list'],
    [VIDEO, 'video'],
  ])('%s is no article but a %s', async (address, state) => {
    expect(await lookAt(address)).toMatchObject({ other: state });
  });

  // 2 s each: a PDF, which browsers show in a viewer of their own.
  test.each([PDF, OTHER_PDF])('a PDF is to be added by hand: %s', async (address) => {
    const page = await desk.browser.newPage();
    await page.goto(address).catch(() => null);
    const popup = await openPopup();
    const state = await popup.waitForSelector('[data-state=pdf]');
    expect(await state?.evaluate(({ textContent }) => textContent)).toBe(
      '本页是 PDF，看不到读到哪里：请在台账里手工补记',
    );
    await popup.close();
    await page.close();
  });

  test('what stands out on a page that no source knows', async () => {
    const page = await desk.browser.newPage();
    await page.goto(OWN);
    const found = await desk.control.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const target = { tabId: tab?.id ?? -1 };
      const [answer] = await chrome.scripting.executeScript({ target, files: ['point.js'] });
      return answer?.result;
    }, OWN);
    await page.close();
    expect(found).toEqual({
      address: OWN,
      site: '某日报',
      shown: { title: '山里的灯', chars: 145 },
      title: ['h1.headline', '.headline', 'h1'],
      body: ['#artibody', 'div.body', 'div.text', '.body', '.text'],
      date: [],
    });
  });

  // 1 s each: letters have a size in a browser alone. Twelve sentences of 32 characters.
  test.each([
    [TABLES, { title: '山里的灯', chars: 384 }, ['td.font01', '.font01'], ['founder-content']],
    [
      ONE_PAGE,
      { title: '山里的灯', chars: 384 },
      ['div.news-title', '.news-title'],
      ['div.news-content > div'],
    ],
  ])(
    'on %s a title without a heading and a text without paragraphs',
    async (url, shown, title, body) => {
      const page = await desk.browser.newPage();
      await page.goto(url);
      const found = await desk.control.evaluate(
        async (url) => {
          const [tab] = await chrome.tabs.query({ url });
          const target = { tabId: tab?.id ?? -1 };
          const [answer] = await chrome.scripting.executeScript({ target, files: ['point.js'] });
          return answer?.result;
        },
        url.replace(/#.*/, ''),
      );
      await page.close();
      expect(found).toMatchObject({
        address: url,
        shown,
        title,
        body: expect.arrayContaining(body),
      });
    },
  );

  test('a member adds that site from the popup, switches it on, and takes it away again', async () => {
    const article = await desk.browser.newPage();
    await article.goto(OWN);
    const popup = await openPopup();
    await popup.locator('::-p-text(添加这个来源)').click();
    await popup.waitForSelector('.own-source .title');
    expect(await popup.$eval('.own-source', ({ textContent }) => textContent)).toMatch(
      /^山里的灯读到正文 145 字。某日报/,
    );
    await popup.locator('.own-source .primary').click();
    await popup.locator('::-p-text(已添加 某日报)').wait();
    expect(await statusAt(OWN).catch(() => 'nobody')).toBe('nobody');

    const options = await desk.browser.newPage();
    await options.goto(`${desk.origin}/options.html`);
    const own = '[role=switch][data-source^="own-"]';
    await options.locator(own).click();
    await options.waitForSelector(`${own}[aria-checked=true]`);
    expect(await statusAt(OWN)).toMatchObject({
      article: new URL(OWN).host + new URL(OWN).pathname,
    });
    await options.locator('::-p-text(移除这个来源)').click();
    await options.waitForFunction((own) => !document.querySelector(own), {}, own);
    expect(await options.$$('[role=switch]')).toHaveLength(SOURCES.length);
    await options.close();
    await article.close();
  });
});

/** The real one, over the tab in front. */
async function openPopup(): Promise<Page> {
  const target = await desk.browser.waitForTarget((one) => one.type() === 'service_worker');
  await (await target.worker())?.evaluate('chrome.action.openPopup()');
  const popup = await desk.browser.waitForTarget(
    (one) => one.url() === `${desk.origin}/popup.html`,
  );
  return popup.asPage();
}
