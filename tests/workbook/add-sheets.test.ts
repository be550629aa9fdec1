import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDecimal } from '../../shared/exact/text.ts';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import type { NewSheet } from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { readEntries } from '../../shared/workbook/zip/entries.ts';
import { MAIN, OFFICE, type Parts, partsWith, relationships, zipped } from './package-builder.ts';

const exact = (text: string) => {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
};

const NAME = "联评'得分";
const SHEET: NewSheet = {
  name: NAME,
  widths: [12, 20],
  rows: [
    {
      cells: [
        { value: '姓名', style: 'header' },
        { value: '总分', style: 'header' },
      ],
    },
    {
      height: 24,
      cells: [
        { value: exact('89.995'), formula: "'上级评议'!B2*20+9.995", style: 'decimal2' },
        { value: exact('0.4'), style: 'percent' },
      ],
    },
    {
      cells: [
        { value: '=1+1' },
        { value: '<b>&"\u0001_x0041_', style: 'wrapped' },
        undefined,
        { value: 7, style: 'whole' },
      ],
    },
    {
      cells: [
        { value: '好', formula: 'IF(1<2,"好","差")' },
        { value: null, style: 'input' },
      ],
    },
  ],
  merges: [{ top: 6, left: 1, bottom: 6, right: 3 }],
  frozen: { rows: 1, columns: 1 },
  autoFilter: { top: 1, left: 1, bottom: 4, right: 2 },
  validations: [
    { area: { top: 2, left: 2, bottom: 4, right: 2 }, source: "'联评''得分'!$A$1:$A$4" },
  ],
  highlights: [
    { area: { top: 2, left: 1, bottom: 4, right: 1 }, formula: '$A2="好"', look: 'best' },
  ],
  print: { landscape: true, titleRows: [1, 1], footer: '甲 & 乙' },
  chart: {
    title: '分布',
    area: { top: 8, left: 1, bottom: 20, right: 6 },
    labels: "'联评''得分'!$A$1:$A$2",
    values: "'联评''得分'!$B$1:$B$2",
    points: [{ label: '好', value: 1 }],
  },
};

