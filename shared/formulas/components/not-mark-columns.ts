import type { Rulebook, Scale } from '../../rulebook/model/rulebook.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { NotMarkColumn, NotMarkColumns } from '../base/not-marks.ts';
import { formulasOf } from './kinds.ts';

/** Answers that are no level decide nothing, but their counts must be readable, and may be turnout. */
export function notMarkColumns(scoring: Scoring): NotMarkColumns {
  const { rulebook } = scoring.plan;
  const byScale = new Map(rulebook.scales.map((scale) => [scale.id, columnsOf(scale, scoring)]));
  return {
    of: ({ id }) => byScale.get(id) ?? [],
    most: Math.max(0, ...[...byScale.values()].map(({ length }) => length)),
  };
}

function columnsOf(
  { id, notMarks }: Scale,
  { plan: { rulebook }, review }: Scoring,
): NotMarkColumn[] {
  const judged = componentsOn(rulebook, id);
  const counts = review.tallies.flatMap((tally) =>
    judged.includes(tally.component) ? tally.counts : [],
  );
  return notMarks
    .map((one, index) => ({ id: one.id, index, counted: one.turnout === 'counted' }))
    .filter(({ index }) => counts.some((leaf) => leaf.notMarks[index] !== undefined));
}

const componentsOn = ({ components }: Rulebook, scale: string): string[] =>
  components
    .filter((component) => formulasOf(component.kind).scale?.(component) === scale)
    .map(({ id }) => id);
