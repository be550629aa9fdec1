import type { BallotsScore } from '../../score/model/scoring.ts';
import { sayShare } from './wording.ts';

/** Present, expected and what the rule asks, for one group of a component with a turnout rule. */
export function turnoutValues({ component, turnouts }: BallotsScore, group: string) {
  const check = turnouts.find((turnout) => turnout.group === group);
  return {
    present: check?.present ?? '?',
    expected: check?.expected ?? '?',
    min: component.turnout ? sayShare(component.turnout.min) : '',
  };
}
