import type { Review } from '../../ballots/review.ts';
import { compare } from '../../exact/rational.ts';
import { formatDecimal } from '../../exact/text.ts';
import { quotable } from '../../layout/cells/cell-text.ts';
import { needsOf } from '../../layout/model/needs.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { Level, Scale, Titled } from '../../rulebook/model/rulebook.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import { scoreReview } from '../../score/score.ts';
import { movedSubjects } from './moved-subjects.ts';
import { type Shortfall, shortfallsIn } from './shortfalls.ts';
import { withMissing } from './with-missing.ts';

/** The whole review is scored twice for each group; of more people or ballots nobody waits for it. */
const MOST_SUBJECTS = 2000;
const MOST_BALLOTS = 500_000;

/**
 * Whether the ballots that a group did not hand in could have changed a rank or a grade. Shown by
 * example: everything scored again with all of them at the best level, and at the worst, as ballots
 * that count.
 * @source seeds/rulebooks/README.md#what-does-not-fit-together
 */
export function missingBallots(scoring: Scoring): Problem[] {
  const { plan, review } = scoring;
  if (review.subjects.length > MOST_SUBJECTS) return [];
  const needs = needsOf(plan);
  return shortfallsIn(plan, review).flatMap((shortfall) => {
    const { component, group, sheet, rows, ballots } = shortfall;
    if (countOf(shortfall) > MOST_BALLOTS) return [];
    const { scale, title, groups } = needs.marksOf(component);
    const scored = extremesOf(scale).map((level) =>
      scoreReview(plan, withMissing(plan, review, { shortfall, scale, level })),
    );
    const moved = movedSubjects(scoring, scored);
    if (moved.length === 0) return [];
    const values = {
      what: withGroup(
        title,
        groups.find(({ id }) => id === group),
      ),
      missing: Math.max(...rows.values(), ...ballots.values()),
      names: namesOf(moved, review),
    };
    return [suspicion('ballots-missing-matter', values, { place: { sheet } })];
  });
}

/** Of single ballots each is made; counts only rise. */
const countOf = ({ ballots }: Shortfall): number =>
  [...ballots.values()].reduce((all, missing) => all + missing, 0);

/** The best level and the worst, or number. */
function extremesOf({ levels, range }: Scale): readonly Level[] {
  if (range)
    return range.map((points) => ({ id: formatDecimal(points) ?? '', aliases: [], points }));
  const sorted = levels.toSorted((a, b) => compare(b.points, a.points));
  return [sorted[0], sorted.at(-1)].filter((level) => level !== undefined);
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
