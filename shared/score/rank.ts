import type { Subject } from '../ballots/review.ts';
import { compare, divide, type Rational, whole } from '../exact/rational.ts';
import type { Ranking, RankKey, Rulebook } from '../rulebook/rulebook.ts';
import { compareText } from './compare-text.ts';
import { leavesOf } from './components/ballots.ts';
import type { ComponentScore, SubjectScore, Total } from './scoring.ts';

/** A subject with a total, as ranking and grading see it. */
export interface Standing {
  readonly score: SubjectScore;
  readonly total: Total;
  readonly subject: Subject;
}
export interface Ranked extends Standing {
  readonly rank: number;
}

/** Ranks inside one category, best first. Subjects with equal keys share a rank. */
export function rankSubjects(
  { ranking, scales }: Rulebook,
  standings: readonly Standing[],
): Ranked[] {
  const keyed = standings.map((standing) => ({
    ...standing,
    keys: ranking.order.flatMap((key) =>
      key.by === 'name' ? [] : [keyValue(key, standing, scales)],
    ),
  }));
  const sorted = keyed.toSorted(
    (a, b) => compareKeys(a.keys, b.keys) || compareListed(ranking, a, b),
  );
  let [rank, distinct] = [0, 0];
  return sorted.map(({ keys, ...standing }, position) => {
    const before = sorted[position - 1];
    const separate = !before || compareKeys(before.keys, keys) !== 0;
    if (separate) distinct += 1;
    if (separate) rank = ranking.ties === 'dense' ? distinct : position + 1;
    return { ...standing, rank };
  });
}

type Keys = readonly (Rational | null)[];

/** Descending; a value that there is none of counts as lowest. */
function compareKeys(a: Keys, b: Keys): number {
  for (const [index, left = null] of a.entries()) {
    const right = b[index] ?? null;
    if (left === null && right === null) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    const order = compare(right, left);
    if (order !== 0) return order;
  }
  return 0;
}

/** The list's order among equals; it never separates ranks. */
function compareListed({ order }: Ranking, a: Standing, b: Standing): number {
  const byName = order.some(({ by }) => by === 'name');
  const named =
    compareText(a.subject.name, b.subject.name) || compareText(a.subject.unit, b.subject.unit);
  return (byName ? named : 0) || a.score.index - b.score.index;
}

type ValueKey = Exclude<RankKey, { readonly by: 'name' }>;

function keyValue(key: ValueKey, { score, total }: Standing, scales: Rulebook['scales']) {
  if (!('component' in key)) return total[key.by];
  const component = score.components.find((one) => one.component.id === key.component);
  if (key.by === 'component') return component?.value ?? null;
  return component ? shareOf(component, key.level, scales) : null;
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
    .filter(({ state }) => state === 'scored');
  const marks = panels.reduce((total, panel) => total + panel.marks, 0);
  const given = panels.reduce(
    (total, { counts }) => total + (counts?.levels[position]?.value ?? 0),
    0,
  );
  return marks === 0 ? null : divide(whole(given), whole(marks));
}
