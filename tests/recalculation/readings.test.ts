import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFraction } from '../../shared/exact/text.ts';
import { collectRecords } from '../../shared/reading/handed-in/collect-records.ts';
import { readingsSheet } from '../../shared/reading/handed-in/readings-sheet.ts';
import { NO_HOLIDAYS } from '../../shared/reading/holidays/holidays.ts';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import { columnNumber, type NewSheet } from '../../shared/workbook/model.ts';
import { threeRecords } from '../reading/handed-in/handed-in.ts';
import { RULEBOOK } from '../reading/record/example.ts';
import { RULES } from '../reading/rules.ts';
import { type Recalculated, recalculate } from './recalculate.ts';
import {
  type Change,
  cachedValues,
  score,
  sheetsOf,
  shownValues,
  withChange,
  workingCopy,
} from './working-copy.ts';

const SAMPLE = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
const PRESET = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');

/** The preset with a reading component that counts, of so many points a month. */
const counting = (absent: 'note' | 'zero' | 'void') =>
  PRESET.replace('weight: { 机关: 40%, 基层: 30% }', 'weight: { 机关: 30%, 基层: 20% }')
    .replace('weight: 0%  ', 'weight: 10%')
    .replace(
      '{ target: 100 points, per: month, absent: note }',
      `{ target: 20 points, per: month, absent: ${absent} }`,
    );

const withSheet = (sheet: NewSheet): Uint8Array => {
  const copy = addSheets(SAMPLE, [sheet]);
  if (!copy.ok) throw new Error(JSON.stringify(copy.problems));
  return copy.value;
};

const HISTORY = [{ from: '2026-01-01', rulebook: RULEBOOK, rules: RULES }];
const VALID = { from: '2026-01-01', to: '2026-12-31' };
const collected = collectRecords(threeRecords(HISTORY), {
  rulebook: RULEBOOK,
  rules: RULES,
  valid: VALID,
  holidays: NO_HOLIDAYS,
});
const THREE = withSheet(readingsSheet(collected.members, 'zh'));

/** As staff might type it: several months, numbers as text, a month of leave, and no days due at all. */
const TYPED = withSheet({
  name: '阅读记录',
  widths: [],
  rows: [
    ['姓名', '月份', '阅读积分', '应读天数', '当月天数'],
    ['张三', '2026-09', 7, 22, 30],
    ['张三', '2026年10月', 11, 17, 31],
    ['张三', '2026-11', '3.5', 21, 30],
    ['李建国', '2026-11', 5, 0, 30],
    ['陈静', '2026-10', 100, 17, 31],
    ['陈静', '2026-11', 0, 0, 30],
    // Two of that name are on the roster, and there is no unit to tell them apart.
    ['王伟', '2026-11', 1, 21, 30],
    ['刘志强', '2026-11', '九', 21, 30],
    ['杨光', '2026-11', 3, 21, 30],
    ['杨光', '2026-11', 4, 21, 30],
    ['赵海燕', '冬月', 3, 21, 30],
  ].map((row) => ({ cells: row.map((value) => ({ value })) })),
});

/** Everybody on the roster with 0 to 12 months, points with up to 6 decimals. */
function generated(seed: number): Uint8Array {
  let state = seed;
  const below = (most: number): number => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
  const people = score({ bytes: SAMPLE, rulebookText: PRESET }).scoring.review.subjects;
  const rows = people.flatMap(({ name, unit }) =>
    Array.from({ length: below(13) }, (_, index) => {
      const days = new Date(Date.UTC(2026, index + 1, 0)).getUTCDate();
      const points = below(30_000_000) / 10 ** below(7);
      const month = `2026-${`${index + 1}`.padStart(2, '0')}`;
      return [name, unit, month, Math.min(points, below(40) + 0.25), below(days + 1), days];
    }),
  );
  const head = ['姓名', '单位', '月份', '阅读积分', '应读天数', '当月天数'];
  const cells = [head, ...rows].map((row) => ({ cells: row.map((value) => ({ value })) }));
  return withSheet({ name: '阅读记录', widths: [], rows: cells });
}

const INPUTS = {
  'three records': { bytes: THREE, rulebookText: counting('note') },
  'three records, none is 0': { bytes: THREE, rulebookText: counting('zero') },
  'three records, none is void': { bytes: THREE, rulebookText: counting('void') },
  'three records, beside the score': { bytes: THREE, rulebookText: PRESET },
  'typed by hand': { bytes: TYPED, rulebookText: counting('note') },
  'typed by hand, beside the score': { bytes: TYPED, rulebookText: PRESET },
  'generated 1': { bytes: generated(1), rulebookText: counting('zero') },
  'generated 2': { bytes: generated(2), rulebookText: counting('note') },
  'generated 3': { bytes: generated(3), rulebookText: counting('note') },
} as const;
const names = Object.keys(INPUTS) as (keyof typeof INPUTS)[];

