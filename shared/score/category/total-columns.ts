import { type Column, columnOf, unitColumn } from '../../exact/column.ts';
import { clampColumn, roundColumn } from '../../exact/column-rounding.ts';
import { divide, equals, HUNDRED, ONE, type Rational, sum } from '../../exact/rational.ts';
import { weightedSum } from '../../exact/weighted-sum.ts';
import type { Final, Rulebook } from '../../rulebook/model/rulebook.ts';
import type { ComponentColumns } from '../components/component-columns.ts';
import type { SubjectFacts } from '../facts.ts';

/** Every step from the components to the rounded total, by row; none for a void subject. */
export interface TotalColumns {
  readonly weighted: Column;
  readonly adjustments: Column;
  readonly beforeClamp: Column;
  readonly bandingBeforeClamp: Column;
  readonly exact: Column;
  readonly score: Column;
  readonly banding: Column;
}

export interface TotalSources {
  readonly subjects: Uint32Array;
  /** Components with a weight. */
  readonly counted: readonly ComponentColumns[];
  readonly isVoid: Uint8Array;
  readonly factsOf: (subject: number) => SubjectFacts;
}

/**
 * Σ component weight × component × base/100, plus adjustments, clamped, then rounded.
 * @source seeds/rulebooks/README.md#total
 */
export function totalColumns(
  { adjust: all, base, final }: Rulebook,
  sources: TotalSources,
): TotalColumns {
  const weighted = weighComponents(base, sources);
  const adjust = all.filter(({ to }) => to === null);
  const zeros = unitColumn(new Float64Array(weighted.size), 1, 0);
  const add = (pointsOf: (facts: SubjectFacts) => Rational) => {
    const column = columnOf(Array.from(sources.subjects, (who) => pointsOf(sources.factsOf(who))));
    const terms = [weighted, column].map((term) => ({ column: term, weight: ONE }));
    return { column, total: weightedSum(weighted.size, terms, { missing: 'none' }) };
  };
  const { column: adjustments, total: beforeClamp } =
    adjust.length > 0 ? add(({ points }) => points) : { column: zeros, total: weighted };
  const exact = clampTo(final, beforeClamp);
  const score = roundColumn(exact, final.round);
  const total = { weighted, adjustments, beforeClamp, exact, score };
  // Where all adjustments count for the grade, it rests on the same total.
  if (adjust.every(({ banding }) => banding === 'counted'))
    return { ...total, bandingBeforeClamp: beforeClamp, banding: score };
  const { total: bandingBeforeClamp } = add(({ bandingPoints }) => bandingPoints);
  const banding = roundColumn(clampTo(final, bandingBeforeClamp), final.round);
  return { ...total, bandingBeforeClamp, banding };
}

/** A reading may be missing: the weights of the others then weigh all. */
function weighComponents(base: Rational, { counted, isVoid }: TotalSources): Column {
  const terms = counted.map(({ value, planned: { weight } }) => ({ column: value, weight }));
  const isWhole = equals(sum(terms.map(({ weight }) => weight)), ONE);
  const mayLack = counted.some(({ records }) => records);
  return weightedSum(isVoid.length, terms, {
    missing: isWhole && !mayLack ? 'none' : 'reweigh',
    scale: divide(base, HUNDRED),
    blocked: isVoid,
  });
}

const clampTo = ({ clamp }: Final, column: Column): Column =>
  clamp ? clampColumn(column, clamp) : column;
