import { describe, expect, test } from 'vitest';
import { formatFraction } from '../../../shared/exact/text.ts';
import { areCopiesByName } from '../../../shared/layout/labels/copy-names.ts';
import { scoreReview } from '../../score/score-review.ts';
import { read, rulebook, sheet, type Written, workbook } from '../sheet.ts';

const rules = rulebook(`
rulebook: 1
id: ledger
version: 1.0.0
title: 考核办法
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 考核办法, issued: 2025-12-20 } }
categories: { 机关: {} }
base: 100
components:
  work:
    title: 年度考核
    weight: 100%
    checklist: { items: { deeds: { title: 工作实绩, full: 100 } } }
facts:
  awards: { title: 表彰次数 }
  late: { title: 逾期件数 }
adjust:
  award: { title: 表彰, points: +1, each: awards, cap: 10, banding: counted }
  late: { title: 逾期, points: -1, each: late, cap: 10, banding: counted }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 优: "[80, 100]", 差: "[0, 80)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`);
const points = sheet('年度考核', [
  ['姓名', '工作实绩'],
  ['程青', 70],
  ['孟川', 60],
  ['苏禾', 50],
]);
const HEAD: Written[] = ['姓名', '表彰次数', '逾期件数', '文号', '日期', '备注'];

function score(...ledgers: [name: string, lines: Written[][]][]) {
  const book = workbook(points, ...ledgers.map(([name, lines]) => sheet(name, [HEAD, ...lines])));
  const { said, problems, review } = read(book, rules);
  const scoring = review && scoreReview(rules, review);
  const totals = scoring?.subjects.map(({ total }) => total && formatFraction(total.exact));
  return { said, problems, totals };
}

const LEDGER: Written[][] = [
  ['程青', 1, 0, '青发〔2026〕4号', '2026-03-01', '先进'],
  ['孟川', 2, 0, '青发〔2026〕5号', null, null],
  ['苏禾', 0, 1, null, '2026-04-02', '督办'],
];

describe('rows alike', () => {
  test.each<[string, Written[], string[], (string | null)[]]>([
    ['another document', ['程青', 1, 0, '青发〔2026〕9号', null, null], [], ['72', '62', '49']],
    [
      'another number',
      ['程青', 2, 0, '青发〔2026〕4号', '2026-03-01', '先进'],
      [],
      ['73', '62', '49'],
    ],
    [
      'another person',
      ['苏禾', 1, 0, '青发〔2026〕4号', '2026-03-01', '先进'],
      [],
      ['71', '62', '50'],
    ],
    [
      'another fact',
      ['程青', 0, 1, '青发〔2026〕4号', '2026-03-01', '先进'],
      [],
      ['70', '62', '49'],
    ],
    ['nothing but zeros', ['程青', 0, 0, null, null, null], [], ['71', '62', '49']],
    [
      'all the same',
      ['程青', 1, 0, '青发〔2026〕4号', '2026-03-01', '先进'],
      ['void fact-twice 台账!B5 #0'],
      [null, '62', '49'],
    ],
    [
      'in other brackets and spaces',
      ['程 青', 1, 0, '青发[2026] 4号', '2026-03-01', '先进'],
      ['void fact-twice 台账!B5 #0'],
      [null, '62', '49'],
    ],
    [
      'in full-width letters, digits and signs',
      ['程青', 1, 0, '青发（２０２６）４号', '2026-03-01', '先进'],
      ['void fact-twice 台账!B5 #0'],
      [null, '62', '49'],
    ],
    [
      'no document, and the same words',
      ['苏禾', 0, 1, null, '2026-04-02', '督办'],
      ['void fact-twice 台账!C5 #2'],
      ['71', '62', null],
    ],
    [
      'one document, and other words: added up, and told',
      ['程青', 1, 0, '青发〔2026〕4号', '2026-03-01', '优秀'],
      ['note fact-document-twice 台账!B5'],
      ['72', '62', '49'],
    ],
  ])('in one sheet: %s', (_, line, said, totals) => {
    expect(score(['台账', [...LEDGER, line]])).toMatchObject({ said, totals });
  });

  test('without a word beside one with a document: added up, and told', () => {
    const lines: Written[][] = [
      ['程青', 1, 0, '青发〔2026〕4号', '2026-03-01', '先进'],
      ['程青', 1, 0, null, null, null],
    ];
    expect(score(['台账', lines])).toMatchObject({
      said: ['note fact-bare-beside 台账!B3'],
      totals: ['72', '60', '50'],
    });
  });

  test('without a word on either: added up, and told', () => {
    const bare: Written[] = ['孟川', 0, 1, null, null, null];
    expect(score(['台账', [bare, bare, ['苏禾', 0, 1, null, '2026-05-01', null]]])).toMatchObject({
      said: ['note fact-alike 台账!C3'],
      totals: ['70', '58', '49'],
    });
  });

  test('on two sheets, of which few rows are alike', () => {
    const other: Written[][] = [
      ['程青', 1, 0, '青发〔2026〕4号', null, null],
      ['苏禾', 1, 0, '青发〔2026〕7号', null, null],
      ['孟川', 1, 0, '青发〔2026〕8号', null, null],
    ];
    expect(score(['台账', LEDGER], ['下半年', other]).said).toEqual([
      'note facts-added-up 台账',
      'note fact-document-twice 下半年!B2',
    ]);
    const same = other.with(0, LEDGER[0] ?? []);
    expect(score(['台账', LEDGER], ['下半年', same])).toMatchObject({
      said: ['note facts-added-up 台账', 'void fact-twice 下半年!B2 #0'],
      totals: [null, '63', '50'],
    });
  });
});

