import { rmSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox } from './firefox.ts';
import { ASK, READY, withHelper } from './firefox-helper.ts';
import {
  ARTICLE,
  articleAddress,
  CONTENTS,
  HOST,
  type Newspaper,
  printNewspaper,
} from './newspaper.ts';
import { passUntil } from './reading-driver.ts';
import { tolerance } from './tolerance.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

let paper: Newspaper;
let tunnel: Tunnel;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  paper = await printNewspaper();
  tunnel = await openTunnel({ [HOST]: paper.port });
  folder = withHelper();
  browser = await launchFirefox(tunnel.port);
});

afterAll(async () => {
  await browser?.close();
  tunnel?.close();
  paper?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Firefox: an article is read, and its seconds are in the ledger', async () => {
  await browser.installExtension(folder);
  const ready = await browser.waitForTarget((target) => target.url() === READY);
  const page = (await ready.page()) ?? (await browser.newPage());
  await page.bringToFront();
  // Taken again, the ledger has what it had the first time.
  const before = await keptSoFar(page);
  const asked = performance.now();
  await page.goto(ARTICLE);
  const begun = performance.now();
  for (let turn = 1; turn <= 8; turn += 1) {
    await page.keyboard.press('ArrowDown');
    await passUntil(begun + turn * 500);
  }
  const least = performance.now() - begun;
  await page.goto(CONTENTS);
  const most = performance.now() - asked;
  const kept = await keptSoFar(page);
  nearly(kept - before, { least, most });

  // A screen full of text is read without a hand; opened again without one, it is not.
  const sought = performance.now();
  await page.goto(articleAddress(30_184_222, 'dense'));
  const opened = performance.now();
  await passUntil(opened + 30_000);
  const untouched = performance.now() - opened;
  const loaded = performance.now() - sought;
  for (let turn = 0; turn < 4; turn += 1) {
    await page.reload();
    await passUntil(performance.now() + 2000);
  }
  await page.goto(CONTENTS);
  const added = (await keptSoFar(page)) - kept;
  nearly(added, { least: untouched, most: loaded });
});

/** A page that loads slowly may be before the reader, and counted, some time before the driver knows. */
function nearly(kept: number, { least, most }: Readonly<Record<'least' | 'most', number>>): void {
  expect(kept).toBeGreaterThanOrEqual(least - tolerance(least));
  expect(kept).toBeLessThanOrEqual(most + tolerance(most));
}

/** What the ledger has, as the helper tells it. Milliseconds. */
async function keptSoFar(page: Page): Promise<number> {
  await passUntil(performance.now() + 500);
  // The helper takes the page elsewhere before it is there.
  await page.goto(ASK).catch(() => {});
  await page.waitForFunction(() => location.search.startsWith('?told='));
  return Number(new URL(page.url()).searchParams.get('told'));
}
