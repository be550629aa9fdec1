import { describe, expect, test } from 'vitest';
import { formatFraction } from '../../../shared/exact/text.ts';
import { collectRecords } from '../../../shared/reading/handed-in/collect-records.ts';
import { daysOfMonth } from '../../../shared/reading/handed-in/month-totals.ts';
import type { HandedIn } from '../../../shared/reading/handed-in/people.ts';
import { NO_HOLIDAYS } from '../../../shared/reading/holidays/holidays.ts';
import { sealChain } from '../../../shared/reading/record/chain.ts';
import { recordOf } from '../../../shared/reading/record/merge-records.ts';
import type { Chain, ReadingRecord } from '../../../shared/reading/record/record.ts';
import { LAPTOP, RULEBOOK } from '../record/example.ts';
import { RULES } from '../rules.ts';
import { nothingRead, threeRecords, twoDevices, withLeave } from './handed-in.ts';

const HISTORY = [{ from: '2026-01-01', rulebook: RULEBOOK, rules: RULES }];
const VALID = { from: '2026-01-01', to: '2026-12-31' };
const collect = (handedIn: readonly HandedIn[], valid = VALID) =>
  collectRecords(handedIn, { rulebook: RULEBOOK, rules: RULES, valid, holidays: NO_HOLIDAYS });
const codes = (handedIn: readonly HandedIn[], valid = VALID) =>
  collect(handedIn, valid).problems.map(({ code, place }) => [
    code,
    place && 'file' in place ? place.file : '',
  ]);

test.each([
  ['2026-02', 28],
  ['2028-02', 29],
  ['2026-11', 30],
  ['2026-12', 31],
])('%s has %i days', (month, days) => {
  expect(daysOfMonth(month)).toBe(days);
});

test('months of three members, worked by hand where the records are made', () => {
  const { members } = collect(threeRecords(HISTORY));
  const shown = members.map(({ member: { name }, months }) => [
    name,
    ...months.map(({ month, points, days, covered, due, leave, finished, milliseconds }) => [
      month,
      formatFraction(points),
      { days, covered, due, leave, finished, minutes: milliseconds / 60_000 },
    ]),
  ]);
  expect(shown).toEqual([
    [
      '张三',
      ['2026-11', '18', { days: 30, covered: 30, due: 21, leave: 0, finished: 4, minutes: 70 }],
    ],
    [
      '王伟',
      ['2026-11', '0', { days: 30, covered: 30, due: 21, leave: 0, finished: 0, minutes: 0 }],
    ],
    [
      '李建国',
      ['2026-11', '1', { days: 30, covered: 21, due: 18, leave: 3, finished: 0, minutes: 4 }],
    ],
  ]);
});

test('what is odd about them is said with the file', () => {
  expect(codes(threeRecords(HISTORY))).toEqual([
    ['record-article-again', '张三.xlsx'],
    ['record-month-leave', '李建国.xlsx'],
    ['record-month-part', '李建国.xlsx'],
  ]);
});

test.each([
  ['the whole month', { from: '2026-11-01', to: '2026-11-30' }, 30],
  ['the one day that was read on', { from: '2026-11-15', to: '2026-11-15' }, 1],
  ['a Saturday', { from: '2026-11-07', to: '2026-11-07' }, 1],
])('%s is handed in: as many days of the month are due', (_, period, covered) => {
  const { header, days } = sole(withLeave(HISTORY));
  const contents = days.map(({ content }) => content);
  const within = contents.filter(({ day }) => period.from <= day && day <= period.to);
  const record = {
    record: 1,
    chains: [sealChain({ ...header, leave: [], period }, within)],
  } as const;
  expect(collect([{ file: 'a.xlsx', record }]).members[0]?.months).toMatchObject([
    { covered, due: 21, leave: 0 },
  ]);
});

test('leave that a later export has no more is none', () => {
  const leave = [{ from: '2026-11-16', to: '2026-11-20' }];
  const { header } = sole(nothingRead(HISTORY));
  const chains = [
    sealChain({ ...header, made: '2026-11-30', leave }, []),
    sealChain({ ...header, made: '2026-12-01', leave: [] }, []),
  ];
  const months = (of: readonly Chain[]) =>
    collect([{ file: 'a.xlsx', record: recordOf(of) }]).members[0]?.months;
  expect(months(chains.slice(0, 1))).toMatchObject([{ due: 16, leave: 5 }]);
  expect(months(chains)).toMatchObject([{ due: 21, leave: 0 }]);
});

test('what comes after the export is in no record', () => {
  const { header, days } = sole(nothingRead(HISTORY));
  const contents = days.map(({ content }) => content);
  const chain = sealChain({ ...header, made: '2026-11-10' }, contents);
  const { members, problems } = collect([
    { file: 'a.xlsx', record: { record: 1, chains: [chain] } },
  ]);
  expect(members[0]?.months).toMatchObject([{ covered: 10, due: 21 }]);
  expect(problems.map(({ code }) => code)).toEqual(['record-month-part']);
});

test('a record of another year has no month to count, and that is said', () => {
  const valid = { from: '2027-01-01', to: '2027-12-31' };
  expect(codes([{ file: 'a.xlsx', record: nothingRead(HISTORY) }], valid)).toEqual([
    ['record-no-month', 'a.xlsx'],
  ]);
});

function sole({ chains }: ReadingRecord): Chain {
  const [chain] = chains;
  if (!chain) throw new Error('No chain');
  return chain;
}

