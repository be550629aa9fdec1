import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox } from './firefox.ts';
import {
  ARTICLE,
  articleAddress,
  CONTENTS,
  HOST,
  type Newspaper,
  printNewspaper,
} from './newspaper.ts';
import { passUntil } from './reading-driver.ts';
import { built, grantHosts } from './reading-newsroom.ts';
import { tolerance } from './tolerance.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

let paper: Newspaper;
let tunnel: Tunnel;
let browser: Browser;
let folder: string;

/**
 * Nobody may drive an extension's own pages in Firefox. This one, which only the test's copy has,
 * switches the source on, and answers in the address of a page: how much the ledger has.
 */
const HELPER = `
  const told = '${CONTENTS}?told=';
  async function sum() {
    const opening = indexedDB.open('ledger');
    await new Promise((done) => { opening.onsuccess = done; });
    const all = opening.result.transaction('entries').objectStore('entries').getAll();
    await new Promise((done) => { all.onsuccess = done; });
    return all.result.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  }
  browser.tabs.onUpdated.addListener(async (id, { url }) => {
    if (url === '${CONTENTS}?ask') browser.tabs.update(id, { url: told + (await sum()) });
  });
  browser.storage.local.set({ 'sources-on': ['people-daily'] })
    .then(() => browser.runtime.sendMessage({ kind: 'switched' }))
    .then(() => browser.tabs.create({ url: '${CONTENTS}?ready' }));
`;

beforeAll(async () => {
  paper = await printNewspaper();
  tunnel = await openTunnel({ [HOST]: paper.port });
  folder = grantHosts(built('firefox-mv3'), mkdtempSync(join(tmpdir(), 'firefox-')));
  addHelper(folder);
  browser = await launchFirefox(tunnel.port);
});

afterAll(async () => {
  await browser?.close();
  tunnel?.close();
  paper?.close();
  rmSync(folder, { recursive: true, force: true });
});

function addHelper(folder: string): void {
  writeFileSync(join(folder, 'helper.js'), HELPER);
  writeFileSync(join(folder, 'helper.html'), '<script src="helper.js"></script>');
  writeFileSync(
    join(folder, 'open-helper.js'),
    `browser.tabs.create({ url: browser.runtime.getURL('helper.html'), active: false });`,
  );
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.background.scripts.push('open-helper.js');
  writeFileSync(path, JSON.stringify(manifest));
}

test('Firefox: an article is read, and its seconds are in the ledger', async () => {
  await browser.installExtension(folder);
  const ready = await browser.waitForTarget((target) => target.url() === `${CONTENTS}?ready`);
  const page = (await ready.page()) ?? (await browser.newPage());
  await page.bringToFront();
  await page.goto(ARTICLE);
  const begun = performance.now();
  for (let turn = 1; turn <= 8; turn += 1) {
    await page.keyboard.press('ArrowDown');
    await passUntil(begun + turn * 500);
  }
  const truth = performance.now() - begun;
  await page.goto(CONTENTS);
  const kept = await keptSoFar(page);
  expect(Math.abs(kept - truth), `${kept} ms for ${truth}`).toBeLessThanOrEqual(tolerance(truth));

  // A screen full of text is read without a hand; opened again without one, it is not.
  await page.goto(articleAddress(30_184_222, 'dense'));
  const opened = performance.now();
  await passUntil(opened + 30_000);
  const untouched = performance.now() - opened;
  for (let turn = 0; turn < 3; turn += 1) {
    await page.reload();
    await passUntil(performance.now() + 2000);
  }
  await page.goto(CONTENTS);
  const added = (await keptSoFar(page)) - kept;
  expect(Math.abs(added - untouched), `${added} ms for ${untouched}`).toBeLessThanOrEqual(
    tolerance(untouched),
  );
});

/** What the ledger has, as the helper tells it. Milliseconds. */
async function keptSoFar(page: Page): Promise<number> {
  await passUntil(performance.now() + 500);
  // The helper takes the page elsewhere before it is there.
  await page.goto(`${CONTENTS}?ask`).catch(() => {});
  await page.waitForFunction(() => location.search.startsWith('?told='));
  return Number(new URL(page.url()).searchParams.get('told'));
}
