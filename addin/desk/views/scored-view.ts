import { formatFixed } from '../../../shared/exact/text.ts';
import type { ScoredReview } from '../../../shared/joint-review/prepare.ts';
import { inert } from '../../../shared/messages/say.ts';
import type { Scoring } from '../../../shared/score/model/scoring.ts';
import type { CategoryView, PersonView, ScoredView } from './model.ts';
import { rankedIn } from './ranking.ts';
import { drawStrip } from './strip-plot.ts';

/** Who has which total, rank and suggested grade. */
export function scoredView(scored: ScoredReview): ScoredView {
  const { scoring, rulebookHash, workbook, changes = null } = scored;
  const ours = workbook.sheets.flatMap(({ name, isOurs }) => (isOurs ? [name] : []));
  return {
    ...{ rulebookHash, changes, ours },
    people: scoring.review.subjects.map((_, index) => personView(scoring, index)),
    categories: scoring.plan.rulebook.categories.map(({ id }) => categoryView(scoring, id)),
    others: workbook.sheets.length - ours.length,
  };
}

function personView({ plan, review, places }: Scoring, index: number): PersonView {
  const { name = '', unit = '', category = '' } = review.subjects[index] ?? {};
  const place = places[index];
  const { round } = plan.rulebook.final;
  return {
    ...{ name: inert(name), unit: inert(unit), category },
    total: place ? formatFixed(place.total().score, round.places) : null,
    rank: place?.rank ?? null,
    grade: place?.grading.suggested ?? null,
  };
}

function categoryView(scoring: Scoring, id: string): CategoryView {
  const quotas = scoring.categories.find(({ category }) => category === id)?.quotas ?? [];
  return {
    id,
    ranked: rankedIn(scoring, id),
    plot: drawStrip(scoring, id) ?? null,
    quotas: quotas.map(({ band: { grade }, places, candidates }) => ({
      grade,
      places,
      candidates,
    })),
  };
}
