import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ballots } from '../../shared/ballots/ballots.ts';
import type { Review, Tally } from '../../shared/ballots/review.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { type Said, saidByCore, scoreByCore } from '../second/agree.ts';
import { asReview } from '../second/as-review.ts';
import { type Case, generatedCase } from '../second/generated-input.ts';
import { scoreReview } from './score-review.ts';

const RUNS = { seed: 42, numRuns: process.env.CASES ? Number(process.env.CASES) / 10 : 100 };

function rulebookOf({ generated }: Case): Rulebook {
  const read = readRulebook(generated.text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const said = (rulebook: Rulebook, review: Review): Said[] =>
  saidByCore(scoreReview(rulebook, review));

/** The same order for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = (seed % 2147483646) + 1;
  const keyed = items.map((item) => {
    state = (state * 48271) % 2147483647;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The ballots at these positions, in this order. */
function pick(ballots: Ballots, order: readonly number[]): Ballots {
  const leaves = ballots.leaves.length;
  return {
    ...ballots,
    subject: Uint32Array.from(order, (at) => ballots.subject[at] ?? 0),
    group: Uint16Array.from(order, (at) => ballots.group[at] ?? 0),
    rater: Uint32Array.from(order, (at) => ballots.rater[at] ?? 0),
    answers: Uint16Array.from(
      order.flatMap((at) => [...ballots.answers.subarray(at * leaves, (at + 1) * leaves)]),
    ),
  };
}

/** These subjects alone, in this order, with all that is given about them. */
function withSubjects(input: Case['input'], order: readonly number[]): Case['input'] {
  const of = <T extends { readonly subject: number }>(rows: readonly T[] = []): T[] =>
    rows.flatMap((row) => {
      const subject = order.indexOf(row.subject);
      return subject === -1 ? [] : [{ ...row, subject }];
    });
  return {
    subjects: order.flatMap((index) => input.subjects[index] ?? []),
    ballots: of(input.ballots),
    expected: of(input.expected),
    checklists: of(input.checklists),
    measures: of(input.measures),
    facts: of(input.facts),
    troubles: of(input.troubles),
    noFacts: input.noFacts,
  };
}

describe('order never matters', () => {
  test('of ballots and rows', () => {
    fc.assert(
      fc.property(generatedCase, fc.nat(), (one, seed) => {
        const rulebook = rulebookOf(one);
        const review = asReview(rulebook, one, false);
        const mixed = {
          ...review,
          ballots: review.ballots.map((ballots) =>
            pick(ballots, shuffled(indices(ballots.subject.length), seed)),
          ),
          checklists: shuffled(review.checklists, seed),
          measures: shuffled(review.measures, seed),
          facts: shuffled(review.facts, seed),
          attendance: shuffled(review.attendance, seed),
        };
        expect(said(rulebook, mixed)).toEqual(said(rulebook, review));
      }),
      RUNS,
    );
  });

  test('of subjects', () => {
    fc.assert(
      fc.property(generatedCase, fc.nat(), (one, seed) => {
        const order = shuffled(indices(one.input.subjects.length), seed);
        const input = withSubjects(one.input, order);
        const before = saidByCore(scoreByCore(one, false));
        const after = saidByCore(scoreByCore({ ...one, input }, false));
        expect(after).toEqual(order.map((index) => before[index]));
      }),
      RUNS,
    );
  });

  test('of the keys of a rulebook, but where order means something', () => {
    fc.assert(
      fc.property(generatedCase, (one) => {
        const text = one.generated.text
          .split(/^(?=\S)/mu)
          .reverse()
          .join('');
        const reversed = { ...one, generated: { ...one.generated, text } };
        expect(saidByCore(scoreByCore(reversed, false))).toEqual(
          saidByCore(scoreByCore(one, false)),
        );
      }),
      RUNS,
    );
  });
});

/** What cannot be read leaves a sum that cannot. */
const added = (one: number | null, other: number | null = 0): number | null =>
  one === null || other === null ? null : one + other;

const addCounts = (one: Tally, other: Tally): Tally => ({
  ...one,
  counts: one.counts.map((leaf, at) => ({
    ...leaf,
    levels: leaf.levels.map((cell, level) => ({
      ...cell,
      value: added(cell.value, other.counts[at]?.levels[level]?.value),
    })),
    notMarks: leaf.notMarks.map(
      (cell, which) =>
        cell && {
          ...cell,
          value: added(cell.value, other.counts[at]?.notMarks[which]?.value),
        },
    ),
  })),
  turnout: {
    ...one.turnout,
    returned: {
      at: { sheet: '' },
      value: (one.turnout.returned?.value ?? 0) + (other.turnout.returned?.value ?? 0),
    },
  },
});

/** One tally for each subject, component and group. */
function merge(tallies: readonly Tally[]): Tally[] {
  const merged = new Map<string, Tally>();
  for (const tally of tallies) {
    const key = JSON.stringify([tally.subject, tally.component, tally.group]);
    const before = merged.get(key);
    merged.set(key, before ? addCounts(before, tally) : tally);
  }
  return [...merged.values()];
}

/** Without a stated 收回, which is of the whole and no sum of its parts. */
const countedAsGiven = (one: Case): Case => {
  const expected = one.input.expected.map(({ returned: _, ...row }) => row);
  return { ...one, input: { ...one.input, expected } };
};

test('merging tallies equals tallying the merge', () => {
  fc.assert(
    fc.property(generatedCase, fc.nat(), (given, seed) => {
      const one = countedAsGiven(given);
      const rulebook = rulebookOf(one);
      // Two marks of one rater are seen as two only where both are on one pile.
      fc.pre(!asReview(rulebook, one, true).problems.some(({ code }) => code === 'mark-twice'));
      const half = shuffled(indices(one.input.ballots.length), seed).slice(
        0,
        one.input.ballots.length >> 1,
      );
      const part = (isFirst: boolean) => ({
        ...one,
        input: {
          ...one.input,
          ballots: one.input.ballots.filter((_, at) => half.includes(at) === isFirst),
        },
      });
      const [first, second] = [part(true), part(false)].map((each) =>
        asReview(rulebook, each, true),
      );
      const whole = asReview(rulebook, one, true);
      const tallies = merge([...(first?.tallies ?? []), ...(second?.tallies ?? [])]);
      expect(said(rulebook, { ...whole, tallies })).toEqual(said(rulebook, whole));
    }),
    RUNS,
  );
});

test('subjects of another category, with all their data, change nothing', () => {
  fc.assert(
    fc.property(generatedCase, (one) => {
      // A rater's habit is judged over all categories: seeds/rulebooks/README.md#ballots.
      fc.pre(!one.generated.text.includes('most:'));
      const all = saidByCore(scoreByCore(one, false));
      for (const { id } of rulebookOf(one).categories) {
        const own = one.input.subjects.flatMap(({ category }, at) => (category === id ? [at] : []));
        const alone = { ...one, input: withSubjects(one.input, own) };
        expect(saidByCore(scoreByCore(alone, false))).toEqual(own.map((at) => all[at]));
      }
    }),
    RUNS,
  );
});
