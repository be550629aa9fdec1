import type { Rulebook, Scale } from '../../rulebook/model/rulebook.ts';
import type { Scoring } from '../../score/model/scoring.ts';

/** A not-mark that some sheet has a column for. */
export interface NotMarkColumn {
  readonly id: string;
  /** In the scale. */
  readonly index: number;
  /** Whether its answers count as taking part. */
  readonly counted: boolean;
}

export interface NotMarkColumns {
  readonly of: (scale: Scale) => readonly NotMarkColumn[];
  /** The most that a scale has. */
  readonly most: number;
}

/** Answers that are no level decide nothing, but their counts must be readable, and may be turnout. */
export function notMarkColumns(scoring: Scoring): NotMarkColumns {
  const { rulebook } = scoring;
  const byScale = new Map(rulebook.scales.map((scale) => [scale.id, columnsOf(scale, scoring)]));
  return {
    of: ({ id }) => byScale.get(id) ?? [],
    most: Math.max(0, ...[...byScale.values()].map(({ length }) => length)),
  };
}

function columnsOf({ id, notMarks }: Scale, { rulebook, review }: Scoring): NotMarkColumn[] {
  const judged = componentsOn(rulebook, id);
  const counts = review.tallies.flatMap((tally) =>
    judged.includes(tally.component) ? tally.counts : [],
  );
  return notMarks
    .map((one, index) => ({ id: one.id, index, counted: one.turnout === 'counted' }))
    .filter(({ index }) => counts.some((leaf) => leaf.notMarks[index] !== undefined));
}

const componentsOn = ({ components }: Rulebook, scale: string): string[] =>
  components.flatMap((one) => (one.kind === 'ballots' && one.scale === scale ? [one.id] : []));
