import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../shared/workbook/model.ts';
import { openFile } from '../../shared/workbook/open-file.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';

const opened = (content: string | Uint8Array, name = '群众测评.csv') =>
  openFile({ name, bytes: typeof content === 'string' ? strToU8(content) : content });

/** `A1` → value, numbers as numbers. */
function cellsOf(content: string | Uint8Array): Record<string, unknown> {
  const file = opened(content);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const rows = file.value.workbook.sheets[0]?.rows ?? new Map();
  return Object.fromEntries(
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => [cellName(row, column), cell.value]),
    ),
  );
}

const codeOf = (content: string | Uint8Array, name?: string) =>
  opened(content, name).problems.map(({ code }) => code)[0];

// 姓名,优\r\n甲,20 as Excel in China writes it.
const GB18030 = Uint8Array.of(
  0xd0,
  0xd5,
  0xc3,
  0xfb,
  0x2c,
  0xd3,
  0xc5,
  0x0d,
  0x0a,
  0xbc,
  0xd7,
  0x2c,
  0x32,
  0x30,
);
const wide = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isBig ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );

test.each<[string, string | Uint8Array, Record<string, unknown>]>([
  ['UTF-8', '姓名,优\r\n甲,20\r\n', { A1: '姓名', B1: '优', A2: '甲', B2: 20 }],
  ['UTF-8 with its mark', '\ufeff姓名,优\n甲,20', { A1: '姓名', B1: '优', A2: '甲', B2: 20 }],
  ['GB18030', GB18030, { A1: '姓名', B1: '优', A2: '甲', B2: 20 }],
  [
    'UTF-16, low byte first',
    wide('姓名\t优\r甲\t20', false),
    { A1: '姓名', B1: '优', A2: '甲', B2: 20 },
  ],
  [
    'UTF-16, high byte first',
    wide('姓名,优\n甲,20', true),
    { A1: '姓名', B1: '优', A2: '甲', B2: 20 },
  ],
  ['semicolons', '姓名;优\n"甲,乙";20', { A1: '姓名', B1: '优', A2: '甲,乙', B2: 20 }],
  ['tabs', '姓名\t优,良\n甲\t20', { A1: '姓名', B1: '优,良', A2: '甲', B2: 20 }],
  [
    'commas under a title with semicolons',
    '测评；表;;\n姓名,优\n甲,20\n乙,3',
    { A1: '测评；表;;', A2: '姓名', B2: '优', A3: '甲', B3: 20, A4: '乙', B4: 3 },
  ],
  ['one column', '姓名\n甲\n', { A1: '姓名', A2: '甲' }],
  [
    'quotes, doubled quotes and line ends inside',
    'a,"甲 ""乙""\r\n丙",b\n1,2,3',
    { A1: 'a', B1: '甲 "乙"\r\n丙', C1: 'b', A2: 1, B2: 2, C2: 3 },
  ],
  ['a quote inside a plain field', '甲"乙,3', { A1: '甲"乙', B1: 3 }],
  ['blank fields and lines', '姓名,,优\n\n甲,"",0', { A1: '姓名', C1: '优', A3: '甲', C3: 0 }],
  [
    'plain decimals',
    '0,-1.50,12345.678,0.000001,-0',
    { A1: 0, B1: -1.5, C1: 12345.678, D1: 0.000001, E1: 0 },
  ],
  [
    'what is no plain decimal',
    '007,1e3,+5,.5,5.,95%,2026-01-02,=1+1,TRUE, 5',
    {
      A1: '007',
      B1: '1e3',
      C1: '+5',
      D1: '.5',
      E1: '5.',
      F1: '95%',
      G1: '2026-01-02',
      H1: '=1+1',
      I1: 'TRUE',
      J1: ' 5',
    },
  ],
  [
    'digits: a number keeps 15, an identity number all 18',
    '123456789012345,110101199003070011,0.1234567890123456',
    { A1: 123456789012345, B1: '110101199003070011', C1: '0.1234567890123456' },
  ],
])('%s', (_, content, cells) => expect(cellsOf(content)).toEqual(cells));

describe('what is refused', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'workbook-empty'],
    ['bytes of no such encoding', Uint8Array.of(0x41, 0x2c, 0xff, 0xff, 0x0a), 'csv-encoding'],
    ['UTF-16 without its mark', wide('a,b\n1,2', false).subarray(2), 'csv-encoding'],
    ['quotes that never close', '姓名,优\n"甲,20\n乙,3', 'csv-quotes'],
    ['quotes that close before the field ends', '姓名,优\n"甲"乙,20', 'csv-quotes'],
    ['a field longer than a cell', `a,${'评'.repeat(32_768)}`, 'csv-field-too-long'],
    ['more columns than a sheet has', ','.repeat(16_384), 'workbook-too-large'],
    ['a page under the name of a .csv', '<html><table></table></html>', 'workbook-web-page'],
  ])('%s', (_, content, code) => expect(codeOf(content)).toBe(code));

  test('quotes are refused with the line that they begin in', () => {
    expect(opened('a,b\n"1\n2",3\n"4,5').problems[0]?.values).toEqual({ line: 4 });
  });

  test('a text under another name is no workbook', () => {
    expect(codeOf('姓名,优\n甲,20', 'a.xlsx')).toBe('workbook-not-xlsx');
  });
});

test('a workbook under the name of a .csv is a workbook', () => {
  const file = opened('姓名,优\n甲,20');
  if (!file.ok) throw new Error('unreadable');
  expect(openFile({ name: 'a.CSV', bytes: file.value.packaged() }).ok).toBe(true);
});

test.each([
  ['群众测评.csv', '群众测评'],
  ['/home/2026/上级 评议.CSV', '上级 评议'],
  ['C:\\2026\\a.csv', 'a'],
  ['a[1]:b.csv', 'a_1__b'],
  [`${'评'.repeat(40)}.csv`, '评'.repeat(31)],
  ['.csv', 'Sheet1'],
  ["'a'.csv", 'a'],
])('the sheet of %s is called %s', (name, sheet) => {
  const file = opened('a,1', name);
  expect(file.ok && file.value.workbook.sheets.map((one) => one.name)).toEqual([sheet]);
});

test('the .xlsx that a working copy begins with holds the same cells', () => {
  const file = opened('姓名,优,备注\n甲,20.5,=1+1\n\n"乙\n二",007,_x0041_\n');
  if (!file.ok) throw new Error('unreadable');
  const read = readWorkbook(file.value.packaged());
  expect(read.ok && read.value).toEqual(file.value.workbook);
});
