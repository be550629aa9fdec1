import { parseXml, type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml';

export type { XmlElement } from '@rgrove/parse-xml';

/** Deeper than any spreadsheet part, far from where a recursive parser runs out of stack. */
const DEEPEST = 200;
/** Elements and attributes; each takes some two hundred bytes. */
const MOST_NODES = 500_000;

/**
 * The root element of a part, or undefined where the text is no well-formed XML, declares a
 * document type (parts never do; entities could be made to explode), nests absurdly deep or is far
 * too large for a tree.
 */
export function readXml(text: string): XmlElement | undefined {
  if (text.includes('<!DOCTYPE') || !hasRoom(text)) return undefined;
  try {
    const document: XmlDocument = parseXml(text.replace(/^\ufeff/, ''), { includeOffsets: true });
    return document.root ?? undefined;
  } catch {
    return undefined; // the parser throws for malformed text, which a file may well hold
  }
}

function hasRoom(text: string): boolean {
  let [depth, nodes] = [0, 0];
  for (const [mark] of text.matchAll(/<[/!?]?[^>]*>/g)) {
    if (mark.startsWith('</')) depth--;
    else if (!mark.endsWith('/>') && !/^<[!?]/.test(mark)) depth++;
    nodes += 1 + (mark.match(/=/g)?.length ?? 0);
    if (depth > DEEPEST || nodes > MOST_NODES) return false;
  }
  return true;
}

/** `x:sheet` → `sheet`: prefixes are the writer's choice. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && localName(child.name) === name,
  );

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childrenOf(element, name)[0];

/** The value of an attribute by its local name, whatever its prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const own = Object.entries(element.attributes);
  return (
    own.find(([key]) => key === name)?.[1] ?? own.find(([key]) => localName(key) === name)?.[1]
  );
}

/** Direct text only, without that of child elements. */
export const ownText = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (child instanceof XmlText ? child.text : '')).join('') ?? '';
