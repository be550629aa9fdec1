import { CELL_STYLES, type CellStyle, type Highlight } from '../model.ts';
import { applyEdits, escapeXml } from '../xml/edit-xml.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml.ts';
import {
  type Border,
  type Font,
  HIGHLIGHTS,
  type HighlightLook,
  type Line,
  LOOKS,
  type Look,
} from './looks.ts';
import { openStyleList, type StyleList } from './style-lists.ts';

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
    dxfs.placeOf(highlightXml(HIGHLIGHTS[name])),
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
  return ({ font, fill, border, format }: Look): LookIds => ({
    format: BUILT_IN[format] ?? formatOf(format),
    font: fonts.placeOf(fontXml(font, family)),
    fill: fills.placeOf(fillXml(fill)),
    border: borders.placeOf(borderXml(border)),
  });
}

/** Formats that every program knows by these ids. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '0.00%': 10 };

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

const colorXml = (name: string, color: string): string => `<${name} rgb="FF${color}"/>`;

const weightXml = ({ isBold, isItalic }: HighlightLook): string =>
  `${isBold ? '<b/>' : ''}${isItalic ? '<i/>' : ''}`;

const fontXml = (font: Font, family: string): string =>
  `<font>${weightXml(font)}<sz val="${font.size}"/>${colorXml('color', font.color)}<name val="${escapeXml(family)}"/></font>`;

const fillXml = (color: string | undefined): string =>
  color === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${colorXml('fgColor', color)}<bgColor indexed="64"/></patternFill></fill>`;

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

const lineXml = (side: keyof Border, line: Line | undefined): string =>
  line
    ? `<${side} style="${line.weight}">${colorXml('color', line.color)}</${side}>`
    : `<${side}/>`;

const borderXml = (border: Border | undefined): string =>
  `<border>${SIDES.map((side) => lineXml(side, border?.[side])).join('')}<diagonal/></border>`;

const highlightXml = (look: HighlightLook): string => {
  const fill = look.fill
    ? `<fill><patternFill patternType="solid">${colorXml('bgColor', look.fill)}</patternFill></fill>`
    : '';
  return `<dxf><font>${weightXml(look)}${colorXml('color', look.color)}</font>${fill}</dxf>`;
};

function formatXml(look: Look, { format, font, fill, border }: LookIds, quoted: boolean): string {
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"`;
  const applied = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment']
    .map((one) => `apply${one}="1"`)
    .join(' ');
  const horizontal = look.horizontal ? ` horizontal="${look.horizontal}"` : '';
  const wrap = look.isWrapped ? ' wrapText="1"' : '';
  const prefix = quoted ? ' quotePrefix="1"' : '';
  return `<xf ${ids} xfId="0"${prefix} ${applied}><alignment vertical="center"${horizontal}${wrap}/></xf>`;
}
