import { SaxesParser } from 'saxes';
import { decodeBites } from './utf8.ts';
import { DEEPEST, localName } from './xml.ts';

/** An element that a visitor asks for, by way of the elements around it. */
export interface Place<Name extends string> {
  /** Nothing where only what is inside matters. */
  readonly name: Name | undefined;
  /** By local name: prefixes are the writer's choice. All others are passed over whole. */
  readonly inside: ReadonlyMap<string, Place<Name>>;
}

export const place = <Name extends string>(
  name?: Name,
  inside: Readonly<Record<string, Place<Name>>> = {},
): Place<Name> => ({ name, inside: new Map(Object.entries(inside)) });

/** By full name; the attributes of spreadsheets have no prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** Called in the order of the document; text may come in several pieces. */
export interface Visitor<Name extends string> {
  readonly open: (name: Name, attributes: Attributes) => void;
  readonly text: (name: Name, text: string) => void;
  readonly close: (name: Name) => void;
}

export interface Visit<Name extends string> {
  /** What is asked of the root element, whatever its name. */
  readonly root: Place<Name>;
  readonly visitor: Visitor<Name>;
}

const ELSEWHERE = place<never>();

/**
 * Goes through a part without ever holding it as a tree or as one text.
 * @param bite the most bytes that are read at once
 * @returns false where the part is no well-formed XML in UTF-8, declares a document type or nests
 * absurdly deep; what the visitor has gathered by then is of no use
 */
export function visitXml<Name extends string>(
  bytes: Uint8Array,
  visit: Visit<Name>,
  bite?: number,
): boolean {
  const parser = new SaxesParser({ position: false });
  let isSound = true;
  const refuse = () => {
    isSound = false;
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  follow(parser, visit, refuse);
  const isText = decodeBites(
    bytes,
    (text) => {
      parser.write(text);
      return isSound;
    },
    bite,
  );
  if (isText) parser.close();
  return isText && isSound;
}

function follow<Name extends string>(
  parser: SaxesParser,
  { root, visitor }: Visit<Name>,
  refuse: () => void,
): void {
  const around: Place<Name>[] = [];
  let here: Place<Name> = ELSEWHERE;
  parser.on('opentag', ({ name, attributes }) => {
    around.push(here);
    here = around.length === 1 ? root : (here.inside.get(localName(name)) ?? ELSEWHERE);
    if (around.length > DEEPEST) refuse();
    if (here.name !== undefined) visitor.open(here.name, attributes);
  });
  const takeText = (text: string) => {
    if (here.name !== undefined) visitor.text(here.name, text);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('closetag', () => {
    if (here.name !== undefined) visitor.close(here.name);
    here = around.pop() ?? ELSEWHERE;
  });
}