function added(bytes: Uint8Array, sheets: readonly NewSheet[] = [SHEET]): Uint8Array {
  const result = addSheets(bytes, sheets);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('to a workbook that openpyxl wrote', () => {
  let folder: string;
  let before: Uint8Array;
  let after: Uint8Array;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianping-package-'));
    execFileSync('/usr/bin/python3', [
      'tests/workbook/make_workbook.py',
      join(folder, 'before.xlsx'),
    ]);
    before = new Uint8Array(readFileSync(join(folder, 'before.xlsx')));
    after = added(before);
    writeFileSync(join(folder, 'after.xlsx'), after);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('all parts but the four keep their stored bytes and their order', () => {
    const touched = [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ];
    const [old, fresh] = [readEntries(before), readEntries(after)];
    if (typeof old === 'string' || typeof fresh === 'string') throw new Error('no zip');
    expect(fresh.slice(0, old.length).map(({ name }) => name)).toEqual(old.map(({ name }) => name));
    for (const [index, { name, raw, crc, date, time }] of old.entries()) {
      if (touched.includes(name)) continue;
      expect(fresh[index]).toMatchObject({ crc, date, time });
      expect(Buffer.from(fresh[index]?.raw ?? []).equals(Buffer.from(raw))).toBe(true);
    }
    expect(
      fresh
        .slice(old.length)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'xl/charts/lianping1.xml',
      'xl/drawings/_rels/lianping1.xml.rels',
      'xl/drawings/lianping1.xml',
      'xl/worksheets/_rels/lianping1.xml.rels',
      'xl/worksheets/lianping1.xml',
    ]);
  });

  test('openpyxl finds what was asked for, and the user’s own as it was', () => {
    const found = JSON.parse(
      execFileSync(
        '/usr/bin/python3',
        ['tests/workbook/look_into.py', join(folder, 'after.xlsx')],
        { encoding: 'utf8' },
      ),
    );
    expect(found).toEqual({
      sheets: ['上级评议', '备忘', NAME],
      cells: {
        A1: '姓名',
        B1: '总分',
        A2: "='上级评议'!B2*20+9.995",
        B2: 0.4,
        A3: '=1+1',
        B3: '<b>&"_x0001__x005F_x0041_',
        D3: 7,
        A4: '=IF(1<2,"好","差")',
      },
      formats: ['0.00', '0.00%'],
      quoted: true,
      freeze: 'B2',
      titles: '$1:$1',
      filter: 'A1:B4',
      merged: ['A6:C6'],
      validations: [['B2:B4', "'联评''得分'!$A$1:$A$4"]],
      highlights: [['A2:A4', [['$A2="好"']]]],
      charts: 1,
      page: ['landscape', true],
      footer: '甲 && 乙',
      first: ['=B2+C2', '仿宋', '0.0%', '核对过', '1:1', 'B2', 1],
    });
  });

  test('LibreOffice opens it and calculates the new formulas', () => {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        join(folder, 'after.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const read = readWorkbook(new Uint8Array(readFileSync(join(folder, 'saved/after.xlsx'))));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.sheets.map(({ name }) => name)).toEqual(['上级评议', '备忘', NAME]);
    const rows = read.value.sheets[2]?.rows;
    expect(rows?.get(2)?.get(1)).toEqual({
      kind: 'number',
      value: 89.995,
      formula: '上级评议!B2*20+9.995',
      // The format of a total.
      places: 2,
    });
    expect(rows?.get(4)?.get(1)).toEqual({
      kind: 'text',
      value: '好',
      formula: 'IF(1<2,"好","差")',
    });
  });

  test('the same input gives the same bytes, in every zone', () => {
    expect(Buffer.from(added(before)).equals(Buffer.from(after))).toBe(true);
    const dates = readEntries(after);
    if (typeof dates === 'string') throw new Error(dates);
    // 1 January 1980, the first day that a zip file can say.
    expect(new Set(dates.slice(-5).map(({ date, time }) => `${date} ${time}`))).toEqual(
      new Set(['33 0']),
    );
  });

  test('a name that is taken is refused, whatever its case', () => {
    const result = addSheets(after, [{ ...SHEET, name: NAME }]);
    expect(result.problems.map(({ code, values }) => [code, values])).toEqual([
      ['sheet-name-taken', { sheet: NAME }],
    ]);
  });

  test('a second set gets other part names', () => {
    const twice = added(after, [{ ...SHEET, name: '又一张' }]);
    expect(
      Object.keys(unzipSync(twice)).filter((name) => name.startsWith('xl/worksheets/lianping')),
    ).toEqual(['xl/worksheets/lianping1.xml', 'xl/worksheets/lianping2.xml']);
  });
});

describe('to packages that are written otherwise', () => {
  const plain: NewSheet = {
    name: '新',
    widths: [],
    rows: [{ cells: [{ value: 1, style: 'percent' }] }],
    frozen: { rows: 1, columns: 0 },
    print: { landscape: false, titleRows: [1, 1] },
  };
  const text = (bytes: Uint8Array, part: string) =>
    Buffer.from(unzipSync(bytes)[part] ?? []).toString('utf8');

  test.each<[string, Parts]>([
    ['without a style sheet', partsWith('')],
    [
      'with line ends of Windows and a byte order mark',
      partsWith('', {
        'xl/workbook.xml': `\ufeff<?xml version="1.0"?>\r\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">\r\n<sheets>\r\n<sheet name="表" sheetId="7" r:id="rId1"/>\r\n</sheets>\r\n<calcPr calcId="1"/>\r\n</workbook>`,
      }),
    ],
    [
      'with defined names',
      partsWith('', {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="a">1</definedName></definedNames></workbook>`,
      }),
    ],
    [
      'with an empty list of defined names',
      partsWith('', {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames/></workbook>`,
      }),
    ],
    [
      'with prefixes',
      partsWith('', {
        'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="表" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      }),
    ],
  ])('%s', (_, parts) => {
    const bytes = added(zipped(parts), [plain]);
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error('unreadable');
    expect(read.value.sheets.map(({ name }) => name)).toEqual(['表', '新']);
    expect(read.value.sheets[1]?.rows.get(1)?.get(1)).toEqual({
      kind: 'number',
      value: 1,
      percent: true,
    });
    expect(text(bytes, 'xl/workbook.xml')).toContain('localSheetId="1">\'新\'!$1:$1</');
  });

  test.each([
    ['nothing', `<styleSheet xmlns="${MAIN}"/>`],
    ['nothing, with space', `<styleSheet xmlns="${MAIN}" xml:space="preserve">\n</styleSheet>`],
    ['fonts alone', `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts></styleSheet>`],
  ])('a style sheet of %s has its lists in the order of the schema', (_, styles) => {
    const parts = partsWith('', {
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ),
      'xl/styles.xml': styles,
    });
    const patched = text(added(zipped(parts), [plain]), 'xl/styles.xml');
    const lists = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];
    const found = [...patched.matchAll(/<(\w+) count=/g)].map(([, name = '']) => name);
    expect(found.filter((name) => lists.includes(name))).toEqual(lists);
  });

  test('styles with counts, empty lists and no number formats keep their indices', () => {
    const styles = `<styleSheet xmlns="${MAIN}">\r\n<fonts count="1"><font><name val="仿宋"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs><dxfs count="0"/></styleSheet>`;
    const links = relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']);
    const parts = partsWith('<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>', {
      'xl/_rels/workbook.xml.rels': links,
      'xl/styles.xml': styles,
    });
    const bytes = added(zipped(parts), [plain]);
    const patched = text(bytes, 'xl/styles.xml');
    for (const [list, item] of [
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
      ['dxfs', 'dxf'],
      ['numFmts', 'numFmt'],
    ]) {
      const [, count, inside = ''] =
        new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`, 's').exec(patched) ?? [];
      // dxf holds fonts and fills of its own, so items are counted by their closing or empty tags.
      expect([list, inside.match(new RegExp(`<${item}[ >/]`, 'g'))?.length]).toEqual([
        list,
        Number(count),
      ]);
    }
    expect(patched).toContain('<name val="仿宋"/></font><font>');
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error('unreadable');
    expect(read.value.sheets[0]?.rows.get(1)?.get(1)).toEqual({
      kind: 'number',
      value: 0.5,
      percent: true,
    });
  });
});

test('whatever text is written comes back', () => {
  const empty = zipped(partsWith(''));
  // A lone surrogate is no character of any text; it comes back as the escape that Office shows.
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
  const hostile = fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '_x0041_',
    '_x005F_',
    ']]>',
    '<!--',
    '&amp;',
    '\u0000',
    '\r\n',
    '\ufffe',
    ' 两端 ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(text, hostile), { minLength: 1, maxLength: 20 }), (texts) => {
      const bytes = added(empty, [
        { name: '新', widths: [], rows: [{ cells: texts.map((value) => ({ value })) }] },
      ]);
      const read = readWorkbook(bytes);
      if (!read.ok) throw new Error('unreadable');
      const row = read.value.sheets[1]?.rows.get(1);
      expect(texts.map((_, index) => row?.get(index + 1)?.value)).toEqual(texts);
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
