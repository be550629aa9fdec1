import type { BallotRules } from '../../rulebook/plan/plan.ts';
import { type Plain, plain } from '../base/draft.ts';
import { is, literal, minus, times, total, words } from '../expression/expression.ts';
import { all, call, choose } from '../expression/functions.ts';
import { countNumber, countOf, countWords, sumOver } from '../expression/ranges.ts';
import { type CellNode, type Expression, lengthOf, type RangeNode } from '../expression/tree.ts';
import { type AnswerCodes, notMarkWord, UNREAD } from './answer-codes.ts';

/** The answers of one ballot as codes, and how many its subject's category asks for. */
export interface BallotAnswers {
  readonly codes: AnswerCodes;
  readonly answers: RangeNode;
  readonly asked: number;
}

/**
 * Whether a ballot counts by itself: its items, then whether it gives one level throughout.
 * @source seeds/rulebooks/README.md#ballots
 */
export function countsByItself(
  { valid }: BallotRules,
  { codes, answers, asked }: BallotAnswers,
): Expression | Plain {
  const every =
    valid.items === 'every' ? [is(blanksIn({ codes, answers, asked }), '=', literal(0))] : [];
  const differ =
    valid.allEqual === 'invalid' && asked > 1
      ? [call('NOT', isOneLevel({ codes, answers, asked }))]
      : [];
  const tests = [...every, ...differ];
  return tests.length === 0 ? plain(1) : choose(all(tests), literal(1), literal(0));
}

/** An answer that is not asked for has an empty cell, which is no blank. */
function blanksIn({ codes, answers, asked }: BallotAnswers): Expression {
  const blank = codes.numbers ? words('') : literal(codes.blank);
  const count = sumOver(times(is(answers, '=', blank), literal(1)));
  const empty = codes.numbers ? lengthOf(answers) - asked : 0;
  return empty === 0 ? count : minus(count, literal(empty));
}

function isOneLevel({ answers, asked, codes: { levels, numbers } }: BallotAnswers): Expression {
  const [least, most] = [call('MIN', answers), call('MAX', answers)];
  if (numbers) return all([is(countOf(answers), '=', literal(asked)), is(least, '=', most)]);
  return all([is(least, '=', most), is(least, '>', literal(0)), is(most, '<=', literal(levels))]);
}

/** Whether somebody took part: one answer at least that counts as that. */
export const tookPart = ({
  answers,
  codes,
}: Pick<BallotAnswers, 'answers' | 'codes'>): Expression => {
  const took = (test: Expression) => choose(test, literal(1), literal(0));
  if (codes.numbers) {
    const others = Array.from({ length: codes.counted }, (_, index) =>
      countWords(answers, notMarkWord(index + 1)),
    );
    return took(is(total([countOf(answers), ...others]), '>', literal(0)));
  }
  const counted = times(is(answers, '>', literal(0)), is(answers, '<=', literal(codes.counted)));
  return took(is(sumOver(counted), '>', literal(0)));
};

/** How many answers are no marks, or cannot be read. */
export const unreadIn = (answers: RangeNode): Expression =>
  minus(countOf(answers), sumOver(times(is(answers, '>', literal(0)), literal(1))));

/** What a ballot says to the share of a level that its rater gives, beside three times the rater's number. */
export const HABIT = { other: 0, given: 1, unread: 2 } as const;
export const habitCode = (rater: number, habit: keyof typeof HABIT): number =>
  3 * rater + HABIT[habit];

/**
 * What a ballot says of its rater; nothing where it gives no level, or does not count. What cannot be
 * read may be that level in a spelling that the core knows, or another one.
 */
export function habitOf(
  rater: number,
  {
    counts,
    answer,
    answers,
    level,
    codes,
  }: {
    readonly counts: CellNode;
    readonly answer: CellNode;
    readonly answers: RangeNode;
    readonly level: number;
    readonly codes: AnswerCodes;
  },
): Expression {
  const isLevel = all([
    is(counts, '=', literal(1)),
    is(answer, '>', literal(0)),
    is(answer, '<=', literal(codes.levels)),
  ]);
  const code = (habit: keyof typeof HABIT) => literal(habitCode(rater, habit));
  const gave = choose(is(answer, '=', literal(level)), code('given'), code('other'));
  const said = choose(isLevel, gave, words(''));
  return choose(is(countNumber(answers, UNREAD), '=', literal(0)), said, code('unread'));
}
