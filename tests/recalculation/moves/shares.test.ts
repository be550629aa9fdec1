import { expect, test } from 'vitest';
import { plainPackage } from '../plain-package.ts';
import type { Step } from './edits.ts';
import { runMoves } from './run-moves.ts';

const SHEET = '指标';
const input = {
  bytes: plainPackage([
    {
      name: SHEET,
      lines: [
        ['姓名', '完成率'],
        ['白露', 0.97],
        ['谷雨', 0.95],
        ['处暑', 0.8],
      ],
    },
  ]),
  rulebookText: `rulebook: 1
id: shares
version: 1.0.0
title: { zh: 完成率, en: Shares }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 机关: {} }
base: 100
components:
  work: { title: 重点工作, weight: 100%, measure: { column: 完成率, full: 100, better: high } }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[90, 100]", 较好: "[70, 90)", 一般: "[50, 70)", 差: "[0, 50)" }
ranking: { within: category, order: [ score desc ], ties: shared }
`,
};

const NONE = '不计分';
const put = (cell: string, to: string | number): Step => ['put', SHEET, cell, to];

/** What is typed, and the totals then: all numbers below 20 are of one scale, as is told when it is scored. */
const EDITS: readonly (readonly [string, readonly Step[], readonly (number | string)[]])[] = [
  ['nothing', [], [0.97, 0.95, 0.8]],
  ['another share', [put('B2', 0.5)], [0.5, 0.95, 0.8]],
  ['a small number', [put('B2', 19)], [19, 0.95, 0.8]],
  ['a large number', [put('B2', 97)], [97, NONE, NONE]],
  ['a large number as text', [put('B2', '97')], [97, NONE, NONE]],
  ['a large number beside 0', [put('B2', 97), put('B3', 0)], [97, 0, NONE]],
  ['large numbers for all', [put('B2', 97), put('B3', 95), put('B4', 80)], [97, 95, 80]],
  ['a word', [put('B2', '无')], [NONE, 0.95, 0.8]],
];

/** LibreOffice once: some four seconds. */
test('beside a number typed among shares nobody is scored by a share, as by the core', () => {
  const outcomes = runMoves([input], () => EDITS.map(([kind, steps]) => ({ kind, steps })));
  const shown = outcomes.map(({ edit, people }) => [
    edit.kind,
    people.map(({ shown: [total] }) => total),
  ]);
  expect(shown).toEqual(EDITS.map(([kind, , totals]) => [kind, totals]));
  const verdicts = outcomes.flatMap(({ people }) => people.map(({ verdict }) => verdict));
  expect([...new Set(verdicts)]).toEqual(['equal']);
});
