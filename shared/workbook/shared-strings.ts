import { done, type Result } from '../messages/problem.ts';
import type { Package } from './package.ts';
import { childrenOf, ownText, type XmlElement } from './xml.ts';

/** The texts that cells refer to by position. */
export function readSharedStrings(opened: Package, part: string | undefined): Result<string[]> {
  const root = part === undefined ? undefined : opened.xmlOf(part);
  if (!root) return done([]);
  return root.ok ? done(childrenOf(root.value, 'si').map(readRichText)) : root;
}

/** The text of an `si` or `is`: its own, or its runs joined. Reading aids (`rPh`) are no text. */
export function readRichText(element: XmlElement): string {
  const own = childrenOf(element, 't').map(ownText);
  const runs = childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't').map(ownText));
  return [...own, ...runs].join('').replace(/_x([0-9A-Fa-f]{4})_/g, unescapeCharacter);
}

/** `_x000D_` is how Office writes a character that XML cannot hold. */
const unescapeCharacter = (_: string, hex: string): string =>
  String.fromCharCode(Number.parseInt(hex, 16));
