import { strToU8, zipSync } from 'fflate';
import { below, pick, type Random, randomFrom } from '../rulebook/random.ts';
import { writeZip } from '../workbook/odd-zip.ts';
import { MAIN, OFFICE, type Parts, partsWith, relationships } from '../workbook/package-builder.ts';

const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`;

/** One sheet, its texts in its cells. */
const INLINE = partsWith(
  `<row r="1">${inline('A1', '姓名')}${inline('B1', '同意')}${inline('C1', '不同意')}</row>` +
    [
      ['丁某', 9, 3],
      ['戊某', 3, 9],
      ['己某', 11, 1],
    ]
      .map(([name, yes, no], index) => {
        const row = index + 2;
        return `<row r="${row}">${inline(`A${row}`, `${name}`)}${number(`B${row}`, Number(yes))}${number(`C${row}`, Number(no))}</row>`;
      })
      .join(''),
  {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="群众测评" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
);

const TEXTS = [
  '姓名',
  '单位',
  '类别',
  '一科',
  '二科',
  '全体',
  '丁某',
  '戊某',
  '同意',
  '不同意',
  '民主测评汇总表',
];
const shared = (place: string, text: string) =>
  `<c r="${place}" s="1" t="s"><v>${TEXTS.indexOf(text)}</v></c>`;

/** Two sheets as Excel writes them: shared texts, styles, a merged title, a formula. */
const SHARED = partsWith('', {
  'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets><sheet name="名册" sheetId="1" r:id="rId1"/><sheet name="群众测评" sheetId="2" r:id="rId2"/></sheets><calcPr calcId="1"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="14" uniqueCount="${TEXTS.length}">${TEXTS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="仿宋"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:C3"/><sheetData><row r="1" spans="1:3">${shared('A1', '姓名')}${shared('B1', '单位')}${shared('C1', '类别')}</row><row r="2">${shared('A2', '丁某')}${shared('B2', '一科')}${shared('C2', '全体')}</row><row r="3">${shared('A3', '戊某')}${shared('B3', '二科')}${shared('C3', '全体')}</row></sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="12"/></cols><sheetData><row r="1">${shared('A1', '民主测评汇总表')}</row><row r="2">${shared('A2', '姓名')}${shared('B2', '同意')}${shared('C2', '不同意')}</row><row r="3">${shared('A3', '丁某')}${number('B3', 9)}${number('C3', 3)}</row><row r="4">${shared('A4', '戊某')}${number('B4', 3)}${number('C4', 9)}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>`,
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
});

/** The second one with a prefix on every element of its sheets. */
const PREFIXED: Parts = Object.fromEntries(
  Object.entries(SHARED).map(([name, text]) => [
    name,
    name.includes('/sheet')
      ? text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
      : text,
  ]),
);

export const PACKAGES: readonly Parts[] = [INLINE, SHARED, PREFIXED];

/** A package that is damaged in one or two places, the same for the same seed. */
export function mutantOf(seed: number): Uint8Array {
  const random = randomFrom(seed);
  const parts = { ...pick(random, PACKAGES) };
  if (below(random, 5) === 0) return damagedBytes(random, zip(random, parts));
  for (let times = below(random, 2); times >= 0; times -= 1) damagePart(random, parts);
  return zip(random, parts);
}

function zip(random: Random, parts: Parts): Uint8Array {
  if (below(random, 8) > 0) {
    return zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    );
  }
  const flag = () => below(random, 2) === 1;
  return writeZip(parts, { longSizes: flag(), longEnd: flag(), descriptors: flag() });
}

function damagedBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const at = below(random, bytes.length);
  if (below(random, 4) === 0) return bytes.slice(0, at);
  const changed = bytes.slice();
  changed[at] = pick(random, [0, 1, 0x7f, 0x80, 0xff, below(random, 256)]);
  return changed;
}

