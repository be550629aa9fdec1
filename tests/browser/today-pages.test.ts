import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriersInBothThemes } from './axe.ts';
import { findCutOff } from './cut-off.ts';
import { ARTICLE, ELSEWHERE, HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { passUntil } from './reading-driver.ts';
import { type Desk, openDesk } from './reading-newsroom.ts';

let paper: Newspaper;
let desk: Desk;
let article: Page;

beforeAll(async () => {
  paper = await printNewspaper();
  const hosts = { [HOST]: paper.port, [ELSEWHERE]: paper.port };
  desk = await openDesk({ hosts, rules: 'short' });
  await desk.set({ 'sources-on': [] });
  await desk.tell({ kind: 'switched' });
  article = await desk.browser.newPage();
});

afterAll(async () => {
  await desk?.close();
  paper?.close();
});

/** The real one, over the tab in front. */
async function openPopup(): Promise<Page> {
  const worker = await desk.browser.waitForTarget((one) => one.type() === 'service_worker');
  await (await worker.worker())?.evaluate('chrome.action.openPopup()');
  const address = `${desk.origin}/popup.html`;
  return (await desk.browser.waitForTarget((one) => one.url() === address)).asPage();
}

async function setTextSize(textSize: number): Promise<void> {
  const { profiles } = (await desk.get(['profiles'])) as { profiles: { members: object[] } };
  const members = profiles.members.map((member) => ({ ...member, textSize }));
  await desk.set({ profiles: { ...profiles, members } });
}

/** Until the popup is away: pressing beside it closes it. */
async function close(popup: Page): Promise<void> {
  const closed = new Promise((done) => popup.once('close', done));
  await article.bringToFront();
  await popup.close().catch(() => {});
  await closed;
}

/** Nothing bars anybody, and nothing is lost, as wide as it is. */
async function expectOpenToAll(page: Page): Promise<void> {
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  expect(await findCutOff(page)).toEqual([]);
}

describe.sequential('today, in the popup and beside the paper', () => {
  test('where no source knows the page: papers to open', async () => {
    await article.goto(`https://${ELSEWHERE}/`);
    const popup = await openPopup();
    await popup.waitForSelector('.papers a');
    await expectOpenToAll(popup);
    await close(popup);
  });

  test('over a paper that is off: one press, by keys alone', async () => {
    await article.goto(ARTICLE);
    const popup = await openPopup();
    await popup.waitForSelector('.card button');
    await expectOpenToAll(popup);
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card[role=status]');
    await expectOpenToAll(popup);
    await close(popup);
  });

  test('over an article: a note, which is there again when the popup was closed on it', async () => {
    await article.mouse.move(300, 300);
    const begun = performance.now();
    for (let turn = 1; turn <= 4; turn += 1) {
      await article.mouse.wheel({ deltaY: 40 });
      await passUntil(begun + turn * 500);
    }
    const first = await openPopup();
    await first.locator('.line ::-p-text(写心得)').click();
    await first.waitForSelector('textarea:focus');
    await first.keyboard.type('有人常去');
    await expectOpenToAll(first);
    await close(first);
    const again = await openPopup();
    await again.waitForSelector('textarea:focus');
    expect(await again.$eval('textarea', ({ value }) => value)).toBe('有人常去');
    await again.locator('.note-form .primary').click();
    await again.waitForSelector('.note');
    await expectOpenToAll(again);
    await close(again);
  });

  test.each([
    [240, 'zh', 100],
    [320, 'en', 100],
    [480, 'zh', 100],
    [300, 'en', 200],
  ] as const)(
    'beside the paper, %i pixels wide, in %s, at text size %i',
    async (width, language, size) => {
      await setTextSize(size);
      const panel = await desk.browser.newPage();
      await panel.setViewport({ width, height: 700 });
      await panel.goto(`${desk.origin}/sidepanel.html`);
      await panel.waitForSelector('.read-today .note');
      if (language === 'en') await panel.locator('footer button[lang=en]').click();
      await panel.waitForSelector(`html[lang^=${language}]`);
      await expectOpenToAll(panel);
      if (language === 'en') await panel.locator('footer button[lang=zh]').click();
      await panel.waitForSelector('html[lang^=zh]');
      await panel.close();
    },
  );
});
