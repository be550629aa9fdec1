import { done, type Result } from '../messages/problem.ts';
import type { Package } from './package.ts';
import { RICH_TEXT, unescapeText } from './rich-text.ts';
import { place } from './visit-xml.ts';

const SHARED_STRINGS = place<'item' | 'text'>(undefined, { si: place('item', RICH_TEXT) });

/** The texts that cells refer to by position. */
export function readSharedStrings(opened: Package, part: string | undefined): Result<string[]> {
  const strings: string[] = [];
  if (part === undefined) return done(strings);
  let item = '';
  const visited = opened.visit(part, {
    root: SHARED_STRINGS,
    visitor: {
      open: (name) => {
        if (name === 'item') item = '';
      },
      text: (name, text) => {
        if (name === 'text') item += text;
      },
      close: (name) => {
        if (name === 'item') strings.push(unescapeText(item));
      },
    },
  });
  return visited && !visited.ok ? visited : done(strings);
}
