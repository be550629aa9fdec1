import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createRoom } from '../../shared/workbook/room.ts';
import { createSheetReading } from '../../shared/workbook/sheet/read-sheet.ts';
import { createCellReader } from '../../shared/workbook/sheet/stored-cell.ts';
import type { Attributes } from '../../shared/workbook/xml/attributes.ts';
import type { Content } from '../../shared/workbook/xml/scan-xml.ts';
import { place, startVisit, type Visit } from '../../shared/workbook/xml/visit-xml.ts';

const PEOPLE = place<'person' | 'name'>(undefined, {
  person: place('person', { name: place('name') }),
});

/** What a visitor is told of the names of people: `<张 三>`, undefined where the part is refused. */
function heard(part: string | Uint8Array, bite?: number): string | undefined {
  let said = '';
  const bytes = typeof part === 'string' ? strToU8(part) : part;
  const visitor = {
    open: (name: string, attributes: Attributes) => {
      said += name === 'person' ? `<${attributes.text('id') ?? ''}` : ' ';
    },
    text: (name: string, content: Content) => {
      if (name === 'name') said += content.text();
    },
    close: (name: string) => {
      if (name === 'person') said += '>';
    },
  };
  return visitIn(bite ?? bytes.length, bytes, { root: PEOPLE, visitor }) ? said : undefined;
}

/** Hands the bytes over in bites of the same size. */
function visitIn<Name extends string>(
  bite: number,
  bytes: Uint8Array,
  visit: Visit<Name>,
): boolean {
  const visiting = startVisit(visit);
  for (let at = 0; at < bytes.length; at += bite) {
    if (!visiting.write(bytes.slice(at, at + bite))) return false;
  }
  return visiting.end();
}

describe('what a visitor is told', () => {
  test.each([
    ['a name', '<a><person id="1"><name>张三</name></person></a>', '<1 张三>'],
    ['prefixes', '<x:a><x:person><x:name>张三</x:name></x:person></x:a>', '< 张三>'],
    [
      'character references',
      '<a><person><name>&#24352;&#x4e09;&amp;</name></person></a>',
      '< 张三&>',
    ],
    ['CDATA', '<a><person><name>a<![CDATA[<b>]]>c</name></person></a>', '< a<b>c>'],
    ['comments', '<a><person><name>a<!-- no -->b<?no no?></name></person></a>', '< ab>'],
    [
      'line ends',
      '<a><person id="1&#10;2\r\n3"><name>a\r\nb\rc</name></person></a>',
      '<1\n2 3 a\nb\nc>',
    ],
    ['elements without content', '<a><person id="1"/><person><name/></person></a>', '<1>< >'],
    ['other elements', '<a><b><person><name>no</name></person></b><name>no</name></a>', ''],
    ['text of an element inside', '<a><person><name>a<b>no</b>c</name></person></a>', '< ac>'],
    ['names of JavaScript', '<a><constructor/><person><__proto__/></person></a>', '<>'],
    ['an attribute of another kind', '<a xmlns:y="y"><person y:id="2"/></a>', '<>'],
    ['a byte order mark', '\ufeff<?xml version="1.0"?><a><person/></a>', '<>'],
    ['200 levels', `<a>${'<b>'.repeat(199)}${'</b>'.repeat(199)}</a>`, ''],
  ])('%s', (_, part, said) => expect(heard(part)).toBe(said));
});

describe('what is refused', () => {
  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['text', '姓名'],
    ['an element left open', '<a><person>'],
    ['elements that cross', '<a><b></a></b>'],
    ['one closed too many', '<a></a></a>'],
    ['two roots', '<a/><a/>'],
    ['an attribute twice', '<a id="1" id="2"/>'],
    ['an entity that nobody declared', '<a>&nbsp;</a>'],
    ['a character that XML cannot hold', '<a>\u0001</a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'],
    ['201 levels', `<a>${'<b>'.repeat(200)}${'</b>'.repeat(200)}</a>`],
    ['ten thousand levels', '<a>'.repeat(10_000)],
    [
      'bytes that are no UTF-8',
      new Uint8Array([...strToU8('<a>'), 0xd5, 0xc5, ...strToU8('</a>')]),
    ],
    ['a character that was cut off', strToU8('<a>张').slice(0, -1)],
  ])('%s', (_, part) => expect(heard(part)).toBe(undefined));
});

