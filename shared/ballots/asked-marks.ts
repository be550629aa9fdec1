import type { JudgedPlan } from '../rulebook/plan/plan.ts';
import type { Ballots } from './ballots.ts';

/** A component that takes marks, and which rules hold for each subject of the review. */
export interface JudgedRules extends JudgedPlan {
  /** By subject: index into `plans`. */
  readonly categoryOf: Uint16Array;
}

/** What of a component's ballots counts in one category, by position in those ballots. */
export interface AskedMarks {
  /** 1 for a group whose ballots are asked for. */
  readonly groups: Uint8Array;
  readonly leaves: readonly number[];
  /** Whether all that the ballots hold is asked for. */
  readonly isAll: boolean;
}

/** By category. What weighs 0 % there is not asked. */
export const askedMarks = (ballots: Ballots, { plans }: JudgedRules): readonly AskedMarks[] =>
  plans.map((planned) => {
    const isAsked = (id: string) =>
      planned.weight.num !== 0n && planned.groups.some((group) => group.id === id);
    const groups = Uint8Array.from(ballots.groups, (id) => Number(isAsked(id)));
    const leaves = planned.leaves
      .map(({ leaf }) => ballots.leaves.indexOf(leaf.id))
      .filter((position) => position !== -1);
    const isAll = !groups.includes(0) && leaves.length === ballots.leaves.length;
    return { groups, leaves, isAll };
  });
