import { describe, expect, test } from 'vitest';
import { ENGINE } from '../../addin/engine.ts';
import { VERIFY_PROBLEMS } from '../../shared/messages/verify.ts';
import { codeOf } from '../../shared/receipt/receipt-head.ts';
import { hashBody } from '../../shared/receipt/receipt-rows.ts';
import { rowEntry, writeEntry } from '../../shared/receipt/row-entry.ts';
import { hashingWith, ownContentAt } from '../../shared/receipt/row-lines.ts';
import { verifyCopy } from '../../shared/verify/verify.ts';
import { type Cell, cellName, type Sheet, type Workbook } from '../../shared/workbook/model.ts';
import {
  COPY,
  change,
  deleteRow,
  insertRow,
  type Mutation,
  number,
  onSheet,
  put,
  RULES,
  receiptIn,
  receiptRow,
  removeSheet,
  rename,
  renumber,
  swapRows,
  text,
  told,
  verified,
} from './copy.ts';

const [SCORES, WORKINGS, RULE, RECEIPT] = ['联评得分', '联评计算', '联评规则', '联评凭证'];
const rowsOf = (name: string) =>
  COPY.sheets.find((sheet) => sheet.name === name)?.rows ?? new Map();
/** The first cell of a sheet that is so, from some row on. */
function find(sheet: string, is: (cell: Cell) => boolean, from = 1): string {
  for (const [row, cells] of rowsOf(sheet))
    for (const [column, cell] of cells) if (row >= from && is(cell)) return cellName(row, column);
  throw new Error(`No such cell in ${sheet}`);
}
const isFormula = ({ formula }: Cell) => formula !== undefined;
const FORMULA = find(WORKINGS, (cell) => isFormula(cell) && cell.kind === 'number', 4);
const TOTAL = find(SCORES, (cell) => isFormula(cell) && cell.kind === 'number', 2);
const CONSTANT = find(RULE, ({ kind }) => kind === 'number');
const TITLE = find(RULE, ({ kind }) => kind === 'text');
const NAME = find(SCORES, ({ value }) => value === '张三');
const row = (cell: string) => Number(cell.replace(/^[A-Z]+/, ''));

/** Whoever edits the receipt and makes its own hashes fit. */
const rehash: Mutation = (workbook) => {
  const { body, head } = receiptIn(workbook);
  const at = (key: string) => `B${receiptRow(workbook, key)}`;
  const sealed = put(RECEIPT, at('body-sha256'), text(hashBody(body)))(workbook);
  const code = codeOf(head);
  const coded = put(RECEIPT, at('code'), text(code))(sealed);
  return change(RECEIPT, 'A1', ({ value }) => text(`${value}`.replace(/\S+$/, code)))(coded);
};
const fact =
  (key: string, to: (before: string) => string): Mutation =>
  (workbook) =>
    change(RECEIPT, `B${receiptRow(workbook, key)}`, ({ value }) => text(to(`${value}`)))(workbook);
const all =
  (...mutations: readonly Mutation[]): Mutation =>
  (workbook) =>
    mutations.reduce((made, mutate) => mutate(made), workbook);
/** The first letter another, so that the hash no longer fits. */
const other = (hash: string): string => (hash.startsWith('a') ? 'b' : 'a') + hash.slice(1);
const edited =
  (key: string, from: string, to: string): Mutation =>
  (workbook) =>
    change(RECEIPT, `B${receiptRow(workbook, key)}`, ({ value }) =>
      text(`${value}`.replace(from, to)),
    )(workbook);

test('a copy as it was written has no alteration, and nothing is told', () => {
  expect(told(COPY)).toEqual([]);
});

