import type { Expected } from '../../shared/verify/receipt-alterations.ts';
import {
  type Cell,
  cellName,
  parseCell,
  type Sheet,
  type Workbook,
} from '../../shared/workbook/model.ts';
import { withChange, workingCopy } from '../recalculation/working-copy.ts';
import {
  COPY,
  change,
  deleteRow,
  insertRow,
  type Mutation,
  number,
  put,
  RULES,
  read,
  removeSheet,
  rename,
  renumber,
  SAMPLE,
  swapRows,
  text,
} from './copy.ts';
import { all, edited, fact, onOtherSheet, other, otherLine, rehash, resealed } from './edits.ts';

export const [SCORES, WORKINGS, RULE, RECEIPT] = ['联评得分', '联评计算', '联评规则', '联评凭证'];
export const rowsOf = (name: string) =>
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
/** Of everybody who has one. */
const TOTALS = [...rowsOf(SCORES)].flatMap(([at, cells]) => {
  const cell = cells.get(parseCell(TOTAL)?.column ?? 0);
  return at > 1 && cell && isFormula(cell) ? [cellName(at, parseCell(TOTAL)?.column ?? 0)] : [];
});
const CONSTANT = find(RULE, ({ kind }) => kind === 'number');
const TITLE = find(RULE, ({ kind }) => kind === 'text');
export const NAME = find(SCORES, ({ value }) => value === '张三');
export const row = (cell: string) => Number(cell.replace(/^[A-Z]+/, ''));

const asItIs: Mutation = (workbook) => workbook;
/** As a row would be of a person below the last of the facts. */
const factsOfOneMore = (workbook: Workbook): Workbook => {
  const facts = '事实台账';
  const [of, below] = [18, 19];
  const cells = [...(rowsOf(facts).get(of) ?? [])];
  return all(
    renumber(facts, (at) => (at >= below ? at + 1 : at)),
    ...cells.map(([column, cell]) => put(facts, cellName(below, column), cell)),
  )(workbook);
};
/** The copy as it would be for another count, but for the receipt, which is the one of before. */
const followed: Mutation = ({ sheets }) => {
  const input = { bytes: withChange(SAMPLE, COUNT), rulebookText: RULES };
  const after = read(workingCopy(input)).sheets;
  const isReceipt = ({ name }: Sheet) => name === RECEIPT;
  return { sheets: [...after.filter((one) => !isReceipt(one)), ...sheets.filter(isReceipt)] };
};
const COUNT = { sheet: '上级评议', cell: 'D10', to: 3 };
const LAST_RULE = Math.max(...rowsOf(RULE).keys());
/** So many cached totals under their formulas. */
const results = (count: number): Mutation =>
  all(
    ...TOTALS.slice(0, count).map((cell) =>
      change(SCORES, cell, ({ formula = '' }) => ({ ...number(1), formula })),
    ),
  );
const ANOTHER = RULES.replaceAll('superiors: 40%', 'superiors: 30%').replaceAll(
  'peers: 30%',
  'peers: 40%',
);

/** Each mutation, all that is told of it, and what the copy was to be. */
export const MUTATIONS: readonly (readonly [string, Mutation, readonly string[], Expected?])[] = [
  [
    'a receipt’s line is no longer one',
    edited('own', '+', ';'),
    [`receipt-unreadable ${RECEIPT}`, `receipt-body-altered ${RECEIPT}`],
  ],
  [
    'a line that is none, though its hash fits',
    all(edited('own', '+', ';'), rehash),
    [`receipt-unreadable ${RECEIPT}`],
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
    all(edited('rulebook', '"0.4"', '"0.5"'), rehash),
    [`receipt-rulebook-altered ${RECEIPT}!B5`],
  ],
  [
    'the rulebook as it was given',
    all(edited('said', '联述联评联考实施办法', '联述联评办法'), rehash),
    [`receipt-source-altered ${RECEIPT}!B5`, `own-not-computed ${RULE}!A2`],
  ],
  [
    'a part of it that counts nothing',
    all(edited('said', 'cap: 6 per day', 'cap: 7 per day'), rehash),
    [`receipt-source-altered ${RECEIPT}!B5`],
  ],
  [
    'the layout file',
    all(edited('said', '"layout":null', '"layout":"表"'), rehash),
    [`not-scored-again ${RECEIPT}`],
  ],
  [
    'the salt, and all hashes with it',
    all(fact('salt', other), resealed),
    [`salt-altered ${RECEIPT}!B8`],
  ],
  [
    'the hash of a line of the staff’s',
    all(otherLine('input'), rehash),
    ['input-row-changed 名册!B3'],
  ],
  ['the hash of a line of ours', all(otherLine('own'), rehash), [`own-row-changed ${SCORES}!A1`]],
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
  [
    'the receipt names a sheet that is not there',
    onOtherSheet('年度考核'),
    [`input-sheet-gone ${RECEIPT}`],
  ],
  ['a sheet of ours is gone', removeSheet(RULE), [`own-sheet-gone ${RECEIPT}`]],
  ['a sheet of ours has another name', rename(SCORES, '得分'), ['own-sheet-renamed 得分']],
  ['a count', put('上级评议', 'D10', number(3)), ['input-changed 上级评议!D10']],
  ['a number beside a table', put('上级评议', 'Q3', number(2)), ['input-changed 上级评议!Q3']],
  ['it is emptied', put('上级评议', 'Q3', null), ['input-emptied 上级评议!Q3']],
  ['a row above it', insertRow('上级评议', 1), [`input-rows-moved 上级评议`]],
  [
    'a row above it, and it too',
    all(insertRow('上级评议', 1), put('上级评议', 'Q4', number(2))),
    [`input-rows-moved 上级评议`, 'input-changed 上级评议!Q4'],
  ],
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
  [
    'a row of facts is cleared',
    renumber('事实台账', (at) => (at === 18 ? undefined : at)),
    ['input-row-gone 事实台账!B18'],
  ],
  ['a row of facts more', factsOfOneMore, ['input-row-added 事实台账!B19']],
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
  ['the last row of Rules is gone', deleteRow(RULE, LAST_RULE), [`own-row-gone ${RULE}`]],
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
  [
    'many results, and a constant',
    all(results(21), put(RULE, CONSTANT, number(1234))),
    [`own-constant-changed ${RULE}!${CONSTANT}`, `own-results-changed ${SCORES}`],
  ],
  [
    'a count, and all that follows from it',
    followed,
    ['input-changed 上级评议!D10', `results-follow ${RECEIPT}`],
  ],
  [
    'a total, and the receipt with it',
    all(
      change(SCORES, TOTAL, ({ formula = '' }) => ({ ...number(99.5), formula })),
      (workbook) => resealed(workbook),
    ),
    [`own-not-computed ${SCORES}!${TOTAL}`],
  ],
  ['it is another than was printed', asItIs, ['code-not-expected'], { code: 'AAAA-BBBB-CCCC' }],
  [
    'by another rulebook than was published',
    asItIs,
    ['rulebook-not-expected'],
    { rulebookText: ANOTHER },
  ],
  ['by one that has errors', asItIs, ['rulebook-not-readable'], { rulebookText: 'rulebook: 1' }],
];
