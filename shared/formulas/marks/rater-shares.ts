import type { Ballots } from '../../ballots/ballots.ts';
import { plain } from '../base/draft.ts';
import { is, literal, plus, times } from '../expression/expression.ts';
import { all, choose } from '../expression/functions.ts';
import { countNumber } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import type { AskedBallot } from './asked-ballots.ts';
import { type HABIT, habitCode } from './ballot-rules.ts';
import type { SheetContext } from './sheet-context.ts';

/** Raters of whom nobody may give one level too often. */
export interface RaterShares {
  /** From 1; undefined for a ballot that stands alone. */
  readonly numberOf: (ballot: AskedBallot) => number | undefined;
  /** 1 for one who gave it too often, 0 for one who did not, `UNSURE` where that hangs on what cannot be read. */
  readonly over: (rater: number) => CellNode;
}

export const UNSURE = 2;

/** Null where the rulebook does not ask. */
export function putRaterShares(
  context: SheetContext,
  {
    ballots,
    asked,
    habits,
  }: {
    readonly ballots: Ballots;
    readonly asked: readonly AskedBallot[];
    /** The column of what each ballot says to it, from where it is going to stand. */
    readonly habits: (rowsBefore: number) => RangeNode;
  },
): RaterShares | null {
  const planned = asked[0]?.planned;
  if (!planned?.ballotRules.valid.most) return null;
  const { component } = planned;
  const numbers = raterNumbers(ballots, asked);
  const raters = [...new Set(numbers.values())];
  const { draft, words, rules, next } = context;
  const header = next(2);
  const titles = [words.raters, words.given, words.marked, words.doubtful, words.over];
  for (const [index, title] of titles.entries())
    draft.put({ row: header, column: index + 1 }, plain(title), 'header');
  const column = habits(raters.length);
  const share = (part: 'num' | 'den') => rules.of('most', component.id, part);
  const over = raters.map((rater) => {
    const row = next();
    const put = (at: number, content: Expression) =>
      draft.put({ row, column: at }, content, 'whole');
    const count = (habit: keyof typeof HABIT) => countNumber(column, habitCode(rater, habit));
    draft.put({ row, column: 1 }, plain(rater), 'whole');
    const given = put(2, count('given'));
    const marked = put(3, plus(given, count('other')));
    const doubtful = put(4, count('unread'));
    const most = plus(marked, doubtful);
    const isOver = (own: Expression) =>
      is(times(own, share('den')), '>', times(most, share('num')));
    const surely = all([is(marked, '>', literal(1)), isOver(given)]);
    const perhaps = all([is(most, '>', literal(1)), isOver(plus(given, doubtful))]);
    const unsure = choose(perhaps, literal(UNSURE), literal(0));
    return put(5, choose(surely, literal(1), unsure));
  });
  return {
    numberOf: (ballot) => numbers.get(ballot),
    over: (rater) => {
      const cell = over[rater - 1];
      if (!cell) throw new RangeError(`No rater ${rater}`);
      return cell;
    },
  };
}

/** A rater is a name in a group. */
function raterNumbers(
  { raters }: Ballots,
  asked: readonly AskedBallot[],
): ReadonlyMap<AskedBallot, number> {
  const known = new Map<string, number>();
  const numbers = new Map<AskedBallot, number>();
  for (const ballot of asked) {
    const name = raters[ballot.rater]?.name ?? `\u0000${ballot.rater}`;
    if (name === '') continue;
    const key = `${ballot.group} ${name}`;
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    numbers.set(ballot, number);
  }
  return numbers;
}
