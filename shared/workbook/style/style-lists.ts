import { appendInside, type Edit, insertAfter, prefixOf, raiseCount } from '../xml/edit-xml.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml.ts';

const ELEMENTS = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const;
/** Lists of a style sheet whose elements are known by their place, or by an id that they say. */
export type StyleListName = keyof typeof ELEMENTS;

/** The order that the schema asks for. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
];

/** One list of a style sheet, and what it is to have besides. */
export interface StyleList {
  readonly elements: readonly XmlElement[];
  /** The place of such an element, from 0: where one like it stands, else at the end. */
  readonly placeOf: (xml: string) => number;
  /** What makes it so. */
  readonly edits: () => Edit[];
}

/**
 * A workbook that is written again has our looks from the last time: what is there in the same
 * letters is not added once more.
 * @param text the style sheet, parsed into `root` with offsets
 */
export function openStyleList(text: string, root: XmlElement, name: StyleListName): StyleList {
  const list = childOf(root, name);
  const elements = list ? childrenOf(list, ELEMENTS[name]) : [];
  const places = new Map<string, number>();
  elements.forEach(({ start, end }, place) => {
    const xml = text.slice(start, end);
    if (!places.has(xml)) places.set(xml, place);
  });
  const added: string[] = [];
  return {
    elements,
    placeOf: (plain) => {
      const xml = plain.replace(/<(\/?)/g, `<$1${prefixOf(root)}`);
      const known = places.get(xml);
      if (known !== undefined) return known;
      const place = elements.length + added.length;
      places.set(xml, place);
      added.push(xml);
      return place;
    },
    edits: () => (added.length === 0 ? [] : growList(text, root, { name, added })),
  };
}

interface Growth {
  readonly name: StyleListName;
  readonly added: readonly string[];
}

function growList(text: string, root: XmlElement, { name, added }: Growth): Edit[] {
  const own = added.join('');
  const list = childOf(root, name);
  if (list) return [appendInside(text, list, own), ...raiseCount(text, list, added.length)];
  const prefix = prefixOf(root);
  const insert = `<${prefix}${name} count="${added.length}">${own}</${prefix}${name}>`;
  const before = ORDER.slice(0, ORDER.indexOf(name))
    .flatMap((one) => childOf(root, one) ?? [])
    .at(-1);
  if (before) return [insertAfter(before, insert)];
  return [{ at: text.indexOf('>', root.start) + 1, remove: 0, insert }];
}
