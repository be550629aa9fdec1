import type { At, LeafCounts, Tally } from '../../ballots/review.ts';
import { answerCells } from '../../ballots/turnout.ts';
import { groupBy } from '../../base/group-by.ts';
import { quotable } from '../../layout/cells/cell-text.ts';
import { needsOf } from '../../layout/model/needs.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { Scoring } from '../../score/model/scoring.ts';

/**
 * Counts that hardly fit those around them: more ballots than came back, or far more on one
 * indicator than on the others, or where there is one alone than anybody else has. 50 for 5 is
 * still a count, so nothing else would see it.
 * @source seeds/rulebooks/README.md#what-does-not-fit-together
 */
export function countsFarAbove({ plan, review }: Scoring): Problem[] {
  const needs = needsOf(plan);
  const counted = review.tallies.filter(({ ballots }) => !ballots);
  const tallies = counted.map((tally): Summed => {
    const { notMarks } = needs.marksOf(tally.component).scale;
    const name = quotable(review.subjects[tally.subject]?.name ?? '');
    return { ...tally, name, sums: tally.counts.flatMap((leaf) => sumOf(leaf, notMarks)) };
  });
  const alike = groupBy(tallies, (tally) => `${tally.component} ${tally.group} ${dueOf(tally)}`);
  return [...alike.values()].flatMap((own) => {
    const most = twoMost(own);
    return own.flatMap((tally) => aboveTurnout(tally) ?? aboveLeaves(tally) ?? above(tally, most));
  });
}

interface Summed extends Tally {
  readonly name: string;
  /** Of the leaves whose counts can all be read. */
  readonly sums: readonly LeafSum[];
}
interface LeafSum {
  readonly sum: number;
  /** The largest count. */
  readonly at: At<number>;
}

function sumOf(leaf: LeafCounts, notMarks: Parameters<typeof answerCells>[1]): LeafSum[] {
  const cells = answerCells(leaf, notMarks);
  const [first, ...others] = cells;
  if (!first || cells.some(({ value }) => value === null)) return [];
  const sum = cells.reduce((all, { value }) => all + (value ?? 0), 0);
  const at = others.reduce(
    (most, own) => ((own.value ?? 0) > (most.value ?? 0) ? own : most),
    first,
  );
  return [{ sum, at }];
}

/** What stands beside the counts; who said how many are valid is told where they differ. */
function statedOf({ turnout: { returned, issued, expected, valid } }: Tally) {
  if (valid) return undefined;
  if (returned) return { due: returned.value, basis: RETURNED };
  return issued ? { due: issued.value, basis: ISSUED } : { due: expected?.value, basis: EXPECTED };
}
const RETURNED = { zh: '收回', en: 'returned' };
const ISSUED = { zh: '发出', en: 'issued' };
const EXPECTED = { zh: '应到', en: 'expected' };

const dueOf = ({ turnout: { returned, issued, expected } }: Tally): number | string =>
  (returned ?? issued ?? expected)?.value ?? '';

function aboveTurnout(tally: Summed): Problem[] | undefined {
  const { due, basis } = statedOf(tally) ?? {};
  const over = tally.sums.find(({ sum }) => due !== undefined && due !== null && sum > due);
  if (!over || typeof due !== 'number' || !basis) return undefined;
  const values = { name: tally.name, sum: over.sum, due, basis };
  return [suspicion('counts-above-turnout', values, { place: over.at.at })];
}

/** Who answers one indicator mostly answers all. */
function aboveLeaves({ name, sums }: Summed): Problem[] | undefined {
  for (const own of sums) {
    const most = Math.max(0, ...sums.filter((other) => other !== own).map(({ sum }) => sum));
    if (isFarAbove(own.sum, most)) return [farAbove(own, name, { most, than: LEAVES })];
  }
  return undefined;
}

/** Units of other sizes have other numbers of ballots on each indicator, and so only one is compared. */
function above({ name, sums }: Summed, [first, second]: readonly number[]): Problem[] {
  const [own] = sums;
  if (!own || sums.length > 1 || first === undefined || second === undefined) return [];
  const most = own.sum === first ? second : first;
  return isFarAbove(own.sum, most) ? [farAbove(own, name, { most, than: OTHERS })] : [];
}

/** The two largest sums, of three or more. */
function twoMost(tallies: readonly Summed[]): number[] {
  const sums = tallies.flatMap(({ sums: own }) => (own.length === 1 ? (own[0]?.sum ?? []) : []));
  if (sums.length < FEWEST) return [];
  return sums.toSorted((a, b) => b - a).slice(0, 2);
}
const FEWEST = 3;

const isFarAbove = (sum: number, most: number): boolean =>
  most > 0 && sum > 2 * most && sum >= most + LEAST_ABOVE;
const LEAST_ABOVE = 5;

const LEAVES = { zh: '其他指标', en: 'the other indicators' };
const OTHERS = { zh: '其他人', en: 'the others' };

const farAbove = (
  { sum, at }: LeafSum,
  name: string,
  { most, than }: { most: number; than: Sayable },
): Problem => suspicion('count-far-above', { name, sum, most, than }, { place: at.at });
