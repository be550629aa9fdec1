import type { Tally } from '../../ballots/review.ts';
import { checkTurnout } from '../../ballots/turnout.ts';
import { divide, multiply, type Rational, sum, ZERO } from '../../exact/rational.ts';
import {
  type BallotsComponent,
  type Indicator,
  type Scale,
  weightIn,
} from '../../rulebook/model/rulebook.ts';
import { weightedLeaves } from '../../rulebook/model/weighted-leaves.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { BallotsScore, IndicatorScore, Panel, TurnoutCheck } from '../model/scoring.ts';
import { type PanelInput, scorePanel } from './panel.ts';

/** Whose component is being scored, and where its inputs are. */
export interface SubjectContext {
  readonly index: number;
  readonly category: string;
  readonly inputs: Inputs;
}

/** Σ indicator weight × Σ group weight × panel, on 0 to 100. */
export function scoreBallots(
  component: BallotsComponent,
  scale: Scale,
  subject: SubjectContext,
): BallotsScore {
  const groups = groupsOf(component, scale, subject);
  const scoreLeaf = (leaf: Indicator): Panel[] =>
    groups.map((group) => scorePanel(panelInput(group, leaf), component, scale));
  const indicators = scoreIndicators(component.indicators, {
    category: subject.category,
    empty: component.empty,
    scoreLeaf,
  });
  return {
    kind: 'ballots',
    component,
    weight: weightIn(component.weight, subject.category),
    value: weightedSum(indicators),
    indicators,
    turnouts: groups.flatMap(({ turnout }) => (turnout ? [turnout] : [])),
  };
}

type Group = Pick<PanelInput, 'group' | 'weight' | 'tally' | 'groupState'> & {
  readonly turnout: TurnoutCheck | null;
};

function groupsOf(component: BallotsComponent, scale: Scale, subject: SubjectContext): Group[] {
  const leaves = weightedLeaves(component.indicators, subject.category);
  const counts = (tally: Tally) => ({
    ...tally,
    counts: tally.counts.filter(({ indicator }) =>
      leaves.some(({ leaf }) => leaf.id === indicator),
    ),
  });
  return component.groups.flatMap(({ id, weight: declared }) => {
    const weight = weightIn(declared, subject.category);
    if (weight.num === 0n) return [];
    const found = subject.inputs.tallyOf(subject.index, component.id, id);
    const tally = found === 'twice' ? null : found;
    const asked = component.turnout;
    const turnout = asked && tally ? checkTurnout(counts(tally), scale.notMarks, asked) : null;
    const groupState =
      found === 'twice' ? ('unreadable' as const) : stateBy(turnout, asked?.short ?? 'report');
    return [{ group: id, weight, tally, groupState, turnout }];
  });
}

function stateBy(turnout: TurnoutCheck | null, short: 'void' | 'report'): PanelInput['groupState'] {
  if (!turnout || turnout.met || short === 'report') return 'counted';
  return turnout.expected === null || turnout.present === null ? 'unreadable' : 'short';
}

function panelInput({ turnout: _, ...group }: Group, leaf: Indicator): PanelInput {
  const counts = group.tally?.counts.find(({ indicator }) => indicator === leaf.id) ?? null;
  return { ...group, counts };
}

interface IndicatorContext {
  readonly category: string;
  readonly empty: BallotsComponent['empty'];
  readonly scoreLeaf: (leaf: Indicator) => Panel[];
}

/** Those with a weight in the category, each with what is below it. */
function scoreIndicators(
  indicators: readonly Indicator[],
  context: IndicatorContext,
): IndicatorScore[] {
  return indicators.flatMap((indicator) => {
    const weight = weightIn(indicator.weight, context.category);
    if (weight.num === 0n) return [];
    const isLeaf = indicator.of.length === 0;
    const of = scoreIndicators(indicator.of, context);
    const panels = isLeaf ? context.scoreLeaf(indicator) : [];
    const value = isLeaf ? leafValue(panels, context.empty) : weightedSum(of);
    return [{ indicator, weight, value, of, panels }];
  });
}

/** Null where a panel without marks withholds it, or a count cannot be read. */
function leafValue(panels: readonly Panel[], empty: BallotsComponent['empty']): Rational | null {
  if (panels.some(({ state }) => state === 'unreadable')) return null;
  if (empty !== 'reweigh') return weightedSum(panels);
  const counted = panels.filter(({ value }) => value !== null);
  const total = weightedSum(counted);
  return counted.length === 0 || total === null
    ? null
    : divide(total, sum(counted.map(({ weight }) => weight)));
}

interface Weighted {
  readonly weight: Rational;
  readonly value: Rational | null;
}

/** Null as soon as one value is. */
function weightedSum(parts: readonly Weighted[]): Rational | null {
  return parts.reduce<Rational | null>(
    (total, { weight, value }) =>
      total === null || value === null ? null : sum([total, multiply(weight, value)]),
    ZERO,
  );
}

/** The leaves under these indicators, in declared order. */
export const leavesOf = (indicators: readonly IndicatorScore[]): IndicatorScore[] =>
  indicators.flatMap((one) => (one.indicator.of.length === 0 ? [one] : leavesOf(one.of)));
