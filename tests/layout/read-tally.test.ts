import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import {
  CHECKLIST,
  type Parts,
  plainWorkbook,
  RULES,
  RULES_WITH_ONE_LEAF,
  TALLY,
  tallySheet,
} from './plain-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from './sheet.ts';

const rules = rulebook(RULES);
const plain = (parts: Parts, withoutFacts = false) =>
  read(plainWorkbook(parts), rules, withoutFacts);

/** TALLY with one cell of 张三 replaced: column D is 3. */
const withCell = (column: number, written: Written): Written[][] =>
  TALLY.map((row, index) => (index === 0 ? row.with(column, written) : row));

describe('a count', () => {
  const NO_RESULT: Written = { kind: 'error', value: '', formula: 'SUM(B2:B9)' };
  test.each([
    [5, 5, []],
    [0, 0, []],
    [29_999, 29_999, []],
    ['5', 5, ['note number-as-text 上级评议!D5']],
    [' +5 ', 5, ['note number-as-text 上级评议!D5']],
    ['5.0', 5, ['note number-as-text 上级评议!D5']],
    [{ kind: 'number', value: 5, formula: 'SUM(B2:B9)' }, 5, []],
    [{ kind: 'number', value: 5, date: true }, null, ['void count-unreadable 上级评议!D5 #0']],
    [{ kind: 'number', value: 2, percent: true }, 2, ['note number-as-percent 上级评议!D5']],
    [null, 0, ['note count-blank 上级评议!D5']],
    ['', 0, ['note count-blank 上级评议!D5']],
    ['  ', 0, ['note count-blank 上级评议!D5']],
    ['七票', null, ['void count-unreadable 上级评议!D5 #0']],
    ['５', null, ['void count-unreadable 上级评议!D5 #0']],
    ['5票', null, ['void count-unreadable 上级评议!D5 #0']],
    ['1e3', null, ['void count-unreadable 上级评议!D5 #0']],
    ['1,000', null, ['void count-unreadable 上级评议!D5 #0']],
    ['5　', null, ['void count-unreadable 上级评议!D5 #0']],
    ['4.0000000000000001', null, ['void count-unreadable 上级评议!D5 #0']],
    [-1, null, ['void count-unreadable 上级评议!D5 #0']],
    [4.5, null, ['void count-unreadable 上级评议!D5 #0']],
    [30_000, null, ['void count-unreadable 上级评议!D5 #0']],
    [1e9, null, ['void count-unreadable 上级评议!D5 #0']],
    [true, null, ['void count-unreadable 上级评议!D5 #0']],
    [{ kind: 'error', value: '#N/A' }, null, ['void count-unreadable 上级评议!D5 #0']],
    [NO_RESULT, null, ['void formula-without-result 上级评议!D5 #0']],
  ] as [Written, number | null, string[]][])('%j is %j', (written, value, expected) => {
    const { said, review } = plain({ superiors: withCell(3, written) });
    const read = review?.tallies[0]?.counts[0]?.levels[0];
    expect(read?.value).toBe(value);
    expect(read?.at).toEqual({ sheet: '上级评议', cell: 'D5' });
    expect(said).toEqual(expected);
  });

  test('binary noise of a formula is no fraction: 0.1 × 30', () => {
    const { said } = plain({ superiors: withCell(3, 0.1 * 3 * 10) });
    expect(said).toEqual([]);
  });

  test('the sentence quotes the value', () => {
    const { problems } = plain({ superiors: withCell(3, '七票') });
    expect(problems.map((one) => sayProblem(one, 'zh'))).toEqual([
      '“七票”无法识别为票数：请改为不带文字、小于 30000 的整数，如 7。',
    ]);
  });

  test.each([
    ['5\u00a0', '5[U+00A0]'],
    ['\u200b5', '[U+200B]5'],
    ['5　', '5[U+3000]'],
    [' 5\n', '5[U+000A]'],
    ['1\u2060\ufe0f2', '1[U+2060][U+FE0F]2'],
    ['5 0', '5 0'],
    ['七\u00a0票', '七 票'],
  ])('%j: a fault that nobody sees is named', (written, shown) => {
    const { problems } = plain({ superiors: withCell(3, written) });
    expect(problems.map((one) => sayProblem(one, 'zh'))).toEqual([
      `“${shown}”无法识别为票数：请改为不带文字、小于 30000 的整数，如 7。`,
    ]);
  });

  test('above the table, too', () => {
    const one = tallySheet('上级评议', TALLY, { above: ['应到', '30\u00a0'] });
    const { problems } = read(workbook(...plainWorkbook({ superiors: null }).sheets, one), rules);
    expect(problems.map((found) => found.values)).toEqual([{ label: '应到', value: '30[U+00A0]' }]);
  });
});

