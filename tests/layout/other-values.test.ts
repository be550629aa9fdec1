import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../shared/workbook/model.ts';
import { layoutOf, read, rulebook, said, sheet, type Written, workbook } from './sheet.ts';

const RULES = rulebook(`
rulebook: 1
id: yard
version: 2026.1.0
title: { zh: 场院考核, en: Yard }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
components:
  yearly:
    title: 年终考核
    cite: R§1
    weight: 60%
    checklist:
      items: { tidy: { title: 场地整洁, full: 80 }, order: { title: 出勤秩序, full: 20 } }
  sales:
    title: 销售
    cite: R§2
    weight: 40%
    ratio: { column: 销售额, best: category }
final: { cite: R§3, clamp: [0, 100], round: { places: 2, mode: half-up } }
grades: { cite: R§3, bands: { 好: "[60, 100]", 差: "[0, 60)" } }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`);

const SALES = sheet('销售', [
  ['姓名', '销售额（万元）'],
  ['申一', 30],
]);
const checklist = (header: readonly string[], values: readonly Written[]) =>
  workbook(
    sheet('年终考核', [
      ['姓名', ...header],
      ['申一', ...values],
    ]),
    SALES,
  );

const reasons = (table: Sheet): string[] =>
  layoutOf(workbook(table), RULES).tables[0]?.columns.map(({ because }) => because) ?? [];

describe('points lost stand behind their title in any of its ways', () => {
  test.each([
    '出勤秩序（扣分项）',
    '出勤秩序（减分）',
    '出勤秩序-扣减',
    '出勤秩序（失分，满分20分）',
  ])('%s', (header) => {
    const { review, problems } = read(checklist(['场地整洁', header], [70, 5]), RULES);
    expect(said(problems)).toEqual([]);
    expect(review?.checklists[0]?.items.map(({ lost }) => lost)).toEqual([false, true]);
  });
});

