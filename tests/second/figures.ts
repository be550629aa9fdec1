import {
  compare,
  type Fraction,
  HUNDRED,
  larger,
  minus,
  over,
  parseDecimal,
  sum,
  times,
  whole,
  ZERO,
} from './fraction.ts';
import type { Input } from './input.ts';
import { at, type Component, entries, number, text } from './rulebook.ts';

/** A value, or the code of what is wrong with it. */
export type Figure = { readonly value: Fraction } | { readonly wrong: string };

const wrong = (code: string): Figure => ({ wrong: code });

export function scoreChecklist(component: Component, input: Input, subject: number): Figure {
  const rows = input.checklists.filter(
    (row) => row.component === component.id && row.subject === subject,
  );
  const [row, second] = rows;
  if (!row) return wrong('absent');
  if (second) return wrong('twice');
  const fulls = entries(at(component.rules, 'items')).map(([, item]) => number(at(item, 'full')));
  const cells = fulls.map((full, place) => readCell(row.values[place] ?? null, full));
  const left = cells.flatMap((cell) => ('value' in cell ? [cell.value] : []));
  const bad = cells.find((cell) => 'wrong' in cell);
  return bad ?? { value: over(times(HUNDRED, sum(left)), sum(fulls)) };
}

/** A number from 0 to `full`, both included. */
function readCell(written: string | null, full: Fraction): Figure {
  const figure = readNumber(written);
  if ('wrong' in figure) return figure;
  const isInside = compare(figure.value, ZERO) >= 0 && compare(figure.value, full) <= 0;
  return isInside ? figure : wrong('outside');
}

function readNumber(written: string | null): Figure {
  if (written === null || written.trim() === '') return wrong('blank');
  const value = parseDecimal(written);
  return value ? { value } : wrong('unreadable');
}

/** The one number that a sheet gives for a subject. */
function figureOf(component: Component, input: Input, subject: number): Figure {
  const rows = input.measures.filter(
    (row) => row.component === component.id && row.subject === subject,
  );
  const [row, second] = rows;
  if (!row) return wrong('absent');
  return second ? wrong('twice') : readNumber(row.value);
}

const isLowBetter = (component: Component): boolean =>
  text(at(component.rules, 'better'), 'high') === 'low';

export function scoreMeasure(component: Component, input: Input, subject: number): Figure {
  const figure = figureOf(component, input, subject);
  if ('wrong' in figure) return figure;
  const full = number(at(component.rules, 'full'));
  if (compare(figure.value, ZERO) < 0 || compare(figure.value, full) > 0) return wrong('outside');
  const good = isLowBetter(component) ? minus(full, figure.value) : figure.value;
  return { value: over(times(HUNDRED, good), full) };
}

/** The readable numbers of everyone in the subject's category, void subjects too. */
function figuresBeside(component: Component, input: Input, subject: number): Fraction[] {
  const category = input.subjects[subject]?.category;
  return input.subjects.flatMap((other, place) => {
    const figure = figureOf(component, input, place);
    return other.category === category && 'value' in figure ? [figure.value] : [];
  });
}

export function scoreRank(component: Component, input: Input, subject: number): Figure {
  const own = figureOf(component, input, subject);
  if ('wrong' in own) return own;
  const sign = isLowBetter(component) ? -1 : 1;
  const ahead = figuresBeside(component, input, subject).filter(
    (other) => sign * compare(other, own.value) > 0,
  );
  const lost = times(number(at(component.rules, 'step')), whole(ahead.length));
  const points = minus(number(at(component.rules, 'first')), lost);
  return { value: larger(points, number(at(component.rules, 'least'), '0')) };
}

export function scoreRatio(component: Component, input: Input, subject: number): Figure {
  const own = figureOf(component, input, subject);
  if ('wrong' in own) return own;
  const best = figuresBeside(component, input, subject).reduce(larger);
  if (compare(best, ZERO) <= 0) return wrong('best-not-above-zero');
  return { value: times(over(own.value, best), HUNDRED) };
}
