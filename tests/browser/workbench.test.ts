import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assessed } from '../recalculation/moves/assessed.ts';
import { plainPackage } from '../recalculation/plain-package.ts';
import { downloadDuring } from './downloads.ts';
import { type ServedWorkbench, serveWorkbench } from './served-workbench.ts';

const SAMPLE = resolve('seeds/workbooks/joint-review-2026.xlsx');
const UNREADABLE = resolve('seeds/workbooks/variants/unreadable-count.xlsx');
const WRONG_CATEGORY = resolve('seeds/workbooks/variants/wrong-category.xlsx');

let workbench: ServedWorkbench;
let page: Page;
/** Everything that the page asked for, and everything that went wrong in it. */
let requests: string[];
let faults: string[];

beforeAll(async () => {
  workbench = await serveWorkbench();
  await buildInto('addin/vite.single.config.ts', 'file');
  await buildInto('addin/cli/vite.config.ts', 'cli');
});
afterAll(() => workbench?.close());

const buildInto = (configFile: string, name: string) =>
  build({ configFile, logLevel: 'error', build: { outDir: join(workbench.folder, name) } });

beforeEach(async () => {
  requests = [];
  faults = [];
  page = await workbench.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(`${error}`));
  page.on('console', (message) => {
    // A refusal by the content security policy is told here and nowhere else.
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
});

const openWorkbench = () => page.goto(workbench.address);
const click = (text: string) => page.locator(`::-p-text(${text})`).click();
const seen = async (text: string) => {
  await page.locator(`::-p-text(${text})`).wait();
};
const textOf = (selector: string) =>
  page.$$eval(selector, (found) =>
    found.map((one) => one.textContent?.replace(/\s+/g, ' ').trim()),
  );

async function choose(path: string) {
  const input = await page.waitForSelector('input[type=file]');
  if (!input) throw new Error('There is no file chooser');
  await input.uploadFile(path);
}

async function trySample() {
  await click('试用示例');
  await seen('预览 26 人');
}

/** What the command line writes for the sample: the same pipeline, run in Node. */
function commandLineCopy(): Uint8Array {
  const copy = join(workbench.folder, 'working.xlsx');
  const words = ['score', SAMPLE, '--rulebook', 'grassroots-joint-review', '-o', copy];
  execFileSync(process.execPath, [join(workbench.folder, 'cli/lianping.js'), ...words], {
    stdio: 'ignore',
  });
  return new Uint8Array(readFileSync(copy));
}

async function saveCopy() {
  await click('⑤ 写入');
  await page.locator('.actions .primary').click();
  await seen('重新打开核对无误');
  return downloadDuring(workbench.browser, () => page.locator('.actions .primary').click());
}

function expectSameParts(actual: Uint8Array, expected: Uint8Array) {
  const [ours, theirs] = [unzipSync(actual), unzipSync(expected)];
  expect(Object.keys(ours)).toEqual(Object.keys(theirs));
  const differing = Object.keys(theirs).filter(
    (part) => !Buffer.from(ours[part] ?? []).equals(Buffer.from(theirs[part] ?? [])),
  );
  expect(differing).toEqual([]);
}

test.each([
  ['领导干部年度考核（示例）', '预览 12 人'],
  ['民主评议党员（示例）', '预览 13 人'],
  ['组织部门干部考核（示例）', '预览 11 人'],
])('the example %s opens by its own rulebook', async (title, preview) => {
  await openWorkbench();
  const index = await page.$$eval(
    '.choices option',
    (options, wanted) => options.findIndex(({ textContent }) => textContent === wanted),
    title,
  );
  await page.select('.choices select', `${index}`);
  await click('试用示例');
  await seen(preview);
  await seen(title);
});

/** Two seconds. */
test('of 120 odd cells fifty lines are drawn, and the others as they are asked for', async () => {
  const people = Array.from({ length: 121 }, (_, index) => [
    `某人${index + 1}`,
    index ? '无' : 50,
    30,
  ]);
  const lines = [['姓名', '计划', '学习'], ...people];
  const [book, rules] = ['odd.xlsx', 'odd.yaml'].map((name) => join(workbench.folder, name));
  if (!book || !rules) throw new Error('No paths');
  writeFileSync(book, plainPackage([{ name: '考核', lines }]));
  writeFileSync(rules, assessed({ id: 'odd', title: '{ zh: 考核, en: Review }' }));
  await openWorkbench();
  await choose(book);
  await click('① 规则');
  const chooser = await page.waitForSelector('.chooser input[type=file]');
  await (chooser as ElementHandle<HTMLInputElement>).uploadFile(rules);
  await page.waitForSelector('.summary dd.number + dt');
  await click('③ 检查');
  await seen('再显示 50 处（还有 70 处）');
  const drawn = () => page.$$eval('.effect-void li', (found) => found.length);
  expect(await drawn()).toBe(50);
  await click('再显示 50 处');
  await seen('再显示 20 处（还有 20 处）');
  expect(await drawn()).toBe(100);
});

test('the sample: ranking, explanation down to a cell, and the same copy as the command line’s', async () => {
  await openWorkbench();
  await trySample();
  await click('④ 预览');
  await seen('建议等次');
  const rows = await page.$$eval('.ranking .row', (found) =>
    found.map((row) => [...row.children].map(({ textContent }) => textContent?.trim())),
  );
  // Worked by hand in seeds/rulebooks/cases: 91.4375 × 40 % + 88.2 × 60 % + 0.5 = 89.995 → 90.00
  expect(rows).toContainEqual(['张三 一支部', '90.00', '3', '● 好']);

  await click('张三 一支部');
  await page.waitForSelector('.explanation');
  const [explanation = ''] = await textOf('.explanation');
  for (const said of ['91.4375', '36.575', '52.92', '89.995', 'R§7', 'R§8', 'R§10'])
    expect(explanation).toContain(said);
  await page.locator('.explanation details > summary').click();
  const cell = await page.waitForSelector('.explanation .cell-button');
  const name = await cell?.evaluate((button) => button.textContent);
  await cell?.click();
  await page.waitForSelector(`[role=gridcell][aria-selected=true][data-cell="${name}"]`);

  const saved = await saveCopy();
  expect(saved.name).toBe('joint-review-2026-联评.xlsx');
  expectSameParts(saved.bytes, commandLineCopy());
  expect(requests.filter((url) => !url.startsWith(workbench.address) && !isInPage(url))).toEqual(
    [],
  );
});

/** The icon that is none, and the working copy that was made in the page. */
const isInPage = (url: string) => url === 'data:,' || url.startsWith(`blob:${workbench.address}`);

test('one file from disk does the same, and asks for nothing but itself', async () => {
  const [file = ''] = readdirSync(join(workbench.folder, 'file'));
  expect(readdirSync(join(workbench.folder, 'file'))).toEqual(['lianping-workbench.html']);
  const address = `${pathToFileURL(join(workbench.folder, 'file', file))}`;
  await page.goto(address);
  await trySample();
  const saved = await saveCopy();
  expectSameParts(saved.bytes, commandLineCopy());
  const elsewhere = requests.filter(
    (url) => url !== address && url !== 'data:,' && !url.startsWith('blob:'),
  );
  expect(elsewhere).toEqual([]);
});

describe('what is not well', () => {
  test('a file that is no workbook gets a sentence on what to do', async () => {
    await openWorkbench();
    await choose(resolve('package.json'));
    await seen('没有打开“package.json”');
    const [refusal = ''] = await textOf('.refusal');
    expect(refusal).toMatch(/\.xlsx/);
  });

  test('an unreadable count: its cell, and a click selects it', async () => {
    await openWorkbench();
    await choose(UNREADABLE);
    await seen('不计分');
    const [line = ''] = await textOf('.effect-void .problem');
    expect(line).toMatch(/^上级评议 [A-Z]+\d+ .*七票/);
    const [, cell] = /^上级评议 ([A-Z]+\d+)/.exec(line) ?? [];
    await page.locator('.effect-void .problem').click();
    await page.waitForSelector(`[role=gridcell][aria-selected=true][data-cell="${cell}"]`);
    expect(await textOf('.workbook [role=tab][aria-selected=true]')).toEqual(['上级评议']);
    // What stands in a sheet comes once it is seen.
    await page.locator('[role=gridcell][aria-selected=true] ::-p-text(七票)').wait();
  });

  test('an unknown category stops: no preview, no writing, and why', async () => {
    await openWorkbench();
    await choose(WRONG_CATEGORY);
    await seen('停止');
    expect((await textOf('.effect-stop .problem'))[0]).toMatch(/^名册 .*火星.*机关、基层/);
    await click('④ 预览');
    await seen('还不能预览');
    await click('⑤ 写入');
    await seen('还不能写入');
  });
});

test('keys alone reach every step, and one tab of each row is in the tab order', async () => {
  await openWorkbench();
  await trySample();
  await page.focus('.pane [role=tab][aria-selected=true]');
  const steps = [];
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press('ArrowRight');
    steps.push((await textOf('.pane [role=tab]:focus'))[0]?.slice(0, 4));
  }
  expect(steps).toEqual(['④ 预览', '⑤ 写入', '① 规则', '② 匹配', '③ 检查']);
  expect(await textOf('.pane-head [role=tab][tabindex="0"]')).toHaveLength(1);

  await page.focus('.actions .primary');
  await page.keyboard.press('Enter');
  await seen('建议等次');
  // The focus follows once the step is drawn.
  await page.waitForFunction(() => document.activeElement?.id === 'step');
});

