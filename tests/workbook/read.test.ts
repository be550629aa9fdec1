import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { MAIN, OFFICE, type Parts, partsWith, relationships, zipped } from './package-builder.ts';

/** `A1` → kind and value of every cell of the first sheet. */
function cellsOf(parts: Parts): Record<string, string> {
  const read = readWorkbook(zipped(parts));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [sheet] = read.value.sheets;
  return Object.fromEntries(
    [...(sheet?.rows ?? [])].flatMap(([row, columns]) =>
      [...columns].map(([column, { kind, value, percent, formula }]) => [
        cellName(row, column),
        [kind, value, percent && '%', formula && '=']
          .filter((word) => word !== undefined)
          .join(' '),
      ]),
    ),
  );
}

const cell = (inside: string, attributes = 'r="A1"') =>
  partsWith(`<row r="1"><c ${attributes}>${inside}</c></row>`);

describe('cells', () => {
  test.each<[string, Parts, Record<string, string>]>([
    ['a number', cell('<v>0.1</v>'), { A1: 'number 0.1' }],
    ['a number in exponents', cell('<v>1.5E-3</v>'), { A1: 'number 0.0015' }],
    ['an inline text', cell('<is><t>好</t></is>', 'r="B1" t="inlineStr"'), { B1: 'text 好' }],
    [
      'a text with runs, its reading aid left out',
      cell(
        '<is><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is>',
        'r="A1" t="inlineStr"',
      ),
      { A1: 'text 张 三' },
    ],
    ['a text result', cell('<f>"好"</f><v>好</v>', 'r="A1" t="str"'), { A1: 'text 好 =' }],
    ['an empty text result is blank', cell('<f>""</f><v></v>', 'r="A1" t="str"'), {}],
    ['a formula that was never calculated', cell('<f>B1*2</f><v/>'), { A1: 'error  =' }],
    ['a formula without a result', cell('<f>B1*2</f>'), { A1: 'error  =' }],
    ['a truth value', cell('<v>1</v>', 'r="A1" t="b"'), { A1: 'boolean true' }],
    ['an error', cell('<v>#N/A</v>', 'r="A1" t="e"'), { A1: 'error #N/A' }],
    ['no value', cell(''), {}],
    ['what should be a number and is none', cell('<v>七</v>'), { A1: 'error 七' }],
    [
      'a shared text that is not there',
      cell('<v>3</v>', 'r="A1" t="s"'),
      { A1: 'error #REF! (sharedStrings 3)' },
    ],
    [
      'an escaped character',
      cell('<is><t>a_x000A_b_x005F_x0041_</t></is>', 'r="A1" t="inlineStr"'),
      { A1: 'text a\nb_x0041_' },
    ],
    [
      'rows and cells that leave their place out',
      partsWith(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
      { A1: 'number 1', B1: 'number 2', C4: 'number 3', D4: 'number 4', A5: 'number 5' },
    ],
    [
      'a row without its number, whose cells say it',
      partsWith(
        '<row r="1"><c r="A1"><v>1</v></c></row><row><c r="A3"><v>3</v></c></row><row><c r="A4"><v>4</v></c></row>',
      ),
      { A1: 'number 1', A3: 'number 3', A4: 'number 4' },
    ],
    [
      'rows and cells out of order, and a row in two pieces',
      partsWith(
        '<row r="3"><c r="B3"><v>5</v></c><c r="A3"><v>4</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      ),
      { A1: 'number 1', A2: 'number 2', B2: 'number 3', A3: 'number 4', B3: 'number 5' },
    ],
    [
      'a column beyond Z',
      partsWith('<row r="1"><c r="AB1"><v>1</v></c></row>'),
      { AB1: 'number 1' },
    ],
  ])('%s', (_, parts, cells) => expect(cellsOf(parts)).toEqual(cells));

  test('prefixed elements and absolute targets', () => {
    const parts = partsWith('', {
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="表" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', '/xl/worksheets/sheet1.xml'],
        ['sharedStrings', 'texts.xml'],
      ),
      'xl/texts.xml': `<x:sst xmlns:x="${MAIN}"><x:si><x:t>姓名</x:t></x:si></x:sst>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(cellsOf(parts)).toEqual({ A1: 'text 姓名' });
  });

  test.each([
    ['built in', 9, '', true],
    ['of the workbook', 164, '0.0%', true],
    ['quoted, so only a text', 164, '0&quot;%&quot;', false],
    ['escaped, so only a text', 164, '0\\%', false],
  ])('a per-cent format %s', (_, id, code, percent) => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="${code || 'General'}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const parts = partsWith('<row r="1"><c r="A1" s="1"><v>0.95</v></c></row>', {
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ),
      'xl/styles.xml': styles,
    });
    expect(cellsOf(parts)).toEqual({ A1: percent ? 'number 0.95 %' : 'number 0.95' });
  });
});

test('hidden sheets and rows, merges, and sheets of charts', () => {
  const parts = partsWith('', {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="图" sheetId="3" r:id="rId2"/><sheet name="表" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B3:D4"/></mergeCells></worksheet>`,
  });
  const read = readWorkbook(zipped(parts));
  if (!read.ok) throw new Error('unreadable');
  const [sheet, ...others] = read.value.sheets;
  expect(others).toEqual([]);
  expect([sheet?.name, sheet?.hidden, [...(sheet?.hiddenRows ?? [])], sheet?.merges]).toEqual([
    '表',
    true,
    [2],
    [{ top: 3, left: 2, bottom: 4, right: 4 }],
  ]);
});

describe('what is refused', () => {
  const codeOf = (bytes: Uint8Array) => readWorkbook(bytes).problems.map(({ code }) => code);
  const sound = zipped(cell('<v>1</v>'));
  const file = (path: string) => new Uint8Array(readFileSync(path));
  const parts = (changes: Parts) => zipped(partsWith('', changes));

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'workbook-empty'],
    ['text', strToU8('姓名,好\n'), 'workbook-not-xlsx'],
    ['an old .xls', file('tests/addin/cli/files/old.xls'), 'workbook-old-format'],
    ['an encrypted workbook', file('tests/addin/cli/files/encrypted.xlsx'), 'workbook-encrypted'],
    ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('a') }), 'workbook-not-xlsx'],
    [
      'a strict workbook',
      parts({
        'xl/workbook.xml': '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>',
      }),
      'workbook-strict',
    ],
    [
      'a binary workbook, which holds no XML',
      parts({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        'xl/workbook.xml': '\u0083\u0001',
      }),
      'workbook-macros',
    ],
    ['a signed workbook', parts({ '_xmlsignatures/origin.sigs': '' }), 'workbook-signed'],
    [
      'a sheet with broken XML',
      parts({ 'xl/worksheets/sheet1.xml': '<worksheet>' }),
      'workbook-part-unreadable',
    ],
    [
      'a document type',
      parts({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
      'workbook-part-unreadable',
    ],
    [
      'elements ten thousand deep',
      parts({ 'xl/worksheets/sheet1.xml': '<a>'.repeat(10_000) + '</a>'.repeat(10_000) }),
      'workbook-part-unreadable',
    ],
    ['a path that leads outside', parts({ '../outside.xml': '' }), 'workbook-damaged'],
    ['one name twice, but for its case', parts({ 'XL/workbook.xml': '' }), 'workbook-damaged'],
    [
      'a damaged list of kinds',
      parts({ '[Content_Types].xml': '<Types' }),
      'workbook-part-unreadable',
    ],
    ['an empty list of kinds', parts({ '[Content_Types].xml': '' }), 'workbook-part-unreadable'],
    [
      'a list of kinds that leaves the workbook out',
      parts({ '[Content_Types].xml': '<Types/>' }),
      'workbook-part-unreadable',
    ],
    ['a web page', strToU8('<html><body><table></table></body></html>'), 'workbook-web-page'],
    ['a page in UTF-16', strToU8('\xff\xfe<\0h\0t\0m\0l\0>\0', true), 'workbook-web-page'],
    [
      'XML of Excel 2003',
      strToU8(
        '<?xml version="1.0"?>\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'workbook-xml-2003',
    ],
    [
      'an OpenDocument file',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'META-INF/manifest.xml': strToU8('<m/>'),
      }),
      'workbook-open-document',
    ],
    [
      'a sheet in another namespace',
      parts({ 'xl/worksheets/sheet1.xml': '<worksheet xmlns="urn:x"/>' }),
      'workbook-part-unreadable',
    ],
    [
      'rows in another namespace',
      parts({
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:y="urn:y"><y:sheetData/></worksheet>`,
      }),
      'workbook-part-unreadable',
    ],
    [
      'a sheet in an encoding other than UTF-8',
      parts({
        'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="GBK"?><worksheet xmlns="${MAIN}"/>`,
      }),
      'workbook-part-unreadable',
    ],
    [
      'a sheet that the workbook lists and does not lead to',
      parts({ 'xl/_rels/workbook.xml.rels': relationships() }),
      'workbook-part-unreadable',
    ],
    [
      'a sheet that is not there',
      parts({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/none.xml']) }),
      'workbook-part-unreadable',
    ],
  ])('%s', (_, bytes, code) => expect(codeOf(bytes)).toEqual([code]));

  test.each([
    ['two sheets of one name', ['评议', '评议'], 'sheet-name-twice'],
    ['two of one name but for its case', ['Marks', 'MARKS'], 'sheet-name-twice'],
    ['no name', [''], 'sheet-name-unfit'],
    ['32 characters', ['评'.repeat(32)], 'sheet-name-unfit'],
    ['a colon', ['a:b'], 'sheet-name-unfit'],
    ['a bracket', ['[1]'], 'sheet-name-unfit'],
    ['an apostrophe at the end', ["a'"], 'sheet-name-unfit'],
    ['an escape of Office', ['_x0041_'], 'sheet-name-unfit'],
  ])('sheets with %s', (_, names, code) => {
    const entries = names.map(
      (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    );
    const sheets = parts({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ...names.map(() => ['worksheet', 'worksheets/sheet1.xml'] as const),
      ),
    });
    expect(codeOf(sheets)).toEqual([code]);
  });

  test('names of 31 characters, with an apostrophe inside', () => {
    const name = `${'评'.repeat(29)}'a`;
    const sheet = parts({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });
    expect(codeOf(sheet)).toEqual([]);
  });

  test.each([
    ['a row beyond the last', '<row r="1048577"/>', '1048577'],
    ['row 0', '<row r="0"/>', '0'],
    ['a row in exponents', '<row r="1e3"/>', '1e3'],
    ['a row in hexadecimal', '<row r="0x1"/>', '0x1'],
    ['a negative row', '<row r="-1"/>', '-1'],
    ['a row without digits', '<row r=""/>', ''],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 'A2'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', 'XFE1'],
    ['a cell without a row', '<row r="1"><c r="A"><v>1</v></c></row>', 'A'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'A1'],
    ['a cell taken back', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>', 'A1'],
    ['two values', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>', 'A1'],
    ['a kind that is none', '<row r="1"><c r="A1" t="x"><v>1</v></c></row>', 'A1'],
    ['two rows in one', '<row><c r="A1"><v>1</v></c><c r="A2"><v>2</v></c></row>', 'A2'],
    [
      'a cell that follows a row whose place only its cells say',
      '<row><c r="A3"><v>3</v></c></row><row><c><v>4</v></c></row>',
      'A2',
    ],
  ])('%s', (_, sheetData, place) => {
    const read = readWorkbook(zipped(partsWith(sheetData)));
    expect(read.problems.map(({ code, values }) => [code, values])).toEqual([
      ['workbook-place-unclear', { sheet: '表', place }],
    ]);
  });

  test('more columns than a sheet has, one after the other', () => {
    expect(codeOf(zipped(partsWith(`<row>${'<c/>'.repeat(16_384)}</row>`)))).toEqual([]);
    expect(codeOf(zipped(partsWith(`<row>${'<c/>'.repeat(16_385)}</row>`)))).toEqual([
      'workbook-place-unclear',
    ]);
  });

  test('a file that was cut off anywhere never throws', () => {
    for (let length = 1; length < sound.length; length += 7)
      expect(codeOf(sound.slice(0, length))).toHaveLength(1);
  });

  test('a part whose checksum does not hold', () => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(cell('<v>12345</v>')).map(([name, text]) => [name, strToU8(text)]),
      ),
      { level: 0 },
    );
    const at = bytes.findIndex((_, index) =>
      '12345'.split('').every((digit, offset) => bytes[index + offset] === digit.charCodeAt(0)),
    );
    bytes[at] = '9'.charCodeAt(0);
    expect(codeOf(bytes)).toEqual(['workbook-part-unreadable']);
  });

  test('a part that unfolds beyond what its entry declares', () => {
    const bomb = zipSync({
      ...Object.fromEntries(
        Object.entries(cell('<v>1</v>')).map(([name, text]) => [name, strToU8(text)]),
      ),
      'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000),
    });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at++) {
      // The directory says 10 bytes where five million come out.
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
        view.setUint32(at + 24, 10, true);
    }
    expect(codeOf(bomb)).toEqual(['workbook-part-unreadable']);
  });
});
