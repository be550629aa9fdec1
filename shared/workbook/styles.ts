import { CELL_STYLES, type CellStyle, type Highlight } from './model.ts';
import { openStyleList, type StyleList } from './style-lists.ts';
import { applyEdits, escapeXml } from './xml/edit-xml.ts';
import { attribute, childOf, childrenOf, type XmlElement } from './xml/xml.ts';

/** The user's style sheet with our looks among theirs. */
export interface PatchedStyles {
  readonly text: string;
  /** Index of a look among the cell styles; `quoted` marks text that a program could take for a formula. */
  readonly styleOf: (style: CellStyle | undefined, quoted: boolean) => number;
  readonly highlightOf: (look: Highlight['look']) => number;
}

/** What a workbook without a style sheet is given. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

const FONTS = {
  plain: '<color rgb="FF1D1F23"/>',
  bold: '<b/><color rgb="FF1D1F23"/>',
  title: '<b/><color rgb="FF1D1F23"/>',
  quiet: '<color rgb="FF5C6068"/>',
} as const;
const FONT_SIZES: Readonly<Record<keyof typeof FONTS, number>> = {
  plain: 11,
  bold: 11,
  title: 16,
  quiet: 10,
};
const FILLS = {
  none: null,
  header: 'FFF1EEE7',
  section: 'FFE4E1DA',
  input: 'FFFFFBE8',
  marked: 'FFFCE8B2',
} as const;
const BORDERS = {
  none: '<left/><right/><top/><bottom/><diagonal/>',
  cell: ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin"><color rgb="FFD0CCC2"/></${side}>`)
    .join('')
    .concat('<diagonal/>'),
  header:
    '<left style="thin"><color rgb="FFD0CCC2"/></left><right style="thin"><color rgb="FFD0CCC2"/></right>' +
    '<top style="thin"><color rgb="FFD0CCC2"/></top><bottom style="medium"><color rgb="FFB3321F"/></bottom><diagonal/>',
} as const;

interface Look {
  readonly font?: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly border?: keyof typeof BORDERS;
  /** Id of a built-in number format, or a format of our own. */
  readonly format?: number | string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly wrap?: true;
}

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  text: { border: 'cell' },
  wrapped: { border: 'cell', wrap: true },
  title: { font: 'title' },
  header: { font: 'bold', fill: 'header', border: 'header', horizontal: 'center', wrap: true },
  section: { font: 'bold', fill: 'section' },
  whole: { border: 'cell', format: 1, horizontal: 'right' },
  decimal0: { border: 'cell', format: 1, horizontal: 'right' },
  decimal1: { border: 'cell', format: '0.0', horizontal: 'right' },
  decimal2: { border: 'cell', format: 2, horizontal: 'right' },
  decimal3: { border: 'cell', format: '0.000', horizontal: 'right' },
  decimal4: { border: 'cell', format: '0.0000', horizontal: 'right' },
  decimal6: { border: 'cell', format: '0.000000', horizontal: 'right' },
  general: { border: 'cell', horizontal: 'right' },
  percent: { border: 'cell', format: 10, horizontal: 'right' },
  center: { border: 'cell', horizontal: 'center' },
  strong0: { font: 'bold', border: 'cell', format: 1, horizontal: 'right' },
  strong1: { font: 'bold', border: 'cell', format: '0.0', horizontal: 'right' },
  strong2: { font: 'bold', border: 'cell', format: 2, horizontal: 'right' },
  strong3: { font: 'bold', border: 'cell', format: '0.000', horizontal: 'right' },
  strong4: { font: 'bold', border: 'cell', format: '0.0000', horizontal: 'right' },
  strong: { font: 'bold', border: 'cell', horizontal: 'right' },
  input: { fill: 'input', border: 'cell', format: '@' },
  marked: { font: 'bold', fill: 'marked', border: 'cell', format: '@' },
  code: { font: 'quiet', format: '@' },
  quiet: { font: 'quiet' },
};

/** Readable in grey print: the better, the darker and the bolder; the worst has no ground and leans. */
const HIGHLIGHTS: Readonly<Record<Highlight['look'], string>> = {
  best: '<font><b/><color rgb="FF1D1F23"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFB7CFB4"/></patternFill></fill>',
  good: '<font><color rgb="FF1D1F23"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFDAE7D7"/></patternFill></fill>',
  fair: '<font><color rgb="FF1D1F23"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFBF3DD"/></patternFill></fill>',
  poor: '<font><i/><color rgb="FF8C2616"/></font>',
  void: '<font><i/><color rgb="FF5C6068"/></font>',
  warning:
    '<font><b/><color rgb="FF8C2616"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFCE8B2"/></patternFill></fill>',
};

