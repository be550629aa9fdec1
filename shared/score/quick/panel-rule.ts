import type { BallotsComponent, Condition, Level } from '../../rulebook/model/rulebook.ts';
import { leastCommonMultiple, roundedQuotient, unitsOf } from './units.ts';

/** The rounded value of the panel whose counts begin at `start`, in units; NaN without marks. */
export type PanelRule = (cells: Uint32Array, start: number) => number;

export interface PanelUnits {
  readonly levels: readonly Level[];
  /** Units of a panel's value: 10 to the places it is rounded to. */
  readonly perOne: number;
  /** That one panel can have. */
  readonly mostMarks: number;
}

/** What `scorePanel` computes, in machine numbers; null where they could not hold a step of it. */
export function panelRule(
  { round, trim, aggregate }: BallotsComponent,
  { levels, perOne, mostMarks }: PanelUnits,
): PanelRule | null {
  const perPoint = leastCommonMultiple(levels.map(({ points }) => Number(points.den)));
  const ascending = levels
    .map(({ points }, answer) => ({ answer, units: unitsOf(points, perPoint) ?? Number.NaN }))
    .sort((a, b) => a.units - b.units);
  const greatest = ascending.reduce((most, { units }) => Math.max(most, Math.abs(units)), 1);
  const isHeld = Number.isSafeInteger(2 * greatest * Math.max(1, mostMarks) * perOne);
  if (round === null || !isHeld) return null;
  const bars = {
    answers: Uint16Array.from(ascending, ({ answer }) => answer),
    points: Float64Array.from(ascending, ({ units }) => units),
  };
  const middle = aggregate === 'mean' ? meanOf(bars) : medianOf(bars);
  const isTrimmed = trim ? askCount(trim.when) : () => false;
  const [high, low] = [trim?.high ?? 0, trim?.low ?? 0];
  return (cells, start) => {
    let marks = 0;
    for (let bar = 0; bar < bars.answers.length; bar += 1)
      marks += cells[start + (bars.answers[bar] ?? 0)] ?? 0;
    if (marks === 0) return Number.NaN;
    const found = isTrimmed(marks)
      ? middle(cells, start, low, marks - high)
      : middle(cells, start, 0, marks);
    return roundedQuotient(found.sum * perOne, found.marks * perPoint, round.mode);
  };
}

interface Bars {
  /** From the answer with the fewest points to the one with the most. */
  readonly answers: Uint16Array;
  readonly points: Float64Array;
}

/** What the marks from position `from` up to `to`, ascending, are averaged from. */
type Middle = (
  cells: Uint32Array,
  start: number,
  from: number,
  to: number,
) => { readonly sum: number; readonly marks: number };

const meanOf =
  ({ answers, points }: Bars): Middle =>
  (cells, start, from, to) => {
    let [passed, sum] = [0, 0];
    for (let bar = 0; bar < answers.length; bar += 1) {
      const next = passed + (cells[start + (answers[bar] ?? 0)] ?? 0);
      const taken = (next < to ? next : to) - (passed > from ? passed : from);
      if (taken > 0) sum += (points[bar] ?? 0) * taken;
      passed = next;
    }
    return { sum, marks: to - from };
  };

/** The middle mark, or the two middle ones. */
function medianOf(bars: Bars): Middle {
  const mean = meanOf(bars);
  return (cells, start, from, to) =>
    mean(cells, start, from + ((to - from - 1) >> 1), from + ((to - from) >> 1) + 1);
}

/** A condition on a count, without fractions. */
function askCount(condition: Condition): (count: number) => boolean {
  const num = Number(condition.value.num);
  const den = Number(condition.value.den);
  const { op } = condition;
  return (count) => {
    const left = count * den;
    if (op === '>=') return left >= num;
    if (op === '>') return left > num;
    if (op === '<=') return left <= num;
    return op === '<' ? left < num : left === num;
  };
}
