import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Change, withChange, workingCopy } from '../recalculation/working-copy.ts';
import { findBarriersInBothThemes } from './axe.ts';
import { openFile, type ServedWorkbench, serveWorkbench } from './served-workbench.ts';

/** A point less for 张三; a final grade for him; a decision for somebody who is not on the roster. */
const CHANGES: readonly Change[] = [
  { sheet: '年度考核', cell: 'F24', to: 24.2 },
  { sheet: '联评得分', cell: 'K2', to: '好' },
  { sheet: '联评得分', cell: 'L2', to: '工作扎实' },
  { sheet: '联评得分', cell: 'A15', to: '朱林' },
  { sheet: '联评得分', cell: 'K15', to: '一般' },
];

/** In place of the line for a signature. */
const NOTED: Change = { sheet: '联评得分', cell: 'A32', to: '签字：王某　日期：12月20日' };

/** Sheets of the sample, before ours. */
const STAFFS = 7;

let workbench: ServedWorkbench;
let page: Page;

beforeAll(async () => {
  workbench = await serveWorkbench();
  const copy = workingCopy({
    bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
    rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
  });
  writeFileSync(join(workbench.folder, 'copy.xlsx'), copy);
  writeFileSync(join(workbench.folder, 'altered.xlsx'), CHANGES.reduce(withChange, copy));
  writeFileSync(join(workbench.folder, 'noted.xlsx'), withChange(copy, NOTED));
});
afterAll(() => workbench?.close());

beforeEach(async () => {
  page = await workbench.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
});
afterEach(() => page.close());

const click = (text: string) => page.locator(`::-p-text(${text})`).click();
const seen = (text: string) => page.locator(`::-p-text(${text})`).wait();
const textOf = (selector: string) =>
  page.$$eval(selector, (all) =>
    all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  );

async function open(name: string) {
  await openFile(page, workbench.address, join(workbench.folder, name));
}

test('a copy as it was written is said to be so, and nobody moved', async () => {
  await open('copy.xlsx');
  await seen('与凭证一致，没有改动。');
  expect((await textOf('.verified h2'))[0]).toMatch(
    /^工作底稿 凭证码 [0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/,
  );
  expect(await textOf('.verified .problem')).toEqual([]);
  await click('④ 预览');
  await click('变动 0');
  expect(await textOf('#ranking')).toEqual([
    '与上次计分相比，没有人的总分、名次或建议等次有变动。',
  ]);
});

test('each altered cell is named, and a click goes to it; final grades are told apart', async () => {
  await open('altered.xlsx');
  await seen('有 2 处与凭证不一致');
  const lines = await textOf('.verified .problem');
  expect(lines.map((line) => line.split('：')[0])).toEqual([
    '年度考核 F24 录入内容与计分时不同，现在是“24.2”',
    '联评得分 A15 本工具写的文字被改动，现在是“朱林”',
  ]);
  expect(await textOf('.verified p')).toContain('2 人已有核定等次或理由，不作改动论。');
  await page.locator('.verified ::-p-text(联评得分 A15)').click();
  await page.waitForSelector('[role=gridcell][aria-selected=true][data-cell=A15]');
  expect(await textOf('.workbook [role=tab][aria-selected=true]')).toEqual(['联评得分']);
});

test('who moved and why, decisions apart, and from there to the explanation', async () => {
  await open('altered.xlsx');
  await seen('有 2 处与凭证不一致');
  await click('④ 预览');
  await click('变动 5');
  const [moved, marked, gone] = await page.$$eval('.changes', (tables) =>
    tables.map((table) =>
      [...table.querySelectorAll('tr')]
        .slice(1)
        .map((row) => row.innerText.replace(/\s+/g, ' ').trim()),
    ),
  );
  // By hand: 91.4375 × 40 % + 87.2 × 60 % + 0.5 = 89.395 → 89.40, which is below 90: no longer 好.
  expect(moved).toEqual([
    '张三 一支部 90.00 → 89.40 3 → 5 好 → 较好',
    '原因 年度考核 88.2 → 87.2',
    '杨光 六支部 89.99 5 → 4 较好',
    '原因 本人各项未变，他人变动',
    '周敏 九支部 90.00 4 → 3 好',
    '原因 本人各项未变，他人变动',
    '朱琳 十四支部 — → 63.14 — → 14 — → 一般',
    '原因 新增',
    '朱林 十四支部 63.14 → — 14 → — 一般 → —',
    '原因 已不在名单中',
  ]);
  expect(marked).toEqual(['张三 一支部 好 → 较好 好 工作扎实']);
  expect(gone).toEqual(['朱林 十四支部 一般 一般']);

  await page.locator('.changes ::-p-text(杨光)').click();
  await page.waitForSelector('.explanation');
  expect(await textOf('.row-button:focus')).toEqual(['杨光 六支部']);
  expect(await textOf('#ranking [aria-selected=true], .step > .tabs [aria-selected=true]')).toEqual(
    ['机关 14'],
  );
});

test('what was written below the scores is listed with its cell, before it is left behind', async () => {
  await open('noted.xlsx');
  await click('④ 预览');
  await click('变动 0');
  expect(await textOf('.changes')).toEqual([
    '原来写在得分表下方的（未带到新表）： A32 签字：王某 日期：12月20日',
  ]);
});

test('scored again, our sheets are replaced: it is said before, and each is there once', async () => {
  await open('altered.xlsx');
  await seen('有 2 处与凭证不一致');
  const before = (await textOf('.workbook [role=tab]')).slice(STAFFS);
  await click('⑤ 写入');
  await seen(`上次写出的 ${before.length} 张工作表由这些替换`);
  await seen(`原有的 ${STAFFS} 张工作表`);
  await page.locator('.actions .primary').click();
  await seen('重新打开核对无误');
  const after = (await textOf('.workbook [role=tab]')).slice(STAFFS);
  expect(after.toSorted()).toEqual([...before, '联评变动'].toSorted());
});

test.each([
  ['zh', ['④ 预览', '变动 5']],
  ['en', ['④ Preview', 'Moved 5']],
] as const)(
  'no barriers in %s, light or dark, nor anything wider than 320 px',
  async (language, [preview, changes]) => {
    await open('altered.xlsx');
    await seen('有 2 处与凭证不一致');
    if (language === 'en') await click('English');
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    for (const step of [null, preview, changes]) {
      if (step !== null) await click(step);
      await page.setViewport({ width: 1280, height: 800 });
      expect(await findBarriersInBothThemes(page), `${step}`).toEqual([]);
      await page.setViewport({ width: 320, height: 640 });
      expect(await width(), `${step}`).toBe(320);
    }
  },
);
