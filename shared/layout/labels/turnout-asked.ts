import type { TurnoutColumn } from '../model/layout.ts';
import type { JudgedComponent } from './ballots-words.ts';

/** A rate asks for none. */
export const asksTurnout = (component: JudgedComponent): boolean =>
  component.kind === 'ballots' && component.turnout !== null;

/** A share of the valid ballots. */
export const countsValid = (component: JudgedComponent): boolean =>
  component.kind === 'rate' && component.among === 'ballots';

/** Which of these numbers the score depends on; 发出 only stands in for 应到. */
export function usesTurnout(
  component: JudgedComponent,
  is: TurnoutColumn,
  { hasExpected }: { hasExpected: boolean },
): boolean {
  if (is === 'invalid') return false;
  if (is === 'valid') return countsValid(component);
  return asksTurnout(component) && !(is === 'issued' && hasExpected);
}
