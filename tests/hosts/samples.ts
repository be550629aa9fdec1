import { readdirSync, readFileSync } from 'node:fs';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { composeWorkingSheets } from '../../shared/joint-review/working-copy.ts';
import type { NewSheet, Workbook } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';

const FOLDER = 'seeds/workbooks';

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Every .xlsx among the seeds that is one, by its path. */
export const WORKBOOKS: readonly string[] = readdirSync(FOLDER, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.xlsx') && !name.includes('~'))
  .map((name) => `${FOLDER}/${name}`)
  .filter((path) => fileReads(path) !== undefined)
  .toSorted();

/** The samples with their rulebooks: what is scored and written. */
export const SAMPLES = [
  ['joint-review-2026', 'grassroots-joint-review'],
  ['leading-cadres-2026', 'leading-cadre-annual-review'],
  ['member-appraisal-2026', 'member-appraisal'],
  ['organisation-department-2026', 'organisation-department-review'],
].map(([name, rulebook]) => ({
  name,
  path: `${FOLDER}/${name}.xlsx`,
  rulebook: `seeds/rulebooks/${rulebook}.yaml`,
}));
export type Sample = (typeof SAMPLES)[number];

function fileReads(path: string): Workbook | undefined {
  const read = readWorkbook(bytesOf(path));
  return read.ok ? read.value : undefined;
}

/** The workbook as our own reader of files sees it. */
export function readFile(path: string): Workbook {
  const read = fileReads(path);
  if (!read) throw new Error(`${path} is no workbook`);
  return read;
}

/** The sheets that scoring it gives. */
export function sheetsFor(workbook: Workbook, { rulebook }: Pick<Sample, 'rulebook'>): NewSheet[] {
  const rulebookText = readFileSync(rulebook, 'utf8');
  const { scored, problems } = prepareReview({ workbook, rulebookText, withoutFacts: false });
  if (!scored) throw new Error(problems.map(({ code }) => code).join());
  const composed = composeWorkingSheets(scored, { engine: 'contract', language: 'zh' });
  if (!composed.ok) throw new Error(composed.problems.map(({ code }) => code).join());
  // Rows are made whenever somebody goes through them: once is enough here.
  return composed.value.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
}
