import { done, type Result } from '../../messages/problem.ts';
import type { CellValue } from '../model.ts';
import { MAIN_NAMESPACE } from '../office-names.ts';
import type { Package } from '../package.ts';
import { CHARACTER_BYTES, OWN_CELL_BYTES, type Room } from '../room.ts';
import { unescapeText } from '../xml/edit-xml.ts';
import { place } from '../xml/visit-xml.ts';
import { RICH_TEXT } from './rich-text.ts';
import { textOrNothing } from './stored-cell.ts';

const SHARED_STRINGS = place<'item' | 'text'>(undefined, { si: place('item', RICH_TEXT) });

/** The texts that cells refer to by position; undefined for an empty one. */
export function readSharedStrings(
  opened: Package,
  part: string | undefined,
  room: Room,
): Result<(CellValue | undefined)[]> {
  const strings: (CellValue | undefined)[] = [];
  if (part === undefined) return done(strings);
  let item = '';
  const visited = opened.visit(part, {
    root: SHARED_STRINGS,
    namespace: MAIN_NAMESPACE,
    visitor: {
      open: (name) => {
        if (name === 'item') item = '';
      },
      text: (name, content) => {
        if (name === 'text') item += content.text();
      },
      close: (name) => {
        if (name !== 'item') return;
        room.take(OWN_CELL_BYTES + CHARACTER_BYTES * item.length);
        if (!room.isFull()) strings.push(textOrNothing(unescapeText(item)));
      },
      isRefused: room.isFull,
    },
  });
  return visited && !visited.ok ? visited : done(strings);
}
