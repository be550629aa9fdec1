import { groupBy } from '../../base/group-by.ts';
import { compare, multiply, ONE, type Rational, ZERO } from '../../exact/rational.ts';
import { needsOf } from '../../layout/model/needs.ts';
import { isFar, isShare, mayHoldShares, NEAR } from '../../layout/read/two-scales.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import { ANY_SCALE, type NumberScale } from '../base/number-scale.ts';

/**
 * Of which scale the numbers of a component are, by those that counted when it was scored: among
 * such as 97 a later 0.97 may be a share, and a later 0.52 half past twelve, of which no formula
 * sees the format. The core asks about both.
 */
export function numberScales({ plan, review }: Scoring): (component: string) => NumberScale {
  const rows = groupBy(review.measures, ({ component }) => component);
  const scales = needsOf(plan).all.flatMap((need) => {
    if (need.of !== 'number') return [];
    const values = (rows.get(need.id) ?? []).flatMap(({ value }) => value ?? []);
    return [[need.id, scaleOf(values, need.full)] as const];
  });
  const known = new Map(scales);
  return (component) => known.get(component) ?? ANY_SCALE;
}

function scaleOf(values: readonly Rational[], full: Rational | null): NumberScale {
  if (!mayHoldShares(full)) return { parts: values.some(isPart) ? 'any' : 'none', most: null };
  if (!values.some(isShare)) return { parts: 'none-nor-one', most: null };
  // Only a share that is written as text stands beside a number that is far from it.
  if (values.some((value) => isFar(value, full))) return { parts: 'none-nor-one', most: null };
  return { parts: 'any', most: multiply(full, NEAR) };
}

const isPart = (value: Rational): boolean => compare(value, ZERO) > 0 && compare(value, ONE) < 0;
