import { describe, expect, test } from 'vitest';
import { roster, rulesWith, score } from './ballot-workbook.ts';
import { ONE_GROUP, ONE_LEAF, POINTS } from './rule-changes.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const rules = rulesWith(ONE_LEAF, POINTS, ONE_GROUP);

/** 张三 (94 + 88 + 91)/3 = 91; 李四 (80 + 75)/2 = 77.5, the third left out. */
const TOTALS = { 张三: '91', 李四: '155/2' };
const lines = (raters: Written[]): Written[][] => [
  ['序号', '姓名', '单位', ...raters, '平均分', '名次', '备注'],
  [1, '张三', '办公室', 94, 88, 91, 91, 1, null],
  [2, '李四', '一支部', 80, 75, '', 77.5, 2, '缺席一人'],
];
const scored = (raters: Written[], rulebook = rules, name = '评分表') =>
  score(workbook(roster(), sheet(name, lines(raters))), rulebook);

describe('raters without a title above them', () => {
  test.each([
    ['李书记', '王主任', '赵局长'],
    ['书记', '镇长', '人大主席'],
    ['1号', '2号', '3号'],
    ['zj001', 'zj002', 'zj003'],
    ['专家甲', '专家乙', '专家丙'],
    ['评委一', '评委二', '评委三'],
    ['第1评委', '第2评委', '第3评委'],
    ['Judge 1', 'Judge 2', 'Judge 3'],
    ['评委1', '评委2（分）', '评委3（100分）'],
    ['李书记', '王主任(分)', '赵局长（满分100分）'],
    ['主评委', '评委1', '评委2'],
    ['评委1（校长）', '评委2（书记）', '评委3'],
    ['评委1\n（校长）', '评委2\n（书记）', '评委3\n（教务主任）'],
    ['评委1打分', '评委2打分', '评委3打分'],
    ['评委1得分', '评委2得分', '评委3得分'],
    ['专家1评分', '专家2评分', '专家3评分'],
  ])('are plain: %s, %s, %s', (...raters) => {
    const { said, totals, review } = scored(raters);
    expect([said, totals]).toEqual([[], TOTALS]);
    expect(review?.ballots[0]?.raters.length).toBe(3);
  });

  test.each<[Written, Written, Written]>([
    ['陈建国', '刘芳', '欧阳平'],
    ['孙书记', '周敏', '郑伟'],
    ['A', 'B', 'C'],
    [1, 2, 3],
    ['甲', '乙', '丙'],
  ])('are told where they might be something else: %s, %s, %s', (...raters) => {
    const { said, totals } = scored(raters);
    expect([said.map((line) => line.split(' ')[1]), totals]).toEqual([['raters-by-name'], TOTALS]);
  });

  test.each([
    ['政治素质', '履职能力', '工作作风'],
    ['第一轮', '第二轮', '第三轮'],
    ['李书记', '履职能力', '王主任'],
  ])('are not guessed: %s, %s, %s', (...headers) => {
    expect(scored(headers).said).toEqual(['note table-left-out 评分表!B1', 'stop tally-missing']);
    expect(scored(headers, rules, '上级评议').said).toEqual([
      expect.stringMatching(/^note raters-unclear 上级评议!/),
      'stop tally-missing',
    ]);
  });

  test.each([
    ['大众评委', '评委1', '评委2'],
    ['评委1', '评委2', '特邀评委'],
  ])('are not left out one by one: %s, %s, %s', (...headers) => {
    expect(scored(headers).said).toEqual([expect.stringMatching(/^stop rater-not-read 评分表!/)]);
  });

  test.each(['评委3（扣分）', '评委3（初评）', '评委3（第一轮）'])('are not %s', (header) => {
    expect(scored(['评委1', '评委2', header]).totals?.张三).toBe('91');
  });

  test('are not what an indicator is missing for', () => {
    const two = rulesWith(POINTS, ONE_GROUP);
    expect(scored(['李书记', '王主任', '赵局长'], two).said).toEqual([
      'stop indicator-unclear 评分表!D1',
    ]);
    expect(scored(['李书记', '王主任', '赵局长'], two, '总体评价').said).toEqual([
      'stop leaf-missing 总体评价',
    ]);
  });

  test('of a table above are none of the one below', () => {
    const two = workbook(
      roster(),
      sheet('评分表', [
        ['姓名', '职务', '评委1', '评委2'],
        ['张三', '主任', 94, 88],
        ['李四', '科员', 80, 75],
        [],
        ['汇总'],
        ['姓名', '得分'],
        ['王五', 88],
      ]),
    );
    const { totals } = score(two, rules);
    expect(totals?.王五).toBeUndefined();
  });

  test('a slip among marks is told', () => {
    const book = (mark: Written) =>
      workbook(
        roster(),
        sheet('评分表', [
          ['姓名', '李书记', '王主任'],
          ['张三', 94, 88],
          ['李四', 80, mark],
        ]),
      );
    expect(score(book(850), rules).said).toEqual(['void mark-out-of-range 评分表!C3 #1']);
  });

  test('other columns beside them are none', () => {
    const book = workbook(
      roster(),
      sheet('评分表', [
        ['姓名', '党支部书记', '李书记', '王主任', '得分'],
        ['张三', '马强', 94, 88, 91],
        ['李四', '何静', 80, 76, 78],
      ]),
    );
    expect(score(book, rules)).toMatchObject({
      said: [],
      totals: { 张三: '91', 李四: '78' },
    });
  });

  test('a roster with numbers of its own stays one', () => {
    const people = roster([
      ['姓名', '单位', '类别', '得票', '加分'],
      ['张三', '办公室', '机关', 5, 60],
      ['李四', '一支部', '机关', 6, 61],
    ]);
    const raters = lines(['李书记', '王主任', '赵局长']);
    expect(score(workbook(people, sheet('评分表', raters)), rules)).toMatchObject({
      said: ['note column-not-read 名册!D1', 'note column-not-read 名册!E1'],
      totals: TOTALS,
    });
  });

  test('with levels, and peers by their names', () => {
    const levels = rulesWith(ONE_LEAF, ONE_GROUP);
    const book = workbook(
      roster(),
      sheet('互评', [
        ['姓名', '张三', '李四'],
        ['张三', '/', '较好'],
        ['李四', '好', '/'],
      ]),
    );
    expect(score(book, levels)).toMatchObject({ said: [], totals: { 张三: '80', 李四: '100' } });
  });

  test('a weight behind a name is told and not used', () => {
    const weighed = ['组长（50%）', '副组长（30%）', '组员(20%)'];
    expect(scored(weighed)).toMatchObject({
      said: ['note rater-weight-left-out 评分表!D1'],
      totals: TOTALS,
    });
    const titled: Written[][] = [
      ['姓名', '专家打分', null],
      [null, '组长（60%）', '组员（40%）'],
      ['张三', 94, 88],
      ['李四', 80, 75],
    ];
    const { said, review } = score(workbook(roster(), sheet('评分表', titled)), rules);
    expect(said).toEqual(['note rater-weight-left-out 评分表!B2']);
    expect(review?.ballots[0]?.raters.map(({ name }) => name)).toEqual(['组长', '组员']);
  });
});