/** Each mutation, and all that is told of it. */
const MUTATIONS: readonly (readonly [string, Mutation, readonly string[]])[] = [
  [
    'a receipt’s line is no longer one',
    edited('own', ':', ';'),
    [`receipt-unreadable ${RECEIPT}`, `receipt-body-altered ${RECEIPT}`],
  ],
  [
    'the code in its title',
    change(RECEIPT, 'A1', () => text('联评凭证  AAAA-BBBB-CCCC')),
    [`receipt-title-altered ${RECEIPT}!A1`],
  ],
  [
    'the code below',
    all(
      fact('code', () => 'AAAA-BBBB-CCCC'),
      change(RECEIPT, 'A1', () => text('联评凭证  AAAA-BBBB-CCCC')),
    ),
    [`receipt-code-altered ${RECEIPT}!B10`],
  ],
  ['the hash of its rows', fact('body-sha256', other), [`receipt-body-altered ${RECEIPT}!B11`]],
  [
    'the rulebook in it',
    all(edited('rulebook 1/1', '"0.4"', '"0.5"'), rehash),
    [`receipt-rulebook-altered ${RECEIPT}!B5`],
  ],
  [
    'the rulebook as it was given',
    all(edited('said 1/1', '联述联评联考实施办法', '联述联评办法'), rehash),
    [`receipt-source-altered ${RECEIPT}!B5`, `own-not-computed ${RULE}!A2`],
  ],
  [
    'the hash of the layout',
    all(fact('layout-sha256', other), rehash),
    [`layout-altered ${RECEIPT}!B6`],
  ],
  [
    'the choice in it',
    all(
      fact('choices', () => 'facts: none'),
      rehash,
    ),
    [`choices-altered ${RECEIPT}!B7`],
  ],
  [
    'the hash of the results',
    all(fact('results-sha256', other), rehash),
    [`results-altered ${RECEIPT}!B9`],
  ],
  [
    'another engine',
    all(
      fact('engine', () => 'lianping 0.0.9'),
      rehash,
    ),
    [`engine-other ${RECEIPT}`],
  ],
  [
    'a sheet of the staff’s is gone',
    removeSheet('年度考核'),
    [`input-sheet-gone ${RECEIPT}`, `not-scored-again ${RECEIPT}`],
  ],
  ['a sheet of ours is gone', removeSheet(RULE), [`own-sheet-gone ${RECEIPT}`]],
  ['a sheet of ours has another name', rename(SCORES, '得分'), ['own-sheet-renamed 得分']],
  ['a count', put('上级评议', 'D10', number(3)), ['input-changed 上级评议!D10']],
  ['a count that is emptied', put('上级评议', 'D10', null), ['input-emptied 上级评议!D10']],
  ['a count that was blank', put('上级评议', 'P13', number(0)), ['input-filled 上级评议!P13']],
  ['a name', put('上级评议', 'B10', text('孙石')), ['input-changed 上级评议!B10']],
  ['a header', put('上级评议', 'D5', text('好（票）')), ['input-changed 上级评议!D5']],
  ['two rows of a sheet change places', swapRows('年度考核', 8, 9), ['input-sorted 年度考核']],
  [
    'a row of a sheet is gone',
    deleteRow('上级评议', 12),
    ['input-row-gone 上级评议!B12', 'input-rows-moved 上级评议!B12'],
  ],
  ['a row is put in between', insertRow('年度考核', 9), ['input-rows-moved 年度考核']],
  [
    'a formula of ours',
    change(WORKINGS, FORMULA, (cell) => ({ ...cell, formula: '1+1' })),
    [`own-formula-changed ${WORKINGS}!${FORMULA}`],
  ],
  [
    'a formula’s range',
    change(WORKINGS, FORMULA, (cell) => ({ ...cell, formula: `${cell.formula}+0` })),
    [`own-formula-changed ${WORKINGS}!${FORMULA}`],
  ],
  [
    'a value over a formula',
    put(WORKINGS, FORMULA, number(5)),
    [`own-typed-over ${WORKINGS}!${FORMULA}`],
  ],
  ['a total typed over', put(SCORES, TOTAL, number(99.5)), [`own-typed-over ${SCORES}!${TOTAL}`]],
  [
    'a total under its formula',
    change(SCORES, TOTAL, (cell) => ({ ...number(99.5), formula: `${cell.formula}` })),
    [`own-result-changed ${SCORES}!${TOTAL}`],
  ],
  [
    'a number on Rules',
    put(RULE, CONSTANT, number(1234)),
    [`own-constant-changed ${RULE}!${CONSTANT}`],
  ],
  ['a text on Rules', put(RULE, TITLE, text('改了')), [`own-text-changed ${RULE}!${TITLE}`]],
  [
    'a formula over a number',
    put(RULE, CONSTANT, { ...number(4), formula: '2+2' }),
    [`own-value-to-formula ${RULE}!${CONSTANT}`],
  ],
  ['a number that is emptied', put(RULE, CONSTANT, null), [`own-emptied ${RULE}!${CONSTANT}`]],
  [
    'something beside a table of ours',
    put(WORKINGS, `ZZ${row(FORMULA)}`, text('?')),
    [`own-filled ${WORKINGS}!ZZ${row(FORMULA)}`],
  ],
  ['a name on Scores', put(SCORES, NAME, text('李四')), [`own-text-changed ${SCORES}!${NAME}`]],
  [
    'a row of Rules is gone',
    deleteRow(RULE, row(CONSTANT)),
    [`own-row-gone ${RULE}`, `own-rows-moved ${RULE}`],
  ],
  ['a row of ours is added', put(RULE, 'A500', text('另加一条')), [`own-row-added ${RULE}!A500`]],
  [
    'Scores are sorted',
    renumber(SCORES, (at) => (at >= 2 && at <= 27 ? 29 - at : at)),
    [`own-sorted ${SCORES}`],
  ],
  [
    'a row of Rules is moved down',
    renumber(RULE, (at) => (at === row(CONSTANT) ? 400 : at)),
    [`own-rows-moved ${RULE}`],
  ],
  ['a decision below Scores', put(SCORES, 'C30', text('同意')), [`note-written ${SCORES}!C30`]],
  [
    'a formula without its result',
    change(SCORES, TOTAL, ({ formula = '' }) => ({ kind: 'error', value: '', formula })),
    [`results-missing ${RECEIPT}`],
  ],
];

