import type { TurnoutColumn } from '../model/layout.ts';
import type { MarksNeed } from '../model/needs.ts';

/** What should add up with the others, and scores nothing. */
const ONLY_CHECKED: readonly TurnoutColumn[] = ['outstanding', 'blank', 'invalid'];

/** Which of these numbers the score depends on; 发出 only stands in for 应到. */
export function usesTurnout(
  { turnout, amongValid }: MarksNeed,
  is: TurnoutColumn,
  { hasExpected }: { hasExpected: boolean },
): boolean {
  if (ONLY_CHECKED.includes(is)) return false;
  if (is === 'valid') return amongValid !== null;
  return turnout && !(is === 'issued' && hasExpected);
}
