import type { TurnoutCounts } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';

/** Numbers that can be read and can hardly be meant: nobody expected, more returned than expected. */
export function turnoutNotes({ expected, issued, returned }: TurnoutCounts): Problem[] {
  const due = expected ?? issued;
  if (!due || due.value === null) return [];
  const basis = expected ? EXPECTED : ISSUED;
  const nobody =
    due.value === 0 ? [layoutProblem('expected-zero', { basis }, { place: due.at })] : [];
  if (!returned || returned.value === null || returned.value <= due.value) return nobody;
  const values = { returned: returned.value, expected: due.value, basis };
  return [...nobody, layoutProblem('returned-above-expected', values, { place: returned.at })];
}

const EXPECTED = { zh: '应到', en: 'expected' };
const ISSUED = { zh: '发出', en: 'issued' };
