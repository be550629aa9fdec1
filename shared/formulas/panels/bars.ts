import { compare, type Rational } from '../../exact/rational.ts';
import type { BallotsComponent, Scale } from '../../rulebook/model/rulebook.ts';
import type { KeptMarks, NumberMarks } from '../base/marks.ts';
import type { RuleCells } from '../base/rule-cells.ts';
import { mostPlaces, type Places, placesOf } from '../base/snap.ts';
import { is, literal } from '../expression/expression.ts';
import type { Expression } from '../expression/tree.ts';

/** A panel's counts and the rules that turn them into a value. */
export interface Bars {
  readonly component: BallotsComponent;
  readonly scale: Scale;
  readonly rules: RuleCells;
  readonly levels: readonly Expression[];
  readonly marks: Expression;
  /** Where each mark is a number of its own, and there are no levels. */
  readonly numbers?: NumberMarks | undefined;
  /** Where whole ballots are trimmed, which leaves nothing to trim here. */
  readonly kept?: KeptMarks | undefined;
}

interface Bar {
  readonly points: Rational;
  /** The level's points on Rules. */
  readonly cell: Expression;
  readonly count: Expression;
}

/** Levels with their counts, from most points to fewest. */
export const descending = ({ scale, rules, levels }: Bars): Bar[] =>
  scale.levels
    .map(({ id, points }, index) => ({
      points,
      cell: rules.of('points', scale.id, id),
      count: levels[index] ?? literal(0),
    }))
    .sort((a, b) => compare(b.points, a.points));

/** Whether there are marks enough to trim; null where the rulebook trims nothing. */
export const isTrimmed = ({ component: { id, trim }, rules, marks }: Bars): Expression | null =>
  trim?.per === 'panel' ? is(marks, trim.when.op, rules.of('trim', id, 'when')) : null;

export const pointPlaces = ({ levels }: Scale): Places =>
  mostPlaces(levels.map(({ points }) => placesOf(points)));

/** Decimals of the marks' points. */
export const markPlaces = ({ scale, numbers }: Pick<Bars, 'scale' | 'numbers'>): Places =>
  numbers ? numbers.places : pointPlaces(scale);
