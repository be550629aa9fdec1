import type { Column } from '../../exact/column.ts';
import { quotients } from '../../exact/quotients.ts';
import { type Term, weightedSum } from '../../exact/weighted-sum.ts';
import type { PlannedBallots, PlannedIndicator } from '../../rulebook/plan/plan.ts';
import type { JudgedPanels } from './judged-panels.ts';
import { TURNOUT } from './turnout-boxes.ts';

/** Ballots of one component and category: Σ indicator weight × Σ group weight × panel, on 0 to 100. */
export interface BallotsColumns {
  readonly planned: PlannedBallots;
  readonly subjects: Uint32Array;
  readonly panels: JudgedPanels;
  readonly value: Column;
  readonly indicators: readonly IndicatorColumns[];
  /** Positions of the planned groups and leaves among those that were counted. */
  readonly groupAt: readonly number[];
  readonly leafAt: ReadonlyMap<string, number>;
}
export interface IndicatorColumns {
  readonly planned: PlannedIndicator;
  readonly value: Column;
  readonly of: readonly IndicatorColumns[];
}

/**
 * @param subjects of one category, by row
 * @param panels of the component, judged for all categories
 */
export function judgeRows(
  planned: PlannedBallots,
  subjects: Uint32Array,
  panels: JudgedPanels,
): BallotsColumns {
  const { groups, leaves } = panels.counts;
  const placed = {
    planned,
    subjects,
    panels,
    groupAt: planned.groups.map(({ id }) => groups.indexOf(id)),
    leafAt: new Map(planned.leaves.map(({ leaf }) => [leaf.id, leaves.indexOf(leaf.id)])),
  };
  const indicators = indicatorColumns(planned.indicators, placed);
  return { ...placed, indicators, value: sumOf(indicators, subjects.length) };
}

type Placed = Omit<BallotsColumns, 'value' | 'indicators'>;

const indicatorColumns = (
  indicators: readonly PlannedIndicator[],
  placed: Placed,
): IndicatorColumns[] =>
  indicators.map((planned) => {
    if (planned.indicator.of.length === 0)
      return { planned, value: leafColumn(planned.indicator.id, placed), of: [] };
    const of = indicatorColumns(planned.of, placed);
    return { planned, of, value: sumOf(of, placed.subjects.length) };
  });

const sumOf = (indicators: readonly IndicatorColumns[], size: number): Column =>
  weightedSum(
    size,
    indicators.map(({ value, planned: { weight } }) => ({ column: value, weight })),
    { missing: 'none' },
  );

/** Σ group weight × panel; where a panel without marks withholds it, or a count cannot be read, none. */
function leafColumn(leaf: string, { planned, subjects, panels, groupAt, leafAt }: Placed): Column {
  const { groups, leaves } = panels.counts;
  const position = leafAt.get(leaf) ?? -1;
  const step = groups.length * leaves.length;
  const firsts = groupAt.map((group) => group * leaves.length + position);
  const terms = planned.groups.map(
    ({ weight }, group): Term => ({
      column: panels.values,
      weight,
      rows: { of: subjects, first: firsts[group] ?? 0, step },
    }),
  );
  const { empty } = planned.component;
  return weightedSum(subjects.length, terms, {
    missing: empty === 'void' ? 'none' : empty,
    blocked: panels.hasUnreadable ? unreadableRows(panels, subjects, { firsts, step }) : null,
  });
}

function unreadableRows(
  { stateOf }: JudgedPanels,
  subjects: Uint32Array,
  { firsts, step }: { readonly firsts: readonly number[]; readonly step: number },
): Uint8Array {
  return Uint8Array.from(subjects, (subject) =>
    Number(firsts.some((first) => stateOf(first + subject * step) === 'unreadable')),
  );
}

/** Null where the rulebook reports no short turnout, or does not need to. */
export function reportedRows({
  planned,
  subjects,
  panels,
  groupAt,
}: BallotsColumns): Uint8Array | null {
  const { turnout, counts } = panels;
  if (!turnout || planned.component.turnout?.short !== 'report') return null;
  return Uint8Array.from(subjects, (subject) =>
    Number(
      groupAt.some((group) => turnout[subject * counts.groups.length + group] !== TURNOUT.met),
    ),
  );
}

/**
 * Share of a level among the counted marks: unweighted, before trimming, over all groups and leaves
 * that count. None where there are no marks.
 */
export function shareColumn(columns: Placed, level: string): Column {
  const { planned, subjects, panels } = columns;
  const { valid } = panels.counts;
  const position = planned.scale.levels.findIndex(({ id }) => id === level);
  const given = new Float64Array(subjects.length);
  const marks = new Float64Array(subjects.length);
  for (const [row, subject] of subjects.entries())
    for (const panel of countedPanels(columns, subject)) {
      marks[row] = (marks[row] ?? 0) + valid.marksIn(panel);
      if (position !== -1) given[row] = (given[row] ?? 0) + valid.countOf(panel, position);
    }
  return quotients(given, marks, { by: 1, most: 1, rounding: null });
}

/** Of one subject: the panels whose marks count, or that have none. */
function countedPanels({ panels, groupAt, leafAt }: Placed, subject: number): number[] {
  const { groups, leaves } = panels.counts;
  const all = groupAt.flatMap((group) =>
    [...leafAt.values()].map((leaf) => (subject * groups.length + group) * leaves.length + leaf),
  );
  return all.filter((panel) => ['scored', 'empty'].includes(panels.stateOf(panel)));
}
