import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { built, type Desk, openDesk } from './reading-newsroom.ts';

let desk: Desk;
let extension: string;

// Switched on, and nothing granted: as after the browser has taken a permission back.
beforeAll(async () => {
  extension = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(built('chrome-mv3'), extension, { recursive: true });
  desk = await openDesk({ extension, hosts: {} });
});

afterAll(async () => {
  await desk?.close();
  rmSync(extension, { recursive: true, force: true });
});

test.each([
  ['popup', '浏览器收回了人民日报电子版的许可，那里的阅读现在不计时。'],
  ['options', '浏览器收回了这个来源的许可，现在不计时。'],
])('the %s says that a permission is gone, with one button to mend it', async (name, sentence) => {
  const page = await desk.browser.newPage();
  await page.goto(`${desk.origin}/${name}.html`);
  await page.waitForSelector('[role=alert]');
  const [text, buttons] = await page.$eval('[role=alert]', (alert) => [
    alert.querySelector('p')?.textContent,
    [...alert.querySelectorAll('button')].map((button) => button.textContent),
  ]);
  expect([text, buttons]).toEqual([sentence, ['重新许可']]);
  await page.close();
});