/**
 * Adds the looks that are not there yet.
 * @param text the style sheet, line ends as `\n`, parsed into `root` with offsets
 */
export function patchStyles(text: string, root: XmlElement): PatchedStyles {
  const formats = openStyleList(text, root, 'numFmts');
  const parts = {
    fonts: openStyleList(text, root, 'fonts'),
    fills: openStyleList(text, root, 'fills'),
    borders: openStyleList(text, root, 'borders'),
  };
  const styles = openStyleList(text, root, 'cellXfs');
  const dxfs = openStyleList(text, root, 'dxfs');
  const family = baseFont(root);
  const idsOf = looksFinder({ ...parts, formats, family });
  const places = CELL_STYLES.flatMap((name) =>
    [false, true].map((quoted) =>
      styles.placeOf(formatXml(LOOKS[name], idsOf(LOOKS[name]), quoted)),
    ),
  );
  const highlights = namesOf(HIGHLIGHTS).map((name) =>
    dxfs.placeOf(`<dxf>${HIGHLIGHTS[name]}</dxf>`),
  );
  const lists = [formats, ...Object.values(parts), styles, dxfs];
  return {
    text: applyEdits(
      text,
      lists.flatMap((list) => list.edits()),
    ),
    styleOf: (name, quoted) =>
      name || quoted ? (places[2 * (PLACES.get(name ?? 'text') ?? 0) + (quoted ? 1 : 0)] ?? 0) : 0,
    highlightOf: (look) => highlights[namesOf(HIGHLIGHTS).indexOf(look)] ?? 0,
  };
}

/** Asked for every cell. */
const PLACES: ReadonlyMap<CellStyle, number> = new Map(
  CELL_STYLES.map((name, place) => [name, place]),
);

const namesOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

interface LookParts {
  readonly formats: StyleList;
  readonly fonts: StyleList;
  readonly fills: StyleList;
  readonly borders: StyleList;
  /** Of the font that the workbook begins with. */
  readonly family: string;
}

interface LookIds {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

/** What a look consists of, by place in the lists. */
function looksFinder({ formats, fonts, fills, borders, family }: LookParts) {
  const formatOf = formatIds(formats);
  return ({ font = 'plain', fill = 'none', border = 'none', format = 0 }: Look): LookIds => ({
    format: typeof format === 'number' ? format : formatOf(format),
    font: fonts.placeOf(fontXml(font, family)),
    fill: fills.placeOf(fillXml(FILLS[fill])),
    border: borders.placeOf(`<border>${BORDERS[border]}</border>`),
  });
}

const FIRST_OWN_FORMAT = 164;

/** Number formats are known by an id, not by their place. */
function formatIds({ elements, placeOf }: StyleList): (code: string) => number {
  const ids = new Map<string, number>();
  let next = FIRST_OWN_FORMAT;
  for (const format of elements) {
    const id = Number(attribute(format, 'numFmtId') ?? 0);
    ids.set(attribute(format, 'formatCode') ?? '', id);
    if (id >= next) next = id + 1;
  }
  return (code) => {
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = next++;
    ids.set(code, id);
    placeOf(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };
}

/** Ours are set in the font that the workbook begins with, so that they look at home. */
function baseFont(root: XmlElement): string {
  const font = childrenOf(childOf(root, 'fonts') ?? root, 'font')[0];
  const name = font && childOf(font, 'name');
  return (name && attribute(name, 'val')) ?? '等线';
}

const fontXml = (name: keyof typeof FONTS, family: string): string => {
  const [, bold = '', color = ''] = /^(<b\/>)?(.*)$/.exec(FONTS[name]) ?? [];
  return `<font>${bold}<sz val="${FONT_SIZES[name]}"/>${color}<name val="${escapeXml(family)}"/></font>`;
};

const fillXml = (color: string | null): string =>
  color === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;

function formatXml(look: Look, { format, font, fill, border }: LookIds, quoted: boolean): string {
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"`;
  const applied = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment']
    .map((one) => `apply${one}="1"`)
    .join(' ');
  const horizontal = look.horizontal ? ` horizontal="${look.horizontal}"` : '';
  const wrap = look.wrap ? ' wrapText="1"' : '';
  const prefix = quoted ? ' quotePrefix="1"' : '';
  return `<xf ${ids} xfId="0"${prefix} ${applied}><alignment vertical="center"${horizontal}${wrap}/></xf>`;
}
