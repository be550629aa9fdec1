import { add, divide, multiply, type Rational, rational, sum, whole } from '../exact/rational.ts';

/** Marks of one panel by their points, from fewest points to most; bars without marks left out. */
export type Histogram = readonly Bar[];
export interface Bar {
  readonly points: Rational;
  /** Whole, 1 or more. */
  readonly count: number;
}

export const countMarks = (bars: Histogram): number =>
  bars.reduce((marks, { count }) => marks + count, 0);

export const sumPoints = (bars: Histogram): Rational =>
  sum(bars.map(({ points, count }) => multiply(points, whole(count))));

/** What is left after single marks are dropped from one end, and the points that went with them. */
export interface Trimmed {
  readonly left: Histogram;
  readonly points: Rational;
}

/** @param marks how many to drop; fewer than the histogram holds */
export function dropLowest(bars: Histogram, marks: number): Trimmed {
  let due = marks;
  const kept = bars.map(({ points, count }) => {
    const dropped = Math.min(due, count);
    due -= dropped;
    return { points, count: count - dropped };
  });
  const left = kept.filter(({ count }) => count > 0);
  return { left, points: add(sumPoints(bars), multiply(sumPoints(left), whole(-1))) };
}

/** @param marks how many to drop; fewer than the histogram holds */
export function dropHighest(bars: Histogram, marks: number): Trimmed {
  const { left, points } = dropLowest(bars.toReversed(), marks);
  return { left: left.toReversed(), points };
}

/** @throws RangeError when there are no marks */
export const mean = (bars: Histogram): Rational => divide(sumPoints(bars), whole(countMarks(bars)));

/** Of an even number of marks, the mean of the two middle ones. */
export function median(bars: Histogram): Rational {
  const marks = countMarks(bars);
  const below = Math.floor((marks - 1) / 2);
  const above = Math.floor(marks / 2);
  return multiply(add(pointsAt(bars, below), pointsAt(bars, above)), rational(1n, 2n));
}

/** Points of the mark at `position`, from 0, in ascending order. */
function pointsAt(bars: Histogram, position: number): Rational {
  let passed = 0;
  for (const { points, count } of bars) {
    passed += count;
    if (position < passed) return points;
  }
  throw new RangeError(`No mark at ${position}: there are ${passed}`);
}
