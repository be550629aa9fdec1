import { describe, expect, test } from 'vitest';
import { ONE, ZERO } from '../../shared/exact/rational.ts';
import { type ReceiptInput, receiptHead } from '../../shared/receipt/receipt-head.ts';
import type { Scoring } from '../../shared/score/model/scoring.ts';
import type { Cell } from '../../shared/workbook/model.ts';
import { adjustment, review, rulebook, scores, veto } from '../score/builder.ts';
import { scoreReview } from '../score/score-review.ts';
import { CELLS, count, layout, TABLE, text, workbook } from './read-workbook.ts';

const [NAME, ...OTHERS] = TABLE.columns;
if (!NAME) throw new Error('The table has columns');

const RULES = rulebook({
  adjust: [adjustment('awards', '0.5')],
  veto: [veto('discipline', 'notices > 0', { kind: 'grade', grade: '差' })],
});
const PEOPLE = [
  scores('86.995', { name: '张三', facts: { awards: '1', notices: '0' } }),
  scores('88', { name: '李四', facts: { awards: '0', notices: '0' } }),
];
const scored = (...people: typeof PEOPLE): Scoring => scoreReview(RULES, review(people));
/** The first of the two otherwise. */
const resulting = (left: string, facts: Record<string, string>): Partial<ReceiptInput> => ({
  scoring: scored(scores(left, { name: '张三', facts }), ...PEOPLE.slice(1)),
});

const BASE: ReceiptInput = {
  rulebookHash: 'a'.repeat(64),
  workbook: workbook(CELLS),
  layout: layout(),
  scoring: scored(...PEOPLE),
  engine: 'lianping 0.1.0',
};
const codeOf = (change: Partial<ReceiptInput> = {}): string =>
  receiptHead({ ...BASE, ...change }).code;
const withCell = (place: string, cell: Cell): Partial<ReceiptInput> => ({
  workbook: workbook({ ...CELLS, 上级评议: { ...CELLS.上级评议, [place]: cell } }),
});

test('the code is twelve digits of Crockford’s base 32, the same for the same input', () => {
  expect(codeOf()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(codeOf({ workbook: workbook(CELLS), scoring: scored(...PEOPLE) })).toBe(codeOf());
});

describe('another code', () => {
  test.each<[string, Partial<ReceiptInput>]>([
    ['an input number', withCell('2 2', count(5))],
    ['its 15th digit', withCell('2 2', count(4.00000000000001))],
    ['the number as text', withCell('2 2', text('4'))],
    ['an input name', withCell('2 1', text('张四'))],
    ['a space in it', withCell('2 1', text('张三 '))],
    ['a header', withCell('1 2', text('较好'))],
    ['an error in a cell', withCell('2 2', { kind: 'error', value: '#N/A' })],
    ['a truth value in a cell', withCell('2 2', { kind: 'boolean', value: true })],
    ['the sheet’s name', { workbook: workbook({ 同级互评: CELLS.上级评议 ?? {} }) }],
    ['the rulebook', { rulebookHash: 'b'.repeat(64) }],
    ['the engine', { engine: 'lianping 0.2.0' }],
    [
      'what a column means',
      { layout: layout({ columns: [{ ...NAME, meaning: { is: 'unit' } }, ...OTHERS] }) },
    ],
    ['the role of a table', { layout: layout({ role: { kind: 'roster' } }) }],
    ['where its data end', { layout: layout({ data: [2, 3] }) }],
    [
      'a row that is skipped',
      { layout: layout({ skipped: [{ row: 2, because: 'known-column' }] }) },
    ],
    ['a labelled value', { layout: layout({ labelled: [{ is: 'expected', row: 1, column: 2 }] }) }],
    ['a total', resulting('86.99', { awards: '1', notices: '0' })],
    [
      'an exact total that rounds to the same score',
      resulting('86.996', { awards: '1', notices: '0' }),
    ],
    [
      'the same total by other components and facts',
      resulting('87.495', { awards: '0', notices: '0' }),
    ],
    ['a grade that a veto fixed', resulting('86.995', { awards: '1', notices: '1' })],
    ['who is scored', { scoring: scored(...PEOPLE.slice(1)) }],
    [
      'the choice to go without facts',
      { scoring: { ...BASE.scoring, review: { ...BASE.scoring.review, factsGiven: false } } },
    ],
  ])('for %s', (_what, change) => {
    expect(codeOf(change)).not.toBe(codeOf());
  });
  test('for each input cell that is emptied', () => {
    const places = Object.entries(CELLS.上级评议 ?? {});
    const codes = places.map(([gone]) =>
      codeOf({
        workbook: workbook({
          ...CELLS,
          上级评议: Object.fromEntries(places.filter(([place]) => place !== gone)),
        }),
      }),
    );
    expect(new Set([...codes, codeOf()]).size).toBe(places.length + 1);
  });
});

describe('the same code', () => {
  test.each<[string, Partial<ReceiptInput>]>([
    ['a number saved again with a 17th digit', withCell('2 2', count(4.000000000000001))],
    [
      'a sheet that is not read',
      { workbook: workbook({ ...CELLS, 工作备忘: { '1 1': text('改了') } }) },
    ],
    ['a cell below the rows that are read', withCell('3 1', text('李四'))],
    ['a cell beside the columns that are read', withCell('2 3', text('备注'))],
    [
      'how sure the layout is',
      {
        layout: layout({
          columns: [{ ...NAME, confidence: ZERO, because: 'same-label' }, ...OTHERS],
        }),
      },
    ],
    [
      'the order in which a role is written',
      { layout: layout({ role: { group: 'superiors', component: 'report', kind: 'tally' } }) },
    ],
  ])('for %s', (_what, change) => {
    expect(NAME.confidence).toEqual(ONE);
    expect(codeOf(change)).toBe(codeOf());
  });
});
