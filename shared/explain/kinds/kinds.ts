import type { At } from '../../ballots/review.ts';
import type { KindTable } from '../../rulebook/model/kinds.ts';
import { leavesOf } from '../../score/model/leaves.ts';
import type { BallotsScore, ComponentScore, ReadingScore } from '../../score/model/scoring.ts';
import type { Step } from '../step/explanation.ts';
import type { Telling } from '../words/telling.ts';
import type { ComponentVoid } from '../words/void-reasons.ts';
import { ballotsSteps } from './ballots-steps.ts';
import { measureSteps, rankSteps, ratioSteps } from './given-steps.ts';
import { itemSteps } from './item-steps.ts';
import { rateSteps } from './rate-steps.ts';
import { readingSteps } from './reading-steps.ts';

/** What a component's score has to say for itself. */
export interface Told {
  /** How its value came about. */
  readonly steps: () => Step[];
  /** Why there may be no value, or one by the rules alone. */
  readonly state: ReadingScore['state'];
  /** The cells that show why a rule of it leaves a subject without a total. */
  readonly grounds: (reason: ComponentVoid) => readonly At<unknown>[];
}

/** The explanation's table of kinds. */
export const EXPLAINED: KindTable<ComponentScore, [Telling], Told> = {
  ballots: (score, telling) => ({
    ...told(score, () => ballotsSteps(score, telling)),
    grounds: (reason) => ballotsGrounds(score, reason),
  }),
  rate: (score, telling) => told(score, () => rateSteps(score, telling)),
  checklist: (score, telling) => told(score, () => itemSteps(score, telling)),
  measure: (score, telling) => told(score, () => measureSteps(score, telling)),
  rank: (score, telling) => told(score, () => rankSteps(score, telling)),
  ratio: (score, telling) => ({
    ...told(score, () => ratioSteps(score, telling)),
    grounds: () => (score.row ? [score.row] : []),
  }),
  reading: (score, telling) => ({
    ...told(score, () => readingSteps(score, telling)),
    state: score.state,
  }),
};

/** Nothing is there to be seen of most reasons. */
const told = ({ value }: ComponentScore, steps: Told['steps']): Told => ({
  steps,
  state: value === null ? 'unreadable' : 'scored',
  grounds: () => [],
});

function ballotsGrounds(
  { turnouts, indicators }: BallotsScore,
  reason: ComponentVoid,
): readonly At<unknown>[] {
  if (reason.kind === 'short-turnout') {
    const check = turnouts.find(({ group }) => group === reason.group);
    return check ? [...check.presentFrom, ...check.expectedFrom] : [];
  }
  if (reason.kind !== 'empty-panel') return [];
  const leaf = leavesOf(indicators).find(({ indicator }) => indicator.id === reason.indicator);
  return leaf?.panels.find(({ group }) => group === reason.group)?.counts?.levels ?? [];
}
