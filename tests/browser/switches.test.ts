import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Display, openDisplay } from '../addin/libreoffice/display.ts';
import { launchChromium } from './chromium.ts';
import { openFirefox } from './marionette.ts';
import { passUntil } from './reading-driver.ts';
import { built } from './reading-newsroom.ts';

/** Three whose pages overlap: two of one host, and the site that the host is of. */
const SOURCES = ['people-daily', 'people-cn', 'people-papers'] as const;
type Source = (typeof SOURCES)[number];
/** What must be granted for each. */
const ASKS: Readonly<Record<Source, string>> = {
  'people-daily': '*://paper.people.com.cn/*',
  'people-cn': '*://*.people.com.cn/*',
  'people-papers': '*://paper.people.com.cn/*',
};
/** One switch at a time through all eight subsets, and back to none. */
const TURNS: readonly Source[] = [
  'people-daily',
  'people-cn',
  'people-daily',
  'people-papers',
  'people-daily',
  'people-cn',
  'people-daily',
  'people-papers',
];

let display: Display;

beforeAll(async () => {
  display = await openDisplay('1200x900');
});
afterAll(() => display?.close());

const pass = (milliseconds: number) => passUntil(performance.now() + milliseconds);
const switchOf = (source: Source, on = false) =>
  `[role=switch][data-source="${source}"]${on ? '[aria-checked=true]' : ''}`;
const without = (all: readonly Source[], source: Source) => all.filter((one) => one !== source);

/** Runs in the browser: which of some pages the extension may read. */
declare const chrome: {
  readonly permissions: { contains(asked: { origins: string[] }): Promise<boolean> };
};

test('Chromium: through every subset, exactly those that are on can be read', async () => {
  const browser = await launchChromium({ extension: built('chrome-mv3'), display: display.name });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser has no window');
  await page.goto(worker.url().replace(/[^/]*$/, 'options.html'));
  await page.waitForSelector(switchOf('people-papers'));
  const isGranted = (source: Source) =>
    page.evaluate((ask) => chrome.permissions.contains({ origins: [ask] }), ASKS[source]);
  let on: readonly Source[] = [];
  for (const source of TURNS) {
    const isAsked = !on.includes(source) && !(await isGranted(source));
    await page.click(switchOf(source));
    if (isAsked) {
      // The question has the keys.
      await page.waitForFunction(() => !document.hasFocus(), { polling: 50, timeout: 8000 });
      await pass(500);
      display.hand('key', '--delay', '150', 'Tab', 'Return');
    }
    on = on.includes(source) ? without(on, source) : [...on, source];
    const turned = `${switchOf(source)}[aria-checked=${on.includes(source)}]`;
    await page.waitForSelector(turned, { timeout: 8000 });
    const shown = await page.$$eval('[role=switch][aria-checked=true]', (all) =>
      all.map((one) => one.getAttribute('data-source')),
    );
    expect(shown.toSorted()).toEqual([...on].toSorted());
    // It is seen where it was switched: nothing opens over it.
    expect(browser.targets().filter((one) => one.url().endsWith('/popup.html'))).toEqual([]);
    expect(await Promise.all(on.map(isGranted))).toEqual(on.map(() => true));
  }
  expect(await Promise.all(SOURCES.map(isGranted))).toEqual([false, false, false]);
  await browser.close();
});

test('Firefox: the same, at its own question', async () => {
  const browser = await openFirefox(display.name, 9);
  const id = await browser.install(built('firefox-mv3'));
  const granted = () =>
    browser.inBrowser<string[]>(
      `return WebExtensionPolicy.getByID(arguments[0]).allowedOrigins.patterns.map(({ pattern }) => pattern)`,
      id,
    );
  await browser.inBrowser(
    `const { uuid } = { uuid: WebExtensionPolicy.getByID(arguments[0]).getURL('options.html') };
     gBrowser.selectedTab = gBrowser.addTrustedTab(uuid);`,
    id,
  );
  const press = ([x, y]: readonly [number, number]) =>
    display.hand('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', '1');
  /** Where something comes to rest. */
  const settled = async (selector: string) => {
    for (let last = ''; ; await pass(100)) {
      const place = await browser.placeOf(selector);
      if (`${place}` === last) return place;
      last = `${place}`;
    }
  };
  let on: readonly Source[] = [];
  for (const source of TURNS) {
    const covered = (await granted()).some(
      (pattern) => pattern === ASKS[source] || pattern === ASKS['people-cn'],
    );
    press(await browser.placeOf(switchOf(source), 'tab'));
    if (!on.includes(source) && !covered) {
      press(await settled('.popup-notification-primary-button'));
    }
    on = on.includes(source) ? without(on, source) : [...on, source];
    await browser.textOf('tab', `${switchOf(source)}[aria-checked="${on.includes(source)}"]`);
    for (const one of SOURCES) {
      await browser.textOf('tab', `${switchOf(one)}[aria-checked="${on.includes(one)}"]`);
    }
    const patterns = await granted();
    const isGranted = (one: Source) =>
      patterns.includes(ASKS[one]) || patterns.includes(ASKS['people-cn']);
    expect(on.map(isGranted)).toEqual(on.map(() => true));
  }
  expect((await granted()).filter((pattern) => pattern.includes('people'))).toEqual([]);
  await browser.close();
});
