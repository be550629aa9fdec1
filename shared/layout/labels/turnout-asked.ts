import type { TurnoutColumn } from '../model/layout.ts';
import type { MarksNeed } from '../model/needs.ts';

/** Which of these numbers the score depends on; 发出 only stands in for 应到. */
export function usesTurnout(
  { turnout, amongValid }: MarksNeed,
  is: TurnoutColumn,
  { hasExpected }: { hasExpected: boolean },
): boolean {
  if (is === 'invalid') return false;
  if (is === 'valid') return amongValid !== null;
  return turnout && !(is === 'issued' && hasExpected);
}
