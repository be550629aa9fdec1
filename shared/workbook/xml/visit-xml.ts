import type { Attributes } from './attributes.ts';
import type { XmlName } from './names.ts';
import { type Content, createXmlScanner, type XmlEvents } from './scan-xml.ts';

/** An element that a visitor asks for, by way of the elements around it. */
export interface Place<Name extends string> {
  /** Nothing where only what is inside matters. */
  readonly name: Name | undefined;
  /** By local name; prefixes are the writer's choice. All others are passed over whole. */
  readonly inside: ReadonlyMap<string, Place<Name>>;
}

export const place = <Name extends string>(
  name?: Name,
  inside: Readonly<Record<string, Place<Name>>> = {},
): Place<Name> => ({ name, inside: new Map(Object.entries(inside)) });

/** Called in the order of the document; text may come in several pieces. */
export interface Visitor<Name extends string> {
  readonly open: (name: Name, attributes: Attributes) => void;
  readonly text: (name: Name, content: Content) => void;
  readonly close: (name: Name) => void;
  /**
   * May read what begins at `at` inside an element of that name by itself, in one go, if it is written
   * just so, well-formed and without prefixes.
   * @returns where it ends, or 0 where it is to be told as usual
   */
  readonly leap?: (name: Name, bytes: Uint8Array, at: number) => number;
  /** Asked now and then: whether there is no use in going on. */
  readonly isRefused?: () => boolean;
}

export interface Visit<Name extends string> {
  /** What is asked of the root element, whatever its name. */
  readonly root: Place<Name>;
  /** That of the root; any where absent. */
  readonly namespace?: string;
  readonly visitor: Visitor<Name>;
}

/** Takes a part bite by bite; both say whether it can be used: so far, and as a whole. */
export interface Visiting {
  readonly write: (bytes: Uint8Array) => boolean;
  readonly end: () => boolean;
}

const ELSEWHERE = place<never>();

/**
 * Goes through a part without ever holding it as a tree or as one text.
 * @returns what says false where the part is no well-formed XML in UTF-8, declares a document type,
 * nests absurdly deep, or mixes namespaces among what is asked for; what the visitor has gathered
 * by then is of no use
 */
export function startVisit<Name extends string>({
  root,
  namespace,
  visitor,
}: Visit<Name>): Visiting {
  const around: Place<Name>[] = [];
  let here: Place<Name> = ELSEWHERE;
  let isSound = true;
  let [prefix, declaration] = ['', 'xmlns'];
  const openRoot = (name: XmlName, attributes: Attributes): Place<Name> => {
    prefix = name.prefix;
    if (prefix !== '') declaration = `xmlns:${prefix}`;
    isSound = namespace === undefined || attributes.text(declaration) === namespace;
    return root;
  };
  const openInside = (name: XmlName, attributes: Attributes): Place<Name> => {
    const inner = here.inside.get(name.local);
    if (!inner) return ELSEWHERE;
    // What the same name means in another namespace, another program would see otherwise.
    if (name.prefix !== prefix || (namespace !== undefined && declaresAnew(attributes))) {
      isSound = false;
    }
    return inner;
  };
  const declaresAnew = (attributes: Attributes): boolean =>
    (attributes.text(declaration) ?? namespace) !== namespace;
  const events: XmlEvents = {
    open: (name, attributes) => {
      around.push(here);
      here = around.length === 1 ? openRoot(name, attributes) : openInside(name, attributes);
      if (here.name !== undefined) visitor.open(here.name, attributes);
    },
    text: (content) => {
      if (here.name !== undefined) visitor.text(here.name, content);
    },
    leap: (bytes, at) =>
      here.name === undefined || prefix !== '' ? 0 : (visitor.leap?.(here.name, bytes, at) ?? 0),
    close: () => {
      if (here.name !== undefined) visitor.close(here.name);
      here = around.pop() ?? ELSEWHERE;
    },
  };
  const scanner = createXmlScanner(events);
  return {
    write: (bytes) => scanner.write(bytes) && isSound && visitor.isRefused?.() !== true,
    end: () => scanner.end(),
  };
}
