import { type Ballots, blankAnswer } from '../../ballots/ballots.ts';
import type { Rational } from '../../exact/rational.ts';
import { decimalPlaces } from '../../exact/text.ts';
import { BLANK_WORDS, ballotsWords } from '../../layout/labels/ballots-words.ts';
import type { MarksNeed } from '../../layout/model/needs.ts';
import type { Tick } from './slots.ts';

/** Of an answer that no formula can read: the core may know the spelling. */
export const UNREAD = 0;
/** Of one that is surely no mark: an error, or what the core could not read when it was scored. */
export const NO_MARK = -1;

/**
 * Answers as whole numbers: levels from 1 on, then the not-marks that count as taking part, then
 * the others, a blank among them. So one comparison says whether a ballot took part.
 */
export interface AnswerCodes {
  /** @param answer as the ballots hold it */
  readonly codeOf: (answer: number) => number;
  /** Of a scale of numbers. */
  readonly numbers: NumberScale | null;
  readonly levels: number;
  /** The last one that counts as taking part. */
  readonly counted: number;
  readonly blank: number;
  readonly ofNotMark: (index: number) => number;
  readonly ofTick: (tick: Tick) => number;
  /** What may be written, as labels are compared, with its code. */
  readonly words: readonly (readonly [word: string, code: number])[];
}

/** What stands for an answer to a scale of numbers that is no mark, by its code. */
export const notMarkWord = (code: number | ''): string => `·${code}`;

export interface NumberScale {
  /** The scale's. */
  readonly id: string;
  /** By answer. */
  readonly given: readonly Rational[];
  /** Decimals that a mark may have: as many as one has, and two at least. */
  readonly places: number;
}

const LEAST_PLACES = 2;

function numbersOf({ levels }: Ballots, { scale }: MarksNeed): NumberScale {
  const given = levels.map(({ points }) => points);
  const decimals = given.map((points) => decimalPlaces(points) ?? 0);
  const places = decimals.reduce((most, own) => Math.max(most, own), LEAST_PLACES);
  return { id: scale.id, given, places };
}

export function answerCodes(ballots: Ballots, need: MarksNeed): AnswerCodes {
  const { notMarks, isNumbers } = ballots;
  // A number is its own code.
  const levels = isNumbers ? [] : ballots.levels;
  const inOrder = [...notMarks.keys()].sort(
    (a, b) =>
      Number(notMarks[b]?.turnout === 'counted') - Number(notMarks[a]?.turnout === 'counted'),
  );
  const ofNotMark = (index: number) => levels.length + 1 + inOrder.indexOf(index);
  const given = ballots.levels.length;
  const undeclared = given + notMarks.length;
  const codeOf = (answer: number) => {
    if (answer < given) return answer + 1;
    if (answer < undeclared) return ofNotMark(answer - given);
    return answer === undeclared ? levels.length + notMarks.length + 1 : UNREAD;
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
    numbers: isNumbers ? numbersOf(ballots, need) : null,
    levels: levels.length,
    counted: levels.length + notMarks.filter(({ turnout }) => turnout === 'counted').length,
    blank,
    ofNotMark,
    ofTick,
    words: [...words],
  };
}
