import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { NewSheet, Sheet } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';
import { findPaneCutOff } from './pane-cut-off.ts';

/** What stands on the screen in the place of whatever turns or moves what is written. */
const shown = (name: string) => name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** Names as nobody has them, in the place of the sample's first people. */
const NAMES = [
  '<img src=x onerror="window.harmed=1">',
  '"><script>window.harmed=1</script>',
  '=HYPERLINK("javascript:window.harmed=1","点")',
  '@SUM(1+1)*cmd|/c calc!A0',
  '+86-10',
  '\u202e王二\u202c',
  '\u2067李四',
  '赵\u0007六',
  "it's “a” 'b' {name} %s",
  '长'.repeat(10_000),
];
const SHEETS: Readonly<Record<string, string>> = {
  上级评议: `上级评议 'a' "b" <b>`,
  年度考核: "年度考核 =1+1 it's \u202e",
};
const UNIT = '<u>一支部</u>\u202e';

/** The sample with such names, units and sheet names. */
export function hostileWorkbook(): { bytes: Uint8Array; names: readonly string[] } {
  const read = readWorkbook(new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')));
  if (!read.ok) throw new Error('The sample is not read');
  const roster = read.value.sheets.find(({ name }) => name === '名册');
  const people = [...(roster?.rows.values() ?? [])].flatMap((row) =>
    ['机关', '基层'].includes(`${row.get(5)?.value}`) ? `${row.get(2)?.value}` : [],
  );
  const places: Record<string, string> = { 一支部: UNIT };
  for (const [index, name] of NAMES.entries()) places[people[index] ?? ''] = name;
  const sheets = read.value.sheets.map((sheet) => withTexts(sheet, places));
  return { bytes: writeWorkbook(sheets), names: NAMES };
}

function withTexts(sheet: Sheet, places: Readonly<Record<string, string>>): NewSheet {
  const last = Math.max(0, ...sheet.rows.keys());
  const rows = Array.from({ length: last }, (_, index) => {
    const cells: NewSheet['rows'][number]['cells'][number][] = [];
    for (const [column, { kind, value }] of sheet.rows.get(index + 1) ?? [])
      cells[column - 1] = { value: kind === 'text' ? (places[value] ?? value) : Number(value) };
    return { cells };
  });
  return { name: SHEETS[sheet.name] ?? sheet.name, widths: [], rows, merges: sheet.merges };
}

const STEPS = ['① 规则', '② 匹配', '③ 检查', '④ 预览', '⑤ 写入'];

/** Goes through all steps with an explanation open for each; what is harmed, lost or not shown on the way. */
export async function harmedBy(page: Page, names: readonly string[]): Promise<string[]> {
  const harmed: string[] = [];
  const look = async (where: string) => {
    const found = [...(await findHarm(page)), ...(await findPaneCutOff(page))];
    harmed.push(...found.map((one) => `${where}: ${one}`));
  };
  for (const step of STEPS) {
    await page.locator(`.pane-head [role=tab]::-p-text(${step})`).click();
    await page.waitForSelector('.step h2, .step h3, .ranking, .new-sheet');
    await look(step);
  }
  await page.locator(`.pane-head [role=tab]::-p-text(${STEPS[3]})`).click();
  await page.waitForSelector('.ranking');
  const said = await explainAll(page);
  await look('explained');
  for (const name of names) if (!said.includes(shown(name))) harmed.push(`not shown: ${name}`);
  return harmed;
}

/** Opens everybody, one after the other, in every category. */
async function explainAll(page: Page): Promise<string> {
  let said = '';
  const categories = await page.$$('.step [role=tab]');
  for (const category of categories.length > 0 ? categories : [null]) {
    await category?.click();
    await page.waitForSelector('.ranking .row-button');
    said += await page.$eval('.ranking', ({ textContent }) => textContent);
    const [first] = await page.$$('.ranking .row-button');
    await first?.evaluate((button) => (button as HTMLElement).click());
    await page.waitForSelector('.explanation');
  }
  return said;
}

/** What ran, what became an element, and what turns the direction of what stands beside it. */
const findHarm = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const harm: string[] = [];
    if ('harmed' in window) harm.push('a script ran');
    for (const made of document.querySelectorAll(
      '.step img[src=x], .step script, .step u, .step b',
    ))
      harm.push(`became an element: ${made.outerHTML.slice(0, 60)}`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const said = text.textContent ?? '';
      let line = text.parentElement;
      while (line && getComputedStyle(line).display === 'inline') line = line.parentElement;
      const isBeside = line?.textContent?.trim() !== said.trim();
      if (isBeside && /[\u202a-\u202e\u2066-\u2069]/.test(said))
        harm.push(`turns: ${said.slice(0, 60)}`);
    }
    return harm;
  });
