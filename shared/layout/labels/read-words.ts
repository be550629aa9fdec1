import { LABEL_WORDS, type Words } from './label-words.ts';
import type { LabelUse, WordSense } from './sense.ts';

/** What may stand between a title and the words beside it; the words next to none are close to it. */
const APART = /[-‐‑—–―_:/\\|·•~.,;、。+&=()[\]【】〔〕〖〗〈〉《》「」『』{}<>"“”'‘’`…]+/y;
/** `一、` `（二）` `3.` `1.2` `Q4.` `第五题：` before a title, or a letter. */
const NUMBERING =
  /^(?:[([【]?(?:第?[一二三四五六七八九十百\d]{1,3}[题项条]?|[a-z]|q\d{1,3})[)\]】、.:,-])+/;
/** A point and a digit: `1.2学习教育`. */
const DECIMAL_NUMBERING = /^\d{1,2}(?:[.-]\d{1,2})+[.、)]?(?![\d分%])/;

export const withoutNumbering = (key: string): string =>
  key.replace(DECIMAL_NUMBERING, '').replace(NUMBERING, '');

/** Where a text stands: the word at that end is close to the title, with nothing between them. */
export type Beside = 'before' | 'behind' | 'alone';

export interface BesideWords {
  readonly senses: readonly WordSense[];
  /** The rest that is in no list; empty where all is understood. */
  readonly unknown: string;
  /** Whether what is unknown touches the title: then that is another title. */
  readonly isClose: boolean;
}

/** The words of a normalised text, each of a closed list. */
export function readWords(text: string, use: LabelUse, beside: Beside): BesideWords {
  const senses: WordSense[] = [];
  let position = 0;
  let isClose = beside === 'behind';
  while (position < text.length) {
    const gap = lengthAt(APART, text, position);
    if (gap > 0) isClose = false;
    position += gap;
    if (position === text.length) break;
    const word = longestAt(text, position, { use, closeOnly: isCloseAt(isClose, beside) });
    if (!word || touchesTitle(text, position + word.length, { beside, word }))
      return { senses, unknown: text.slice(position), isClose: isClose || endsClose(text, beside) };
    senses.push(word.sense);
    position += word.length;
    isClose = false;
  }
  return { senses, unknown: '', isClose: false };
}

const isCloseAt = (isClose: boolean, beside: Beside): boolean => isClose && beside === 'behind';

/** The last word before a title, with nothing between, must be one that may stand so. */
const touchesTitle = (
  text: string,
  end: number,
  { beside, word }: { beside: Beside; word: FoundWord },
): boolean => beside === 'before' && end === text.length && !word.isClose;

const endsClose = (text: string, beside: Beside): boolean => {
  if (beside !== 'before') return false;
  const last = text.at(-1) ?? '';
  return lengthAt(APART, last, 0) === 0;
};

interface FoundWord {
  readonly sense: WordSense;
  readonly length: number;
  readonly isClose: boolean;
}

function longestAt(
  text: string,
  position: number,
  { use, closeOnly }: { use: LabelUse; closeOnly: boolean },
): FoundWord | undefined {
  let best: FoundWord | undefined;
  for (const words of LABEL_WORDS) {
    if (words.uses && !words.uses.includes(use)) continue;
    const found = wordAt(words, text, { position, closeOnly });
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

function wordAt(
  { sense, close, apart }: Words,
  text: string,
  { position, closeOnly }: { position: number; closeOnly: boolean },
): FoundWord | undefined {
  const near = close ? lengthAt(close, text, position) : 0;
  const far = apart && !closeOnly ? lengthAt(apart, text, position) : 0;
  const length = Math.max(near, far);
  return length === 0 ? undefined : { sense, length, isClose: near >= far };
}

/** Of a sticky pattern. */
function lengthAt(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0].length ?? 0;
}
