import fc from 'fast-check';
import type { BallotInput, Input } from './input.ts';

const KINDS = [
  'mark',
  'mark twice',
  'item blank',
  'item unreadable',
  'item absent',
  'item twice',
  'figure blank',
  'figure absent',
  'figure twice',
  'fact',
  'name',
] as const;

export interface Trouble {
  readonly kind: (typeof KINDS)[number];
  /** Picks the row that it befalls. */
  readonly at: number;
}

/** What goes wrong with an input: mostly nothing. */
export const someTroubles: fc.Arbitrary<readonly Trouble[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(999) }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
);

export const withTroubles = (input: Input, troubles: readonly Trouble[]): Input =>
  troubles.reduce(befall, input);

function befall(input: Input, { kind, at }: Trouble): Input {
  const [what, how] = kind.split(' ');
  const { ballots, checklists, measures, facts, subjects, troubles = [] } = input;
  if (kind === 'name')
    return { ...input, troubles: [...troubles, { subject: at % subjects.length, why: kind }] };
  if (kind === 'fact')
    return { ...input, facts: at1(facts, at, (row) => [{ ...row, values: { awards: 'x' } }]) };
  if (kind === 'mark') return { ...input, ballots: at1(ballots, at, (row) => [unread(row, at)]) };
  if (kind === 'mark twice')
    return { ...input, ballots: at1(ballots, at, (row) => [row, again(row, at)]) };
  const cell = how === 'unreadable' ? '4O' : null;
  const change = <T>(row: T, changed: T): T[] => {
    if (how === 'absent') return [];
    return how === 'twice' ? [row, row] : [changed];
  };
  return what === 'item'
    ? {
        ...input,
        checklists: at1(checklists, at, (row) => change(row, { ...row, values: [cell] })),
      }
    : { ...input, measures: at1(measures, at, (row) => change(row, { ...row, value: cell })) };
}

/** The row that `at` picks, changed. */
function at1<T>(rows: readonly T[], at: number, change: (row: T) => readonly T[]): T[] {
  const place = rows.length === 0 ? -1 : at % rows.length;
  return rows.flatMap((row, index) => (index === place ? change(row) : [row]));
}

const leafAt = ({ answers }: BallotInput, at: number): string => {
  const leaves = Object.keys(answers);
  return leaves[at % leaves.length] ?? '';
};

const unread = (row: BallotInput, at: number): BallotInput => ({
  ...row,
  answers: { ...row.answers, [leafAt(row, at)]: '101' },
});

/** The same leaf once more, and no other. */
const again = (row: BallotInput, at: number): BallotInput => {
  const leaf = leafAt(row, at);
  return { ...row, answers: { [leaf]: row.answers[leaf] ?? 'blank' } };
};