describe('what is altered is told with its cell, and nothing else', () => {
  test.each(MUTATIONS)('%s', (_what, mutate, expected) => {
    const found = told(mutate(COPY));
    const isOf = (one: string) =>
      expected.some((wanted) => one === wanted || one.startsWith(`${wanted}!`));
    expect(found.filter((one) => !isOf(one))).toEqual([]);
    expect(
      expected.filter(
        (wanted) => !found.some((one) => one === wanted || one.startsWith(`${wanted}!`)),
      ),
    ).toEqual([]);
  });
});

describe('against what was printed or published', () => {
  const { code } = receiptIn(COPY).head;

  test('the printed code, however it is typed', () => {
    expect(told(COPY, { code: code.toLowerCase().replaceAll('-', ' ') })).toEqual([]);
    expect(told(COPY, { code: 'AAAA-BBBB-CCCC' })).toEqual(['code-not-expected']);
  });
  test('the published rulebook, whatever its comments', () => {
    expect(told(COPY, { rulebookText: `# 公布稿\n${RULES}` })).toEqual([]);
    const another = RULES.replace('superiors: 40%', 'superiors: 30%').replace(
      'peers: 30%',
      'peers: 40%',
    );
    expect(told(COPY, { rulebookText: another })).toEqual([
      expect.stringMatching(/^rulebook-not-(expected|readable)/),
    ]);
    expect(told(COPY, { rulebookText: 'rulebook: 1' })).toEqual(['rulebook-not-readable']);
  });
});

test('the final grade and its reason are told apart, and are no alteration', () => {
  const grade = [...(rowsOf(SCORES).get(1) ?? [])].find(
    ([, cell]) => cell.value === '核定等次',
  )?.[0];
  const decided = all(
    put(SCORES, cellName(row(NAME), grade ?? 0), text('好')),
    put(SCORES, cellName(row(NAME), (grade ?? 0) + 1), text('班子研究')),
  )(COPY);
  const { problems, decisions } = verified(decided);
  expect(problems).toEqual([]);
  expect(decisions.map(({ name, decided: own, reason }) => [name, own, reason])).toEqual([
    ['张三', '好', '班子研究'],
  ]);
});

test('whoever alters a total and makes the receipt fit is told by computing again', () => {
  const altered = change(SCORES, TOTAL, (cell) => ({
    ...number(99.5),
    formula: `${cell.formula}`,
  }))(COPY);
  const found = told(resealed(altered));
  expect(found).toEqual([`own-not-computed ${SCORES}!${TOTAL}`]);
});

/** The lines of Scores as they would be for what it holds now. */
function resealed(workbook: Workbook): Workbook {
  return rehash(onSheet(RECEIPT, (sheet) => sheetWithLines(sheet, workbook))(workbook));
}

function sheetWithLines(sheet: Sheet, workbook: Workbook): Sheet {
  const { lines, head } = receiptIn(workbook);
  const rows = new Map(sheet.rows);
  for (const { at, sheet: name, kind, columns, rows: numbers } of lines) {
    const own = workbook.sheets.find((one) => one.name === name);
    if (kind !== 'own' || !own) continue;
    const entries = numbers.map((at) =>
      writeEntry(rowEntry(columns, ownContentAt(own, columns, at), hashingWith(head.salt))),
    );
    rows.set(at, new Map([...(rows.get(at) ?? []), [2, text(entries.join(' '))]]));
  }
  return { ...sheet, rows };
}

test('a workbook without a receipt cannot be verified', () => {
  const result = verifyCopy({ workbook: removeSheet(RECEIPT)(COPY), engine: ENGINE });
  expect(result.problems.map(({ code }) => code)).toEqual(['verify-no-receipt']);
});

test('there are at least forty checks', () => {
  expect(Object.keys(VERIFY_PROBLEMS).length).toBeGreaterThanOrEqual(40);
});
