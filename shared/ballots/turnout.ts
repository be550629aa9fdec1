import type { NotMark } from '../rulebook/model/rulebook.ts';
import type { PlannedJudged } from '../rulebook/plan/plan.ts';
import { holdsForShare } from './holds.ts';
import type { At, LeafCounts, Tally } from './review.ts';

/** Whether enough of one rater group took part for one subject in one component. */
export interface TurnoutCheck {
  readonly group: string;
  /** Null where the sheet has none that can be read. */
  readonly expected: number | null;
  readonly present: number | null;
  /** Which number `expected` is: where no 应到 is stated, 发出 stands in. */
  readonly basis: 'expected' | 'issued';
  /** False, too, where it cannot be known. */
  readonly met: boolean;
  /** The cells that were taken as `expected` and as `present`. */
  readonly expectedFrom: readonly At<number>[];
  readonly presentFrom: readonly At<number>[];
}

/**
 * Expected is 应到, else 发出; present is 收回, else the largest count of answers over the
 * indicators that count in the category. Compared exactly; null where no turnout is asked.
 * @source seeds/rulebooks/README.md#turnout
 */
export function checkTurnout(
  tally: Tally,
  { ballotRules: { turnout }, scale, leaves }: PlannedJudged,
): TurnoutCheck | null {
  if (!turnout) return null;
  const { expected, issued, returned } = tally.turnout;
  const counts = tally.counts.filter(({ indicator }) =>
    leaves.some(({ leaf }) => leaf.id === indicator),
  );
  const expectedFrom = [expected ?? issued].filter((cell) => cell !== undefined);
  const presentFrom = returned ? [returned] : fullestLeaf(counts, scale.notMarks);
  const due = sumCells(expectedFrom);
  const present = sumCells(presentFrom);
  const isKnown = due !== null && present !== null && expectedFrom.length > 0;
  return {
    group: tally.group,
    expected: expectedFrom.length > 0 ? due : null,
    present,
    basis: !expected && issued ? 'issued' : 'expected',
    met: isKnown && holdsForShare(turnout.min, present, due),
    expectedFrom,
    presentFrom,
  };
}

/** The answer cells of the leaf with the most answers; the first of several. */
function fullestLeaf(
  counts: readonly LeafCounts[],
  notMarks: readonly NotMark[],
): readonly At<number>[] {
  const answers = counts.map((leaf) => answerCells(leaf, notMarks));
  return answers.reduce((fullest, own) => (size(own) > size(fullest) ? own : fullest), []);
}

/** The cells of a leaf that count as taking part: every level, and not-marks that say so. */
export const answerCells = (leaf: LeafCounts, notMarks: readonly NotMark[]): At<number>[] => [
  ...leaf.levels,
  ...notMarks.flatMap(({ turnout }, index) => {
    const cell = leaf.notMarks[index];
    return turnout === 'counted' && cell ? [cell] : [];
  }),
];

const size = (cells: readonly At<number>[]): number =>
  cells.reduce((total, { value }) => total + (value ?? 0), 0);

/** Null where one of the cells cannot be read. */
function sumCells(cells: readonly At<number>[]): number | null {
  return cells.some(({ value }) => value === null) ? null : size(cells);
}
