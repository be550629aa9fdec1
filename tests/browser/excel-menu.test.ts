import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBook } from '../office/load-books.ts';
import { openInExcel, serveAddin } from './excel-shell.ts';

let served: Awaited<ReturnType<typeof serveAddin>>;
beforeAll(async () => {
  process.argv.push('--', '--office-js', 'office/office.js');
  served = await serveAddin();
});
afterAll(() => served?.close());

/** As much of the page as Excel itself reaches. */
interface ExcelSide {
  sayAsExcel(...entries: unknown[][]): void;
  Office: {
    actions: { _association: { mappings: Readonly<Record<string, (event: object) => unknown>> } };
  };
}

// About 4 s.
test('“explain this score” of the context menu explains whose row is selected', async () => {
  const book = loadBook('seeds/workbooks/joint-review-2026.xlsx');
  const { page, close } = await openInExcel(`${served.origin}/excel.html`, book);
  await page.locator('.welcome button').click();
  await page.waitForSelector('.step');
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheets');
  book.selected = { sheet, area: { top: 4, left: 2, bottom: 4, right: 2 } };
  await page.evaluate((id) => {
    const told = { worksheetId: id, address: 'B4', workbookId: '' };
    const excel = window as unknown as ExcelSide;
    excel.sayAsExcel([65_536, 14, 'Workbook', JSON.stringify(told), '']);
  }, sheet.id);
  await page.waitForSelector('.live-line');
  const isCompleted = await page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const { mappings } = (window as unknown as ExcelSide).Office.actions._association;
        mappings.EXPLAINSELECTION?.({ completed: () => done(true) });
      }),
  );
  expect(isCompleted).toBe(true);
  await page.waitForSelector('.explanation');
  // 张三, by the sample's case worked by hand.
  const told = await page.$eval('.explanation', (one) => one.textContent);
  expect(told).toContain('90.00 在 [90, 100] 内：好');
  await close();
});
