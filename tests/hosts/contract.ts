import { beforeAll, describe, expect, test } from 'vitest';
import { openXlsxFile, type WorkingCopy } from '../../addin/hosts/file/xlsx-file.ts';
import { type Host, UNWATCHED } from '../../addin/hosts/host.ts';
import type { NewSheet, Workbook } from '../../shared/workbook/model.ts';
import { comparable, comparableSheet } from './comparable.ts';
import { bytesOf, readFile, SAMPLES, sheetsFor, WORKBOOKS } from './samples.ts';

/** A workbook that is open in a host. */
export interface OpenedHost {
  readonly host: Host;
  /** What whoever looks at it sees, read by the host's own means or by others. */
  readonly shown: () => Promise<Workbook>;
  readonly close?: () => Promise<void>;
}

/**
 * Opens a file in the host.
 * @param sheets what will be written: a host that cannot calculate is told what formulas come to
 */
export type OpenInHost = (path: string, sheets: readonly NewSheet[]) => Promise<OpenedHost>;

interface ContractedHost {
  readonly name: string;
  readonly open: OpenInHost;
  /** Read ones, where it takes too long to open all. */
  readonly workbooks?: readonly string[];
}

/** What every host keeps to: the same sheets and values, cell by cell, as the file itself holds. */
export function hostContract({ name, open, workbooks = WORKBOOKS }: ContractedHost): void {
  describe(`${name} reads`, () => {
    test.each(workbooks)('%s as the file is read', async (path) => {
      const { host, close } = await open(path, []);
      const read = await host.read(UNWATCHED);
      await close?.();
      expect(read.ok && comparable(read.value)).toEqual(comparable(readFile(path)));
    });
  });

  describe.each(SAMPLES)(`${name} writes $name`, (sample) => {
    const before = readFile(sample.path);
    const sheets = sheetsFor(before, sample);
    const names = sheets.map((sheet) => sheet.name);
    let copy: Workbook;
    beforeAll(async () => {
      copy = await inFile(sample.path, sheets);
    });

    test('the same sheets, cell by cell, as into a file', async () => {
      const { host, shown, close } = await open(sample.path, sheets);
      const written = await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
      expect(written.ok).toBe(true);
      const now = await shown();
      await close?.();
      expect(comparable(now)).toEqual(comparable(copy));
    });

    test('a second time in the place of the first, and takes that back', async () => {
      const { host, shown, close } = await open(sample.path, sheets);
      await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
      const again = await host.replaceSheets(
        { removed: host.isLive ? names : [], added: sheets },
        UNWATCHED,
      );
      expect(again.ok).toBe(true);
      expect(comparable(await shown())).toEqual(comparable(copy));
      const undone = await host.undo();
      expect(undone.ok).toBe(true);
      const left = await shown();
      await close?.();
      expect(staffOf(left, names)).toEqual(comparable(before));
      if (host.isLive) expect(valuesOf(left)).toEqual(valuesOf(copy));
    });

    test('and takes the first back: the workbook is as it was', async () => {
      const { host, close } = await open(sample.path, sheets);
      await host.replaceSheets({ removed: [], added: sheets }, UNWATCHED);
      await host.undo();
      const read = await host.read(UNWATCHED);
      await close?.();
      expect(read.ok && comparable(read.value)).toEqual(comparable(before));
    });
  });
}

/** All but merged cells: what is put back has its values, formulas and formats. */
const valuesOf = ({ sheets }: Workbook): unknown =>
  comparable({ sheets: sheets.map((sheet) => ({ ...sheet, merges: [] })) });

const staffOf = ({ sheets }: Workbook, ours: readonly string[]): unknown =>
  sheets.filter(({ name }) => !ours.includes(name)).map(comparableSheet);

/** The working copy that the file host makes. */
async function inFile(path: string, added: readonly NewSheet[]): Promise<Workbook> {
  const { host, shown } = await openInFile(path, added);
  const written = await host.replaceSheets({ removed: [], added }, UNWATCHED);
  if (!written.ok) throw new Error(written.problems.map(({ code }) => code).join());
  return shown();
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
