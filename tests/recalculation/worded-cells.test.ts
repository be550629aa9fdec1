import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulebookText } from './generated-rulebook.ts';
import { plainPackage } from './plain-package.ts';
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

const BLANKS = [null, null, null, null];
const LEVELS = ['好', '较好', '一般', '差', '弃权'];
const PEOPLE = ['甲', '乙'];

/** 应到 of all stands in words above the table. */
const tally = (name: string) => ({
  name,
  merges: ['C2:G2', 'H2:L2'],
  lines: [
    ['应到：9人', '发出：9份'],
    ['序号', '姓名', '总体评价', ...BLANKS, '第一责任', ...BLANKS],
    [null, null, ...LEVELS, ...LEVELS],
    ...PEOPLE.map((who, index) => [index + 1, who, 4, 1, 0, 0, 1, 3, 2, 0, 0, 1]),
  ],
});

const INPUT = {
  rulebookText: rulebookText({
    points: ['100', '80', '60', '40'],
    overall: 50,
    trim: '',
    aggregate: 'mean',
    round: '{ places: 6, mode: half-up }',
    turnout: 'turnout: { min: "> 1/2", of: expected, short: void }',
    empty: 'void',
    base: 100,
    clamped: true,
    final: '{ places: 2, mode: half-up }',
    items: [60, 40],
    banding: 'counted',
    veto: 'grade: 差',
    requires: '',
    quota: '',
    order: 'score desc, name asc',
    ties: 'shared',
  }),
  bytes: plainPackage([
    { name: '名册', lines: [['姓名', '类别'], ...PEOPLE.map((who) => [who, '机关'])] },
    tally('上级评议'),
    tally('同级互评'),
    // Points lost of one item; the other one's cells are texts.
    {
      name: '年度考核',
      lines: [
        ['姓名', '计划与台账扣分', '学习教育'],
        ['甲', 3.5, '33.50'],
        ['乙', '无', '+38'],
      ],
    },
    {
      name: '事实台账',
      lines: [
        ['姓名', '表彰次数', '通报次数'],
        ['甲', 1, 0],
        ['甲', '2', 0],
      ],
    },
  ]),
};

const CHANGES: readonly (Change & { readonly what: string })[] = [
  { what: 'more expected', sheet: '上级评议', cell: 'A1', to: '应到：13人' },
  { what: 'a plain number instead', sheet: '上级评议', cell: 'A1', to: 7 },
  { what: 'points lost, unreadable before', sheet: '年度考核', cell: 'B3', to: 2.25 },
  { what: 'points lost, unreadable now', sheet: '年度考核', cell: 'B2', to: '无' },
  { what: 'a text with as many decimals', sheet: '年度考核', cell: 'C2', to: '35.00' },
  { what: 'a number instead of an odd text', sheet: '年度考核', cell: 'C3', to: 12 },
  { what: 'one of two facts', sheet: '事实台账', cell: 'B3', to: 0 },
  { what: 'one of two facts, unreadable', sheet: '事实台账', cell: 'B2', to: '无' },
];

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (index: number) => join(folder, `${index}.xlsx`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-worded-'));
  const copy = workingCopy(INPUT);
  writeFileSync(path(-1), copy);
  for (const [index, change] of CHANGES.entries())
    writeFileSync(path(index), withChange(copy, change));
  recalculated = recalculate([-1, ...CHANGES.keys()].map(path));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('as scored, every cell is as the core says', () => {
  expect(shownValues(recalculated.get(path(-1)))).toEqual(cachedValues(sheetsOf(INPUT)));
});

test.each(CHANGES.map((change, index) => ({ ...change, index })))('$what', (change) => {
  const changed = { ...INPUT, bytes: withChange(INPUT.bytes, change) };
  const values = shownValues(recalculated.get(path(change.index)));
  const cached = cachedValues(sheetsOf(changed));
  const ofTotals = (all: Record<string, unknown>) =>
    score(INPUT).scoring.subjects.map((_, index) => all[`联评得分!G${index + 2}`]);
  expect(ofTotals(values)).toEqual(ofTotals(cached));
  expect(ofTotals(cached)).not.toContain(undefined);
});
