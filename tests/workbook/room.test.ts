import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { MAIN, type Parts, partsWith, relationships, zipped } from './package-builder.ts';

const MILLION = 1_000_000;
const rowsOf = (cell: string, rows: number) => `<row>${cell.repeat(16_000)}</row>`.repeat(rows);
const withPart = (kind: string, xml: string): Parts =>
  partsWith('', {
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      [kind, 'part.xml'],
    ),
    'xl/part.xml': xml,
  });
const sheetOf = (inside: string): Parts =>
  partsWith('', { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${inside}</worksheet>` });

/** Each has less than 200 kB as a file, and would take a gigabyte or more in memory. */
describe('a small file that unfolds to a huge workbook is refused', () => {
  test.each<[string, () => Parts, string]>([
    ['rows without end', () => partsWith('<row/>'.repeat(1.1 * MILLION)), 'workbook-place-unclear'],
    ['formulas without results', () => partsWith(rowsOf('<c><f/></c>', 60)), 'workbook-too-large'],
    [
      'one long formula, shared by all',
      () =>
        partsWith(
          `<row><c><f t="shared" si="0">${'A1+'.repeat(2600)}1</f></c></row>${rowsOf('<c><f t="shared" si="0"/></c>', 2)}`,
        ),
      'workbook-too-large',
    ],
    [
      'shared texts',
      () => withPart('sharedStrings', `<sst xmlns="${MAIN}">${'<si/>'.repeat(MILLION)}</sst>`),
      'workbook-too-large',
    ],
    [
      'styles',
      () =>
        withPart(
          'styles',
          `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf/>'.repeat(MILLION)}</cellXfs></styleSheet>`,
        ),
      'workbook-part-unreadable',
    ],
    [
      'merges',
      () =>
        sheetOf(
          `<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(MILLION)}</mergeCells>`,
        ),
      'workbook-too-large',
    ],
    ['blanks', () => partsWith(' '.repeat(8 * MILLION)), 'workbook-part-unreadable'],
    ['a comment', () => sheetOf(`<!--${'<'.repeat(8 * MILLION)}-->`), 'workbook-part-unreadable'],
    [
      'elements of the workbook',
      () =>
        partsWith('', {
          'xl/workbook.xml': `<workbook xmlns="${MAIN}">${'<x/>'.repeat(MILLION)}</workbook>`,
        }),
      'workbook-part-unreadable',
    ],
  ])('%s', (_, parts, code) => {
    const bytes = zipped(parts());
    expect(bytes.length).toBeLessThan(200_000);
    expect(readWorkbook(bytes).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

test('two million equal marks have room in the smallest file', () => {
  const read = readWorkbook(zipped(partsWith(rowsOf('<c><v>1</v></c>', 125))));
  expect(read.ok && read.value.sheets[0]?.rows.size).toBe(125);
});
