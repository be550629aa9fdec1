import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { moveFormula } from '../../shared/workbook/sheet/shared-formula.ts';
import { partsWith, zipped } from './package-builder.ts';

test.each([
  // formula, rows down, columns right, as Excel writes it out there
  ['A2*2', 1, 0, 'A3*2'],
  ['SUM(B2:D2)/3', 2, 1, 'SUM(C4:E4)/3'],
  ['$B$2+B$2+$B2', 3, 3, '$B$2+E$2+$B5'],
  ["'A1''s'!B2+表一!B2+Q1!B2", 1, 0, "'A1''s'!B3+表一!B3+Q1!B3"],
  [
    'IF(A1="A1 ""B2""",LOG10(A1),_xlfn.RANK.EQ(A1,A$1:A$9))',
    1,
    0,
    'IF(A2="A1 ""B2""",LOG10(A2),_xlfn.RANK.EQ(A2,A$1:A$9))',
  ],
  ['SUM(A:A)+SUM($B:C)+SUM(1:2)+SUM($1:2)', 1, 1, 'SUM(B:B)+SUM($B:D)+SUM(2:3)+SUM($1:3)'],
  ['Rate1234567+XYZ9+A1B+1E5+A1.B2+平均A1', 1, 0, 'Rate1234567+XYZ9+A1B+1E5+A1.B2+平均A1'],
  ['Table1[[#This Row],[A1]]+[1]Sheet1!A1', 1, 0, 'Table1[[#This Row],[A1]]+[1]Sheet1!A2'],
  ['A1+#REF!+#N/A', -1, 0, '#REF!+#REF!+#N/A'],
  ['XFD1+A1048576', 1, 1, '#REF!+#REF!'],
  ['Z9+AZ9', 0, 1, 'AA9+BA9'],
])('%s, %d down and %d to the right, is %#', (formula, rows, columns, there) =>
  expect(moveFormula(formula, { rows, columns })).toBe(there),
);

describe('the formula of a cell', () => {
  const formulasOf = (sheetData: string) => {
    const read = readWorkbook(zipped(partsWith(sheetData)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const rows = [...(read.value.sheets[0]?.rows.values() ?? [])];
    return rows.flatMap((cells) => [...cells.values()].map(({ formula }) => formula));
  };

  test.each([
    ['its own', '<row r="1"><c r="B1"><f>A1&amp;"_x0041_"</f><v>1</v></c></row>', ['A1&"A"']],
    ['none', '<row r="1"><c r="B1"><v>1</v></c></row>', [undefined]],
    [
      'shared with the cells below',
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0">A9</f><v>1</v></c></row>' +
        '<row r="4"><c r="B4"><f t="shared" si="7"/><v>1</v></c></row>',
      ['A1+1', 'A2+1', 'A9', ''],
    ],
    [
      'of an array, in its first cell',
      '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
      ['A1:A2*2', undefined],
    ],
    [
      'of a data table',
      '<row r="1"><c r="B1"><f t="dataTable" ref="B1:B2" dt2D="0" dtr="0" r1="A1"/><v>1</v></c></row>',
      [''],
    ],
  ])('%s', (_, sheetData, formulas) => expect(formulasOf(sheetData)).toEqual(formulas));
});
