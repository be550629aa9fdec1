import type { At, LeafCounts, Review, Tally } from '../../ballots/review.ts';
import { groupBy } from '../../base/group-by.ts';
import { compare, greatest, least, type Rational } from '../../exact/rational.ts';
import { quotable } from '../../layout/cells/cell-text.ts';
import { needsOf } from '../../layout/model/needs.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { Level, Scale, Titled } from '../../rulebook/model/rulebook.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import { scoreReview } from '../../score/score.ts';

/** The whole review is scored twice for each group; of more people than these nobody waits for it. */
const MOST_SUBJECTS = 2000;

/**
 * Whether the ballots that a group did not hand in could have changed a rank or a grade. Shown by
 * example: everything scored again with all of them at the best level, and at the worst. Only counts
 * are asked; single ballots may be invalid, and nobody knows which of the missing ones would be.
 * @source seeds/rulebooks/README.md#what-does-not-fit-together
 */
export function missingBallots(scoring: Scoring): Problem[] {
  const { plan, review } = scoring;
  if (review.subjects.length > MOST_SUBJECTS) return [];
  const needs = needsOf(plan);
  const groups = groupBy(review.tallies, ({ component, group }) =>
    JSON.stringify([component, group]),
  );
  return [...groups.values()].flatMap((tallies) => {
    const [first] = tallies;
    const missing = Math.max(...tallies.map((tally) => missingOf(tally)));
    const place = first?.counts[0]?.levels[0]?.at;
    if (!first || !place || missing <= 0) return [];
    const { scale, title, groups: own } = needs.marksOf(first.component);
    const scored = [bestOf(scale), worstOf(scale)].map((level) =>
      scoreReview(plan, { ...review, tallies: withMissing(review, first, level) }),
    );
    const moved = movedSubjects(scoring, scored);
    if (moved.length === 0) return [];
    const group = own.find(({ id }) => id === first.group);
    const values = { what: withGroup(title, group), missing, names: namesOf(moved, review) };
    return [suspicion('ballots-missing-matter', values, { place: { sheet: place.sheet } })];
  });
}

/** How many were expected, or else given out, and did not come back. */
function missingOf({ turnout: { expected, issued, returned }, counts }: Tally): number {
  const due = (expected ?? issued)?.value;
  const back = returned ? returned.value : Math.max(0, ...counts.map(answersOf));
  return due === undefined || due === null || back === null ? 0 : due - back;
}

const answersOf = ({ levels, notMarks }: LeafCounts): number =>
  [...levels, ...notMarks].reduce((all, cell) => all + (cell?.value ?? 0), 0);

const bestOf = ({ levels }: Scale): number => extreme(levels, 1);
const worstOf = ({ levels }: Scale): number => extreme(levels, -1);

const extreme = (levels: readonly Level[], sign: 1 | -1): number =>
  levels.reduce((best, level, index) => {
    const known = levels[best];
    return known && sign * compare(level.points, known.points) > 0 ? index : best;
  }, 0);

/** All tallies, those of the group with what is missing at one level of every leaf. */
const withMissing = ({ tallies }: Review, group: Tally, level: number): Tally[] =>
  tallies.map((tally) => {
    const more = missingOf(tally);
    const isOwn = tally.component === group.component && tally.group === group.group;
    if (!isOwn || more <= 0) return tally;
    const counts = tally.counts.map((leaf) => ({
      ...leaf,
      levels: leaf.levels.map((cell, index) => (index === level ? raised(cell, more) : cell)),
    }));
    const { returned, valid } = tally.turnout;
    const turnout = {
      ...tally.turnout,
      ...(returned && { returned: raised(returned, more) }),
      ...(valid && { valid: raised(valid, more) }),
    };
    return { ...tally, counts, turnout };
  });

const raised = ({ value, at }: At<number>, by: number): At<number> => ({
  value: value === null ? null : value + by,
  at,
});

/** Subjects who would have another rank or grade, in one of the two or where one rises as another falls. */
function movedSubjects(now: Scoring, scored: readonly Scoring[]): number[] {
  const moved = new Set<number>();
  now.places.forEach((place, subject) => {
    for (const { places } of scored) {
      const other = places[subject];
      if (!place || !other) continue;
      const isSame =
        place.rank === other.rank && place.grading.suggested === other.grading.suggested;
      if (!isSame) moved.add(subject);
    }
  });
  if (now.plan.rulebook.ranking.order[0]?.by === 'score')
    for (const { ranked } of now.categories)
      for (const subject of crossing(ranked, now, scored)) moved.add(subject);
  return [...moved].toSorted((a, b) => a - b);
}

interface Reach {
  readonly subject: number;
  readonly rank: number;
  readonly low: Rational;
  readonly high: Rational;
}

/** Neighbours of whom the lower may come above the higher: their raters may have thought so. */
function crossing(ranked: readonly number[], now: Scoring, scored: readonly Scoring[]): number[] {
  const reaches = ranked.flatMap((subject): Reach[] => {
    const places = [now, ...scored].map((scoring) => scoring.places[subject]);
    const scores = places.flatMap((place) => place?.total().score ?? []);
    const [first, ...others] = scores;
    const rank = places[0]?.rank;
    if (!first || rank === undefined || scores.length < places.length) return [];
    return [
      { subject, rank, low: others.reduce(least, first), high: others.reduce(greatest, first) },
    ];
  });
  return reaches.flatMap((lower, index) => {
    const upper = reaches[index - 1];
    const crosses = upper && upper.rank < lower.rank && compare(lower.high, upper.low) > 0;
    return crosses ? [upper.subject, lower.subject] : [];
  });
}

const withGroup = (title: Titled['title'], group: Titled | undefined): Sayable => ({
  zh: `${title.zh} · ${group?.title.zh}`,
  en: `${title.en} · ${group?.title.en}`,
});

const MOST_NAMES = 5;

function namesOf(moved: readonly number[], { subjects }: Review): Sayable {
  const names = moved.slice(0, MOST_NAMES).map((index) => quotable(subjects[index]?.name ?? ''));
  if (moved.length <= MOST_NAMES) return names;
  return {
    zh: `${names.join('、')}等 ${moved.length} 人`,
    en: `${names.join(', ')} and others (${moved.length})`,
  };
}
