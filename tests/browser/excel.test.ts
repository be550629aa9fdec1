import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RANGES } from '../addin/functions/ranges.ts';
import { loadBook } from '../office/load-books.ts';
import { findBarriersInBothThemes } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { type ExcelPage, openInExcel, serveAddin } from './excel-shell.ts';

const SAMPLE = 'seeds/workbooks/joint-review-2026.xlsx';

let served: Awaited<ReturnType<typeof serveAddin>>;
beforeAll(async () => {
  process.argv.push('--', '--office-js', 'office/office.js');
  served = await serveAddin();
});
afterAll(() => served?.close());

const click = (page: Page, text: string) => page.locator(`::-p-text(${text})`).click();

describe('the pane that was built, behind Microsoft’s own office.js', () => {
  let excel: ExcelPage;
  const book = loadBook(SAMPLE);
  beforeAll(async () => {
    excel = await openInExcel(`${served.origin}/excel.html`, book);
  });
  afterAll(() => excel?.close());

  test('says first what it will do, in three sentences and one button', async () => {
    await excel.page.waitForSelector('.welcome');
    expect(await excel.page.$$eval('.welcome p', (sentences) => sentences.length)).toBe(3);
    expect(await excel.page.$$eval('button', (buttons) => buttons.length)).toBe(1);
    expect(await findBarriersInBothThemes(excel.page)).toEqual([]);
  });

  test('reads the workbook that is open, and asks nobody else', async () => {
    await excel.page.locator('.welcome button').click();
    await excel.page.waitForSelector('.step');
    await click(excel.page, '④ 预览');
    await excel.page.waitForSelector('.ranking');
    const total = await excel.page.$eval('.ranking', (table) => table.textContent);
    expect(total).toContain('张三 一支部90.00');
    expect(excel.asked.filter((url) => !url.startsWith(served.origin))).toEqual([]);
  });

  test('has no barriers in a pane of 350 pixels', async () => {
    expect(await findBarriersInBothThemes(excel.page)).toEqual([]);
  });

  test('writes our sheets behind the others, and takes them back', async () => {
    const before = book.sheets.map(({ name }) => name);
    await click(excel.page, '⑤ 写入');
    await excel.page.locator('.actions .primary').click();
    await excel.page.waitForSelector('.receipt');
    const added = book.sheets.map(({ name }) => name).slice(before.length);
    expect(added).toEqual(['联评得分', '联评计算', '联评对照', '联评规则', '联评凭证']);
    await click(excel.page, '撤销写入');
    await excel.page.locator('::-p-text(什么都没有写入)').wait();
    expect(book.sheets.map(({ name }) => name)).toEqual(before);
  });

  test('answers a formula over ranges, with a sentence where it cannot', async () => {
    const texts = (count: number) => Array.from({ length: count }, () => '');
    const ask = (id: number, rulebook: string) => [
      ...[1, 1000, ''],
      JSON.stringify([
        id,
        'SCORE',
        [rulebook, RANGES.map(({ values }) => values)],
        '名册!H1',
        0,
        [...texts(1), ...RANGES.map(({ address }) => address)],
      ]),
      '',
    ];
    const answers = await answersTo(excel, [ask(1, ''), ask(2, '没有这套')]);
    expect(answers[0]).toContain('["张三","一支部",90]');
    expect(answers[1]).toContain('没有叫“没有这套”的评分规则');
  });
});

/** What office.js tells Excel of each call, as it went over the wire. */
async function answersTo({ page, sent }: ExcelPage, calls: readonly unknown[][]) {
  const before = sent.length;
  const told = () =>
    sent
      .slice(before)
      .flatMap(({ Actions }) => Actions)
      .filter(({ Name }) => Name === 'SetInvocationArrayResults');
  for (const call of calls) {
    const count = told().length;
    await page.evaluate(
      (entry) =>
        (window as unknown as { sayAsExcel(...entries: unknown[][]): void }).sayAsExcel(entry),
      call,
    );
    while (told().length === count) await page.waitForFunction(() => true, { polling: 20 });
  }
  return told().map(({ ArgumentInfo }) => JSON.stringify(ArgumentInfo));
}

test('everything that the manifest names is served', async () => {
  const manifest = readFileSync(join(served.folder, 'manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/https:\/\/localhost:4601\/([^"<]+)/g)].map(
    ([, file = '']) => file,
  );
  const answers = await Promise.all(
    named.map(async (file) => [file, (await fetch(`${served.origin}/${file}`)).status]),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  expect(new Set(named)).toContain('excel.html');
});

test('outside Excel the page says where it belongs', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(`${served.origin}/excel.html`);
  await page.waitForSelector('[role=alert]');
  expect(await page.$eval('[role=alert]', ({ textContent }) => textContent)).toContain(
    '要在 Excel 里打开',
  );
  await browser.close();
});
