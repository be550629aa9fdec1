import { readdirSync, readFileSync } from 'node:fs';
import { type Subject, sheetsOf, subjectOf } from '../../addin/hosts/contract/subject.ts';
import type { Result } from '../../shared/messages/problem.ts';
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
  return given(sheetsOf(workbook, readFileSync(rulebook, 'utf8'), 'contract'));
}

/** The sample, its sheets as that engine names itself in them, and both as a file. */
export async function subjectFor(sample: Sample, engine: string): Promise<Subject> {
  const rulebookText = readFileSync(sample.rulebook, 'utf8');
  return given(await subjectOf({ bytes: bytesOf(sample.path), rulebookText, engine }));
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}
