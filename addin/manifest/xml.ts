import { escapeXml } from '../../shared/workbook/xml/edit-xml.ts';

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements, or one text. */
  readonly inside: readonly (Element | string)[];
}

export const element = (
  tag: string,
  attributes: Element['attributes'],
  ...inside: Element['inside']
): Element => ({ tag, attributes, inside });

/** The element as a document, a line each, indented. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root, '')}\n`;

function write({ tag, attributes, inside }: Element, indent: string): string {
  const open = [
    `${indent}<${tag}`,
    ...Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`),
  ].join(' ');
  const [first] = inside;
  if (first === undefined) return `${open}/>`;
  if (typeof first === 'string') return `${open}>${escapeXml(first)}</${tag}>`;
  const lines = inside.map((child) =>
    typeof child === 'string' ? escapeXml(child) : write(child, `${indent}  `),
  );
  return [`${open}>`, ...lines, `${indent}</${tag}>`].join('\n');
}