describe('a copied facts sheet', () => {
  test.each(['台账 (2)', '台账(2)', '台账（2）', '台账副本', '台账 - 副本', '台账copy', '下半年'])(
    'beside 台账, called %s',
    (name) => {
      expect(score(['台账', LEDGER], [name, LEDGER]).said).toEqual([`stop facts-copied ${name}`]);
    },
  );

  test('that was changed since', () => {
    const changed = LEDGER.with(0, ['程青', 3, 0, '青发〔2026〕4号', null, null]);
    expect(score(['台账', LEDGER], ['下半年', changed]).said).toEqual(['stop facts-copied 下半年']);
    const all: Written[][] = [
      ['程青', 3, 0, null, null, null],
      ['孟川', 3, 0, null, null, null],
    ];
    expect(score(['台账', LEDGER], ['台账 (2)', all]).said).toEqual([
      'stop facts-copied-by-name 台账 (2)',
    ]);
  });

  test('a backup with other numbers, where most rows add nothing', () => {
    const zeros = (row: number): Written[][] =>
      LEDGER.map(([name], index) => [name ?? null, index === row ? 1 : 0, 0, null, null, null]);
    expect(score(['台账', zeros(0)], ['台账（备份）', zeros(1)]).said).toEqual([
      'stop facts-copied-by-name 台账（备份）',
    ]);
  });

  test('other people or other facts under a copy’s name are added up', () => {
    const half: Written[][] = [['苏禾', 1, 0, '青发〔2026〕8号', null, null]];
    const ledger = LEDGER.slice(0, 2);
    expect(score(['台账', ledger], ['台账 (2)', half])).toMatchObject({
      said: ['note facts-added-up 台账'],
      totals: ['71', '62', '51'],
    });
  });

  test('two quarters without evidence may be alike by chance', () => {
    const quarter: Written[][] = [
      ['程青', 1, 0, null, null, null],
      ['孟川', 1, 0, null, null, null],
    ];
    expect(score(['一季度', quarter], ['二季度', quarter])).toMatchObject({
      said: ['note facts-added-up 一季度'],
      totals: ['72', '62', '50'],
    });
  });

  test('tables that are added up are named with their rows', () => {
    const { problems } = score(
      ['台账', LEDGER],
      ['补报', LEDGER.slice(0, 0)],
      ['下半年', [['苏禾', 1, 0, '青发〔2026〕8号', null, null]]],
    );
    expect(problems.map(({ values }) => values)).toEqual([
      {
        tables: [
          { zh: '“台账”3 行', en: '“台账” (3 rows)' },
          { zh: '“下半年”1 行', en: '“下半年” (1 row)' },
        ],
      },
    ]);
  });
});

test.each([
  ['事实台账', '事实台账 (2)', true],
  ['事实台账 (2)', '事实台账 (3)', true],
  ['事实台账', '事实台账副本', true],
  ['事实台账', '副本 事实台账', true],
  ['Sheet1', 'Sheet1 copy', true],
  ['Facts', 'Copy of Facts', true],
  ['事实台账', '事实台账-备份2', true],
  ['事实台账', '事实台账（一）', false],
  ['一季度', '二季度', false],
  ['事实台账', '事实台账', false],
  ['副本', '(2)', false],
])('%s and %s: one is called a copy of the other: %s', (one, other, expected) => {
  expect(areCopiesByName(one, other)).toBe(expected);
});
