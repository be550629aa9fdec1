import fc from 'fast-check';
import { compare, type Fraction, fraction, minus, over, plus, whole, ZERO } from './fraction.ts';
import {
  CATEGORIES,
  type Generated,
  generatedRulebook,
  LEVELS,
  type Part,
} from './generated-rulebook.ts';
import { someTroubles, withTroubles } from './generated-troubles.ts';
import type { BallotInput, Input, Subject } from './input.ts';
import { scoreNaively } from './score.ts';

export interface Case {
  readonly generated: Generated;
  readonly input: Input;
}

const RATERS = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈'];

/** Some raters bear the names of subjects, so that they judge themselves. */
const nameOf = (index: number): string => (index < 3 ? (RATERS[index] ?? '') : `甲${index}`);

const subjectsOf: fc.Arbitrary<Subject[]> = fc
  .array(fc.constantFrom(...CATEGORIES, '机关'), { minLength: 1, maxLength: 7 })
  .map((categories) =>
    categories.map((category, index) => ({ name: nameOf(index), unit: '', category })),
  );

/** Levels often enough for equal totals; a few not-marks and blanks. */
const levelAnswer = fc.constantFrom(
  ...LEVELS,
  '好',
  '好',
  '较好',
  '较好',
  '弃权',
  '不了解',
  'blank',
);
const numberAnswer = fc.constantFrom(
  '100',
  '90',
  '90',
  '85.5',
  '80',
  '79.999999',
  '60',
  '0',
  '弃权',
  'blank',
);

/** What one group of raters gives one subject: nobody, a few, or many of them. */
const groupBallots = (part: Part, group: string, subject: number): fc.Arbitrary<BallotInput[]> => {
  const answer = part.isNumbers ? numberAnswer : levelAnswer;
  const answers = fc.tuple(...part.leaves.map(() => answer));
  const none = fc.constant(part.leaves.map(() => '弃权'));
  return fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 8).chain((raters) =>
    fc.array(raters === 1 ? none : answers, { minLength: raters, maxLength: raters }).map((given) =>
      given.map((each, rater) => ({
        component: part.id,
        group,
        rater: RATERS[rater] ?? '',
        subject,
        answers: Object.fromEntries(part.leaves.map((leaf, at) => [leaf, each[at] ?? 'blank'])),
      })),
    ),
  );
};

const flat = <T>(all: readonly fc.Arbitrary<readonly T[]>[]): fc.Arbitrary<T[]> =>
  all.length === 0 ? fc.constant([]) : fc.tuple(...all).map((lists) => lists.flat());

const FIGURES = ['0', '30', '60', '60', '99.5', '100', '119.999999', '120', '-5'];

/** Everything but the checklist, which comes last. */
const inputsOf = ({ parts }: Generated, subjects: readonly Subject[]): fc.Arbitrary<Input> => {
  const each = <T>(of: (subject: number) => fc.Arbitrary<readonly T[]>) =>
    flat(subjects.map((_, subject) => of(subject)));
  const counted = parts.filter(({ leaves }) => leaves.length > 0);
  const figures = parts.filter(
    ({ kind }) => kind === 'measure' || kind === 'rank' || kind === 'ratio',
  );
  return fc.record({
    subjects: fc.constant(subjects),
    ballots: flat(
      counted.flatMap((part) =>
        part.groups.map((group) => each((subject) => groupBallots(part, group, subject))),
      ),
    ),
    expected: flat(
      counted.flatMap((part) =>
        part.groups.map((group) =>
          each((subject) =>
            fc
              .tuple(fc.constantFrom(2, 4, 6, 9), fc.constantFrom(null, null, 0, 1, 2, 3, 5, 8))
              .map(([count, returned]) => [
                {
                  component: part.id,
                  group,
                  subject,
                  count,
                  ...(returned !== null && { returned }),
                },
              ]),
          ),
        ),
      ),
    ),
    measures: flat(
      figures.map((part) =>
        each((subject) =>
          fc
            .constantFrom(...FIGURES.filter((value) => part.kind !== 'measure' || value !== '-5'))
            .map((value) => [{ component: part.id, subject, value }]),
        ),
      ),
    ),
    checklists: each((subject) =>
      fc
        .integer({ min: 0, max: 4000 })
        .map((points) => [{ component: 'work', subject, values: [`${points / 40}`] }]),
    ),
    facts: each((subject) =>
      fc
        .constantFrom<readonly (readonly [string, string])[]>(
          [],
          [],
          [['1', '0']],
          [['2', '1']],
          [
            ['0.25', '0'],
            ['1', '0'],
          ],
          [['0', '2']],
          [['1', '2']],
          [['0.25', '1']],
        )
        .map((rows) => rows.map(([awards, notices]) => ({ subject, values: { awards, notices } }))),
    ),
    noFacts: fc.constantFrom(false, false, false, false, true),
  });
};

