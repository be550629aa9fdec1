import { describe, expect, test } from 'vitest';
import type { Review } from '../../shared/ballots/review.ts';
import { formatFraction } from '../../shared/exact/text.ts';
import type { Scoring } from '../../shared/score/model/scoring.ts';
import fc from '../seeded.ts';
import {
  adjustment,
  ballots,
  bands,
  checklist,
  leaf,
  number,
  type Person,
  requirement,
  review,
  rulebook,
  veto,
  weight,
} from './builder.ts';
import { scoreReview } from './score-review.ts';

const RULES = rulebook({
  components: [
    ballots({
      weight: weight({ 机关: '40%', 基层: '30%' }),
      groups: [
        { id: 'superiors', weight: weight('60%') },
        { id: 'peers', weight: weight('40%') },
      ],
      indicators: [leaf('overall', '40%'), leaf('lead', '60%')],
      trim: { per: 'panel', high: 1, low: 1, when: { op: '>=', value: number('6') } },
      round: { places: 6, mode: 'half-up' },
      empty: 'reweigh',
    }),
    checklist({ weight: weight({ 机关: '60%', 基层: '70%' }) }),
  ],
  adjust: [adjustment('awards', '0.5', { cap: number('2') })],
  veto: [veto('v', 'notices > 0', { kind: 'at-most', grade: '一般' })],
  grades: {
    cite: null,
    bands: bands({
      好: {
        requires: [requirement('report >= 85')],
        quota: { max: number('30%'), round: 'half-up', ties: 'all-keep' },
      },
      较好: { quota: { max: number('50%'), round: 'down', ties: 'all-drop' } },
    }),
  },
});

const counts = fc.tuple(...Array.from({ length: 6 }, () => fc.nat({ max: 4 })));
const people: fc.Arbitrary<Person[]> = fc.array(
  fc.record({
    name: fc.constantFrom('张三', '李四', '王五', '赵六'),
    unit: fc.constantFrom('一支部', '二支部'),
    category: fc.constantFrom('机关', '基层'),
    tallies: fc.record({
      'report/superiors/overall': counts,
      'report/superiors/lead': counts,
      'report/peers/overall': counts,
      'report/peers/lead': counts,
    }),
    checklists: fc.record({
      assessment: fc.tuple(fc.constantFrom('100', '95', '88.2', '70', null)),
    }),
    facts: fc.record({
      awards: fc.constantFrom('0', '1', '9'),
      notices: fc.constantFrom('0', '1'),
    }),
  }),
  { maxLength: 8 },
);

/** What a person gets, in plain text; no index in it. */
function outcomes({ subjects, review: { subjects: who }, problems }: Scoring) {
  return {
    subjects: subjects.map(({ index, status, total, rank, grading, components, voids }) => ({
      who: who[index]?.at.cell,
      status,
      exact: total && formatFraction(total.exact),
      rank,
      grading,
      values: components.map(({ value }) => value && formatFraction(value)),
      voids: voids.map((reason) => (reason.by === 'rule' ? reason : reason.problem.code)),
    })),
    problems: problems.map(({ code, place, values }) => ({ code, place, values })),
  };
}
const byCell = (given: ReturnType<typeof outcomes>) => ({
  ...given,
  subjects: given.subjects.toSorted((a, b) => `${a.who}`.localeCompare(`${b.who}`)),
});

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

/** The same review with its rows, and its subjects, in another order. */
const reordered = (one: Review): fc.Arbitrary<Review> =>
  fc
    .record({
      order: shuffled(one.subjects.map((_, index) => index)),
      tallies: shuffled(one.tallies),
      checklists: shuffled(one.checklists),
      facts: shuffled(one.facts),
    })
    .map(({ order, tallies, checklists, facts }) => {
      const moved = <T extends { subject: number }>(row: T): T => ({
        ...row,
        subject: order.indexOf(row.subject),
      });
      return {
        ...one,
        subjects: order.flatMap((index) => one.subjects[index] ?? []),
        tallies: tallies.map(moved),
        checklists: checklists.map(moved),
        facts: facts.map(moved),
      };
    });

describe('for any review', () => {
  test('the order of rows and subjects changes nobody’s outcome', () => {
    const pairs = people
      .map((some) => review(some))
      .chain((one) => fc.tuple(fc.constant(one), reordered(one)));
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        expect(byCell(outcomes(scoreReview(RULES, other)))).toEqual(
          byCell(outcomes(scoreReview(RULES, one))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('subjects of another category change nothing', () => {
    fc.assert(
      fc.property(people, people, (some, others) => {
        const inside = some.map((one) => ({ ...one, category: '机关' }));
        const outside = others.map((one) => ({ ...one, category: '基层' }));
        const alone = outcomes(scoreReview(RULES, review(inside)));
        const together = outcomes(scoreReview(RULES, review([...inside, ...outside])));
        expect(together.subjects.slice(0, inside.length)).toEqual(alone.subjects);
      }),
      { numRuns: 100 },
    );
  });

  test('ranks are places: as many are above as the rank says', () => {
    fc.assert(
      fc.property(people, (some) => {
        const { subjects, categories } = scoreReview(RULES, review(some));
        for (const { ranked } of categories) {
          const ranks = ranked.map((index) => subjects[index]?.rank ?? 0);
          for (const rank of ranks)
            expect(ranks.filter((other) => other < rank)).toHaveLength(rank - 1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
