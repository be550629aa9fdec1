import { describe, expect, test } from 'vitest';
import { periodOf, type UsualPeriod } from '../../../../extension/pages/export/state/period.ts';

describe('a usual period', () => {
  test.each<[UsualPeriod, string, string, string]>([
    ['this-month', '2026-11-23', '2026-11-01', '2026-11-23'],
    ['this-month', '2026-11-01', '2026-11-01', '2026-11-01'],
    ['last-month', '2026-11-23', '2026-10-01', '2026-10-31'],
    ['last-month', '2027-01-31', '2026-12-01', '2026-12-31'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['this-quarter', '2026-11-23', '2026-10-01', '2026-11-23'],
    ['this-quarter', '2026-09-30', '2026-07-01', '2026-09-30'],
    ['last-quarter', '2026-11-23', '2026-07-01', '2026-09-30'],
    ['last-quarter', '2027-02-01', '2026-10-01', '2026-12-31'],
  ])('%s on %s is %s to %s', (choice, today, from, to) => {
    expect(periodOf(choice, today)).toEqual({ from, to });
  });
});