/** Mostly the sheets: they hold what is scored. */
function damagePart(random: Random, parts: Parts): void {
  const names = Object.keys(parts);
  const sheets = names.filter((name) => name.includes('/sheet'));
  const name = pick(random, below(random, 3) > 0 ? sheets : names);
  const text = parts[name] ?? '';
  const change = pick(random, CHANGES);
  parts[name] = change(random, text);
}

type Change = (random: Random, text: string) => string;

const matchIn = (random: Random, text: string, pattern: RegExp) => {
  const found = [...text.matchAll(pattern)];
  return found.length === 0 ? undefined : pick(random, found);
};

const replaced = (
  text: string,
  found: RegExpMatchArray | undefined,
  by: (old: string) => string,
): string =>
  found === undefined
    ? text
    : text.slice(0, found.index) + by(found[0]) + text.slice((found.index ?? 0) + found[0].length);

const ELEMENT =
  /<((?:x:)?(?:row|c|v|is|t|f|si|sheet|Override|Relationship|mergeCell|xf))\b[^>]*?(?:\/>|>.*?<\/\1>)/gs;
const ATTRIBUTE = / [\w:]+="[^"]*"/g;
const VALUES = [
  '',
  '0',
  '1',
  '2',
  '3',
  '-1',
  '1e1',
  '0x2',
  ' 2',
  '2 ',
  '1048576',
  '1048577',
  'A1',
  'a2',
  'B2',
  '$B$2',
  'XFD1',
  'XFE1',
  's',
  'n',
  'b',
  'e',
  'd',
  'str',
  'inlineStr',
  'true',
  'hidden',
  'rId1',
  'rId2',
  'rId9',
  'shared',
  '4294967296',
  'Ａ1',
  '二',
];

const CHANGES: readonly Change[] = [
  // An element goes, comes twice, or changes its place with another.
  (random, text) => replaced(text, matchIn(random, text, ELEMENT), () => ''),
  (random, text) => replaced(text, matchIn(random, text, ELEMENT), (old) => old + old),
  (random, text) => {
    const [first, second] = [
      matchIn(random, text, ELEMENT)?.[0],
      matchIn(random, text, ELEMENT)?.[0],
    ];
    if (
      first === undefined ||
      second === undefined ||
      first.includes(second) ||
      second.includes(first)
    )
      return text;
    return text
      .replace(first, '\u0000')
      .replace(second, () => first)
      .replace('\u0000', () => second);
  },
  // An attribute goes, or says something else.
  (random, text) => replaced(text, matchIn(random, text, ATTRIBUTE), () => ''),
  (random, text) =>
    replaced(text, matchIn(random, text, ATTRIBUTE), (old) =>
      old.replace(/"[^"]*"/, `"${pick(random, VALUES)}"`),
    ),
  (random, text) =>
    replaced(text, matchIn(random, text, / (?:r|t|s|hidden)="[^"]*"/g), (old) =>
      old.replace(/"[^"]*"/, `"${pick(random, VALUES)}"`),
    ),
  // A digit, a text, a tag changes.
  (random, text) => replaced(text, matchIn(random, text, /\d/g), () => `${below(random, 10)}`),
  (random, text) =>
    replaced(text, matchIn(random, text, />[^<]+</g), () => `>${pick(random, VALUES)}<`),
  (random, text) =>
    replaced(
      text,
      matchIn(random, text, /<\/?(?:x:)?\w+/g),
      (old) => `${old}${pick(random, ['s', ' ', ':a', '/'])}`,
    ),
  // Something stands where it does not belong.
  (random, text) =>
    replaced(
      text,
      matchIn(random, text, />/g),
      (old) =>
        old +
        pick(random, [
          '<!-- -->',
          '<row/>',
          '<c/>',
          '<v>7</v>',
          '<![CDATA[7]]>',
          '7',
          '\n',
          '&#55;',
          '&a;',
          '<row r="2"/>',
          '<c r="B2"><v>7</v></c>',
          '<f>1+1</f>',
          '<extLst/>',
          '<a:v xmlns:a="urn:a">7</a:v>',
        ]),
    ),
  (random, text) => text.slice(0, below(random, text.length)),
];