const SHEET = strToU8(
  '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- 评 --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
    '<x:row r="2" hidden="true"><x:c r="A2" t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c>' +
    '<x:c r="AA2" s="1"><x:v>45000.5</x:v></x:c></x:row>' +
    '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>张&amp;</x:t></x:r><x:r><x:t>三_x000A_𠮷</x:t></x:r></x:is></x:c>' +
    '<x:c><x:f>A1&lt;2</x:f><x:v/></x:c><x:c t="str"><x:f>""</x:f><x:v><![CDATA[好]]>的</x:v></x:c></x:row>' +
    '</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>',
);

const readIn = (bite: number, part = SHEET) => {
  const formats = { percent: new Set<number>(), date: new Set([1]), places: new Map([[2, 1]]) };
  const room = createRoom(0);
  const strings = [
    { kind: 'text', value: '较好' },
    { kind: 'text', value: '好' },
  ] as const;
  const reading = createSheetReading(createCellReader({ strings, formats, room }), room);
  return visitIn(bite, part, reading) ? inMaps(reading.sheet()) : reading.fault();
};

const inMaps = ({
  rows,
  ...sheet
}: ReturnType<ReturnType<typeof createSheetReading>['sheet']>) => ({
  ...sheet,
  rows: new Map([...rows].map(([row, cells]) => [row, new Map(cells)])),
});

test('a sheet is the same wherever the bites end', () => {
  for (let bite = 1; bite <= SHEET.length; bite += 1) {
    expect([bite, readIn(bite)]).toEqual([
      bite,
      {
        rows: new Map([
          [
            2,
            new Map<number, unknown>([
              [1, { kind: 'text', value: '好' }],
              [2, { kind: 'text', value: '较好' }],
              [27, { kind: 'number', value: 45000.5, date: true }],
            ]),
          ],
          [
            3,
            new Map<number, unknown>([
              [1, { kind: 'text', value: '张&三\n𠮷' }],
              [2, { kind: 'error', value: '', formula: 'A1<2' }],
              [3, { kind: 'text', value: '好的', formula: '""' }],
            ]),
          ],
        ]),
        hiddenRows: new Set([2]),
        hiddenColumns: new Set<number>(),
        merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      },
    ]);
  }
});

test('cells that are read in one go are the cells that are read tag by tag', () => {
  const cells = [
    '<c r="B7"><v>12</v></c>',
    '<c r="B7" s="1"><v>0</v></c>',
    '<c r="B7" s="1" t="s"><v>1</v></c>',
    '<c r="B7" t="s"><v>2</v></c>',
    '<c r="B7" t="s"><v>9</v></c>',
    '<c r="B7"><v>999999999</v></c>',
    '<c r="B7"><v>1234567890</v></c>',
    '<c r="B7"><v>007</v></c>',
    '<c r="B7"><v></v></c>',
    '<c r="B7"><v>1.5</v></c>',
    '<c r="B7" t="str"><v>7</v></c>',
    '<c r="B7" s=""><v>7</v></c>',
    '<c r="B7" s="01"><v>7</v></c>',
    '<c r="b7"><v>7</v></c>',
    '<c r="B8"><v>7</v></c>',
    '<c r="XFD7"><v>7</v></c>',
    '<c r="XFE7"><v>7</v></c>',
    '<c r="B07"><v>7</v></c>',
    '<c r="B"><v>7</v></c>',
    '<c r="7"><v>7</v></c>',
    '<c r="A7"><v>7</v></c>',
    '<c r="B7"><v>7</v ></c>',
    '<c r="B7"><v>7</w></c>',
    '<c r="B7" t="s" s="1"><v>1</v></c>',
    '<c r="B7"><v>7</v><v>8</v></c>',
  ];
  for (const cell of cells) {
    const part = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="7"><c r="A7"><v>1</v></c>${cell}</row></sheetData>${' '.repeat(99)}</worksheet>`,
    );
    // Within seven bytes no cell is whole.
    expect([cell, readIn(part.length, part)]).toEqual([cell, readIn(7, part)]);
  }
});
