import { NO_HOLIDAYS } from '../../../shared/reading/holidays/holidays.ts';
import type { LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import { makeRecord, type RecordRequest } from '../../../shared/reading/record/make-record.ts';
import { recordOf } from '../../../shared/reading/record/merge-records.ts';
import type { ReadingRecord } from '../../../shared/reading/record/record.ts';
import { USUAL_PARTS } from '../../../shared/reading/record/record.ts';
import { byHand, entry, finished, MINUTE, RULES } from '../rules.ts';

export const LAPTOP = '3f2b8c1e-7a5d-4c1b-9f00-0123456789ab';
export const OFFICE = 'a0000000-0000-4000-8000-000000000002';
export const RULEBOOK = {
  id: 'grassroots-joint-review',
  version: '2026.1.0',
  sha256: '0'.repeat(64),
};
export const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

/** A request for the record of November, of a member of one unit. */
export const request = (
  ledger: readonly LedgerItem[],
  changes: Partial<RecordRequest> = {},
): RecordRequest => ({
  ledger,
  rules: [{ from: '2026-01-01', rulebook: RULEBOOK, rules: RULES }],
  leave: [],
  holidays: NO_HOLIDAYS,
  imported: [],
  header: {
    member: { name: '张三', unit: '一支部' },
    device: LAPTOP,
    zone: 'Asia/Shanghai',
    made: '2026-12-01',
    period: NOVEMBER,
  },
  parts: USUAL_PARTS,
  ...changes,
});

/** The same of another device. */
export const onOffice = (changes: Partial<RecordRequest['header']> = {}) => ({
  header: { ...request([]).header, device: OFFICE, ...changes },
});

const key = (id: number) => `paper.people.com.cn/rmrb/${id}`;

/** Twelve days with three articles each, entries by hand, a correction, a note. */
function ledgerFrom(first: number): readonly LedgerItem[] {
  const days = Array.from(
    { length: 12 },
    (_, index) => `2026-11-${`${first + index}`.padStart(2, '0')}`,
  );
  const sessions = days.flatMap((day, index) =>
    [0, 1, 2].map((number) => {
      const article = {
        day,
        session: `s${index}-${number}`,
        article: key(first * 1000 + index * 3 + number),
      };
      return number === 2
        ? entry({ ...article, milliseconds: 7_000, deepest: 300 })
        : finished({
            ...article,
            milliseconds: (number + 2) * MINUTE,
            title: `第${index}日 第${number}篇`,
          });
    }),
  );
  const written = [2, 5].map((index) =>
    byHand({ id: `11111111-1111-4111-8111-11111111111${index}`, day: days[index] ?? '' }),
  );
  const day = days[3] ?? '';
  const correction = {
    kind: 'correction' as const,
    id: 'c',
    day,
    of: key(first * 1000 + 9),
    less: 60_000,
    reason: '',
  };
  const note = {
    kind: 'note' as const,
    id: 'n',
    day,
    article: key(first * 1000 + 10),
    text: '第一行\n第二行',
  };
  return [...sessions, ...written, correction, note];
}

/** Two devices, one of them exported twice, with everything that can be in a record. */
export function richRecord(): ReadingRecord {
  const parts = { titles: true, articleTimes: true, notes: true };
  const leave = [{ from: '2026-11-26', to: '2026-12-04' }];
  const laptop = makeRecord(request(ledgerFrom(1), { parts, leave }));
  const office = makeRecord(request(ledgerFrom(10), { parts, ...onOffice() }));
  const early = makeRecord(
    request(
      ledgerFrom(10).slice(0, 12),
      onOffice({ made: '2026-11-13', period: { from: '2026-11-01', to: '2026-11-13' } }),
    ),
  );
  return recordOf([...laptop.chains, ...office.chains, ...early.chains]);
}
