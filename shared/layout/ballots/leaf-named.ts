import { findLeaf } from '../describe/tally-columns.ts';
import type { Poll } from './poll.ts';

/** `第一责任`, or with its branch: `履行责任/第一责任`. */
const BETWEEN = /\s*[/／>＞|｜·—–\-:：]+\s*/;

/** The position of the leaf of that title in the component; -1 for none, or not just one. */
export function leafNamed({ words }: Poll, text: string): number {
  const label = findLeaf([text], words) ?? findLeaf(text.split(BETWEEN), words);
  return label ? words.leaves.indexOf(label.value) : -1;
}
