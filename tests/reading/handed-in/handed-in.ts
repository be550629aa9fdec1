import type { HandedIn } from '../../../shared/reading/handed-in/people.ts';
import { makeRecord } from '../../../shared/reading/record/make-record.ts';
import { recordOf } from '../../../shared/reading/record/merge-records.ts';
import type { ReadingRecord } from '../../../shared/reading/record/record.ts';
import type { DatedRules } from '../../../shared/reading/rules/rules-in-force.ts';
import { onOffice, request } from '../record/example.ts';
import { byHand, entry, finished, MINUTE } from '../rules.ts';

const member = (name: string, unit: string) => ({ ...request([]).header, member: { name, unit } });
const OTHER_LAPTOP = 'b0000000-0000-4000-8000-000000000003';
const THIRD_LAPTOP = 'c0000000-0000-4000-8000-000000000004';
const article = (id: number) => `paper.people.com.cn/rmrb/${id}`;

const onLaptop = [
  finished({ session: 'a', day: '2026-11-02', article: article(1), milliseconds: 8 * MINUTE }),
  finished({ session: 'b', day: '2026-11-02', article: article(2), milliseconds: 8 * MINUTE }),
  finished({ session: 'c', day: '2026-11-03', article: article(3), milliseconds: 40 * MINUTE }),
];
const early = [
  finished({ session: 'd', day: '2026-11-03', article: article(3), milliseconds: 4 * MINUTE }),
];
const later = [...early, byHand({ id: '11111111-1111-4111-8111-111111111111', day: '2026-11-04' })];

/**
 * Two devices, the second one exported twice. Worked by hand from seeds/rulebooks/README.md#reading:
 * 2 November: 2 articles and 16 minutes, 2 + 4 points; 3 November: one article, on both devices, and
 * 44 minutes, 1 + 8 (the cap); 4 November: one article by hand and 10 minutes, 1 + 2. In all 18.
 * November 2026 has 9 Saturdays and Sundays, so 21 of its 30 days are due.
 */
export const twoDevices = (rules: readonly DatedRules[]): ReadingRecord => {
  const first = { made: '2026-11-03', period: { from: '2026-11-01', to: '2026-11-03' } };
  return recordOf(
    [
      request(onLaptop, { rules }),
      request(early, { rules, ...onOffice(first) }),
      request(later, { rules, ...onOffice() }),
    ].flatMap((asked) => makeRecord(asked).chains),
  );
};

/**
 * From 10 November, with leave from the 26th on: 21 days covered. Of the 21 days of the month that are
 * no rest days, 3 are leave, so 18 are due.
 * 4 minutes on a Sunday and nothing finished: 1 point.
 */
export const withLeave = (rules: readonly DatedRules[]): ReadingRecord =>
  makeRecord(
    request([entry({ session: 'e', day: '2026-11-15', milliseconds: 4 * MINUTE, deepest: 10 })], {
      rules,
      leave: [{ from: '2026-11-26', to: '2026-11-30' }],
      header: {
        ...member('李建国', '二支部'),
        device: OTHER_LAPTOP,
        period: { from: '2026-11-10', to: '2026-11-30' },
      },
    }),
  );

/** A month without reading. */
export const nothingRead = (rules: readonly DatedRules[]): ReadingRecord =>
  makeRecord(request([], { rules, header: { ...member('王伟', '三支部'), device: THIRD_LAPTOP } }));

/** The three together. */
export const threeRecords = (rules: readonly DatedRules[]): readonly HandedIn[] => [
  { file: '张三.xlsx', record: twoDevices(rules) },
  { file: '李建国.xlsx', record: withLeave(rules) },
  { file: '王伟.xlsx', record: nothingRead(rules) },
];
