import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewSheet } from '../../shared/workbook/model.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';
import { RULES } from '../layout/plain-workbook.ts';
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

type Line = readonly (string | number | null)[];

const sheetOf = (name: string, lines: readonly Line[]): NewSheet => ({
  name,
  widths: [],
  rows: lines.map((line) => ({ cells: line.map((value) => ({ value })) })),
});

const LEVELS = ['好', '较好', '一般', '差', '弃权'];
const HEAD: Line[] = [
  ['姓名', '总体评价', null, null, null, null, '第一责任', null, null, null, null],
  [null, ...LEVELS, ...LEVELS],
];
const ZHANG: Line = ['张三', 5, 3, 1, 0, 0, 6, 2, 1, 0, 0];
const LI: Line = ['李四', 4, 4, 1, 0, 0, 5, 3, 0, 0, 1];
const WANG: Line = ['王五', 9, 0, 0, 0, 0, 9, 0, 0, 0, 0];

const ROSTER = sheetOf('名册', [
  ['姓名', '类别'],
  ['张三', '机关'],
  ['李四', '基层'],
  ['王五', '机关'],
]);
const FACTS: Line[] = [
  ['姓名', '表彰次数', '通报次数'],
  ['张三', 1, 0],
];

/** Halves side by side, both groups below each other, a checklist turned over. */
const BESIDE = [
  ROSTER,
  sheetOf('上级评议', [
    ['应到：9'],
    ...[...HEAD, ZHANG, LI].map((line, row) => [...line, ...([...HEAD, WANG][row] ?? [])]),
  ]),
  sheetOf('同级互评', [['应到：9'], ...HEAD, ZHANG, [], ['应到：9'], ...HEAD, LI, WANG]),
  sheetOf('年度考核', [
    ['考核内容', '张三', '王五'],
    ['计划与台账', 35.5, 40],
    ['学习教育', 50, 60],
  ]),
  sheetOf('事实台账', FACTS),
];

const counts = (line: Line, from: number): Line[] =>
  LEVELS.map((level, index) => [
    index === 0 ? (from === 1 ? '总体评价' : '第一责任') : null,
    level,
    line[from + index] ?? 0,
  ]);
const form = (name: string, plan: number, study: number): Line[] => [
  ['姓名', name],
  ['序号', '考核项目', '标准分', '得分'],
  [1, '计划与台账', 40, plan],
  [2, '学习教育', 60, study],
  [],
];

/** Levels down and people across, a form a person, facts below the roster. */
const TURNED = [
  sheetOf('名册', [
    ['姓名', '类别'],
    ['张三', '机关'],
    ['李四', '基层'],
    ['王五', '机关'],
    [],
    ['事实台账'],
    ...FACTS,
  ]),
  ...['上级评议', '同级互评'].map((group) =>
    sheetOf(group, [
      ['应到', 9],
      ['指标', '等次', '张三', '李四', '王五'],
      ...[1, 6].flatMap((from) =>
        counts(ZHANG, from).map((line, index) => [
          ...line,
          LI[from + index] ?? 0,
          WANG[from + index] ?? 0,
        ]),
      ),
    ]),
  ),
  sheetOf('年度考核', [...form('张三', 35.5, 50), ...form('王五', 40, 60)]),
];

const WORKBOOKS = { BESIDE, TURNED } as const;
type Which = keyof typeof WORKBOOKS;

const CHANGES: readonly (Change & { which: Which })[] = [
  { which: 'BESIDE', sheet: '上级评议', cell: 'M4', to: 7 },
  { which: 'BESIDE', sheet: '同级互评', cell: 'B9', to: 9 },
  { which: 'BESIDE', sheet: '年度考核', cell: 'C2', to: 20 },
  { which: 'TURNED', sheet: '上级评议', cell: 'C4', to: 6 },
  { which: 'TURNED', sheet: '上级评议', cell: 'B1', to: 30 },
  { which: 'TURNED', sheet: '年度考核', cell: 'D8', to: 12.5 },
  { which: 'TURNED', sheet: '名册', cell: 'B8', to: 3 },
];
const inputOf = (which: Which) => ({
  bytes: writeWorkbook(WORKBOOKS[which]),
  rulebookText: RULES,
});

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (name: string) => join(folder, `${name}.xlsx`);
const changedName = ({ which, sheet, cell }: (typeof CHANGES)[number]) => which + sheet + cell;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-blocks-'));
  const names = ['BESIDE', 'TURNED'] as const;
  for (const which of names) writeFileSync(path(which), workingCopy(inputOf(which)));
  for (const change of CHANGES)
    writeFileSync(
      path(changedName(change)),
      withChange(workingCopy(inputOf(change.which)), change),
    );
  recalculated = recalculate([...names, ...CHANGES.map(changedName)].map(path));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('blocks and turned tables hold the same review', () => {
  const [one, other] = [score(inputOf('BESIDE')), score(inputOf('TURNED'))].map(({ scoring }) =>
    scoring.subjects.map(({ total }) => total?.exact),
  );
  expect(one).toEqual(other);
});

describe('LibreOffice gives the core’s values for tables in blocks and turned over', () => {
  test.each(['BESIDE', 'TURNED'] as const)('%s', (which) => {
    expect(shownValues(recalculated.get(path(which)))).toEqual(
      cachedValues(sheetsOf(inputOf(which))),
    );
  });
  test.each(CHANGES)('$which after $sheet!$cell became $to', (change) => {
    const input = inputOf(change.which);
    const changed = { ...input, bytes: withChange(input.bytes, change) };
    const cached = cachedValues(sheetsOf(changed));
    expect(shownValues(recalculated.get(path(changedName(change))))).toEqual(cached);
    expect(cached).not.toEqual(cachedValues(sheetsOf(input)));
  });
});
