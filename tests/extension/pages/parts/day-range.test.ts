import { expect, test } from 'vitest';
import { rangeOf } from '../../../../extension/pages/parts/day-range.ts';

test.each([
  ['2026-11-01', '2026-11-01', true],
  ['2026-11-02', '2026-11-01', false],
  ['', '2026-11-01', false],
  ['2026-02-30', '2026-03-01', false],
])('a range typed by hand, %s to %s: %s', (from, to, fits) => {
  expect(rangeOf(from, to)).toEqual(fits ? { from, to } : null);
});
