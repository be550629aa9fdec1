import type { Cell } from '../../workbook/model.ts';
import { normaliseLabel } from '../labels/names.ts';
import { cellText } from './cell-text.ts';

/** What stands under a level on a ballot. `one` and `zero` may as well be counts. */
export type Sign = 'nothing' | 'tick' | 'one' | 'zero' | 'no' | 'stroke' | 'count' | 'other';

/** √ and its kin, those of the fonts Wingdings among them, and words that stand for them. */
const TICK =
  /^(?:[\u221a\u2713\u2714\u2611\u2705\u{1f5f8}\u{1f5f9}\u25cf\u25cb\u25ef\u3007\u25a0\u25fc\u25c9\uf0fc\uf0fe\uf050\uf052\u00fc\u00fe]{1,3}|[vy]|是|对|勾|对勾|打勾|yes|true)$/u;
/** An empty box, and words that say that the level was not chosen. */
const NO = /^(?:[\u25a1\u2610\u25fb\u2b1c]|否|n|no|false)$/u;
/** A line or a cross: not chosen beside a tick; alone nobody can say what it means. */
const STROKE =
  /^[/\\\u2571\u2572\u2010-\u2015\u2212\u2500\-\u00d7\u2715-\u2718\u274c\u274e\u2573x*|]{1,4}$/u;

/** A sign that stands in for a mark nobody gives, as on the diagonal of a table of peers. */
export const isStroke = (text: string): boolean => {
  const key = keyOf(text);
  return STROKE.test(key) || NOT_ASKED.includes(key);
};
const NOT_ASKED = ['本人', '自己', '无', 'self', 'n/a'];

/** ✔ may come with a selector of its drawing, which is no sign of its own. */
const keyOf = (text: string): string => normaliseLabel(text).replace(/\ufe0e|\ufe0f/g, '');

/** Equal cells share one answer. */
export function createSignReader(): (cell: Cell | undefined) => Sign {
  const remembered = new Map<string | number | boolean, Sign>();
  return (cell) => {
    if (!cell) return 'nothing';
    if (cell.kind === 'error' || cell.date) return 'other';
    const known = remembered.get(cell.value) ?? signOf(cell);
    remembered.set(cell.value, known);
    return known;
  };
}

function signOf(cell: Cell): Sign {
  const key = keyOf(cellText(cell));
  if (key === '') return 'nothing';
  if (key === '1') return 'one';
  if (key === '0') return 'zero';
  if (/^\d+(?:\.\d+)?$/.test(key)) return 'count';
  if (TICK.test(key)) return 'tick';
  if (NO.test(key)) return 'no';
  return STROKE.test(key) ? 'stroke' : 'other';
}