test('members stand by unit, whoever read more and in whatever order they came', () => {
  const order = (handedIn: readonly HandedIn[]) =>
    collect(handedIn).members.map(({ member }) => member.name);
  const all = threeRecords(HISTORY);
  expect(order([...all].reverse())).toEqual(order(all));
});

describe('the same member twice', () => {
  const handedIn = { file: 'a.xlsx', record: twoDevices(HISTORY) };
  test('gives the same months and a note', () => {
    const twice = [handedIn, { ...handedIn, file: 'b.xlsx' }];
    expect(collect(twice).members[0]?.months).toEqual(collect([handedIn]).members[0]?.months);
    expect(codes(twice)[0]).toEqual(['record-member-twice', 'a.xlsx']);
  });
  test('with a space or a full-width letter in the name is one member', () => {
    const [chain] = nothingRead(HISTORY).chains;
    const spaced = renamed(chain, '王 伟');
    const twice = [
      { file: 'a.xlsx', record: nothingRead(HISTORY) },
      { file: 'b.xlsx', record: spaced },
    ];
    expect(collect(twice).members).toHaveLength(1);
  });
});

/** The same days under another name, all hashes worked out again. */
function renamed(chain: Chain | undefined, name: string): ReadingRecord {
  if (!chain) throw new Error('No chain');
  const header = { ...chain.header, member: { ...chain.header.member, name } };
  return {
    record: 1,
    chains: [
      sealChain(
        header,
        chain.days.map(({ content }) => content),
      ),
    ],
  };
}

describe('what does not fit its hashes', () => {
  test('an edited day is named by device and day, and the member is not counted', () => {
    const record = twoDevices(HISTORY);
    const text = JSON.stringify(record).replace('"measured":2400000', '"measured":9600000');
    const { members, problems } = collect([{ file: 'a.xlsx', record: JSON.parse(text) }]);
    expect(members.map(({ isSound, months }) => [isSound, months])).toEqual([[false, []]]);
    expect(problems.filter(({ effect }) => effect === 'void')).toMatchObject([
      { code: 'record-day-altered', values: { device: LAPTOP, day: '2026-11-03' } },
      { code: 'record-not-counted', values: { name: '一支部 张三' } },
    ]);
  });

  test('another’s name put into a file voids whose file it is, and not the other', () => {
    const record = twoDevices(HISTORY);
    const [first, ...others] = record.chains;
    const theirs = sole(nothingRead(HISTORY)).header.member;
    const forged = { ...sole({ ...record, chains: others }) };
    const chains = [
      first,
      { ...forged, header: { ...forged.header, member: theirs } },
      ...others.slice(1),
    ];
    const { members, problems } = collect([
      { file: 'a.xlsx', record: nothingRead(HISTORY) },
      { file: 'b.xlsx', record: JSON.parse(JSON.stringify({ record: 1, chains })) },
    ]);
    expect(members.map(({ member, isSound }) => [member.name, isSound])).toEqual([
      ['张三', false],
      ['王伟', true],
    ]);
    expect(problems.filter(({ effect }) => effect === 'void')).toMatchObject([
      { code: 'record-header-altered', place: { file: 'b.xlsx' } },
      { code: 'record-not-counted', place: { file: 'b.xlsx' }, values: { name: '一支部 张三' } },
    ]);
  });

  test('a file whose only name was changed is told, though it is nobody’s then', () => {
    const own = nothingRead(HISTORY);
    const chain = sole(withLeave(HISTORY));
    const header = { ...chain.header, member: sole(own).header.member };
    const forged = { record: 1, chains: [{ ...chain, header }] } as const;
    const { members, problems } = collect([
      { file: 'a.xlsx', record: own },
      { file: 'b.xlsx', record: forged },
    ]);
    expect(members.map(({ member, isSound }) => [member.name, isSound])).toEqual([['王伟', true]]);
    expect(problems.filter(({ effect }) => effect === 'void')).toMatchObject([
      { code: 'record-header-altered', place: { file: 'b.xlsx' } },
    ]);
  });
});

describe('what is odd about a record', () => {
  test('one handed in under another name', () => {
    const [, chain] = twoDevices(HISTORY).chains.filter(({ days }) => days.length > 0);
    const all = [
      { file: 'a.xlsx', record: twoDevices(HISTORY) },
      { file: 'b.xlsx', record: renamed(chain, '李四') },
    ];
    expect(codes(all).filter(([code]) => /shared|alike/.test(code ?? ''))).toEqual([
      ['record-device-shared', 'a.xlsx'],
      ['record-days-alike', 'b.xlsx'],
    ]);
  });

  test('one kept by another rulebook', () => {
    const rulebook = { ...RULEBOOK, sha256: '1'.repeat(64) };
    const record = withLeave([{ from: '2026-01-01', rules: RULES, rulebook }]);
    expect(codes([{ file: 'a.xlsx', record }])[0]).toEqual(['record-other-rulebook', 'a.xlsx']);
  });

  test('days outside the rulebook’s period do not count', () => {
    const valid = { from: '2026-11-03', to: '2026-12-31' };
    const { members } = collect([{ file: 'a.xlsx', record: twoDevices(HISTORY) }], valid);
    // 9 + 3 points of the 3rd and the 4th; 1 November is a Sunday, so 20 days are due.
    expect(members[0]?.months).toMatchObject([
      { points: { num: 12n, den: 1n }, covered: 28, due: 20 },
    ]);
    expect(codes([{ file: 'a.xlsx', record: twoDevices(HISTORY) }], valid).at(-1)).toEqual([
      'record-days-outside',
      'a.xlsx',
    ]);
  });
});