describe('another value is left out', () => {
  test('self scores beside the official ones', () => {
    const table = sheet(
      '年终考核',
      [
        ['姓名', '场地整洁（80分）', null, '出勤秩序（20分）', null, '总分', '名次', '职务'],
        [null, '自评得分', '审核得分', '自评得分', '审核得分'],
        ['申一', 80, 70, 20, 15, 85, 1, '班长'],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2', 'G1:G2', 'H1:H2'] },
    );
    expect(reasons(table)).toEqual([
      'known-column',
      'other-value',
      'decorated-label',
      'other-value',
      'decorated-label',
      'reckoned',
      'reckoned',
      'person-detail',
    ]);
    expect(said(read(workbook(table, SALES), RULES).problems)).toEqual([
      'note other-values-left-out 年终考核!B2',
    ]);
  });

  test('where nothing else has the title the run stops and quotes the header', () => {
    const { problems } = read(checklist(['场地整洁', '出勤秩序（自评）'], [70, 15]), RULES);
    expect(said(problems)).toEqual(['stop label-other-value 年终考核!C1']);
  });

  test('a sheet of nothing but self scores is no checklist, and says so', () => {
    const own = checklist(['场地整洁（自评）', '出勤秩序（自评）', '考核组得分'], [70, 15, 60]);
    expect(said(read(own, RULES).problems)).toEqual([
      'note label-left-out 年终考核!B1',
      'note label-left-out 年终考核!C1',
      'stop checklist-missing',
    ]);
  });
});

describe('what is not understood is not read', () => {
  test.each(['出勤秩序（复评）', '出勤秩序（加减分）', '出勤秩序—一季度', '甲班-出勤秩序'])(
    '%s',
    (header) => {
      const { problems } = read(checklist(['场地整洁', header], [70, 15]), RULES);
      expect(said(problems)).toEqual(['stop label-unclear 年终考核!C1']);
    },
  );

  test('beside the title itself it is left out', () => {
    const header = ['场地整洁', '出勤秩序', '出勤秩序（甲班）'];
    const [own] = checklist(header, [70, 15, 3]).sheets;
    expect(own && reasons(own)).toEqual([
      'known-column',
      'same-label',
      'same-label',
      'label-not-understood',
    ]);
  });
});

describe('rates beside counts', () => {
  const BALLOTS = rulebook(`
rulebook: 1
id: vote
version: 2026.1.0
title: { zh: 推选, en: Vote }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
scales: { two: { cite: R§1, levels: { 赞成: 100, 反对: 0 } } }
groups: { all: { title: 全体会员 } }
components:
  vote:
    title: 推选
    cite: R§1
    weight: 100%
    ballots: { scale: two, groups: { all: 100% }, indicators: { o: { title: 总体意见, weight: 100% } }, aggregate: mean, round: none, empty: void }
final: { cite: R§3, clamp: [0, 100], round: { places: 2, mode: half-up } }
grades: { cite: R§3, bands: { 好: "[60, 100]", 差: "[0, 60)" } }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`);

  test.each<[string, Written[][], string[]]>([
    [
      'under a title of their own',
      [
        ['姓名', '得票数', null, '得票率（%）', null],
        [null, '赞成', '反对', '赞成', '反对'],
      ],
      ['B1:C1', 'D1:E1'],
    ],
    [
      'under each level',
      [
        ['姓名', '赞成', null, '反对', null],
        [null, '票数', '占比', '票数', '占比'],
      ],
      ['B1:C1', 'D1:E1'],
    ],
    ['behind each level', [['姓名', '赞成', '赞成率', '反对', '反对率(%)']], []],
    ['as per cent', [['姓名', '赞成（票）', '赞成（%）', '反对（票）', '反对（%）']], []],
  ])('%s', (_, header, merges) => {
    const isSplit = header[0]?.[1] === '得票数';
    const row = isSplit ? ['申一', 6, 2, 75, 25] : ['申一', 6, 75, 2, 25];
    const one = sheet('全体会员', [...header, row], { merges });
    const { problems, review } = read(workbook(one), BALLOTS);
    expect(said(problems)).toEqual([]);
    expect(review?.tallies[0]?.counts[0]?.levels.map(({ value }) => value)).toEqual([6, 2]);
  });

  test('a number before a rater leaves the rater who it is', () => {
    const one = sheet('全体会员', [
      ['姓名', '评委1', '2.评委2', '3、评委3'],
      ['申一', '赞成', '反对', '赞成'],
    ]);
    const raters = layoutOf(workbook(one), BALLOTS).tables[0]?.columns.map(({ meaning }) =>
      meaning.is === 'rater-marks' ? meaning.rater : meaning.is,
    );
    expect(raters).toEqual(['name', '评委1', '评委2', '评委3']);
  });

  test('a rater with a weight behind the name is a rater', () => {
    const one = sheet('全体会员', [
      ['姓名', '总体意见', null, null],
      [null, '组长(40%)', '副组长（权重30%）', '平均分'],
      ['申一', '赞成', '反对', 50],
    ]);
    const raters = layoutOf(workbook(one), BALLOTS).tables[0]?.columns.map(
      ({ because }) => because,
    );
    expect(raters).toEqual(['known-column', 'rater-name', 'rater-name', 'reckoned']);
  });
});

describe('units are not reviewed where the names may stand beside them', () => {
  const table = (header: Written[]) =>
    workbook(
      sheet('年终考核', [header, ['申一', '一厂', 70, 15], ['酉二', '二厂', 60, 10]]),
      sheet('销售', [
        ['姓名', '销售额'],
        ['申一', 30],
        ['酉二', 20],
      ]),
    );

  test.each([['被考核人姓名'], ['*姓名'], ['姓名（必填）'], ['员工姓名：']])('%s', (name) => {
    const { review, problems } = read(table([name, '单位', '场地整洁', '出勤秩序']), RULES);
    expect(said(problems)).toEqual([]);
    expect(review?.subjects.map((subject) => subject.name)).toEqual(['申一', '酉二']);
  });

  test.each([['谁'], [null]])('%s is asked about', (name) => {
    const { problems } = read(table([name, '单位', '场地整洁', '出勤秩序']), RULES);
    expect(said(problems)).toContain('stop subject-unclear 年终考核!B1');
  });

  test('posts and contacts of a unit are no names of its own', () => {
    const one = sheet('年终考核', [
      ['单位', '负责人', '联系电话', '场地整洁', '出勤秩序'],
      ['一厂', '申一', '8801', 70, 15],
    ]);
    const sales = sheet('销售', [
      ['单位', '销售额'],
      ['一厂', 30],
    ]);
    const { review, problems } = read(workbook(one, sales), RULES);
    expect(said(problems)).toEqual([]);
    expect(review?.subjects.map(({ name }) => name)).toEqual(['一厂']);
  });
});
