import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Display, openDisplay } from '../addin/libreoffice/display.ts';
import { launchChromium } from './chromium.ts';
import { openFirefox } from './marionette.ts';
import { ARTICLE, HOST, type Newspaper, printNewspaper } from './newspaper.ts';
import { passUntil } from './reading-driver.ts';
import { built } from './reading-newsroom.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

// What is shipped, in browsers with windows: the browser's own question is answered as by a hand.
let display: Display;
let paper: Newspaper;
let tunnel: Tunnel;

beforeAll(async () => {
  display = await openDisplay('1200x900');
  paper = await printNewspaper();
  tunnel = await openTunnel({ [HOST]: paper.port });
});

afterAll(() => {
  tunnel?.close();
  paper?.close();
  display?.close();
});

const pass = (milliseconds: number) => passUntil(performance.now() + milliseconds);

/** A hand at mouse and keyboard, and a list of what it had to press. */
function hand() {
  const pressed: string[] = [];
  return {
    pressed,
    note: (what: string) => void pressed.push(what),
    click(what: string, [x, y]: readonly [number, number]): void {
      pressed.push(what);
      display.hand('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', '1');
    },
    keys(what: string, ...keys: readonly string[]): void {
      pressed.push(what);
      display.hand('key', '--delay', '150', ...keys);
    },
    /** Takes the page in front up, as who reads it has done already. */
    async begin(): Promise<void> {
      await pass(500);
      display.hand('mousemove', '500', '700', 'click', '1');
      await pass(500);
    },
    /** Reads the page in front for so many seconds, turning the wheel as one does. */
    async read(seconds: number): Promise<void> {
      display.hand('mousemove', '400', '700');
      for (let turn = 0; turn < seconds * 2; turn += 1) {
        display.hand('click', '5');
        await pass(500);
      }
    },
  };
}

/** The least that a browser asks for: its button for the extension, ours, and its own question. */
const LEAST = ['the extension', 'switch on', 'allow'];

const BESIDE = 'footer [title="在报纸旁边打开"]';
const timeIn = (time: Element) => Number((time as HTMLTimeElement).dateTime.slice(2, -1));
const COUNTS = '人民日报电子版已开启。这一篇从现在起计时，读下去就行。';

describe.sequential('from installing to counting, three presses; then beside the paper', () => {
  test('Chromium: over the article, in its popup, at its question', async () => {
    const hosts = { [HOST]: paper.port };
    const extension = built('chrome-mv3');
    const browser = await launchChromium({ extension, hosts, display: display.name });
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const popupAddress = worker.url().replace(/[^/]*$/, 'popup.html');
    const panelAddress = worker.url().replace(/[^/]*$/, 'sidepanel.html');
    const popupShown = async () =>
      (await browser.waitForTarget((target) => target.url() === popupAddress)).asPage();
    const [page] = await browser.pages();
    await page?.goto(ARTICLE);
    const { begin, keys, note, pressed, read } = hand();
    await begin();
    await page?.waitForFunction(() => document.hasFocus());
    keys('the extension', 'alt+shift+l');
    const popup = await popupShown();
    const closed = new Promise((done) => popup.once('close', done));
    await popup.waitForSelector('.card h2');
    expect(await popup.$eval('.card h2', ({ textContent }) => textContent)).toBe('人民日报电子版');
    note('switch on');
    // The question takes the popup's place, maybe before the click is answered.
    await popup.click('.card button').catch(() => {});
    await closed;
    const told = popupShown();
    note('allow');
    for (const end = performance.now() + 10_000; performance.now() < end; ) {
      await pass(500);
      if (browser.targets().some((target) => target.url() === popupAddress)) break;
      display.hand('key', '--delay', '150', 'Tab', 'Return');
    }
    await (await told).waitForSelector('.card[role=status]');
    expect(await (await told).$eval('.card', ({ textContent }) => textContent)).toBe(COUNTS);
    expect(pressed).toEqual(LEAST);
    const over = new Promise((done) => told.then((popup) => popup.once('close', done)));
    display.hand('mousemove', '300', '700', 'click', '1');
    await over;
    await read(3);
    // Beside the paper it stays, and tells what the page does.
    keys('the extension', 'alt+shift+l');
    const again = await popupShown();
    await again.locator(BESIDE).click();
    const beside = await browser.waitForTarget((target) => target.url() === panelAddress);
    const panel = await beside.asPage();
    await panel.waitForSelector('.line');
    expect(await panel.$eval('.sum time', timeIn)).toBeGreaterThan(2);
    await read(2);
    await panel.waitForSelector('.state[data-state=counting]');
    await panel.locator('.line button ::-p-text(写心得)').click();
    await panel.waitForSelector('textarea:focus');
    await panel.keyboard.type('有人常去');
    await panel.locator('.note-form .primary').click();
    await panel.waitForSelector('.line .note');
    expect(await panel.$eval('.line .note p', ({ textContent }) => textContent)).toBe('有人常去');
    await browser.close();
  });

  test('Firefox: over the article, in its popup, at its question', async () => {
    const browser = await openFirefox(display.name, tunnel.port);
    await browser.install(built('firefox-mv3'));
    await browser.go(ARTICLE);
    const { begin, click, keys, pressed, read } = hand();
    await begin();
    keys('the extension', 'alt+shift+l');
    expect(await browser.textOf('popup', '.card h2')).toBe('人民日报电子版');
    click('switch on', await browser.placeOf('.card button', 'popup'));
    const allow = await browser.placeOf('.popup-notification-primary-button');
    await pass(1000);
    click('allow', allow);
    expect(await browser.textOf('popup', '.card[role=status]')).toBe(COUNTS);
    expect(pressed).toEqual(LEAST);
    display.hand('mousemove', '300', '700', 'click', '1');
    await read(3);
    const says = await browser.inBrowser(
      `return document.querySelector('.webextension-browser-action').getAttribute('label')`,
    );
    expect(says).toBe('联评阅读：正在计时');
    keys('the extension', 'alt+shift+l');
    click('beside', await browser.placeOf(BESIDE, 'popup'));
    expect(await browser.textOf('sidebar', '.line .title')).toBe('山村里的<b>图书室');
    await read(2);
    expect(await browser.textOf('sidebar', '.state[data-state=counting]')).toBe('计时中');
    await browser.close();
  });
});
