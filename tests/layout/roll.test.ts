import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { FACTS, type Parts, plainWorkbook, ROSTER, RULES, TALLY } from './plain-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from './sheet.ts';

const rules = rulebook(RULES);
const plain = (parts: Parts, withoutFacts = false) =>
  read(plainWorkbook(parts), rules, withoutFacts);

const fail = (): never => {
  throw new Error('No problem where one was expected');
};

describe('who is there', () => {
  test.each([
    ['an unknown category', ['赵六', '办公室', '火星'], ['stop category-unknown 名册!D6']],
    ['no category', ['赵六', '办公室', null], ['stop category-missing 名册!B6']],
    ['twice', ['张 三', '办公室', '机关'], ['stop subject-twice 名册!B6']],
    [
      'twice, in two categories',
      ['张三', '办公室', '基层'],
      ['stop subject-twice 名册!B6', 'stop subject-in-two-categories 名册!D6'],
    ],
    [
      'an unreadable name',
      [{ kind: 'error', value: '#N/A' }, '办', '机关'],
      ['stop name-unreadable 名册!B6'],
    ],
    [
      'a name whose formula has no result yet',
      [{ kind: 'error', value: '', formula: 'SUM(B2:B9)' }, '办', '机关'],
      ['stop name-without-result 名册!B6'],
    ],
  ] as [string, Written[], string[]][])('%s on the roster', (_, row, expected) => {
    expect(plain({ roster: [...ROSTER, [4, ...row]] }).said).toEqual(expected);
  });

  test('the known categories are named', () => {
    const { problems } = plain({ roster: [...ROSTER, [4, '赵六', '办公室', '火星']] });
    expect(problems.map((one) => sayProblem(one, 'en'))).toEqual([
      '“火星” is not a declared category: use one of 机关, 基层.',
    ]);
  });

  test('a unit or category merged over its rows holds for all of them', () => {
    const lines: Written[][] = [
      ['姓名', '单位', '类别'],
      ['张三', '办公室', '机关'],
      ['李四', null, null],
      ['王五', '二支部', '基层'],
    ];
    const roster = sheet('名册', lines, { merges: ['B2:B3', 'C2:C3'] });
    const book = workbook(
      roster,
      ...plainWorkbook({ roster: null, superiors: [], peers: [] }).sheets,
    );
    const { said } = read(book, rules);
    expect(said).toContain('stop table-without-rows 上级评议');
    const { review } = read(
      workbook(
        roster,
        ...plainWorkbook({ roster: null, superiors: TALLY.slice(0, 1), peers: TALLY.slice(0, 1) })
          .sheets,
      ),
      rules,
    );
    expect(review?.subjects.map(({ unit, category }) => `${unit} ${category}`)).toEqual([
      '办公室 机关',
      '办公室 机关',
      '二支部 基层',
    ]);
  });

  test('a name merged over two rows is told as that, not as the same cell twice', () => {
    const lines = [...ROSTER, [4, '赵六', '办公室', '机关'], [5, null, '办公室', '机关']];
    const roster = sheet('名册', lines, { merges: ['B6:B7'] });
    const others = plainWorkbook({ roster: null }).sheets;
    const { problems } = read(workbook(roster, ...others), rules);
    expect(problems.map((one) => sayProblem(one, 'en'))).toEqual([
      'The cell of 赵六 on the roster is merged over several rows, each of which is then theirs: unmerge it, and join the rows if they are one person, or write name and unit in each if they are not.',
    ]);
  });

  test('in the data but not on the roster: a note, left out', () => {
    const { said, review } = plain({ facts: [...FACTS, ['赵六', '办公室', 1, 0]] });
    expect(said).toEqual(['note not-on-roster 事实台账!A4']);
    expect(review?.facts).toHaveLength(1);
  });

  test('another unit than on the roster leaves doubt about the subject', () => {
    const { said, problems } = plain({ facts: [...FACTS.slice(0, 2), ['张三', '财务科', 1, 0]] });
    expect(said).toEqual(['void unit-differs 事实台账!A3 #0']);
    expect(problems.map((one) => sayProblem(one, 'zh'))).toEqual([
      '张三的单位在这里是“财务科”，在名单中是“办公室”，看不出是不是同一人：请改为一致。',
    ]);
  });

  test('unless the subject has a row of its own', () => {
    const { said } = plain({ facts: [...FACTS, ['张三', '财务科', 1, 0]] });
    expect(said).toEqual(['note not-on-roster 事实台账!A4']);
  });

  test('one name in two units, and a sheet without units', () => {
    const roster = [...ROSTER, [4, '张三', '财务科', '基层']];
    const facts = [
      ['姓名', '表彰次数', '通报次数'],
      ['张三', 1, 0],
    ];
    const { said, problems } = plain({ roster, facts });
    expect(said).toEqual([
      'void name-ambiguous 事实台账!A2 #0',
      'void name-ambiguous 事实台账!A2 #3',
    ]);
    expect(sayProblem(problems[0] ?? fail(), 'zh')).toBe(
      '“张三”有同名的人（办公室 张三、财务科 张三），看不出是哪一位：请写明单位。',
    );
  });

  describe('one name twice on the roster, once without a unit', () => {
    const roster = [...ROSTER, [4, '张三', null, '基层']];

    test('each keeps the category of its own row; the one without cannot be told', () => {
      const { said, problems, review } = plain({ roster });
      expect(said).toEqual(['void name-ambiguous 名册!C6 #3']);
      expect(sayProblem(problems[0] ?? fail(), 'zh')).toBe(
        '“张三”有同名的人（办公室 张三、张三），看不出是哪一位：请写明单位。',
      );
      expect(review?.subjects.map(({ category }) => category)).toEqual([
        '机关',
        '基层',
        '基层',
        '基层',
      ]);
    });

    test('a row of a third unit may be about the one without', () => {
      const facts = [...FACTS.slice(0, 2), ['张三', '三支部', 1, 0]];
      const { said, problems } = plain({ roster, facts });
      expect(said).toEqual(['void name-ambiguous 名册!C6 #3', 'void unit-differs 事实台账!A3 #3']);
      expect(sayProblem(problems[1] ?? fail(), 'zh')).toBe(
        '张三的单位在这里是“三支部”，在名单中是“未写”，看不出是不是同一人：请改为一致。',
      );
    });

    test('a row without a unit may be about either', () => {
      const facts = [...FACTS.slice(0, 2), ['张三', null, 1, 0]];
      expect(plain({ roster, facts }).said).toEqual([
        'void name-ambiguous 名册!C6 #3',
        'void name-ambiguous 事实台账!A3 #0',
        'void name-ambiguous 事实台账!A3 #3',
      ]);
    });
  });

  test('a unique name suffices where a sheet has no unit', () => {
    const { said, review } = plain({
      facts: [
        ['姓名', '表彰次数', '通报次数'],
        ['李四', 1, 0],
      ],
    });
    expect(said).toEqual([]);
    expect(review?.facts[0]?.subject).toBe(1);
  });

  test('another sheet that puts a subject in another category', () => {
    const facts = [
      ['姓名', '类别', '表彰次数', '通报次数'],
      ['张三', '基层', 1, 0],
    ];
    expect(plain({ facts }).said).toEqual(['stop subject-in-two-categories 事实台账!B2']);
  });

  test('without a roster all sheets together say who is there', () => {
    const facts = [
      ['姓名', '单位', '类别', '表彰次数', '通报次数'],
      ['张三', '办公室', '机关', 1, 0],
      ['李四', '一支部', '基层', 0, 0],
      ['王五', '二支部', '基层', 0, 0],
    ];
    const { said, review } = plain({ roster: null, facts });
    expect(said).toEqual([]);
    expect(review?.subjects.map(({ name, category }) => name + category)).toEqual([
      '张三机关',
      '李四基层',
      '王五基层',
    ]);
  });

  test('without a roster or 类别 column', () => {
    expect(plain({ roster: null }).said).toEqual(['stop roster-missing']);
  });
});