const CHANGES: readonly (Change & { readonly what: string })[] = [
  { what: 'fewer points than the target', sheet: '阅读记录', cell: 'D2', to: 13 },
  { what: 'points as text', sheet: '阅读记录', cell: 'D3', to: '7' },
  { what: 'no points', sheet: '阅读记录', cell: 'D3', to: null },
  { what: 'negative points', sheet: '阅读记录', cell: 'D3', to: -1 },
  { what: 'nothing due', sheet: '阅读记录', cell: 'E2', to: 0 },
  { what: 'more due than there are days', sheet: '阅读记录', cell: 'E2', to: 31 },
  { what: 'half a day due', sheet: '阅读记录', cell: 'E2', to: 10.5 },
  { what: 'a month of no days', sheet: '阅读记录', cell: 'F2', to: 0 },
  { what: 'a month of 32 days', sheet: '阅读记录', cell: 'F2', to: 32 },
];

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (name: string) => join(folder, `${name}.xlsx`);
const changedName = ({ what }: { what: string }) => `changed ${what}`;
const THREE_COUNTING = INPUTS['three records'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-readings-'));
  for (const name of names) writeFileSync(path(name), workingCopy(INPUTS[name]));
  const copy = workingCopy(THREE_COUNTING);
  for (const change of CHANGES) writeFileSync(path(changedName(change)), withChange(copy, change));
  recalculated = recalculate([...names, ...CHANGES.map(changedName)].map(path));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('LibreOffice, made to recalculate everything, gives the core’s values in every cell', () => {
  test.each(names)('%s', (name) => {
    const cached = cachedValues(sheetsOf(INPUTS[name]));
    expect(shownValues(recalculated.get(path(name)))).toEqual(cached);
  });

  test.each(CHANGES)('after $what: $sheet!$cell became $to', (change) => {
    const changed = { ...THREE_COUNTING, bytes: withChange(THREE_COUNTING.bytes, change) };
    const cached = cachedValues(sheetsOf(changed));
    expect(totals(shownValues(recalculated.get(path(changedName(change)))))).toEqual(
      totals(cached),
    );
    expect(cached).not.toEqual(cachedValues(sheetsOf(THREE_COUNTING)));
  });
});

/**
 * Scores alone, up to the total: a cell that can no longer be read brings its own words on Workings,
 * and the others of the category have no rank until it is mended.
 */
const totals = (cells: Record<string, number | string | null>) => {
  const header = sheetsOf(THREE_COUNTING)[0]?.rows[0]?.cells ?? [];
  const most = header.findIndex((cell) => cell?.value === '总分') + 1;
  return Object.fromEntries(
    Object.entries(cells).filter(([name]) => {
      const [sheet, cell = ''] = name.split('!');
      return sheet === '联评得分' && columnNumber(cell.replace(/\d+/, '')) <= most;
    }),
  );
};

const components = (input: (typeof INPUTS)[keyof typeof INPUTS]) => {
  const { scoring } = score(input);
  return Object.fromEntries(
    scoring.subjects.slice(0, 7).map(({ index, status, components: parts }) => {
      const value = parts.find(({ kind }) => kind === 'reading')?.value;
      return [scoring.review.subjects[index]?.name, [status, value ? formatFraction(value) : null]];
    }),
  );
};

describe('worked by hand', () => {
  // 20 points × 21 ÷ 30 days = 14, × 18 ÷ 30 = 12: 18 points are all of it, 1 is 1/12, 0 none.
  test('three records with overlaps, as they were handed in', () => {
    expect(components(INPUTS['three records'])).toMatchObject({
      张三: ['scored', '100'],
      李建国: ['scored', '25/3'],
      王伟: ['scored', '0'],
      刘志强: ['scored', null],
    });
  });
  test('a record that was not handed in is 0, or leaves no total, where the rulebook says so', () => {
    expect(components(INPUTS['three records, none is 0'])).toMatchObject({
      刘志强: ['scored', '0'],
    });
    expect(components(INPUTS['three records, none is void'])).toMatchObject({
      刘志强: ['void', null],
    });
  });
  // 7 of 44/3, 11 of 340/31 (all of it), 3.5 of 14: 525/11, 100 and 25.
  test('several months, the mean of those in which anything was due', () => {
    expect(components(INPUTS['typed by hand'])).toMatchObject({
      张三: ['scored', '1900/33'],
      李建国: ['scored', null],
      陈静: ['scored', '100'],
      王伟: ['void', null],
      刘志强: ['void', null],
      杨光: ['void', null],
      赵海燕: ['void', null],
    });
  });
  test('at 0 % nothing of it touches the total', () => {
    const { scoring } = score(INPUTS['typed by hand, beside the score']);
    const without = score({ bytes: SAMPLE, rulebookText: PRESET }).scoring;
    const totals = ({ subjects }: typeof scoring) =>
      subjects.map(({ total }) => total && [total.exact, total.score, total.banding]);
    expect(totals(scoring)).toEqual(totals(without));
  });
});
