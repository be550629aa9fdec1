import type { At, LeafCounts, Tally } from '../../ballots/review.ts';
import { compare, divide, multiply, type Rational, sum, whole } from '../../exact/rational.ts';
import type { RateComponent, Scale } from '../../rulebook/model/rulebook.ts';
import type { PlannedRate } from '../../rulebook/plan/plan.ts';
import type { RateGroup, RateScore } from '../model/scoring.ts';
import { type CategoryRows, type ComponentColumns, columnsByRow } from './component-columns.ts';

/**
 * The share of marks, or of valid ballots, with one of the levels, over the groups; then the
 * points of the greatest `from` that it reaches.
 * @source seeds/rulebooks/README.md#kinds
 */
export function rateColumns(planned: PlannedRate, category: CategoryRows): ComponentColumns {
  const { component, weight, scale } = planned;
  return columnsByRow(category, planned, (subject): RateScore => {
    const groups = planned.groups.map(({ id, weight: ofGroup }): RateGroup => {
      const found = category.inputs.tallyOf(subject, component.id, id);
      const tally = found === 'twice' ? null : found;
      const counted = found === 'twice' ? null : countGroup(tally, component, scale);
      return { group: id, weight: ofGroup, tally, ...shareOf(counted) };
    });
    const share = weightedShare(groups);
    const value = share && pointsOf(component, share);
    return { kind: 'rate', planned, component, weight, value, groups, share };
  });
}

interface Counted {
  readonly within: number;
  readonly all: number;
}

/** Null where it cannot be known. */
function countGroup(
  tally: Tally | null,
  { of, among }: RateComponent,
  { levels }: Scale,
): Counted | null {
  if (!tally) return { within: 0, all: 0 };
  const isOf = levels.map(({ id }) => of.includes(id));
  const within = total(tally.counts, (level) => isOf[level] === true);
  if (among === 'marks')
    return pair(
      within,
      total(tally.counts, () => true),
    );
  const valid = tally.turnout.valid?.value ?? null;
  if (tally.ballots) return pair(tally.ballots.ofEvery, valid);
  // Counts of several indicators do not tell which ballots have the level on every one.
  return tally.counts.length === 1 ? pair(within, valid) : null;
}

const pair = (within: number | null, all: number | null): Counted | null =>
  within === null || all === null ? null : { within, all };

function total(counts: readonly LeafCounts[], isAsked: (level: number) => boolean): number | null {
  const cells: readonly At<number>[] = counts.flatMap(({ levels }) =>
    levels.filter((_, level) => isAsked(level)),
  );
  const known = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length < cells.length ? null : known.reduce((marks, count) => marks + count, 0);
}

/** More ballots with the level than valid ones cannot be. */
function shareOf(counted: Counted | null): Omit<RateGroup, 'group' | 'weight' | 'tally'> {
  if (!counted || counted.within > counted.all)
    return { state: 'unreadable', within: 0, all: 0, share: null };
  if (counted.all === 0) return { state: 'empty', ...counted, share: null };
  return { state: 'scored', ...counted, share: divide(whole(counted.within), whole(counted.all)) };
}

function weightedShare(groups: readonly RateGroup[]): Rational | null {
  const parts = groups.flatMap(({ weight, share }) => (share ? [multiply(weight, share)] : []));
  return parts.length < groups.length ? null : sum(parts);
}

function pointsOf({ bands }: RateComponent, share: Rational): Rational {
  const band = bands.find(({ from }) => compare(share, from) >= 0);
  if (!band) throw new Error('A share below every band: the lint lets none pass');
  return band.points;
}