describe('rows of a tally', () => {
  test('a wholly blank row holds no marks', () => {
    const { said, review } = plain({ superiors: [['1', '张三', '办公室'], ...TALLY.slice(1)] });
    expect(said).toEqual(['note row-without-marks 上级评议!B5']);
    expect(review?.tallies[0]?.counts[0]?.levels.map(({ value }) => value)).toEqual([0, 0, 0, 0]);
  });

  test('a subject without a row just has no tally', () => {
    const { said, review } = plain({ superiors: TALLY.slice(1) });
    expect(said).toEqual([]);
    expect(review?.tallies.filter(({ group }) => group === 'superiors')).toHaveLength(2);
  });

  test('order does not matter, nor spaces in names', () => {
    const rows = TALLY.toReversed().map((row) => row.with(1, `${row[1]}`.split('').join('　')));
    const { said, review } = plain({ superiors: rows });
    expect(said).toEqual([]);
    expect(review?.tallies.slice(0, 3).map(({ subject }) => subject)).toEqual([2, 1, 0]);
  });

  test('twice: both rows stay and neither may count', () => {
    const { said, review } = plain({ superiors: [...TALLY, TALLY[0] ?? []] });
    expect(said).toEqual(['void subject-twice-in-sheet 上级评议!B8 #0']);
    expect(review?.tallies.filter(({ subject }) => subject === 0)).toHaveLength(3);
  });

  test('totals, notes, signatures and rows without a name are no data', () => {
    const rows: Written[][] = [
      ...TALLY,
      ['合计', null, null, 18, 7, 2, 0, 0, 20, 5, 1, 0, 1],
      [null, '平均分', null, 6],
      [null, '总计(1+2+3)', null, 6],
      ['注：弃权票不计入平均分。'],
      ['监票人', '赵六', null, '计票人', '钱七'],
      ['监票人：赵六　　计票人：钱七'],
      [26],
    ];
    const { said, review } = plain({ superiors: rows });
    expect(said).toEqual([]);
    expect(review?.tallies.filter(({ group }) => group === 'superiors')).toHaveLength(3);
  });

  test('numbers without a name are reported', () => {
    const { said } = plain({ superiors: [...TALLY, [4, null, null, 5, 4, 0, 0, 0]] });
    expect(said).toEqual(['note row-without-name 上级评议!B8']);
  });

  test('a repeated header and merged captions between rows are no data', () => {
    const merged = tallySheet(
      '上级评议',
      [['一、机关'], ...TALLY, [null, '领导班子成员（签字）'], ['序号', '姓名', '单位']],
      {},
    );
    const book = plainWorkbook({ superiors: null });
    const { said } = read(workbook(merged, ...book.sheets), rules);
    expect(said).toEqual([]);
  });

  test('somebody whose post is 负责人 is no signature', () => {
    const lines: Written[][] = [
      ['职务', '姓名', '类别'],
      ['负责人', '张三', '机关'],
      ['主持人', '李四', '基层'],
      ['合计', null, null],
    ];
    const { said, review } = plain({ roster: lines, checklist: CHECKLIST });
    expect(said.filter((one) => !one.includes('王五'))).toEqual(
      said.filter((one) => one.startsWith('note not-on-roster')),
    );
    expect(review?.subjects.map(({ name }) => name)).toEqual(['张三', '李四']);
  });

  test('hidden rows and sheets are read, with a note', () => {
    const book = plainWorkbook({ superiors: null });
    const hidden = tallySheet('上级评议', TALLY, { hidden: true, hiddenRows: [1, 6] });
    const { said, review } = read(workbook(...book.sheets, hidden), rules);
    expect(said).toEqual(['note hidden-sheet-read 上级评议', 'note hidden-row-read 上级评议!B6']);
    expect(review?.tallies).toHaveLength(6);
  });
});

