import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { findBarriersInBothThemes } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { downloadDuring } from './downloads.ts';
import { FIVE, helpPictures } from './help-pictures.ts';
import { type Served, serveFolder } from './serve-folder.ts';

// About 12 s: one build for all.
const folder = mkdtempSync(join(tmpdir(), 'lianping-offline-'));
const workbench = join(folder, 'workbench');
let served: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const options = { outDir: workbench };
  await build({ configFile: 'addin/vite.config.ts', logLevel: 'error', build: options });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  served = await serveFolder(workbench);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${served.origin}/`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
});
afterEach(async () => {
  await browser.close();
  served.close();
});

const click = (text: string) => page.locator(`::-p-text(${text})`).click();

test('without its server the workbench opens, scores a sample and saves it', async () => {
  served.close();
  await page.reload();
  await click('试用示例');
  await click('⑤ 写入');
  await page.locator('.actions .primary').click();
  await page.waitForSelector('.receipt');
  expect(await helpPictures(page)).toEqual(FIVE);
  const saved = await downloadDuring(browser, () => click('另存为'));
  expect(saved.name).toBe('joint-review-2026-联评.xlsx');
  const read = readWorkbook(saved.bytes);
  const names = read.ok ? read.value.sheets.map(({ name }) => name) : [];
  expect(names.slice(-5)).toEqual(['联评得分', '联评计算', '联评对照', '联评规则', '联评凭证']);
});

test('it can be installed, and what it loads it may load', async () => {
  const session = await page.createCDPSession();
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  const { errors, url } = await session.send('Page.getAppManifest');
  expect({ installabilityErrors, errors }).toEqual({ installabilityErrors: [], errors: [] });
  expect(url).toBe(`${served.origin}/lianping.webmanifest`);
});

test('every file of the build is kept, and nothing else', async () => {
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  const built = readdirSync(workbench, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(workbench.length))
    .filter((path) => path !== '/service-worker.js');
  expect(kept.sort()).toEqual(['/', ...built].sort());
});

test('a newer one is told in a sentence, waits, and is there once it is taken', async () => {
  const [index, worker] = ['index.html', 'service-worker.js'].map((name) => join(workbench, name));
  const before = [index, worker].map((path) => readFileSync(`${path}`, 'utf8'));
  const [html = '', code = ''] = before;
  writeFileSync(`${index}`, html.replace('<title>', '<title>新 '));
  writeFileSync(`${worker}`, code.replace(/\+"[0-9a-f]{16}"/, '+"another"'));
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.locator('::-p-text(工作台有了新版)').wait();
  expect(await findBarriersInBothThemes(page)).toEqual([]);
  expect(await page.title()).toBe('联评工作台 Lianping');
  await Promise.all([page.waitForNavigation(), click('换用新版')]);
  expect(await page.title()).toBe('新 联评工作台 Lianping');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  before.forEach((text, at) => {
    writeFileSync([index, worker][at] ?? '', text);
  });
});

test('neither the single file nor the panes keep anything', async () => {
  const options = { logLevel: 'error' } as const;
  for (const name of ['single', 'libreoffice']) {
    const outDir = join(folder, name);
    await build({ ...options, configFile: `addin/vite.${name}.config.ts`, build: { outDir } });
    const texts = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(html|js)$/.test(file))
      .map((file) => readFileSync(join(outDir, file), 'utf8'));
    expect(texts.filter((text) => /serviceWorker|webmanifest/.test(text))).toEqual([]);
  }
});
