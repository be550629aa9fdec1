import { parseXml, type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml';

export type { XmlElement } from '@rgrove/parse-xml';

/** Deeper than any spreadsheet part, far from where a recursive parser runs out of stack. */
export const DEEPEST = 200;

/**
 * The root element of a part, or undefined where the text is no well-formed XML, declares a
 * document type (parts never do; entities could be made to explode) or nests absurdly deep.
 */
export function readXml(text: string): XmlElement | undefined {
  if (text.includes('<!DOCTYPE') || depthOf(text) > DEEPEST) return undefined;
  try {
    const document: XmlDocument = parseXml(text.replace(/^\ufeff/, ''), { includeOffsets: true });
    return document.root ?? undefined;
  } catch {
    return undefined; // the parser throws for malformed text, which a file may well hold
  }
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of text.matchAll(/<[/!?]?[^>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>') && !tag.startsWith('<!') && !tag.startsWith('<?')) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
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
