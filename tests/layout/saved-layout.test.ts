import { describe, expect, test } from 'vitest';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { readSavedLayout } from '../../shared/layout/saved/saved-layout.ts';
import { writeSavedLayout } from '../../shared/layout/saved/write-layout.ts';
import type { Workbook } from '../../shared/workbook/model.ts';
import { said, sheet, workbook } from './sheet.ts';

const RULES = `
rulebook: 1
id: layout-example
version: 2026.1.0
title: { zh: 例, en: Example }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources:
  R: { title: 例, issued: 2025-12-20 }
categories: { 全体: {} }
base: 100
scales:
  two:
    cite: R§1
    levels: { 好: 100, 差: 0 }
groups:
  superiors: { title: 上级评议 }
  members: { title: 群众评议 }
components:
  review:
    title: 评议
    cite: R§1
    weight: 100%
    ballots:
      scale: two
      groups: { superiors: 50%, members: 50% }
      indicators: { all: { title: 总体, weight: 100% } }
      aggregate: mean
      round: none
      empty: void
final: { cite: R§1, clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  cite: R§1
  bands: { 优: "[80, 100]", 差: "[0, 80)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;

const HEAD = ['姓名', '好', '差'];
const superiors = sheet('上级评议', [HEAD, ['赵一', 4, 0], ['钱二', 3, 1]]);
const members = (name: string, head = HEAD, people = ['赵一', '钱二']) =>
  sheet(name, [head, [people[0] ?? '', 1, 1], [people[1] ?? '', 2, 2]]);

function prepared(book: Workbook, layoutText?: string) {
  const given = layoutText === undefined ? {} : { layoutText };
  return prepareReview({ workbook: book, rulebookText: RULES, withoutFacts: false, ...given });
}

/** Name and total, in the order of the sheets; the problems where nothing was scored. */
function totals(book: Workbook, layoutText?: string) {
  const { scored, problems } = prepared(book, layoutText);
  if (!scored) return said(problems);
  const { review, places } = scored.scoring;
  return review.subjects.map(({ name }, index) => [name, places[index]?.total().score]);
}

// 赵一: (100 + 50) / 2; 钱二: (75 + 50) / 2.
const RIGHT = [
  ['赵一', { num: 75n, den: 1n }],
  ['钱二', { num: 125n, den: 2n }],
];

describe('what a person says of a sheet', () => {
  test('without it a sheet called otherwise is asked about', () => {
    expect(totals(workbook(superiors, members('Sheet2')))).toEqual(['stop group-unclear Sheet2']);
  });

  test('a sheet is read as it is called there', () => {
    const layout = 'layout: 1\nsheets:\n  Sheet2: { called: 群众评议 }\n';
    expect(totals(workbook(superiors, members('Sheet2')), layout)).toEqual(RIGHT);
  });

  test('a header cell is read as what is said of it', () => {
    const book = workbook(superiors, members('群众评议', ['姓名', '良', '差']));
    const layout =
      'layout: 1\nsheets:\n  群众评议:\n    headers: { B1: 良 }\n    cells: { B1: 好 }\n';
    expect(totals(book, layout)).toEqual(RIGHT);
  });

  test.each(['不读', 'unread'])('a column headed %s is left out, for that reason', (word) => {
    const extra = sheet('群众评议', [
      [...HEAD, '差'],
      ['赵一', 1, 1, 7],
      ['钱二', 2, 2, 7],
    ]);
    const layout = `layout: 1\nsheets:\n  群众评议: { cells: { D1: ${word} } }\n`;
    expect(totals(workbook(superiors, extra))).toEqual(['stop column-twice 群众评议!D1']);
    expect(totals(workbook(superiors, extra), layout)).toEqual(RIGHT);
    const table = prepared(workbook(superiors, extra), layout).layout?.tables[1];
    expect(table?.columns[3]?.because).toBe('left-out-by-hand');
  });

  test('a sheet is left out, and that is told', () => {
    const copy = members('群众评议 (2)');
    const layout = 'layout: 1\nsheets:\n  群众评议 (2): { leave-out: yes }\n';
    const { scored, problems } = prepared(workbook(superiors, members('群众评议'), copy), layout);
    expect(scored?.layout.ignored).toEqual(['群众评议 (2)']);
    expect(said(problems)).toContain('note sheet-left-out 群众评议 (2)');
  });

  test('a name is another one', () => {
    const book = workbook(
      sheet('名册', [
        ['姓名', '类别'],
        ['赵一', '全体'],
        ['钱二', '全体'],
      ]),
      superiors,
      members('群众评议', HEAD, ['赵壹', '钱二']),
    );
    expect(totals(book, 'layout: 1\nsame: { 赵壹: 赵一 }\n')).toEqual(RIGHT);
  });
});

describe('the workbook that a layout was saved for', () => {
  const LAYOUT =
    'layout: 1\nsheets:\n  群众评议:\n    headers: { A1: 姓名, B1: 好, C1: 差 }\n    called: 群众评议\n';

  test('is known again under another name of the sheet', () => {
    const { scored, problems } = prepared(workbook(superiors, members('二')), LAYOUT);
    // Two sheets have these headers, and one of them has a name that speaks for itself.
    expect(scored).toBeUndefined();
    expect(said(problems)).toEqual(['stop layout-sheet-unknown']);
    const other = LAYOUT.replaceAll('好', '优').replaceAll('差', '劣');
    const odd = members('二', ['姓名', '优', '劣']);
    const cells = '    cells: { B1: 好, C1: 差 }\n';
    expect(totals(workbook(superiors, odd), other + cells)).toEqual(RIGHT);
  });

  test('is not one whose headers have changed', () => {
    const book = workbook(superiors, members('群众评议', ['姓名', '差', '好']));
    expect(totals(book, LAYOUT)).toEqual(['stop layout-headers-differ 群众评议!B1']);
  });
});

describe('a layout file', () => {
  test('is written as it is read, and gives the same totals', () => {
    const book = workbook(superiors, members('Sheet2'));
    const layout =
      'layout: 1\nsheets:\n  Sheet2: { called: 群众评议 }\nsame: { 甲: 乙 }\naccepted:\n  0f1e2d3c4b5a: { note: count-blank, at: 上级评议!B2, by: 李四, on: 2026-11-30 }\n';
    const read = readSavedLayout(layout);
    if (!read.ok) throw new Error('It reads');
    const text = writeSavedLayout(book, prepared(book, layout).layout?.tables ?? [], read.value);
    const again = readSavedLayout(text);
    expect(again.ok && again.value).toEqual({
      sheets: [
        { sheet: '上级评议', ...SAID, headers: HEADERS },
        { sheet: 'Sheet2', ...SAID, headers: HEADERS, called: '群众评议' },
      ],
      same: [['甲', '乙']],
      accepted: [
        {
          mark: '0f1e2d3c4b5a',
          note: 'count-blank',
          at: '上级评议!B2',
          by: '李四',
          on: '2026-11-30',
        },
      ],
    });
    expect(totals(book, text)).toEqual(RIGHT);
  });

  test.each([
    ['layout: 2\n', 'stop rulebook-choice-unknown 1:9'],
    ['layout: 1\nsheets: { A: { read: x } }\n', 'stop rulebook-key-unknown 2:16'],
    ['layout: 1\nsheets: { A: { cells: { 3D: 好 } } }\n', 'stop rulebook-value-form 2:25'],
    [
      'layout: 1\naccepted: { 1: { note: a, by: 甲, on: 2026-11-30 } }\n',
      'stop rulebook-value-form 2:13',
    ],
    [
      'layout: 1\nsheets: { A: { cells: { D3: 好, D3: 差 } } }\n',
      'stop rulebook-key-duplicate 2:32',
    ],
    ['姓名,单位\n', 'stop rulebook-not-map 1:1'],
  ])('is refused with its place: %j', (text, problem) => {
    const read = readSavedLayout(text);
    const places = read.problems.map(({ effect, code, place }) =>
      place && 'line' in place ? `${effect} ${code} ${place.line}:${place.column}` : code,
    );
    expect([read.ok, ...places]).toEqual([false, problem]);
  });
});

const HEADERS = [
  ['A1', '姓名'],
  ['B1', '好'],
  ['C1', '差'],
];
const SAID = { called: null, cells: [], isLeftOut: false };
