import { formatFixed, formatFraction } from '../../shared/exact/text.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import type { Scoring } from '../../shared/score/model/scoring.ts';
import { scoreReview } from '../score/score-review.ts';
import { asReview } from './as-review.ts';
import type { Case } from './generated-input.ts';
import { scoreNaively } from './score.ts';

/** What both implementations must say of a subject, in the words of the JSON result. */
export interface Said {
  readonly status: 'scored' | 'void';
  readonly exact: string | null;
  readonly score: string | null;
  readonly banding: string | null;
  readonly rank: number | null;
  readonly suggested: string | null;
  readonly components: Readonly<Record<string, string>>;
}

export function saidBySecond({ generated, input }: Case): Said[] {
  return scoreNaively(generated.text, input).subjects.map(({ why: _, components, ...said }) => ({
    ...said,
    components: Object.fromEntries(
      Object.entries(components).flatMap(([id, one]) => (one ? [[id, one.exact]] : [])),
    ),
  }));
}

/**
 * What the core says, without the value of a component in which a mark of a void subject cannot be
 * read: whether such a mark stands among those that count, and leaves the value unknown, is told
 * to a person and decides nothing.
 */
export function saidByCoreAlike(one: Case, tallied: boolean): Said[] {
  const { subjects } = scoreNaively(one.generated.text, one.input);
  return saidByCore(scoreByCore(one, tallied)).map((said, index) => {
    const isSpoilt = (id: string) =>
      subjects[index]?.why.some((why) => SPOILT.some((code) => why === `${code}:${id}`)) === true;
    const components = Object.entries(said.components).filter(([id]) => !isSpoilt(id));
    return { ...said, components: Object.fromEntries(components) };
  });
}
const SPOILT = ['mark-unreadable', 'marked-twice'];

/** @throws Error for a rulebook that is refused: the generator makes none */
export function scoreByCore(one: Case, tallied: boolean): Scoring {
  const read = readRulebook(one.generated.text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return scoreReview(read.value, asReview(read.value, one, tallied));
}

export function saidByCore({ plan, review, subjects }: Scoring): Said[] {
  const { places } = plan.rulebook.final.round;
  return subjects.map(({ index, status, total, rank, grading, components }) => ({
    status,
    exact: total && formatFraction(total.exact),
    score: total && formatFixed(total.score, places),
    banding: total && formatFixed(total.banding, places),
    rank,
    suggested: grading?.suggested ?? null,
    components: Object.fromEntries(
      components.flatMap(({ component, value }) => {
        const category = plan.names.category(review.subjects[index]?.category ?? '');
        return value && category.asks(component.id) ? [[component.id, formatFraction(value)]] : [];
      }),
    ),
  }));
}