test('the grid shows what became of each cell, and says it where the keys are', async () => {
  await openWorkbench();
  await trySample();
  await click('年度考核');
  expect((await textOf('.legend'))[0]).toBe('读取 130未读 70不明 4');
  const looks = (cell: string) => page.$eval(`td[data-cell=${cell}]`, (own) => own.className);
  expect(await looks('D5')).toContain('was-read');
  expect(await looks('G5')).toContain('was-left-out');
  expect(await looks('D3')).toContain('was-unclear');
  const hint = await page.$eval('td[data-cell=G5]', (own) => own.getAttribute('title'));
  expect(hint).toBe('未读：表中自行计算的数');

  await page.locator('td[data-cell=D4]').click();
  await page.focus('.grid');
  await page.keyboard.press('ArrowDown');
  expect(await textOf('.cell-entry')).toEqual(['读取：计划与台账 · 韩松']);
});

test('columns that are not read are seen in step ② without unfolding anything', async () => {
  await openWorkbench();
  await trySample();
  await click('② 匹配');
  const unread = await page.$$eval('.unread li', (columns) =>
    columns.map((column) => (column as HTMLElement).innerText.split('按表上所写')[0]?.trim()),
  );
  expect(unread).toEqual(expect.arrayContaining(['D 职务 人员信息', 'G 合计 表中自行计算的数']));
});

