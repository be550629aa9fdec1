import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/workbook/read.ts';

const LIANPING = resolve('.output/cli/lianping.js');
const BUILD = resolve('tests/addin/cli/build_workbook.py');

const RULES = `
rulebook: 1
id: single-ballots
version: 1.0.0
title: { zh: 逐票计分, en: Single ballots }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 逐票计分办法, issued: 2025-12-20 } }
categories: { 机关: {} }
base: 100
scales:
  four:
    levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }
    not-marks: { 弃权: { turnout: counted }, blank: { turnout: not-counted } }
groups: { superiors: { title: 上级评议 }, peers: { title: 同级互评 } }
components:
  report:
    title: 述职评议
    weight: 100%
    ballots:
      scale: four
      groups: { superiors: 40%, peers: 60% }
      indicators:
        overall: { title: 总体评价, weight: 40% }
        duty:    { title: 履行责任, weight: 60% }
      trim: { high: 1, low: 1, when: "marks >= 4" }
      round: { places: 2, mode: half-up }
      turnout: { min: "> 1/2", of: expected, short: void }
      empty: reweigh
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[90, 100]", 较好: "[80, 90)", 一般: "[60, 80)", 差: "[0, 60)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;

type Written = string | number | null;
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  readonly merges?: readonly string[];
}

const ROSTER: Sheet = {
  name: '名册',
  rows: [
    ['姓名', '单位', '类别'],
    ['张三', '办公室', '机关'],
    ['李四', '一支部', '机关'],
    ['王五', '二支部', '机关'],
  ],
};

/** Rater, group, subject, 总体评价, 履行责任. */
const BALLOTS: readonly (readonly [string, string, string, string, string])[] = [
  ['甲', '上级评议', '张三', '好', '较好'],
  ['乙', '上级评议', '张三', '较好', '一般'],
  ['丙', '同级互评', '张三', '好', '好'],
  ['丁', '同级互评', '张三', '较好', '好'],
  ['戊', '同级互评', '张三', '一般', '较好'],
  ['己', '同级互评', '张三', '差', '弃权'],
  ...['甲', '乙'].map((rater) => [rater, '上级评议', '李四', '好', '好'] as const),
  ...['丙', '丁', '戊', '己'].map((rater) => [rater, '同级互评', '李四', '好', '好'] as const),
  ['丙', '同级互评', '王五', '一般', '差'],
  ['丁', '同级互评', '王五', '差', '差'],
  ['戊', '同级互评', '王五', '较好', '一般'],
];
const EXPECTED = { 上级评议: 2, 同级互评: 5 } as const;
const GROUPS = Object.keys(EXPECTED) as (keyof typeof EXPECTED)[];

// 张三: superiors 总体 (100+80)/2 = 90, 责任 (80+60)/2 = 70. Peers: 总体 of 4 marks, so without 100
//   and 40: (80+60)/2 = 70; 责任 of 3 marks, so all: 280/3 → 93.33.
//   总体 0.4×90 + 0.6×70 = 78; 责任 0.4×70 + 0.6×93.33 = 83.998; 0.4×78 + 0.6×83.998 = 81.5988
// 李四: 100 throughout.
// 王五: no superiors, so peers alone: 总体 (60+40+80)/3 = 60; 责任 (40+40+60)/3 → 46.67;
//   0.4×60 + 0.6×46.67 = 52.002. Three of five came, more than half.
const RESULT = [
  { name: '张三', exact: '203997/2500', score: '81.60', rank: 2, suggested: '较好' },
  { name: '李四', exact: '100', score: '100.00', rank: 1, suggested: '好' },
  { name: '王五', exact: '26001/500', score: '52.00', rank: 3, suggested: '差' },
];

const LONG: Sheet[] = [
  ROSTER,
  {
    name: '评议明细',
    rows: [
      ['评议人', '评议主体', '姓名', '指标', '评价', '应到'],
      ...BALLOTS.flatMap(([rater, group, name, overall, duty]) => {
        const expected = EXPECTED[group as keyof typeof EXPECTED];
        return [
          [rater, group, name, '总体评价', overall, expected],
          [rater, group, name, '履行责任', duty, expected],
        ];
      }),
    ],
  },
];

const ofGroup = (group: string) => BALLOTS.filter((ballot) => ballot[1] === group);
const presentIn = (group: string) =>
  ['王五', '李四', '张三'].filter((name) => ofGroup(group).some((ballot) => ballot[2] === name));

const letter = (column: number): string => String.fromCharCode(64 + column);

/** A title over the raters of each indicator. */
const WIDE: Sheet[] = [
  ROSTER,
  ...GROUPS.map((group): Sheet => {
    const own = ofGroup(group);
    const raters = [...new Set(own.map(([rater]) => rater))];
    const rest = raters.slice(1).map(() => null);
    const mark = (rater: string, name: string, at: 3 | 4): Written =>
      own.find((ballot) => ballot[0] === rater && ballot[2] === name)?.[at] ?? null;
    const [last, first, end] = [raters.length + 1, raters.length + 2, 2 * raters.length + 1];
    return {
      name: group,
      rows: [
        [`${group}打分表`],
        [`应到：${EXPECTED[group]}人`],
        ['姓名', '总体评价', ...rest, '履行责任', ...rest],
        [null, ...raters, ...raters],
        ...presentIn(group).map((name) => [
          name,
          ...raters.map((rater) => mark(rater, name, 3)),
          ...raters.map((rater) => mark(rater, name, 4)),
        ]),
      ],
      merges: ['A3:A4', `B3:${letter(last)}3`, `${letter(first)}3:${letter(end)}3`],
    };
  }),
];

/** The same marks, counted. */
const LEVELS = ['好', '较好', '一般', '差', '弃权'];
const TALLY: Sheet[] = [
  ROSTER,
  ...GROUPS.map((group): Sheet => {
    const count = (name: string, at: 3 | 4, level: string) =>
      ofGroup(group).filter((ballot) => ballot[2] === name && ballot[at] === level).length;
    return {
      name: group,
      rows: [
        [`应到：${EXPECTED[group]}人`],
        ['姓名', '总体评价', null, null, null, null, '履行责任', null, null, null, null],
        [null, ...LEVELS, ...LEVELS],
        ...presentIn(group).map((name) => [
          name,
          ...LEVELS.map((level) => count(name, 3, level)),
          ...LEVELS.map((level) => count(name, 4, level)),
        ]),
      ],
      merges: ['A2:A3', 'B2:F2', 'G2:K2'],
    };
  }),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-ballots-'));
  writeFileSync(join(folder, 'rules.yaml'), RULES);
});
afterEach(() => rmSync(folder, { recursive: true }));

function lianping(sheets: readonly Sheet[], ...words: string[]) {
  const path = join(folder, 'review.xlsx');
  execFileSync('/usr/bin/python3', [BUILD, path], { input: JSON.stringify(sheets) });
  const given = ['score', path, '--rulebook', 'rules.yaml', ...words];
  return spawnSync(process.execPath, [LIANPING, ...given], { cwd: folder, encoding: 'utf8' });
}
const result = () => JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));

/** No superior rated 王五, whose place in their sheet is missing. */
const LACKS = '^note people-missing-here 上级评议 .*（王五）.*\\n';

describe.each<[string, readonly Sheet[], RegExp]>([
  // Of two peers who handed nothing in, either could turn 张三 and 王五 round.
  ['a row a mark', LONG, /^note ballots-missing-matter 评议明细 .*\n$/],
  ['a column a rater', WIDE, new RegExp(`${LACKS}note ballots-missing-matter 同级互评 .*\n$`)],
  ['counted', TALLY, new RegExp(`${LACKS}note ballots-missing-matter 同级互评 .*\n$`)],
])('%s', (_, sheets, notes) => {
  test('gives the numbers worked by hand', () => {
    const run = lianping(sheets, '--json', 'result.json');
    expect(run.stderr).toMatch(notes);
    expect(run.status).toBe(0);
    expect(result().subjects).toMatchObject(RESULT);
    expect(run.stdout).toMatch(/^2 +张三 +办公室 +81\.60 +较好$/m);
  });
});

test('the three give one result, word for word', () => {
  const [long, wide, tally] = [LONG, WIDE, TALLY].map((sheets) => {
    lianping(sheets, '--json', 'result.json');
    return result().subjects;
  });
  expect(long).toEqual(tally);
  expect(wide).toEqual(tally);
});

test('an unreadable mark voids its subject, names its cell, and the exit status is 1', () => {
  const broken = WIDE.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell === '弃权' ? '弃 全' : cell))),
  }));
  const run = lianping(broken, '--json', 'result.json');
  expect(run.status).toBe(1);
  // The last column of 同级互评: four raters twice after 姓名; 张三 is the third row under row 4.
  expect(run.stderr.split('\n')[0]).toBe(
    'void mark-unknown 同级互评!I7 “弃 全”不是规则中的档次：请改为 好、较好、一般、差、弃权 之一。',
  );
  expect(result().subjects[0]).toMatchObject({ name: '张三', status: 'void', exact: null });
});

test('a working copy holds the ballots as cells, names no rater, and has a receipt', () => {
  const run = lianping(LONG, '-o', 'working.xlsx', '--json', 'result.json');
  expect(run.status).toBe(0);
  expect(result().receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(folder, 'working.xlsx'))));
  if (!workbook.ok) throw new Error('The working copy opens');
  const ours = workbook.value.sheets.filter(({ name }) => name.startsWith('联评'));
  expect(ours.map(({ name }) => name)).toContain('联评票面');
  const texts = ours.flatMap(({ rows }) =>
    [...rows.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value)),
  );
  expect(texts.filter((text) => RATERS.has(text))).toEqual([]);
});
const RATERS = new Set<unknown>(BALLOTS.map(([rater]) => rater));

test('of more decimals than formulas are sure of it is refused with a sentence, and nothing is written', () => {
  writeFileSync(
    join(folder, 'rules.yaml'),
    RULES.replace(
      'round: { places: 2, mode: half-up }\n      turnout',
      'round: none\n      turnout',
    ).replace(
      'final: { clamp: [0, 100], round: { places: 2',
      'final: { clamp: [0, 100], round: { places: 9',
    ),
  );
  const run = lianping(LONG, '-o', 'working.xlsx', '--json', 'result.json');
  expect(run.stderr).toMatch(/^stop working-copy-decimals - /m);
  expect(run.stderr).toMatch(/^note scores-without-copy - .* -o .* --json /m);
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(readdirSync(folder).sort()).toEqual(['review.xlsx', 'rules.yaml']);
});
