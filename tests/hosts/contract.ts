import { beforeAll, describe, expect, test } from 'vitest';
import {
  CASE_IDS,
  caseOf,
  type Finding,
  type OpenedHost,
  writtenBy,
} from '../../addin/hosts/contract/cases.ts';
import { differences } from '../../addin/hosts/contract/differences.ts';
import type { Subject } from '../../addin/hosts/contract/subject.ts';
import { openXlsxFile, type WorkingCopy } from '../../addin/hosts/file/xlsx-file.ts';
import type { NewSheet, Workbook } from '../../shared/workbook/model.ts';
import { bytesOf, readFile, SAMPLES, subjectFor, WORKBOOKS } from './samples.ts';

interface OpenedTest extends OpenedHost {
  readonly close?: () => Promise<void>;
}

/**
 * Opens a file in the host.
 * @param sheets what will be written: a host that cannot calculate is told what formulas come to
 */
export type OpenInHost = (path: string, sheets: readonly NewSheet[]) => Promise<OpenedTest>;

interface ContractedHost {
  readonly name: string;
  readonly open: OpenInHost;
  readonly isProgram: boolean;
  /** False for a program that is too old to tell which cells are merged. */
  readonly tellsMerges?: boolean;
  /** Read ones, where it takes too long to open all. */
  readonly workbooks?: readonly string[];
}

/** What every host keeps to, on every sample; the cases are those of the page that runs inside Excel. */
export function hostContract(contracted: ContractedHost): void {
  const { name, open, isProgram, tellsMerges = true, workbooks = WORKBOOKS } = contracted;
  const told = tellsMerges ? (workbook: Workbook) => workbook : withoutMerges;
  describe(`${name} reads`, () => {
    test.each(workbooks)('%s as the file is read', async (path) => {
      const subject = { before: told(readFile(path)), sheets: [], copy: { sheets: [] } };
      const { close, ...opened } = await open(path, []);
      const findings = await caseOf('read').find(opened, subject);
      await close?.();
      expectKept(findings);
    });
  });

  const ids = CASE_IDS.filter((id) => id !== 'read' && (isProgram || !caseOf(id).isForPrograms));
  const [first] = SAMPLES;
  describe.each(SAMPLES)(`${name}, with $name,`, (sample) => {
    let subject: Subject;
    beforeAll(async () => {
      const { before, copy, sheets } = await subjectFor(sample, 'contract');
      subject = { before: told(before), copy: told(copy), sheets };
    });
    const asked = ids.filter((id) => sample === first || !caseOf(id).isOfAny);
    test.each(asked.map((id) => [caseOf(id).title.en, id] as const))('%s', async (_, id) => {
      const { close, ...opened } = await open(sample.path, writtenBy(id, subject));
      const findings = await caseOf(id).find(opened, subject);
      await close?.();
      expectKept(findings);
    });
  });
}

const withoutMerges = ({ sheets }: Workbook): Workbook => ({
  sheets: sheets.map((sheet) => ({ ...sheet, merges: [] })),
});

function expectKept(findings: readonly Finding[]): void {
  for (const { expected, found } of findings) expect(differences(expected, found)).toEqual([]);
}

/** The file host, as the others are opened. */
export const openInFile: OpenInHost = async (path) => {
  const copies: WorkingCopy[] = [];
  const opened = openXlsxFile(
    { name: path, bytes: bytesOf(path) },
    { onSelect: () => {}, onWritten: (copy) => copies.push(copy), onWatch: () => () => {} },
  );
  if (!opened.ok) throw new Error(opened.problems.map(({ code }) => code).join());
  const { workbook } = opened.value;
  return { host: opened.value, shown: async () => copies.at(-1)?.workbook ?? workbook };
};
