import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, roster, score } from './ballot-workbook.ts';
import { layoutOf, rulebook, sheet, type Written, workbook } from './sheet.ts';

/** Points out of 60 and 40 in one category, so that no roster is needed. */
const RULES = `
rulebook: 1
id: points
version: 1.0.0
title: { zh: 测试办法, en: Test }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 测试办法, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
components:
  work:
    title: 工作考核
    weight: 100%
    checklist: { items: { plan: { title: 计划, full: 60 }, study: { title: 学习, full: 40 } } }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[90, 100]", 较好: "[80, 90)", 一般: "[60, 80)", 差: "[0, 60)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;
const HEADER: Written[] = ['序号', '姓名', '单位', '计划', '学习'];
const PEOPLE: Written[][] = [
  [1, '孙一', '一科', 50, 30],
  [2, '周二', '二科', 40, 35],
  [3, '吴三', '三科', 55, 20],
];
const TOTALS = { 孙一: '80', 周二: '75', 吴三: '75' };

const points = (rows: Written[][], header = HEADER, merges: string[] = []) =>
  score(workbook(sheet('工作考核', [header, ...rows], { merges })), RULES);
const listed = (names: string[], rows: Written[][], header = HEADER) =>
  score(
    workbook(
      sheet('名册', [['序号', '姓名', '类别'], ...names.map((name, i) => [i + 1, name, '全体'])]),
      sheet('工作考核', [header, ...rows]),
    ),
    RULES,
  );

function skippedAs(row: Written[]): string | undefined {
  const book = workbook(sheet('工作考核', [HEADER, row, ...PEOPLE]));
  return layoutOf(book, rulebook(RULES)).tables[0]?.skipped[0]?.because;
}

describe('a text alone between the rows of people', () => {
  const header: Written[] = ['姓名', '计划', '学习'];
  const people: Written[][] = [
    ['孙一', 50, 30],
    ['周二', 40, 35],
    ['吴三', 55, 20],
  ];
  test.each<[string, Written[][]]>([
    ['is a title where the header stands again below it', [['二科'], header]],
    ['is one where it is called so', [['二科考核情况']]],
    ['and where both are so', [['二科考核得分表'], header]],
  ])('%s', (_, between) => {
    const rows = [...people.slice(0, 2), ...between, ...people.slice(2)];
    expect(points(rows, header)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('may be somebody, and is asked about', () => {
    const { said, totals } = points([...people, ['二科']], header);
    expect(said).toContain('void row-maybe-legend 工作考核!A5 #3');
    expect(totals).toEqual({ ...TOTALS, 二科: null });
  });

  test('is somebody where the roster has it', () => {
    const { totals } = listed(['孙一', '周二', '吴三', '张四'], [...people, ['张四']], header);
    expect(totals).toEqual({ ...TOTALS, 张四: null });
  });
});

describe('a row that says of itself that it is nobody’s', () => {
  test.each([
    ['合计', 'total-row'],
    ['本页小计', 'total-row'],
    ['汇总', 'total-row'],
    ['共3人', 'total-row'],
    ['平均分', 'total-row'],
    ['最高分', 'total-row'],
    ['机关合计', 'total-row'],
    ['部门平均', 'total-row'],
    ['全科平均分', 'total-row'],
    ['标准差', 'statistic-row'],
    ['方差', 'statistic-row'],
    ['中位数', 'statistic-row'],
    ['优秀率', 'statistic-row'],
    ['应到人数', 'statistic-row'],
    ['上年', 'statistic-row'],
    ['名次', 'statistic-row'],
    ['Std dev', undefined],
    ['Standard deviation', 'statistic-row'],
    ['满分', 'full-mark-row'],
    ['标准分（100）', 'full-mark-row'],
    ['权重', 'full-mark-row'],
    ['Full marks', 'full-mark-row'],
  ])('%s, with numbers', (name, because) => {
    const row = [null, name, null, 60, 40];
    expect(skippedAs(row)).toBe(because);
    if (because) expect(points([row, ...PEOPLE])).toMatchObject({ said: [], totals: TOTALS });
  });

  test.each([
    ['以下空白', 'filler-row'],
    ['（无）', undefined],
    ['评委2', 'section-row'],
    ['第二组', 'section-row'],
    ['第3批：', 'section-row'],
    ['二、机关部门', 'section-row'],
    ['（一）基层', 'section-row'],
    ['机关部门：', 'section-row'],
    ['说明', 'note-row'],
    ['填表人：郑某', 'note-row'],
    ['本次评分由考核组现场核定，如有疑问请于三日内反映。', 'note-row'],
  ])('%s, with nothing beside it', (name, because) => {
    if (because) expect(skippedAs([null, name])).toBe(because);
    expect(points([...PEOPLE, [null, because ? name : null]])).toMatchObject({
      said: [],
      totals: TOTALS,
    });
  });

  test('a stroke in the place of the name is none', () => {
    expect(points([...PEOPLE, [null, '——']])).toMatchObject({ said: [], totals: TOTALS });
    expect(points([...PEOPLE, [4, '/', '四科', 10, 10]]).said).toEqual([
      'note row-without-name 工作考核!B5',
    ]);
  });
});

describe('who is said to take no part', () => {
  test.each(['（已调离）', '(作废)', '［因公回避］', '（不参评）', '（免测评）', '（请假）'])(
    '%s beside a name: no score, and it is said',
    (addition) => {
      const { said, totals } = points([...PEOPLE, [4, `冯遥${addition}`, '四科', 60, 40]]);
      expect(said).toEqual(['void name-says-out 工作考核!B5 #3']);
      expect(totals).toMatchObject(TOTALS);
    },
  );

  test.each(['（科长）', '（新调入）', '（请进修假归来）'])('%s says no such thing', (addition) => {
    const { said } = points([...PEOPLE, [4, `冯遥${addition}`, '四科', 60, 40]]);
    expect(said).toEqual([]);
  });
});

describe('somebody may be called so', () => {
  test('方差 with a serial number and a unit like the others is a person', () => {
    const { said, totals } = points([...PEOPLE, [4, '方差', '四科', 60, 40]]);
    expect(said).toEqual(['note word-read-as-name 工作考核!B5']);
    expect(totals).toEqual({ ...TOTALS, 方差: '100' });
  });

  test('and so is 高峰, and whoever stands on the roster, without either', () => {
    const header = ['姓名', '计划', '学习'];
    const rows = [
      ['高峰', 60, 30],
      ['方差', 50, 30],
      ['满分', 60, 40],
    ];
    expect(listed(['高峰', '方差'], rows, header)).toMatchObject({
      said: [],
      totals: { 高峰: '90', 方差: '80' },
    });
  });

  test('on the roster itself, where a name is all that it has', () => {
    const names = sheet('名册', [['姓名'], ['方差'], ['孙一']]);
    const lines = [
      ['姓名', '计划', '学习'],
      ['方差', 60, 30],
      ['孙一', 50, 30],
    ];
    expect(score(workbook(names, sheet('工作考核', lines)), RULES)).toMatchObject({
      said: [],
      totals: { 方差: '90', 孙一: '80' },
    });
  });

  test('a serial number alone, filled down, leaves it open: asked', () => {
    const header = ['序号', '姓名', '计划', '学习'];
    const rows = PEOPLE.map(([no = null, name = null, , ...own]) => [no, name, ...own]);
    const { said, totals } = points([...rows, [4, '标准差', 6, 7]], header);
    expect(said).toEqual(['void row-maybe-nobody 工作考核!B5 #3']);
    expect(totals).toEqual({ ...TOTALS, 标准差: null });
  });

  test('with a roster such a row is left out, whatever its number', () => {
    const { said, totals } = listed(
      ['孙一', '周二', '吴三'],
      [...PEOPLE, [4, '方差', '四科', 9, 9]],
    );
    expect([said, totals]).toEqual([['note word-for-name 工作考核!B5'], TOTALS]);
  });

  test('第一组, 第二组 and 第三组 are what is reviewed', () => {
    const rows = ['第一组', '第二组', '第三组'].map((name) => [name, 50, 30]);
    expect(points(rows, ['姓名', '计划', '学习'])).toMatchObject({
      said: [],
      totals: { 第一组: '80', 第二组: '80', 第三组: '80' },
    });
  });
});

describe('a word in the place of a name is told where its row looks like somebody’s', () => {
  const BARE: Written[] = ['姓名', '计划', '学习'];
  const three: Written[][] = [
    ['孙一', 50, 30],
    ['周二', 40, 35],
    ['吴三', 55, 20],
  ];
  const told = (rows: Written[][], header = BARE) =>
    points(rows, header).said.filter((text) => text.includes('word-'));
  // 50 + 40 + 55 = 145, 30 + 35 + 20 = 85; means 48.33 and 28.33.
  test.each<[string, Written[]]>([
    ['the sums of those above', ['合计', 145, 85]],
    ['their means', ['平均', 48.33, 28.33]],
    ['their means, rounded', ['平均分', 48, 28]],
    ['the highest', ['最高分', 55, 35]],
    ['the lowest', ['最低分', 40, 20]],
    ['full marks', ['满分', 60, 40]],
    ['nothing beside it', ['合计', null, null]],
    ['formulas', ['合计', { kind: 'number', value: 144, formula: 'SUM(B2:B4)' }, null]],
  ])('%s below: none', (_, row) => {
    expect(told([...three, row])).toEqual([]);
  });

  test.each<[string, Written[]]>([
    ['somebody’s points', ['合计', 45, 25]],
    ['a sum and another number', ['合计', 145, 25]],
    ['no mean', ['平均', 45, 25]],
    ['a statistic that nobody can check', ['标准差', 6.2, 6.2]],
  ])('%s below: told', (_, row) => {
    expect(told([...three, row])).toEqual(['note word-for-name 工作考核!A5']);
  });

  test('sums of a part, and the highest inside', () => {
    const parts = [
      three[0],
      three[1],
      ['小计', 90, 65],
      three[2],
      ['合计', 145, 85],
    ] as Written[][];
    expect(told(parts)).toEqual([]);
    expect(told([three[0], ['最高分', 55, 35], three[1], three[2]] as Written[][])).toEqual([
      'note word-for-name 工作考核!A3',
    ]);
  });

  test('with the serial number and unit that the others have', () => {
    expect(told([...PEOPLE, [4, '合计', '四科', 45, 25]], HEADER)).toEqual([
      'note word-for-name 工作考核!B5',
    ]);
    expect(told([...PEOPLE, [null, '合计', null, 45, 25]], HEADER)).toEqual([]);
  });

  test('on the roster, though nothing is scored there', () => {
    const names = sheet('名册', [
      ['序号', '姓名', '类别'],
      [1, '孙一', '全体'],
      [2, '合计', '全体'],
    ]);
    const work = sheet('工作考核', [HEADER, ...PEOPLE.slice(0, 1)]);
    expect(score(workbook(names, work), RULES).said).toEqual(['note word-for-name 名册!B3']);
  });

  test('last year’s row of somebody', () => {
    expect(told([...three, ['郑四（上年）', 45, 25]])).toEqual([
      'note word-read-as-name 工作考核!A5',
    ]);
    expect(told([...three, ['郑四（科长）', 45, 25]])).toEqual([]);
  });
});

describe('without a roster a row unlike its neighbours is asked about', () => {
  test.each(['例', 'Σ', '∑'])('%s, with nothing but values', (word) => {
    const rows = PEOPLE.map(([, name = null, , ...own]) => [name, ...own]);
    const { totals } = points([...rows, [word, 60, 40]], ['姓名', '计划', '学习']);
    expect(totals?.[word] ?? null).toBe(null);
  });

  test.each(['孙一（补）', '孙一2'])('%s below 孙一 in one table: two, and told', (name) => {
    expect(points([...PEOPLE, [4, name, '一科', 50, 30]]).said).toEqual([
      'note name-beside-addition 工作考核!B5',
    ]);
  });

  test('a number where one other has a name', () => {
    const rows: Written[][] = [
      ['孙一', 50, 30],
      [7, 60, 40],
    ];
    expect(points(rows, ['姓名', '计划', '学习']).said).toContain(
      'void row-maybe-nobody 工作考核!A3 #1',
    );
  });

  test.each([
    ['基准', 'void row-maybe-nobody 工作考核!B5 #3'],
    ['说明', 'void row-maybe-nobody 工作考核!B5 #3'],
    ['第二组', 'void row-maybe-nobody 工作考核!B5 #3'],
  ])('%s, without the serial number that they have', (name, expected) => {
    const { said, totals } = points([...PEOPLE, [null, name, null, 60, 40]]);
    expect(said).toEqual([expected]);
    expect(totals).toEqual({ ...TOTALS, [name]: null });
  });

  test('without the unit, where nobody has a serial number', () => {
    const header = ['姓名', '单位', '计划', '学习'];
    const rows = PEOPLE.map(([, ...row]) => row);
    expect(points([...rows, ['郑四', null, 60, 40]], header).said).toEqual([
      'void row-maybe-nobody 工作考核!A5 #3',
    ]);
  });

  test('the unit alone does not matter beside a serial number', () => {
    expect(points([...PEOPLE, [4, '郑四', null, 60, 40]]).said).toEqual([]);
  });

  test('where hardly anybody has one, nobody is asked about', () => {
    const rows = [PEOPLE[0] ?? [], [null, '周二', null, 40, 35], [null, '吴三', null, 55, 20]];
    expect(points(rows).said).toEqual([]);
  });

  test('it stops where the row would change the ranks of all', () => {
    const ranked = RULES.replace(
      / {4}checklist:.*/,
      '    rank: { column: 产值, better: high, first: 100, step: 5, least: 0 }',
    );
    const lines: Written[][] = [
      ['序号', '姓名', '产值'],
      [1, '孙一', 9],
      [2, '周二', 8],
      [null, '基准', 7],
    ];
    const { said, totals } = score(workbook(sheet('工作考核', lines)), ranked);
    expect([said, totals]).toEqual([['stop row-maybe-nobody-ranked 工作考核!B4'], undefined]);
  });
});

describe('a name and values are not let go', () => {
  test('a name merged over an empty unit is read', () => {
    const rows = PEOPLE.with(1, [2, '周二', null, 40, 35]);
    expect(points(rows, HEADER, ['B3:C3'])).toMatchObject({ said: [], totals: TOTALS });
  });

  test('so is one merged over its serial number', () => {
    const rows = PEOPLE.with(1, ['周二', null, '二科', 40, 35]);
    expect(points(rows, HEADER, ['A3:B3'])).toMatchObject({ said: [], totals: TOTALS });
  });

  test('a name merged over points hides them, which is said', () => {
    const rows = PEOPLE.with(1, [2, '周二', null, null, 35]);
    expect(points(rows, HEADER, ['B3:D3']).said).toEqual(['void cell-merged 工作考核!D3 #2']);
  });

  test('a caption merged across the table is still none', () => {
    const rows = [['甲类人员'], ...PEOPLE];
    expect(points(rows, HEADER, ['A2:E2'])).toMatchObject({ said: [], totals: TOTALS });
  });

  test('a name merged over two rows hides one', () => {
    const rows = (unit: string) => PEOPLE.with(1, [2, null, unit, 40, 35]);
    expect(points(rows('一科'), HEADER, ['B2:B3']).said).toEqual([
      'void subject-merged-in-sheet 工作考核!B2 #0',
    ]);
    const { said, review, totals } = points(rows('二科'), HEADER, ['B2:B3']);
    expect(said).toEqual(['void name-over-rows 工作考核!B2 #0']);
    expect(review?.problems.map(({ subject }) => subject)).toEqual([0, 1]);
    expect(totals).toEqual({ 孙一: null, 吴三: '75' });
  });

  test.each(['负责人', '主持人', '说明', '第二组', '备注：新进'])(
    '%s before the name, in a column without a header',
    (post) => {
      const header = [null, '姓名', '计划', '学习'];
      const rows = PEOPLE.map(([, name = null, , ...own]) => [null, name, ...own]);
      expect(points(rows.with(0, [post, '孙一', 50, 30]), header)).toMatchObject({
        said: ['note words-not-read 工作考核!A2'],
        totals: TOTALS,
      });
    },
  );

  test('a total before the name is one, and says so', () => {
    const header = [null, '姓名', '计划', '学习'];
    const rows = PEOPLE.map(([, name = null, , ...own]) => [null, name, ...own]);
    expect(points([...rows, ['最高', '郑四', 60, 40]], header)).toMatchObject({
      said: ['note row-left-out 工作考核!B5'],
      totals: TOTALS,
    });
    expect(points([...rows, ['合计', '3人', 145, 85]], header).said).toEqual([]);
  });

  test('signatures under the raters stay signatures', () => {
    const lines: Written[][] = [
      ['姓名', '上级评议', null, '同级互评', null],
      [null, '甲', '乙', '丙', '丁'],
      ['张三', '好', '好', '好', '较好'],
      ['李四', '较好', '好', '好', '好'],
      ['签名', '王某', '赵某', '钱某', '孙某'],
    ];
    const sheets = ['总体评价', '第一责任'].map((name) =>
      sheet(name, lines, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }),
    );
    expect(score(workbook(roster(), ...sheets), BALLOT_RULES).said).toEqual([]);
  });

  test('a name in two cells is asked to be written in one', () => {
    const header = ['姓名', null, '计划', '学习'];
    const rows = [
      ['孙', '一', 50, 30],
      ['周', '二', 40, 35],
    ];
    expect(points(rows, header, ['A1:B1']).said).toEqual(['stop name-split 工作考核!B2']);
  });

  test('a name merged over a mark beside it, in a row with a serial number', () => {
    const header = ['序号', '评议人', '评议主体', '姓名', '总体评价', '第一责任'];
    const rows = ['上级评议', '同级互评'].flatMap((group): Written[][] => [
      [1, '甲', group, '张三', '好', '好'],
      [2, '甲', group, '李四', '好', '好'],
    ]);
    const lines = [header, ...rows.with(1, [2, '甲', '上级评议', '李四', null, '好'])];
    const one = sheet('评议', lines, { merges: ['D3:E3'] });
    expect(score(workbook(roster(), one), BALLOT_RULES).said).toEqual([
      'void cell-merged 评议!E3 #1',
    ]);
  });

  test('a whole row merged: whoever is known is void, a number or a name is told', () => {
    const alone = (text: Written) => [
      ...PEOPLE.slice(0, 2),
      [text, null, null, null, null],
      PEOPLE[2] ?? [],
    ];
    expect(listed(['孙一', '周二', '吴三'], PEOPLE).said).toEqual([]);
    expect(points(alone(3), HEADER, ['A4:E4']).said).toEqual(['note row-merged 工作考核!A4']);
    expect(points(alone('郑四'), HEADER, ['A4:E4']).said).toEqual(['note row-merged 工作考核!A4']);
    expect(points(alone('三科'), HEADER, ['A4:E4']).said).toEqual([]);
    const roll = sheet('名册', [
      ['姓名', '类别'],
      ...['孙一', '周二', '吴三', '郑四'].map((name) => [name, '全体']),
    ]);
    const book = workbook(
      roll,
      sheet('工作考核', [HEADER, ...alone('郑四')], { merges: ['A4:E4'] }),
    );
    expect(score(book, RULES).totals).toEqual({ ...TOTALS, 郑四: null });
  });

  test('同上 is no name', () => {
    expect(points([...PEOPLE, [4, '同上', '三科', 50, 30]]).said).toEqual([
      'stop name-ditto 工作考核!B5',
    ]);
  });

  test('a row that numbers the columns is none', () => {
    const rows: Written[][] = [
      [1, 2, 3, 4, 5],
      ['栏次', '甲', '乙', 1, 2],
      [null, '甲', '乙', 1, 2],
    ];
    for (const numbers of rows)
      expect(points([numbers, ...PEOPLE])).toMatchObject({ said: [], totals: TOTALS });
  });
});

describe('what stands at a name', () => {
  test('a number before it or the mark of a footnote behind it is no part of it', () => {
    const rows = PEOPLE.with(0, [1, '1、孙一', '一科', 50, 30]).with(2, [
      3,
      '吴三*',
      '三科',
      55,
      20,
    ]);
    expect(points(rows)).toMatchObject({
      said: ['note name-with-addition 工作考核!B4'],
      totals: TOTALS,
    });
  });

  test('a number among names may be anything, codes among codes are names', () => {
    expect(points(PEOPLE.with(1, [2, 7, '二科', 40, 35])).said).toEqual([
      'void row-maybe-nobody 工作考核!B3 #1',
    ]);
    const codes = PEOPLE.map((row, index) => row.with(1, 7001 + index));
    expect(points(codes).said).toEqual([]);
    const roll = sheet('名册', [['姓名'], ['孙一'], ['周二'], ['吴三'], [12]]);
    expect(score(workbook(roll, sheet('工作考核', [HEADER, ...PEOPLE])), RULES).said).toContain(
      'void row-maybe-nobody 名册!A5 #3',
    );
  });

  test('one name in two units is taken for two people, and told', () => {
    expect(points(PEOPLE.with(1, [2, '孙一', '二科', 40, 35])).said).toEqual([
      'note namesakes 工作考核!B3',
    ]);
  });
});
