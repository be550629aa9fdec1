import { type Ballots, blankAnswer } from '../../ballots/ballots.ts';
import { BLANK_WORDS, ballotsWords } from '../../layout/labels/ballots-words.ts';
import type { MarksNeed } from '../../layout/model/needs.ts';
import type { Tick } from './slots.ts';

/** Of an answer that cannot be read. */
export const UNREAD = 0;

/**
 * Answers as whole numbers: levels from 1 on, then the not-marks that count as taking part, then
 * the others, a blank among them. So one comparison says whether a ballot took part.
 */
export interface AnswerCodes {
  /** @param answer as the ballots hold it */
  readonly codeOf: (answer: number) => number;
  readonly levels: number;
  /** The last one that counts as taking part. */
  readonly counted: number;
  readonly blank: number;
  readonly ofNotMark: (index: number) => number;
  readonly ofTick: (tick: Tick) => number;
  /** What may be written, as labels are compared, with its code. */
  readonly words: readonly (readonly [word: string, code: number])[];
}

export function answerCodes(ballots: Ballots, need: MarksNeed): AnswerCodes {
  const { levels, notMarks } = ballots;
  const inOrder = [...notMarks.keys()].sort(
    (a, b) =>
      Number(notMarks[b]?.turnout === 'counted') - Number(notMarks[a]?.turnout === 'counted'),
  );
  const ofNotMark = (index: number) => levels.length + 1 + inOrder.indexOf(index);
  const undeclared = levels.length + notMarks.length;
  const codeOf = (answer: number) => {
    if (answer < levels.length) return answer + 1;
    if (answer < undeclared) return ofNotMark(answer - levels.length);
    return answer === undeclared ? undeclared + 1 : UNREAD;
  };
  const blank = codeOf(blankAnswer(ballots));
  const ofTick = ({ is, id }: Tick) => {
    const index = (is === 'level' ? levels : notMarks).findIndex((one) => one.id === id);
    return is === 'level' ? index + 1 : ofNotMark(index);
  };
  const { answers } = ballotsWords(need);
  const words = new Map(BLANK_WORDS.map((word) => [word, blank]));
  for (const [word, tick] of answers) words.set(word, ofTick(tick));
  return {
    codeOf,
    levels: levels.length,
    counted: levels.length + notMarks.filter(({ turnout }) => turnout === 'counted').length,
    blank,
    ofNotMark,
    ofTick,
    words: [...words],
  };
}
