import { parseXml, XmlCdata, type XmlDocument, XmlElement, XmlText } from '@rgrove/parse-xml';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { createXmlScanner } from '../../shared/workbook/xml/scan-xml.ts';
import { below, pick, randomFrom } from '../rulebook/random.ts';

/** What a document says, in one line; undefined where it is refused. */
function told(text: string, bite: number): string | undefined {
  let said = '';
  const scanner = createXmlScanner({
    open: ({ full }, attributes) => {
      said += `<${full}|${attributes.text('r') ?? ''}|${attributes.text('t') ?? ''}>`;
    },
    text: (content) => {
      said += content.text();
    },
    close: () => {
      said += '</>';
    },
  });
  const bytes = strToU8(text);
  for (let at = 0; at < bytes.length; at += bite) {
    if (!scanner.write(bytes.slice(at, at + bite))) return undefined;
  }
  return scanner.end() ? said : undefined;
}

/** The same by another parser, which builds a tree. */
function toldByTree(text: string): string | undefined {
  try {
    const document: XmlDocument = parseXml(text);
    return document.root ? say(document.root) : undefined;
  } catch {
    return undefined;
  }
}

function say(node: unknown): string {
  if (node instanceof XmlText || node instanceof XmlCdata) return node.text;
  if (!(node instanceof XmlElement)) return '';
  const { r = '', t = '' } = node.attributes;
  return `<${node.name}|${r}|${t}>${node.children.map(say).join('')}</>`;
}

const DOCUMENTS = [
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<a xmlns="m"><row r="1"><c r="A1" t=\'s\'><v>12</v></c></row></a>',
  '<x:a><x:c r="张&#65;&lt;\t\n"/>a&amp;b&#x4e2d;\r\n<!-- n - o --><![CDATA[<&]]>]] ><?go on?></x:a>\n',
  '<a><b><b/><b></b ></b>é𠮷<c t="&quot;&apos;&gt;" r = "1" ></c></a>',
];
const PIECES = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '&',
  ';',
  '=',
  ' ',
  '\n',
  '\r',
  '&#0;',
  '&#xD800;',
  ']]>',
  '--',
  '<!--',
  '?>',
  '<?',
  'r="2"',
  ' r=""',
  '\u0001',
  '\ufffe',
  '-',
  'a',
  '1',
  ':',
  '<b>',
  '</b>',
  '<![CDATA[',
];

/** What namespaces forbid, and encodings that nobody reads; the other parser takes both. */
const STRICTER = /[<\s]:|:[\s=>]|^<\?xml.*encoding="(?!UTF-8")/;

test('6,000 damaged documents are told as another parser tells them, or refused by both', () => {
  const random = randomFrom(20261130);
  let sound = 0;
  for (let run = 0; run < 6000; run++) {
    let text = pick(random, DOCUMENTS);
    for (let change = below(random, 3); change >= 0; change--) {
      const at = below(random, text.length);
      text =
        text.slice(0, at) +
        (below(random, 2) === 1 ? pick(random, PIECES) : '') +
        text.slice(at + below(random, 3));
    }
    if (/[\ud800-\udfff]/.test(text.replace(/𠮷/g, ''))) continue; // half a character is none in UTF-8
    const tree = toldByTree(text);
    if (STRICTER.test(text) && told(text, 5) === undefined) continue;
    if (tree !== undefined) sound += 1;
    expect([text, told(text, 1 + below(random, 9))]).toEqual([text, tree]);
  }
  expect(sound).toBeGreaterThan(500);
});