test('nothing is wider than a pane of 320 px', async () => {
  await page.setViewport({ width: 320, height: 640 });
  await openWorkbench();
  await trySample();
  for (const step of ['① 规则', '② 匹配', '③ 检查', '④ 预览', '⑤ 写入']) {
    await click(step);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([step, width]).toEqual([step, 320]);
  }
});

test('the how-to opens over the pane, with five tasks, and gives the focus back', async () => {
  await openWorkbench();
  await trySample();
  await click('使用说明');
  await page.waitForSelector('dialog[open]');
  expect(await textOf('dialog summary')).toHaveLength(5);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { hidden: true });
  await page.waitForFunction(() => document.activeElement?.textContent === '使用说明');
});

test('a number of the rulebook that does not fit is said below its field, and nothing is scored', async () => {
  await openWorkbench();
  await trySample();
  await click('① 规则');
  await page.locator('.rules-form summary').click();
  await page.focus('[id="rule-components.report.weight.机关"]');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('5%');
  await page.keyboard.press('Tab');
  await page.waitForSelector('.rule-field .wrong');
  expect((await textOf('.rule-field .wrong'))[0]).toContain('合计为 105%');
  expect(
    await page.$eval('[id="rule-components.report.weight.机关"]', (field) =>
      field.getAttribute('aria-invalid'),
    ),
  ).toBe('true');
});

test('the rulebook is saved as it was changed, comments and all', async () => {
  await openWorkbench();
  await trySample();
  await click('① 规则');
  await page.locator('.rules-form summary').click();
  expect((await textOf('.rule-field label')).slice(1, 5)).toEqual(['好', '较好', '一般', '差']);
  await page.focus('[id="rule-grades.quota.好.max"]');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('5%');
  await page.keyboard.press('Tab');
  await seen('已修改');
  const saved = await downloadDuring(workbench.browser, () => click('另存规则文件'));
  const before = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
  expect(saved.name).toBe('grassroots-joint-review.yaml');
  expect(new TextDecoder().decode(saved.bytes)).toBe(before.replace('max: 30%', 'max: 35%'));
});

test('who is selected in the grid is said below the pane, and explained at a click', async () => {
  await openWorkbench();
  await trySample();
  await page.locator('td[data-cell=B4]').click();
  await seen('张三 一支部 90.00');
  await click('解释得分');
  await page.waitForSelector('.explanation');
  expect((await textOf('.is-open .row-button'))[0]).toBe('张三 一支部');
});

test('the other language', async () => {
  await openWorkbench();
  await click('English');
  await click('Try the sample');
  await seen('Preview 26 people');
  await click('④ Preview');
  await seen('Suggested grade');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});
