import { describe, expect, test } from 'vitest';
import type { SameName } from '../../shared/layout/model/layout.ts';
import { readReview } from '../../shared/layout/read-review.ts';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { type Parts, plainWorkbook, RULES, TALLY } from './plain-workbook.ts';
import { layoutOf, read, rulebook, said, type Written } from './sheet.ts';

const rules = rulebook(RULES);
const plain = (parts: Parts) => read(plainWorkbook(parts), rules);

/** TALLY with 李四, its second row, called otherwise. */
const calling = (name: string, unit: Written = '一支部'): Written[][] =>
  TALLY.with(1, [2, name, unit, 4, 4, 1, 0, 0, 5, 3, 0, 0, 1]);

describe('with a roster, a name that nobody on it has', () => {
  test.each(['李 四', '李\u200B四', '李·四', '李．四'])('%j is 李四 himself', (name) => {
    expect(plain({ peers: calling(name) }).said).toEqual([]);
  });

  test.each(['李四（科长）', '李四(女，回族)', '李四【一支部】', '李四（基层）'])(
    '%j is 李四 with his post, unit or category: a note says so',
    (name) => {
      const { said, review } = plain({ peers: calling(name, null) });
      expect(said).toEqual(['note name-with-addition 同级互评!B6']);
      expect(review?.tallies.map(({ subject }) => subject)).toEqual([0, 1, 2, 0, 1, 2]);
    },
  );

  test('another unit in the brackets leaves doubt', () => {
    expect(plain({ peers: calling('李四（二支部）', null) }).said).toEqual([
      'void unit-differs 同级互评!B6 #1',
    ]);
  });

  test.each(['李肆', '四李', '李四光', '李四 科长', '支部书记 李四', '李四（代）', '李四（二）'])(
    '%j may be 李四, who has no row here: asked, and no total until it is known',
    (name) => {
      expect(plain({ peers: calling(name) }).said).toEqual(['void name-maybe-same 同级互评!B6 #1']);
    },
  );

  test('whoever is unlike him is asked about where both are the only ones', () => {
    expect(plain({ peers: calling('周全') }).said).toEqual(['void name-maybe-same 同级互评!B6 #1']);
  });

  test('and is a note where several are strangers, or several are missing', () => {
    const two = calling('周全').with(2, [3, '吴用', '二支部', 9, 0, 0, 0, 0, 9, 0, 0, 0, 0]);
    expect(plain({ peers: two }).said).toEqual([
      'note not-on-roster 同级互评!B6',
      'note not-on-roster 同级互评!B7',
    ]);
    expect(plain({ peers: calling('周全').slice(0, 2) }).said).toEqual([
      'note not-on-roster 同级互评!B6',
    ]);
  });

  test('and where he has a row of his own', () => {
    const more = [...TALLY, [4, '李四光', '一支部', 9, 0, 0, 0, 0, 9, 0, 0, 0, 0]];
    expect(plain({ peers: more }).said).toEqual(['note not-on-roster 同级互评!B8']);
  });

  test('nobody need have facts, so only a like name is asked about there', () => {
    const facts = (name: string) => [
      ['姓名', '表彰次数', '通报次数'],
      [name, 1, 0],
    ];
    expect(plain({ facts: facts('王武') }).said).toEqual(['void name-maybe-same 事实台账!A2 #2']);
    expect(plain({ facts: facts('周全') }).said).toEqual(['note not-on-roster 事实台账!A2']);
  });

  test('whose category does not ask for the table is not missing there', () => {
    const lines = [
      ['姓名', '计划与台账', '学习教育'],
      ['张三', 35, 50],
      ['李肆', 30, 40],
    ];
    expect(plain({ checklist: lines }).said).toEqual(['note not-on-roster 年度考核!A3']);
  });

  test('the question names both cells and says what to do', () => {
    const [problem] = plain({ peers: calling('李肆') }).problems;
    expect(problem && sayProblem(problem, 'zh')).toBe(
      '“李肆”不在名册中，而名册 名册!B4 的“李 四”在这张表里没有数据，看不出是不是同一人：是同一人的，请改成一样的写法；不是的，请把两人都补齐，或在表格布局中写明。',
    );
  });
});

function answered(parts: Parts, same: readonly SameName[]) {
  const book = plainWorkbook(parts);
  const layout = { ...layoutOf(book, rules), same };
  const review = readReview(book, layout, planRulebook(rules), { withoutFacts: false });
  const given = review.ok ? review.value.review : undefined;
  return {
    said: said(given?.problems ?? review.problems),
    tallies: given?.tallies.length ?? 0,
  };
}

describe('the answer is kept in the layout', () => {
  test('he is: his row is read', () => {
    expect(answered({ peers: calling('李肆') }, [['李肆', '李四']])).toEqual({
      said: [],
      tallies: 6,
    });
  });

  test('he is not: a row of somebody who is not on the roster, and nobody is void', () => {
    expect(answered({ peers: calling('李肆') }, [['李肆', '李肆']])).toEqual({
      said: ['note not-on-roster 同级互评!B6'],
      tallies: 5,
    });
  });
});

const CATEGORIES: Written[][] = [
  ['姓名', '单位', '类别', '表彰次数', '通报次数'],
  ['张三', '办公室', '机关', 1, 0],
  ['李四', '一支部', '基层', 0, 0],
  ['王五', '二支部', '基层', 0, 0],
];
const withoutRoster = (parts: Parts) => plain({ roster: null, facts: CATEGORIES, ...parts });

describe('without a roster whoever stands in any table is there', () => {
  test('tables that disagree are told, and the rules decide', () => {
    const { said, problems } = withoutRoster({ peers: TALLY.slice(0, 2) });
    expect(said).toEqual(['note people-missing-here 同级互评']);
    expect(problems.map((one) => sayProblem(one, 'en'))).toEqual([
      '1 person of other tables is not in this one (王五): add them if they should be.',
    ]);
  });

  test('two called nearly alike, each where the other is missing, are asked about', () => {
    const facts = [...CATEGORIES, ['李肆', '一支部', '基层', 0, 0]];
    expect(withoutRoster({ facts, peers: calling('李肆') }).said).toEqual([
      'void names-maybe-same 上级评议!B6 #1',
      'void names-maybe-same 同级互评!B6 #3',
    ]);
  });

  test('a post behind the name in one of them is no other person', () => {
    const { said, review } = withoutRoster({ peers: calling('李四（书记）') });
    expect(said).toEqual(['note name-with-addition 同级互评!B6']);
    expect(review?.subjects.map(({ name }) => name)).toEqual(['张三', '李四', '王五']);
  });
});
