import { expect } from 'vitest';
import { detectLayout } from '../../shared/layout/detect.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { suspectTables } from '../../shared/suspicions/suspect.ts';
import type { Cell, Sheet, Workbook } from '../../shared/workbook/model.ts';
import { rulebook, said, sheet, type Written, workbook } from '../layout/sheet.ts';

/** Five raters give numbers to each subject; points for four items stand on a sheet of their own. */
export const RULES = rulebook(`
rulebook: 1
id: numbers
version: 1.0.0
title: 评分办法
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 评分办法, issued: 2025-12-20 } }
categories: { 选手: {} }
base: 100
scales: { points: { number: [0, 100] } }
groups: { jury: { title: 评委 } }
components:
  show:
    title: 现场展示
    weight: 50%
    ballots:
      scale: points
      groups: { jury: 100% }
      indicators: { whole: { title: 总体, weight: 100% } }
      round: none
      empty: void
  file:
    title: 材料评分
    weight: 50%
    checklist:
      items:
        a: { title: 选题, full: 25 }
        b: { title: 结构, full: 25 }
        c: { title: 内容, full: 25 }
        d: { title: 文字, full: 25 }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 优: "[80, 100]", 差: "[0, 80)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`);

/** A formula with the result that is stored with it. */
export const f = (formula: string, value: number): Cell => ({ kind: 'number', value, formula });

export const NAMES = ['白杨', '方舟', '高原', '江河', '林海', '山岚'];

/** Header in row 1, subjects from row 2: 姓名 in A, five raters in B to F, then `columns`. */
export function juryBook(columns: Record<string, readonly Written[]>, marks = MARKS) {
  const head = ['姓名', '评委1', '评委2', '评委3', '评委4', '评委5', ...Object.keys(columns)];
  const added = Object.values(columns);
  const lines = marks.map((line, row) => [
    NAMES[row] ?? '',
    ...line,
    ...added.map((cells) => cells[row] ?? null),
  ]);
  return workbook(sheet('现场展示', [head, ...lines]));
}
export const MARKS: Written[][] = [
  [90, 80, 85, 95, 100],
  [70, 75, 80, 85, 90],
  [88, 92, 84, 96, 90],
  [60, 65, 70, 75, 80],
];

/** Header in row 1, subjects from row 2: 姓名 in A, four items in B to E, then `columns`. */
export function fileBook(columns: Record<string, readonly Written[]>, points = POINTS) {
  const head = ['姓名', '选题', '结构', '内容', '文字', ...Object.keys(columns)];
  const added = Object.values(columns);
  const lines = points.map((line, row) => [
    NAMES[row] ?? '',
    ...line,
    ...added.map((cells) => cells[row] ?? null),
  ]);
  return workbook(sheet('材料评分', [head, ...lines]));
}
export const POINTS: Written[][] = [
  [20, 21.5, 22, 23],
  [10, 12, 14, 16.25],
  [25, 24, 23, 22],
  [0.1, 0.2, 0.3, 0.4],
];

/** Codes with their cells, which are the same where the table is turned over. */
export function suspected(book: Workbook): string[] {
  const found = suspectedIn(book);
  const turned = suspectedIn({ sheets: book.sheets.map(turnedOver) }).map(turnedText);
  expect(turned.toSorted()).toEqual(found.toSorted());
  return found;
}

function suspectedIn(book: Workbook): string[] {
  const plan = planRulebook(RULES);
  const layout = detectLayout(book, plan);
  if (!layout.ok) throw new Error(said(layout.problems).join('\n'));
  return said(suspectTables(book, layout.value, plan)).map((line) =>
    line.replace(/^note /, '').replace(/ [^ ]+!/, ' '),
  );
}

/** Rows for columns; what formulas look at goes along, and the corner says who stands where. */
function turnedOver({ rows, ...rest }: Sheet): Sheet {
  const isOfRaters = rows.get(1)?.get(2)?.value === '评委1';
  const turned = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of rows)
    for (const [column, cell] of cells) {
      const own = turned.get(column) ?? new Map<number, Cell>();
      const { formula } = cell;
      const isCorner = isOfRaters && row === 1 && column === 1;
      const shown: Cell = isCorner ? { kind: 'text', value: '评议人＼姓名' } : cell;
      turned.set(column, own.set(row, formula ? { ...cell, formula: turnedText(formula) } : shown));
    }
  return { ...rest, rows: new Map([...turned].toSorted(([a], [b]) => a - b)) };
}

/** `B$7` is `$G2` there. */
const turnedText = (text: string): string =>
  text.replace(/(\$?)\b([A-Z])(\$?)([1-9]\d?)\b/g, (_, fixed, letter, bound, row) => {
    const column = String.fromCharCode(64 + Number(row));
    return `${bound}${column}${fixed}${letter.charCodeAt(0) - 64}`;
  });
