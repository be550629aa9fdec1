import type { Subject } from '../ballots/review.ts';
import { compareText } from '../base/compare-text.ts';
import { compare, divide, type Rational, whole } from '../exact/rational.ts';
import type { Ranking, Rulebook } from '../rulebook/model/rulebook.ts';
import { leavesOf } from './components/ballots.ts';
import type { ComponentScore, Place, VetoCheck } from './model/scoring.ts';

/** A subject with a total, as ranking and grading see it. */
export interface Standing {
  readonly index: number;
  readonly subject: Subject;
  /**
   * What the ranking compares, in its order without the name. At one position all are fractions,
   * or all are whole numbers of the same unit; null where there is no value.
   */
  readonly keys: readonly (Rational | number | null)[];
  readonly total: Place['total'];
  /** Index of the band that holds the banding total. */
  readonly band: number;
  readonly vetoes: readonly VetoCheck[];
  readonly componentValue: (component: string) => Rational | null;
}

export interface Ranked {
  readonly standing: Standing;
  readonly rank: number;
}

/** Ranks inside one category, best first. Subjects with equal keys share a rank. */
export function rankSubjects(ranking: Ranking, standings: readonly Standing[]): Ranked[] {
  const sorted = standings.toSorted(
    (a, b) => compareKeys(a.keys, b.keys) || compareListed(ranking, a, b),
  );
  let [rank, distinct] = [0, 0];
  return sorted.map((standing, position) => {
    const before = sorted[position - 1];
    const separate = !before || compareKeys(before.keys, standing.keys) !== 0;
    if (separate) distinct += 1;
    if (separate) rank = ranking.ties === 'dense' ? distinct : position + 1;
    return { standing, rank };
  });
}

/** Descending; a value that there is none of counts as lowest. */
function compareKeys(a: Standing['keys'], b: Standing['keys']): number {
  for (let index = 0; index < a.length; index += 1) {
    const order = compareKey(b[index] ?? null, a[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

type Key = Standing['keys'][number];

function compareKey(a: Key, b: Key): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a === 'number' || typeof b === 'number')
    throw new Error('One key, two kinds of value');
  return compare(a, b);
}

/** The list's order among equals; it never separates ranks. */
function compareListed({ order }: Ranking, a: Standing, b: Standing): number {
  const byName = order.some(({ by }) => by === 'name');
  const named =
    compareText(a.subject.name, b.subject.name) || compareText(a.subject.unit, b.subject.unit);
  return (byName ? named : 0) || a.index - b.index;
}

/**
 * Share of a level among the counted marks of a ballots component: unweighted, before trimming,
 * over all groups and leaves that count. Null where there are no marks.
 */
export function shareOf(
  score: ComponentScore,
  level: string,
  scales: Rulebook['scales'],
): Rational | null {
  if (score.kind !== 'ballots') return null;
  const scale = scales.find(({ id }) => id === score.component.scale);
  const position = scale?.levels.findIndex(({ id }) => id === level) ?? -1;
  const panels = leavesOf(score.indicators)
    .flatMap((leaf) => leaf.panels)
    .filter(({ state }) => state === 'scored' || state === 'empty');
  const marks = panels.reduce((total, panel) => total + panel.marks, 0);
  const given = panels.reduce(
    (total, { counts }) => total + (counts?.levels[position]?.value ?? 0),
    0,
  );
  return marks === 0 ? null : divide(whole(given), whole(marks));
}