describe('turnout', () => {
  const header: Written[][] = [
    ['姓名', '第一责任', null, null, null, '应到', '发出', '收回', '有效'],
    [null, '好', '较好', '一般', '差'],
  ];
  const one = rulebook(RULES_WITH_ONE_LEAF);
  const readRow = (...cells: Written[]) => {
    const lines = [...header, ['张三', 5, 3, 1, 0, ...cells]];
    const tallies = ['上级评议', '同级互评'].map((name) => sheet(name, lines));
    const rest = plainWorkbook({ superiors: null, peers: null }).sheets;
    const { said, problems, review } = read(workbook(...rest, ...tallies.slice(0, 2)), one);
    return {
      problems: problems.filter(
        ({ place }) => place && 'sheet' in place && place.sheet === '上级评议',
      ),
      said: said.filter((text) => text.includes('上级评议')),
      turnout: review?.tallies[0]?.turnout,
    };
  };
  const at = (cell: string) => ({ sheet: '上级评议', cell });

  test('of a row', () => {
    const { said, turnout } = readRow(12, 10, 10, 9);
    expect(said).toEqual([]);
    expect(turnout).toEqual({
      expected: { value: 12, at: at('F3') },
      issued: { value: 10, at: at('G3') },
      returned: { value: 10, at: at('H3') },
      valid: { value: 9, at: at('I3') },
    });
  });

  test.each([
    [[null, 10, 9, 9], ['note issued-for-expected 上级评议!A3']],
    [[null, null, 9, 9], ['void expected-blank 上级评议!A3 #0']],
    [['十二', 10, 9, 9], ['void count-unreadable 上级评议!F3 #0']],
    [[12, 'x', 9, 9], ['note valid-unreadable 上级评议!G3']],
    [[null, 'x', 9, 9], ['void count-unreadable 上级评议!G3 #0']],
    [[12, 10, '9人', 9], ['void count-unreadable 上级评议!H3 #0']],
    [[12, 12, 12, 9], []],
    [[12, 12, 13, 9], ['note returned-above-expected 上级评议!H3']],
    [
      [null, 12, 13, 9],
      ['note returned-above-expected 上级评议!H3', 'note issued-for-expected 上级评议!A3'],
    ],
    [[0, null, null, 9], ['note expected-zero 上级评议!F3']],
    [
      [0, 10, 9, 9],
      ['note expected-zero 上级评议!F3', 'note returned-above-expected 上级评议!H3'],
    ],
    [[12, 10, 9, '9人'], ['note valid-unreadable 上级评议!I3']],
    [[12, 10, 9, 8], ['note counts-unlike-valid 上级评议!B3']],
  ] as [Written[], string[]][])('%j', (cells, expected) => {
    expect(readRow(...cells).said).toEqual(expected);
  });

  test('what can hardly be meant is said in words', () => {
    const sentences = [
      [12, 12, 13, 9],
      [null, 0, 9, 9],
    ].flatMap((cells) => {
      const { problems } = readRow(...cells);
      return problems.map((one) => [sayProblem(one, 'zh'), sayProblem(one, 'en')]);
    });
    expect(sentences).toEqual([
      [
        '收回 13 份，多于应到的 12：请核对。',
        '13 were returned, more than the 12 expected: please check.',
      ],
      ['“发出”为 0：请核对。', 'The number issued is 0: please check.'],
      [
        '收回 9 份，多于发出的 0：请核对。',
        '9 were returned, more than the 0 issued: please check.',
      ],
      [
        '“现场述职评议”要核对参评率，这里没有“应到”，以“发出”的份数代替：如另有应到人数，请写在表格上方。',
        '“现场述职评议” asks for turnout and no “Expected” is stated here, so the number issued was taken for it: state how many were expected above the table if that is another number.',
      ],
    ]);
  });

  test('one number above the table is spoken of once', () => {
    const book = workbook(
      ...plainWorkbook({ superiors: null }).sheets,
      tallySheet('上级评议', TALLY, { above: ['应到：9', '收回：10'] }),
    );
    expect(read(book, rules).said).toEqual(['note returned-above-expected 上级评议!B2']);
  });

  test('a row that is blank before its table’s own number', () => {
    const lines = [['应到：12'], ...header, ['张三', 5, 3, 1, 0]];
    const sheets = [sheet('上级评议', lines), sheet('同级互评', lines)];
    const rest = plainWorkbook({ superiors: null, peers: null }).sheets;
    const { review } = read(workbook(...rest, ...sheets), one);
    expect(review?.tallies[0]?.turnout).toEqual({ expected: { value: 12, at: at('A1') } });
  });

  test('发出 beside an 应到 above the table is not used', () => {
    const lines = [['应到：12'], ...header, ['张三', 5, 3, 1, 0, null, 'x', 9, 9]];
    const sheets = [sheet('上级评议', lines), sheet('同级互评', lines)];
    const rest = plainWorkbook({ superiors: null, peers: null }).sheets;
    expect(read(workbook(...rest, ...sheets), one).said).toContain(
      'note valid-unreadable 上级评议!G4',
    );
  });

  test('asked for, but nothing says how many were expected', () => {
    const bare = tallySheet('上级评议', TALLY, { above: [] });
    const book = workbook(...plainWorkbook({ superiors: null }).sheets, bare);
    expect(read(book, rules).said).toEqual(['stop expected-missing 上级评议']);
  });

  test('levels with or without abstentions may make up the valid ballots', () => {
    const rows = (valid: number) => [[1, '张三', '办公室', 5, 3, 1, 0, 1, 5, 3, 1, 0, 1], valid];
    const said = [10, 9, 8].map((valid) => {
      const [row] = rows(valid) as [Written[]];
      const one = tallySheet('上级评议', [row], { above: ['应到：12', `有效：${valid}`] });
      return read(workbook(...plainWorkbook({ superiors: null }).sheets, one), rules).said;
    });
    expect(said).toEqual([
      [],
      [],
      ['note counts-unlike-valid 上级评议!D5', 'note counts-unlike-valid 上级评议!I5'],
    ]);
  });
});
