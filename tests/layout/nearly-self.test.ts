import { describe, expect, test } from 'vitest';
import { roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const PEOPLE = ['周小明', '吴用', '郑和'];
const rules = rulesWith(['      empty: void', '      empty: void\n      self: excluded']);
const roll = roster([
  ['姓名', '单位', '类别'],
  ...PEOPLE.map((name, index) => [name, `${index + 1}科`, '机关']),
]);

/** Everybody marks everybody, one column a rater, in a sheet an indicator. */
const wide = (raters: string[]) =>
  ['总体评价', '第一责任'].map((name) =>
    sheet(
      name,
      [
        ['姓名', '上级评议', '同级互评', ...raters.slice(1).map(() => null)],
        [null, '评委甲', ...raters],
        ...PEOPLE.map((person) => [person, '好', ...raters.map(() => '好')]),
      ] as Written[][],
      { merges: ['A1:A2', 'C1:E1'] },
    ),
  );
const said = (raters: string[], text = rules) => score(workbook(roll, ...wide(raters)), text).said;

describe('a rater who is called nearly as a subject, where nobody may judge themselves', () => {
  test('everybody as on the roster: nothing to say', () => {
    expect(said(PEOPLE)).toEqual([]);
    expect(said(['周 小明', '吴·用', '郑\u200B和'])).toEqual([]);
  });

  test.each(['周晓明', '周小明（科长）', '周小', '周明小', '小明'])('%s for 周小明', (name) => {
    expect(said([name, '吴用', '郑和'])).toEqual(['note rater-nearly-subject 总体评价!C2']);
  });

  test('a name of two characters among peers', () => {
    expect(said(['周小明', '吴勇', '郑和'])).toEqual(['note rater-nearly-subject 总体评价!D2']);
  });

  test('but not among strangers, who share surnames', () => {
    expect(said(['王一', '吴勇', '郑二'])).toEqual([]);
  });

  test('nor where one may', () => {
    const free = rulesWith();
    expect(said(['周晓明', '吴用', '郑和'], free)).toEqual([]);
  });

  test('in a row a mark, each name once', () => {
    const lines: Written[][] = [
      ['评议人', '评议主体', '姓名', '指标', '评价'],
      ...['上级评议', '同级互评'].flatMap((group) =>
        PEOPLE.flatMap((person) =>
          ['总体评价', '第一责任'].map((leaf) => ['周晓明', group, person, leaf, '好']),
        ),
      ),
    ];
    expect(score(workbook(roll, sheet('评议', lines)), rules).said).toEqual([
      'note rater-nearly-subject 评议!A2',
    ]);
  });
});
