import { expect, test } from 'vitest';
import { hostileInput } from '../recalculation/hostile-input.ts';
import { roster } from '../recalculation/roster.ts';
import { type Input, score, sheetsOf, withChange } from '../recalculation/working-copy.ts';

/** Ten people, ranked by their totals, then by how often 好 was answered. */
const RANKED_BY_SHARE: Input = { ...roster(10), rulebookText: hostileInput.rulebookText };

test('a count of the level ranked by that cannot be read leaves the others their ranks', () => {
  const bytes = withChange(RANKED_BY_SHARE.bytes, { sheet: '同级互评', cell: 'E5', to: 'x' });
  const input = { ...RANKED_BY_SHARE, bytes };
  const ranks = score(input).scoring.subjects.map(({ rank }) => rank);
  expect(ranks[2]).toBeNull();
  expect(ranks.filter((rank) => rank === null)).toHaveLength(1);
  expect(() => sheetsOf(input)).not.toThrow();
});