/** Where rounding, bands and places are decided: edges, halves of the last place, and just below. */
const AIMS = ['0', '-half', '-half-least', '+half', '-least', '-place'] as const;
const EDGES = [90, 80, 60, 85] as const;

/**
 * Changes subjects' checklist points so that their totals come out at an edge: the second
 * implementation says what a total is with 0 points, and the rest is solved for.
 */
function aim({ generated, input }: Case, aims: readonly Aim[]): Case {
  const bare = withPoints(input, new Map(input.subjects.map((_, subject) => [subject, '0'])));
  const { subjects } = scoreNaively(generated.text, bare);
  const points = new Map<number, string>();
  for (const [subject, { exact }] of subjects.entries()) {
    const asked = aims[subject];
    const wanted =
      asked && exact !== null ? solve(generated, input.subjects[subject], exact, asked) : null;
    if (wanted !== null) points.set(subject, wanted);
  }
  return { generated, input: withPoints(input, points) };
}

interface Aim {
  readonly edge: (typeof EDGES)[number];
  readonly by: (typeof AIMS)[number];
}

function solve(
  { base, places, workWeight }: Generated,
  subject: Subject | undefined,
  exact: string,
  { edge, by }: Aim,
): string | null {
  const place = fraction(1n, 10n ** BigInt(places));
  const half = over(place, whole(2));
  const least = fraction(1n, 1_000_000n);
  const off: Record<Aim['by'], Fraction> = {
    '0': ZERO,
    '-half': minus(ZERO, half),
    '-half-least': minus(ZERO, plus(half, least)),
    '+half': half,
    '-least': minus(ZERO, least),
    '-place': minus(ZERO, place),
  };
  const target = plus(over(whole(edge * base), whole(100)), off[by]);
  const [top = '0', bottom = '1'] = exact.split('/');
  const weight = over(whole((workWeight[subject?.category ?? ''] ?? 0) * base), whole(10_000));
  const needed = over(minus(target, fraction(BigInt(top), BigInt(bottom))), weight);
  if (compare(needed, ZERO) < 0 || compare(needed, whole(100)) > 0) return null;
  return truncated(needed);
}

/** To 6 decimals, toward zero: exact where it can be, else just below. */
function truncated({ top, bottom }: Fraction): string {
  const millionths = `${(top * 1_000_000n) / bottom}`.padStart(7, '0');
  return `${millionths.slice(0, -6)}.${millionths.slice(-6)}`;
}

const withPoints = (input: Input, points: ReadonlyMap<number, string>): Input => ({
  ...input,
  checklists: input.checklists.map((row) => ({
    ...row,
    values: [points.get(row.subject) ?? row.values[0] ?? '0'],
  })),
});

const aimOf: fc.Arbitrary<Aim> = fc.record({
  edge: fc.constantFrom(...EDGES),
  by: fc.constantFrom(...AIMS),
});

/** A rulebook with a review that it can score; half of the totals stand at an edge. */
export const generatedCase: fc.Arbitrary<Case> = generatedRulebook.chain((generated) =>
  subjectsOf.chain((subjects) =>
    fc
      .tuple(
        inputsOf(generated, subjects),
        fc.option(fc.array(aimOf, { minLength: subjects.length, maxLength: subjects.length })),
        someTroubles,
      )
      .map(([input, aims, troubles]) => {
        const { input: aimed } = aims ? aim({ generated, input }, aims) : { input };
        return { generated, input: withTroubles(aimed, troubles) };
      }),
  ),
);
