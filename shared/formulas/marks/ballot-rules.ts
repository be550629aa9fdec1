import type { BallotRules } from '../../rulebook/plan/plan.ts';
import { type Plain, plain } from '../base/draft.ts';
import { is, literal, minus, plus, times, total, words } from '../expression/expression.ts';
import { all, call, choose } from '../expression/functions.ts';
import { countOf, countWords, sumOver } from '../expression/ranges.ts';
import { type CellNode, type Expression, lengthOf, type RangeNode } from '../expression/tree.ts';
import { type AnswerCodes, notMarkWord } from './answer-codes.ts';

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

/** How many answers cannot be read. */
export const unreadIn = (answers: RangeNode): Expression =>
  minus(countOf(answers), sumOver(times(is(answers, '>', literal(0)), literal(1))));

/**
 * Twice the rater's number, and one more where the ballot gives the level that may not be given to
 * too many; nothing where it gives no level, or does not count.
 */
export function habitOf(
  rater: number,
  {
    counts,
    answer,
    level,
    codes,
  }: {
    readonly counts: CellNode;
    readonly answer: CellNode;
    readonly level: number;
    readonly codes: AnswerCodes;
  },
): Expression {
  const isLevel = all([
    is(counts, '=', literal(1)),
    is(answer, '>', literal(0)),
    is(answer, '<=', literal(codes.levels)),
  ]);
  const gave = choose(is(answer, '=', literal(level)), literal(1), literal(0));
  return choose(isLevel, plus(literal(2 * rater), gave), words(''));
}
