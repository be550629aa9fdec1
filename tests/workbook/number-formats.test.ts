import { describe, expect, test } from 'vitest';
import type { Cell } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { serialText } from '../../shared/workbook/serial-text.ts';
import { escapeXml } from '../../shared/workbook/xml/edit-xml.ts';
import { MAIN, type Parts, partsWith, relationships, zipped } from './package-builder.ts';

/** `%`, `date` or nothing: what a cell is said to show whose style has this format. */
function kindOf(id: number, code?: string): string {
  const cell = styled(id, code, '5');
  return [cell?.percent && '%', cell?.date && 'date'].filter(Boolean).join(' ');
}

/** A cell whose style has this format, beside one without. */
function styled(id: number, code: string | undefined, value: string): Cell | undefined {
  const read = readWorkbook(zipped(partsOf(id, code, value)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const row = read.value.sheets[0]?.rows.get(1);
  expect(row?.get(2)).toEqual({ kind: 'number', value: 5 });
  return row?.get(1);
}

function partsOf(id: number, code: string | undefined, value: string): Parts {
  const escaped = code && escapeXml(code);
  const format = code === undefined ? '' : `<numFmt numFmtId="${id}" formatCode="${escaped}"/>`;
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${format}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
  return partsWith(`<row r="1"><c r="A1" s="1"><v>${value}</v></c><c r="B1"><v>5</v></c></row>`, {
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': styles,
  });
}

// Ids of ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 in Chinese and Japanese programs.
test.each([
  [0, ''],
  [1, ''],
  [2, ''],
  [4, ''],
  [9, '%'],
  [10, '%'],
  [11, ''],
  [12, ''],
  [13, ''],
  [14, 'date'],
  [22, 'date'],
  [23, ''],
  [26, ''],
  [27, 'date'],
  [36, 'date'],
  [37, ''],
  [44, ''],
  [45, 'date'],
  [47, 'date'],
  [48, ''],
  [49, ''],
  [50, 'date'],
  [58, 'date'],
  [59, ''],
])('built-in format %i shows %j', (id, kind) => expect(kindOf(id)).toBe(kind));

test.each([
  ['General', ''],
  ['0.00', ''],
  ['@', ''],
  ['0%', '%'],
  ['0.0%;[Red]-0.0%', '%'],
  ['0"%"', ''],
  ['0\\%', ''],
  ['yyyy-mm-dd', 'date'],
  ['yyyy"年"m"月"d"日";@', 'date'],
  ['[$-804]yyyy年m月d日', 'date'],
  ['[$-F400]h:mm:ss AM/PM', 'date'],
  ['[h]:mm', 'date'],
  ['[ss]', 'date'],
  ['mm:ss.0', 'date'],
  ['YYYY/M/D', 'date'],
  ['[$-804]aaaa;@', 'date'],
  ['[Red]0.00', ''],
  ['[$-804]0.00', ''],
  ['[DBNum1][$-804]General', ''],
  ['[<60]0"s";[Magenta]0', ''],
  ['0.00"days"', ''],
  ['0\\d', ''],
  ['0_d', ''],
  ['*s0', ''],
  ['_ ¥* #,##0.00_ ', ''],
  ['0.00E+00', ''],
  ['# ?/?', ''],
])('format %j shows %j', (code, kind) => expect(kindOf(164, code)).toBe(kind));

// As LibreOffice and Excel show 1.2346 with these formats.
test.each([
  ['0', '1'],
  ['0.0', '1.2'],
  ['#,##0.00', '1.23'],
  ['0.00"分"', '1.23'],
  ['_ ¥* #,##0.00_ ', '1.23'],
  ['0.000;[Red]-0.000', '1.235'],
  ['[$-804]0', '1'],
  ['0.0000', 'all'],
  ['General', 'all'],
  ['0,', 'all'],
  ['0.00E+00', 'all'],
  ['# ?/?', 'all'],
  ['[<60]0;0.00', 'all'],
])('format %j shows %s of 1.2346', (code, shown) => {
  const { places } = styled(164, code, '1.2346') ?? {};
  expect(places === undefined ? 'all' : (1.2346).toFixed(places)).toBe(shown);
});

test.each([
  ['5', undefined],
  ['5.50', undefined],
  ['0.30000000000000004', undefined],
  ['5.555', 2],
])('of %s a format of two decimals hides some: %j', (value, places) =>
  expect(styled(2, undefined, value)?.places).toBe(places),
);

test('a workbook’s own format wins over the one built in', () => {
  expect(kindOf(14, '0.00')).toBe('');
  expect(kindOf(41, 'yyyy')).toBe('date');
});

// As Excel shows these numbers with the format yyyy-mm-dd hh:mm.
describe('a serial number', () => {
  test.each([
    [0, '00:00'],
    [0.5, '12:00'],
    [1, '1900-01-01'],
    [7, '1900-01-07'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [45000, '2023-03-15'],
    [45000.75, '2023-03-15 18:00'],
    [45000.999999, '2023-03-16'],
    [2958465, '9999-12-31'],
    [2958466, undefined],
    [-1, undefined],
    [1e300, undefined],
  ])('%d is %j', (serial, shown) => expect(serialText(serial)).toBe(shown));
});

// ECMA-376 part 1, 18.2.28: an attribute of the workbook's properties.
test.each([
  ['1', 14, ['workbook-dates-1904']],
  ['true', 14, ['workbook-dates-1904']],
  ['0', 14, []],
  ['1', 2, []],
])('date1904="%s" with format %i: %j', (flag, id, codes) => {
  const parts = partsOf(id, undefined, '45000');
  const part = parts['xl/workbook.xml']?.replace(
    '<sheets>',
    `<workbookPr date1904="${flag}"/><sheets>`,
  );
  const read = readWorkbook(zipped({ ...parts, 'xl/workbook.xml': part ?? '' }));
  expect([read.ok, read.problems.map(({ code }) => code)]).toEqual([true, codes]);
});
