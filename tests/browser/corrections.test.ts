import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findBarriersInBothThemes } from './axe.ts';
import { downloadDuring } from './downloads.ts';
import { type ServedWorkbench, serveWorkbench } from './served-workbench.ts';

const MISTAKES = resolve('seeds/workbooks/cases/mistakes');
const COLUMN = '年度考核 F4 这一列读作';
const SAID = '年度考核 F4：这一列不读';

let workbench: ServedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await serveWorkbench();
});
afterAll(() => workbench?.close());

beforeEach(async () => {
  page = await workbench.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await openSample();
});
afterEach(async () => {
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

const click = (text: string) => page.locator(`::-p-text(${text})`).click();
const seen = (text: string) => page.locator(`::-p-text(${text})`).wait();
const textOf = (selector: string) =>
  page.$$eval(selector, (all) => all.map(({ textContent }) => textContent?.trim()));
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

async function openSample() {
  await page.goto(workbench.address);
  await click('试用示例');
  await seen('预览 26 人');
  await click('② 匹配');
}

/** Says of the sample's last item that its column is not to be read. */
async function leaveColumnOut() {
  await page.locator('summary ::-p-text(年度考核)').click();
  await page.focus(`select[aria-label="${COLUMN}"]`);
  await page.keyboard.press('End');
  await seen(SAID);
  // It is kept once the workbook has been checked again by it.
  await page.waitForSelector('.corrections [role=status]');
}

async function chooseIn(selector: string, path: string) {
  const chooser = await page.waitForSelector(`${selector} input[type=file]`);
  await (await chooser?.toElement('input'))?.uploadFile(path);
}

test('a column is corrected and the correction taken back by keys alone; the focus stays', async () => {
  await leaveColumnOut();
  expect(await focused()).toBe(COLUMN);
  expect(await page.$eval('details.matched[open]', (fold) => fold.textContent)).toContain(
    '联系群众',
  );
  await click('③ 检查');
  await seen('“年度考核”缺少“联系群众”一列');
  await click('② 匹配');
  await page.focus(`button[aria-label="撤回：${SAID}"]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction((said) => !document.body.textContent?.includes(said), {}, SAID);
  await click('③ 检查');
  await seen('预览 26 人');
});

test('it is used again for the same headers, says so, and is forgotten at a click', async () => {
  await leaveColumnOut();
  await page.reload();
  await click('试用示例');
  await seen('“年度考核”缺少“联系群众”一列');
  await click('② 匹配');
  await seen('沿用了上次对相同表头的更正');
  await click('全部撤回并忘记');
  await page.waitForFunction(() => localStorage.length === 0);
  await click('③ 检查');
  await seen('预览 26 人');
});

test('the layout file is saved, and opened again beside the workbook; another file says why not', async () => {
  await leaveColumnOut();
  const saved = await downloadDuring(workbench.browser, () => click('另存布局文件'));
  expect(saved.name).toBe('joint-review-2026.layout.yaml');
  const path = join(workbench.folder, saved.name);
  writeFileSync(path, saved.bytes);
  await click('全部撤回并忘记');
  await page.waitForFunction(() => localStorage.length === 0);
  await chooseIn('.corrections', resolve('package.json'));
  await page.waitForSelector('.corrections [role=alert]');
  await chooseIn('.corrections', path);
  await seen(SAID);
  expect(await page.$('.corrections [role=alert]')).toBeNull();
});

test('who is meant is answered under the question; the name is not kept', async () => {
  await chooseIn('.bar', join(MISTAKES, 'workbook.xlsx'));
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'workbook.xlsx');
  await click('① 规则');
  await chooseIn('.step', join(MISTAKES, 'mistakes.yaml'));
  await click('③ 检查');
  await page.waitForSelector('.answers');
  const questions = await textOf('.answers');
  expect(questions).toContain('是同一人不是同一人');
  await page.locator('.answers ::-p-text(是同一人)').click();
  await page.waitForFunction(
    (before) => document.querySelectorAll('.answers').length < before,
    {},
    questions.length,
  );
  await click('② 匹配');
  const [said = ''] = await textOf('.corrections li');
  expect(said).toMatch(/^.+就是.+撤回$/);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('storage that is closed loses nothing and is said', async () => {
  await page.evaluateOnNewDocument(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openSample();
  await leaveColumnOut();
  await seen('这个浏览器不能保存更正');
});

test('where the columns stop it, the grid still says of each cell under the keys what became of it', async () => {
  await leaveColumnOut();
  await click('③ 检查');
  await seen('停止');
  await click('年度考核');
  await page.waitForSelector('.legend');
  // 26 people: name, unit and the two items that are left; the third is left out with the 70 before.
  expect(await textOf('.legend')).toEqual(['读取 104未读 96不明 4']);
  await page.locator('td[data-cell=D5]').click();
  await page.focus('.grid');
  const fates: [cell: string | undefined, fate: string | undefined][] = [];
  const look = async () => {
    const [cell] = await textOf('.selected-cell > :first-child');
    fates.push([cell, (await textOf('.cell-entry'))[0]]);
  };
  await look();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp'] as const) {
    await page.keyboard.press(key);
    await look();
  }
  expect(fates).toEqual([
    ['D5', '读取：计划与台账'],
    ['E5', '读取：学习教育'],
    ['F5', '未读：指明不读'],
    ['G5', '未读：表中自行计算的数'],
    ['G4', '未读：表头'],
    ['G3', '不明：标题'],
  ]);
  const looks = (cell: string) => page.$eval(`td[data-cell=${cell}]`, (own) => own.className);
  expect(await looks('E5')).toContain('was-read');
  expect(await looks('F5')).toContain('was-left-out');
  expect(await looks('G3')).toContain('was-unclear');
});

test('no barriers with corrections open, nor anything wider than 320 px, in both languages', async () => {
  await leaveColumnOut();
  for (const other of ['English', '中文']) {
    expect(await findBarriersInBothThemes(page), `before ${other}`).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewport({ width: 1280, height: 800 });
    await click(other);
  }
});
