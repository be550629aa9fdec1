import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import type { Sheet } from '../../shared/workbook/model.ts';
import { BALLOT_RULES, roster, rulesWith, score } from './ballot-workbook.ts';
import { CHECKLIST, FACTS, plainWorkbook, RULES, TALLY, tallySheet } from './plain-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from './sheet.ts';

const rules = rulebook(RULES);

/** The plain workbook with one of its sheets, by name, replaced. */
function readWith(one: Sheet) {
  const { sheets } = plainWorkbook();
  return read(workbook(...sheets.map((other) => (other.name === one.name ? one : other))), rules);
}

const HEADER_MERGES = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:H3', 'I3:M3'];
/** TALLY with cells left blank, as they are under a merged one: [row, column], both from 0. */
const tallyOf = (blank: [number, number][], merge: string) =>
  tallySheet(
    '上级评议',
    TALLY.map((line, row) =>
      line.map((written, column) =>
        blank.some(([r, c]) => r === row && c === column) ? null : written,
      ),
    ),
    { merges: [...HEADER_MERGES, merge] },
  );

describe('a cell under a merged one says nothing of its row', () => {
  test('a count, below or beside the first cell', () => {
    expect(readWith(tallyOf([[1, 3]], 'D5:D6')).said).toEqual(['void cell-merged 上级评议!D6 #1']);
    expect(readWith(tallyOf([[0, 4]], 'D5:E5')).said).toEqual(['void cell-merged 上级评议!E5 #0']);
  });

  test('and is no number, whatever the file still keeps there', () => {
    const { said, review } = readWith(tallyOf([], 'D5:D6'));
    expect(said).toEqual(['void cell-merged 上级评议!D6 #1']);
    const counts = review?.tallies.map((tally) => tally.counts[0]?.levels[0]?.value);
    expect(counts?.slice(0, 3)).toEqual([5, null, 9]);
  });

  test('the sentence says where it belongs and what to do', () => {
    const { problems } = readWith(tallyOf([[1, 3]], 'D5:D6'));
    expect(problems.map((one) => sayProblem(one, 'zh'))).toEqual([
      '这里是合并单元格，内容在 D5，看不出这一行是多少：请拆分并逐行填写。',
    ]);
    expect(problems.map((one) => sayProblem(one, 'en'))).toEqual([
      'This cell is merged into D5, so what it should say is not clear: split it and fill in every row.',
    ]);
  });

  test('a row wholly under another is not a row of blanks', () => {
    const blank = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((column): [number, number] => [1, column]);
    const { said } = readWith(tallyOf(blank, 'D5:M6'));
    expect(said).toContain('void cell-merged 上级评议!D6 #1');
    expect(said.filter((one) => one.startsWith('note'))).toEqual([]);
  });

  test('where nothing stands in the merged cell it is blank for all its rows', () => {
    const { said } = readWith(
      tallyOf(
        [
          [0, 3],
          [1, 3],
        ],
        'D5:D6',
      ),
    );
    expect(said).toEqual(['note count-blank 上级评议!D5', 'note count-blank 上级评议!D6']);
  });

  test('an item, and what does not count in the category', () => {
    const lines = [...CHECKLIST, [2, '李四', '一支部', null, 50, null]];
    const one = sheet('年度考核', lines, { merges: ['D3:D4', 'E2:E3'] });
    const { said, problems } = readWith(one);
    expect(said).toEqual(['void cell-merged 年度考核!E3 #0', 'note value-not-needed 年度考核!D4']);
    expect(problems.map((one) => sayProblem(one, 'zh'))[1]).toBe(
      '“合并单元格”无法读取，但基层不计这一项，没有影响。',
    );
  });

  test('a fact, which might be a veto', () => {
    const lines = [...FACTS, ['李四', '一支部', 0, null, null, null]];
    const one = sheet('事实台账', lines.with(2, ['张三', '办公室', 1, 2]), { merges: ['D3:D4'] });
    const { said, review } = readWith(one);
    expect(said).toEqual(['void cell-merged 事实台账!D4 #1']);
    expect(review?.facts[1]?.values[1]?.value).toBeNull();
  });

  test('应到 of a row', () => {
    const lines: Written[][] = [
      ['姓名', '总体评价', null, null, null, '第一责任', null, null, null, '应到'],
      [null, '好', '较好', '一般', '差', '好', '较好', '一般', '差'],
      ['张三', 5, 0, 0, 0, 5, 0, 0, 0, 9],
      ['李四', 5, 0, 0, 0, 5, 0, 0, 0, null],
    ];
    const merges = ['A1:A2', 'B1:E1', 'F1:I1', 'J1:J2', 'J3:J4'];
    expect(readWith(sheet('上级评议', lines, { merges })).said).toEqual([
      'void cell-merged 上级评议!J4 #1',
    ]);
  });

  test('a measure', () => {
    const measured = rulesWith([
      BALLOT_RULES.slice(BALLOT_RULES.indexOf('    ballots:'), BALLOT_RULES.indexOf('final:')),
      '    measure: { column: 完成率, full: 100, better: high }\n',
    ]);
    const lines = [
      ['姓名', '完成率'],
      ['张三', 95],
      ['李四', null],
    ];
    const { said, totals } = score(
      workbook(roster(), sheet('数据', lines, { merges: ['B2:B3'] })),
      measured,
    );
    expect([said, totals]).toEqual([['void cell-merged 数据!B3 #1'], { 张三: '95', 李四: null }]);
  });
});

describe('a mark under a merged cell', () => {
  const scored = (lines: Written[][], ...merges: string[]) =>
    score(workbook(roster(), sheet('评议', lines, { merges })), BALLOT_RULES).said;

  test('in a row a mark; who gave it may be merged', () => {
    const lines = [
      ['评议人', '评议主体', '姓名', '指标', '评价'],
      ['甲', '上级评议', '张三', '总体评价', '好'],
      [null, '上级评议', '张三', '第一责任', null],
      ['丙', '同级互评', '张三', '总体评价', '好'],
      [null, '同级互评', '张三', '第一责任', '好'],
    ];
    expect(scored(lines, 'A2:A3', 'A4:A5', 'E2:E3')).toContain('void cell-merged 评议!E3 #0');
  });

  test('in a row a ballot', () => {
    const lines = [
      ['评议人', '评议主体', '姓名', '总体评价', '第一责任'],
      ['甲', '上级评议', '张三', '好', '好'],
      ['甲', '上级评议', '李四', null, '好'],
    ];
    expect(scored(lines, 'D2:D3')).toContain('void cell-merged 评议!D3 #1');
  });

  test('in a column a rater', () => {
    const lines = [
      ['姓名', '上级评议', null, '同级互评'],
      [null, '甲', '乙', '丙'],
      ['张三', '好', '好', '好'],
      ['李四', null, '好', '好'],
    ];
    const sheets = ['总体评价', '第一责任'].map((name) =>
      sheet(name, lines, { merges: ['A1:A2', 'B1:C1', 'B3:B4'] }),
    );
    expect(score(workbook(roster(), ...sheets), BALLOT_RULES).said).toEqual([
      'void cell-merged 总体评价!B4 #1',
      'void cell-merged 第一责任!B4 #1',
    ]);
  });
});
