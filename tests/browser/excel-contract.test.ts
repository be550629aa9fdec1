import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConformanceReport } from '../../addin/conformance/report.ts';
import { ENGINE } from '../../addin/engine.ts';
import { CASE_IDS } from '../../addin/hosts/contract/cases.ts';
import { comparable } from '../../addin/hosts/contract/comparable.ts';
import { differences } from '../../addin/hosts/contract/differences.ts';
import type { Subject } from '../../addin/hosts/contract/subject.ts';
import { UNWATCHED } from '../../addin/hosts/host.ts';
import { ASSUMED_HABITS } from '../addin/conformance/assumed-habits.ts';
import { SAMPLES, type Sample, subjectFor } from '../hosts/samples.ts';
import type { Book } from '../office/excel/book.ts';
import { loadBook } from '../office/load-books.ts';
import { openExcel } from '../office/open-excel.ts';
import { evaluating } from '../office/open-path.ts';
import { bookOf, snapshot } from '../office/small-books.ts';
import { findBarriersInBothThemes } from './axe.ts';
import { downloadDuring } from './downloads.ts';
import { type ExcelPage, openInExcel, serveAddin } from './excel-shell.ts';
import { FIVE, helpPictures } from './help-pictures.ts';

// About 25 s: one build, a browser for each of six workbooks, with nothing else running.
let served: Awaited<ReturnType<typeof serveAddin>>;
beforeAll(async () => {
  process.argv.push('--', '--office-js', 'office/office.js');
  served = await serveAddin();
});
afterAll(() => served?.close());

async function opened(sample: Sample): Promise<{ book: Book; subject: Subject }> {
  const subject = await subjectFor(sample, ENGINE);
  const book = loadBook(sample.path);
  book.evaluate = evaluating(subject.sheets, book);
  return { book, subject };
}

const [, , SMALL] = SAMPLES as [Sample, Sample, Sample];
const idOf = ({ rulebook }: Sample): string => /([^/]+)\.yaml$/.exec(rulebook)?.[1] ?? '';

describe('the pane that was built, behind Microsoft’s own office.js', () => {
  test.each(SAMPLES)(
    'writes the same sheets of $name, cell by cell, as into a file',
    async (sample) => {
      const { book, subject } = await opened(sample);
      // The workbook keeps its rulebook, as it does once somebody has chosen one.
      book.settings.set('lianping', readFileSync(sample.rulebook, 'utf8'));
      const { page, close } = await openInExcel(`${served.origin}/excel.html`, book);
      await page.locator('::-p-text(⑤ 写入)').click();
      await page.locator('.actions .primary').click();
      await page.waitForSelector('.receipt');
      if (sample === SMALL) expect(await helpPictures(page)).toEqual(FIVE);
      await close();
      const read = await openExcel(book).host.read(UNWATCHED);
      if (!read.ok) throw new Error('The workbook cannot be read');
      expect(differences(comparable(subject.copy), comparable(read.value))).toEqual([]);
    },
  );
});

/** Opens the page of the contract in the shell, and starts it. */
async function conform(book: Book): Promise<ExcelPage> {
  const address = `${served.origin}/conformance.html`;
  const excel = await openInExcel(address, book);
  await excel.page.locator('button.primary').click();
  return excel;
}

async function reportOf({ page }: ExcelPage): Promise<ConformanceReport> {
  await page.waitForSelector('.report', { timeout: 90_000 });
  return JSON.parse(await page.$eval('.report', (one) => (one as HTMLTextAreaElement).value));
}

test('the pane’s folder has no service worker, which would keep an old pane', () => {
  const files = readdirSync(served.folder, { recursive: true, encoding: 'utf8' });
  const ours = files.filter((file) => !file.startsWith('office/') && /\.(html|js)$/.test(file));
  const texts = ours.map((file) => readFileSync(join(served.folder, file), 'utf8'));
  expect(texts.filter((text) => text.includes('serviceWorker'))).toEqual([]);
});

test('its pages are kept nowhere, and all that they load is named by what it holds', () => {
  const files = readdirSync(served.folder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => /^[^/]+\.html$/.test(file));
  for (const page of pages)
    expect(readFileSync(join(served.folder, page), 'utf8')).toContain(
      '<meta http-equiv="Cache-Control" content="no-store">',
    );
  const loaded = files.filter((file) => file.startsWith('assets/'));
  expect(pages.sort()).toEqual(['conformance.html', 'excel.html']);
  expect(loaded.filter((file) => !/-[\w-]{8}\.(js|css|webp|xlsx)$/.test(file))).toEqual([]);
});

describe('the page of the contract', () => {
  test('runs every case inside the program, and gives what came of it as a file', async () => {
    const { book } = await opened(SMALL);
    const before = snapshot(book);
    const excel = await conform(book);
    const report = await reportOf(excel);
    expect(report.cases.map(({ id, outcome }) => [id, outcome])).toEqual(
      CASE_IDS.map((id) => [id, 'kept']),
    );
    expect(report).toMatchObject({
      ...{ format: 'lianping-conformance/1', engine: ENGINE, sample: idOf(SMALL) },
      program: { host: 'Excel', platform: 'PC', sets: { ExcelApi: '1.14' } },
      habits: ASSUMED_HABITS,
    });
    expect(snapshot(book)).toEqual(before);
    expect(await findBarriersInBothThemes(excel.page)).toEqual([]);
    const saved = await downloadDuring(excel.page.browser(), () =>
      excel.page.locator('.conformance button:not(.primary)').click(),
    );
    expect(saved.name).toMatch(/^联评-合规-Excel-PC-[\w.]+\.json$/);
    expect(JSON.parse(new TextDecoder().decode(saved.bytes))).toEqual(report);
    expect(excel.asked.filter((url) => !url.startsWith(served.origin))).toEqual([]);
    await excel.close();
  });

  test('says that a workbook is no sample, and writes nothing into it', async () => {
    const book = bookOf({ 名册: [['张三']] });
    const before = snapshot(book);
    const excel = await conform(book);
    await excel.page.locator('::-p-text(打开的工作簿不是样表)').wait();
    await excel.close();
    expect(snapshot(book)).toEqual(before);
  });
});
