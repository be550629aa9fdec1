import { ONE } from '../../exact/rational.ts';
import type {
  BallotsComponent,
  Indicator,
  RateComponent,
  Rulebook,
  Scale,
} from '../../rulebook/model/rulebook.ts';
import { gather, type Labels, nameLabels, pairs, titleLabels } from './labels.ts';
import { normaliseLabel } from './names.ts';

/** A component whose input is ballots, single or counted. */
export type JudgedComponent = BallotsComponent | RateComponent;

/** What sheets call the marks and indicators of a component. */
export interface BallotsWords {
  readonly component: JudgedComponent;
  readonly scale: Scale;
  readonly answers: Labels<Answer>;
  /** In declared order. */
  readonly leaves: readonly Leaf[];
  /** Leaves of different branches may have the same title. */
  readonly leavesByLabel: Labels<readonly Leaf[]>;
}
export interface Answer {
  readonly is: 'level' | 'not-mark';
  readonly id: string;
}
export interface Leaf {
  readonly indicator: Indicator;
  /** From the root down, without the leaf. */
  readonly branches: readonly Indicator[];
}

/** What sheets call an answer that was left blank, whatever else the rulebook calls it. */
export const BLANK_WORDS = ['未填', '空白', '未评', '漏填', 'blank'].map(normaliseLabel);

export function ballotsWords(component: JudgedComponent, { scales }: Rulebook): BallotsWords {
  const scale = scales.find(({ id }) => id === component.scale);
  if (!scale) throw new Error(`No scale ${component.scale}: the parser lets none pass`);
  const levels = scale.levels.flatMap((level) =>
    pairs<Answer>(nameLabels(level), { is: 'level', id: level.id }),
  );
  const notMarks = scale.notMarks.flatMap((notMark) => {
    const labels = [...(notMark.id === 'blank' ? BLANK_WORDS : []), ...nameLabels(notMark)];
    return pairs<Answer>(labels, { is: 'not-mark', id: notMark.id });
  });
  const leaves = leavesOf(component);
  const answers = new Map([...notMarks, ...levels]);
  return { component, scale, answers, leaves, leavesByLabel: gather(leaves.map(labelledLeaf)) };
}

/** A rate has one leaf, which is called as the rate itself. */
export function leavesOf(component: JudgedComponent): Leaf[] {
  if (component.kind === 'ballots') return leavesWithBranches(component.indicators);
  const { id, title, aliases } = component;
  return [{ indicator: { id, title, aliases, weight: { all: ONE }, of: [] }, branches: [] }];
}

function leavesWithBranches(
  indicators: readonly Indicator[],
  branches: readonly Indicator[] = [],
): Leaf[] {
  return indicators.flatMap((indicator) =>
    indicator.of.length === 0
      ? [{ indicator, branches }]
      : leavesWithBranches(indicator.of, [...branches, indicator]),
  );
}

const labelledLeaf = (leaf: Leaf) => [titleLabels(leaf.indicator), leaf] as const;
