import type { Review } from '../../ballots/review.ts';
import { type Rational, sum } from '../../exact/rational.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import { checkVetoes, scoreAdjustments } from '../facts.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { VetoCheck } from '../model/scoring.ts';
import { unitsOf } from './units.ts';

/** What facts make of a subject; null units where a machine number does not hold them. */
export interface FactUnits {
  readonly vetoes: readonly VetoCheck[];
  /** A veto that leaves no total. */
  readonly isStopped: boolean;
  readonly adjustments: number | null;
  /** Those alone that count for the grade. */
  readonly banding: number | null;
}

/** Most subjects have no row of facts, and all of those are alike. */
export function factUnitsOf(
  { rulebook, review, inputs }: { rulebook: Rulebook; review: Review; inputs: Inputs },
  perOne: number,
): (subject: number) => FactUnits {
  const withRows = new Set(review.facts.map(({ subject }) => subject));
  const of = (subject: number): FactUnits => {
    const vetoes = checkVetoes(rulebook, inputs, subject);
    const scored = scoreAdjustments(rulebook, inputs, subject);
    const total = (list: typeof scored) => unitsOf(addPoints(list), perOne);
    return {
      vetoes,
      isStopped: vetoes.some(({ fired, veto }) => fired && veto.effect.kind === 'stop'),
      adjustments: total(scored),
      banding: total(scored.filter(({ adjustment }) => adjustment.banding === 'counted')),
    };
  };
  const without = of(NOBODY);
  return (subject) => (withRows.has(subject) ? of(subject) : without);
}

/** An index that no row of facts names. */
const NOBODY = -1;

const addPoints = (scored: readonly { readonly points: Rational }[]): Rational =>
  sum(scored.map(({ points }) => points));
