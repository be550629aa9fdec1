import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { LayoutMemory } from '../../../../addin/taskpane/state/answers-state.ts';
import { createPaneState } from '../../../../addin/taskpane/state/pane-state.ts';
import { findLabel } from '../../../../shared/layout/labels/find-label.ts';
import { vocabularyOf } from '../../../../shared/layout/labels/vocabulary.ts';
import { needsOf } from '../../../../shared/layout/model/needs.ts';
import { columnChoices, sheetChoices } from '../../../../shared/layout/saved/choices.ts';
import type { Language } from '../../../../shared/messages/message.ts';
import { planRulebook } from '../../../../shared/rulebook/plan/plan-rulebook.ts';
import { readRulebook } from '../../../../shared/rulebook/read.ts';
import type { NewSheet } from '../../../../shared/workbook/model.ts';
import { writeWorkbook } from '../../../../shared/workbook/write-workbook.ts';
import { bookOfFile, deskLine } from '../../desk-line.ts';

/** 好 100 and 差 0, one group, no roster. */
const RULES = `
rulebook: 1
id: small
version: 1.0.0
title: { zh: 试, en: Case }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 试, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
scales: { two: { levels: { 好: 100, 差: 0 } } }
groups: { members: { title: 群众评议 } }
components:
  review:
    title: 评议
    weight: 100%
    ballots: { scale: two, groups: { members: 100% }, indicators: { all: { title: 总体评价, weight: 100% } }, round: none, empty: void }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades: { bands: { 优: "[90, 100]", 差: "[0, 90)" } }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;

type Line = readonly (string | number)[];
const sheet = (name: string, lines: readonly Line[]): NewSheet => ({
  name,
  widths: [],
  rows: lines.map((line) => ({ cells: line.map((value) => ({ value })) })),
});

function open(sheets: readonly NewSheet[], memory: LayoutMemory) {
  return createPaneState({
    book: bookOfFile('a.xlsx', writeWorkbook(sheets)),
    line: deskLine(),
    rulebooks: [{ id: 'small', text: RULES }],
    language: signal<Language>('zh'),
    settled: async () => {},
    memory,
  });
}

function keeping(): LayoutMemory & { texts: readonly string[] } {
  const memory = {
    texts: [] as readonly string[],
    read: () => memory.texts,
    keep: (texts: readonly string[]) => {
      memory.texts = texts;
      return true;
    },
  };
  return memory;
}

const totals = (pane: ReturnType<typeof open>) => {
  const people = pane.checked.value?.scored?.people;
  return people?.map(({ name, total }) => [name, total]);
};

const COUNTS: readonly Line[] = [
  ['姓名', '好', '不好'],
  ['许多', 3, 1],
  ['柏杨', 1, 3],
];

test('a column is said to be what its header does not say, and that can be taken back', async () => {
  const pane = open([sheet('群众评议', COUNTS)], keeping());
  await pane.check();
  expect(totals(pane)).not.toEqual([
    ['许多', '75.00'],
    ['柏杨', '25.00'],
  ]);
  const answer = { about: 'column', sheet: '群众评议', cell: 'C1', text: '差' } as const;
  await pane.answer(answer);
  expect(totals(pane)).toEqual([
    ['许多', '75.00'],
    ['柏杨', '25.00'],
  ]);
  await pane.takeBack(answer);
  expect(pane.answers.value).toEqual([]);
  expect(totals(pane)).not.toEqual([
    ['许多', '75.00'],
    ['柏杨', '25.00'],
  ]);
});

test('a sheet is called, or left out, by one answer', async () => {
  const others: readonly Line[] = [
    ['姓名', '好', '差'],
    ['许多', 0, 9],
    ['柏杨', 9, 0],
  ];
  const pane = open(
    [
      sheet(
        'Sheet1',
        COUNTS.map((line) => line.slice(0, 2).concat(line[2] === '不好' ? '差' : (line[2] ?? ''))),
      ),
      sheet('旧表', others),
    ],
    keeping(),
  );
  await pane.check();
  await pane.answer({ about: 'sheet', sheet: '旧表', called: null });
  await pane.answer({ about: 'sheet', sheet: 'Sheet1', called: '群众评议' });
  expect(totals(pane)).toEqual([
    ['许多', '75.00'],
    ['柏杨', '25.00'],
  ]);
  expect(await pane.layoutText()).toContain('leave-out: yes');
});

test('what was said is used again for a workbook with the same headers, and for no other', async () => {
  const memory = keeping();
  const first = open([sheet('群众评议', COUNTS)], memory);
  await first.check();
  await first.answer({ about: 'column', sheet: '群众评议', cell: 'C1', text: '差' });
  expect(first.remembering.value).toBe('kept');
  const same = open([sheet('群众评议', [...COUNTS.slice(0, 1), ['柳青', 4, 0]])], memory);
  await same.check();
  expect(same.remembering.value).toBe('recalled');
  expect(totals(same)).toEqual([['柳青', '100.00']]);
  const other = open(
    [
      sheet('群众评议', [
        ['姓名', '好', '很差'],
        ['柳青', 4, 0],
      ]),
    ],
    memory,
  );
  await other.check();
  expect(other.answers.value).toEqual([]);
  await same.takeAllBack();
  expect(memory.texts).toEqual([]);
});

test('names are never kept', async () => {
  const memory = keeping();
  const pane = open([sheet('群众评议', COUNTS)], memory);
  await pane.check();
  await pane.answer({ about: 'person', written: '许多', meant: '许多' });
  expect(memory.texts).toEqual([]);
  await pane.answer({ about: 'column', sheet: '群众评议', cell: 'C1', text: '差' });
  expect(memory.texts.join()).not.toContain('许多');
  expect(await pane.layoutText()).toContain('许多');
});

test('a file that is no layout changes nothing and says why', async () => {
  const pane = open([sheet('群众评议', COUNTS)], keeping());
  await pane.check();
  await pane.openLayout('layout: 2');
  expect(pane.answers.value).toEqual([]);
  expect(pane.layoutProblems.value.length).toBeGreaterThan(0);
});

test('where nothing can be kept, that is said', async () => {
  const pane = open([sheet('群众评议', COUNTS)], { read: () => [], keep: () => false });
  await pane.check();
  await pane.answer({ about: 'column', sheet: '群众评议', cell: 'C1', text: '差' });
  expect(pane.remembering.value).toBe('refused');
});

test.each(['zh', 'en'] as const)(
  'whatever can be chosen is a word that headers know (%s)',
  (language) => {
    const rulebook = readRulebook(RULES);
    if (!rulebook.ok) throw new Error('The rulebook is not read');
    const plan = planRulebook(rulebook.value);
    const { headers } = vocabularyOf(needsOf(plan), plan.rulebook.subject);
    const unknown = columnChoices(plan, null, language).filter(
      (text) => findLabel(headers, text, 'points') === undefined,
    );
    expect(unknown).toEqual([]);
    expect(sheetChoices(plan, 'zh')).toEqual(['名册', '群众评议']);
  },
);

const LEFT_OUT = { about: 'sheet', sheet: '旧表', called: null } as const;
const CALLED = { about: 'column', sheet: '群众评议', cell: 'C1', text: '差' } as const;

async function layoutSaying(answer: Parameters<ReturnType<typeof open>['answer']>[0]) {
  const pane = open([sheet('群众评议', COUNTS), sheet('旧表', COUNTS)], keeping());
  await pane.check();
  await pane.answer(answer);
  return (await pane.layoutText()) ?? '';
}

test('what is said while a layout file is read is said on top of it', async () => {
  const text = await layoutSaying(CALLED);
  const pane = open([sheet('群众评议', COUNTS), sheet('旧表', COUNTS)], keeping());
  await pane.check();
  await Promise.all([pane.openLayout(text), pane.answer(LEFT_OUT)]);
  expect(pane.answers.value).toEqual([CALLED, LEFT_OUT]);
  await Promise.all([pane.openLayout(text), pane.takeAllBack()]);
  expect(pane.answers.value).toEqual([]);
});

test('what is said before the workbook is known again is said on top of what was said last time', async () => {
  const memory = keeping();
  const sheets = [sheet('群众评议', COUNTS), sheet('旧表', COUNTS)];
  const before = open(sheets, memory);
  await before.check();
  await before.answer(CALLED);
  const pane = open(sheets, memory);
  await Promise.all([pane.check(), pane.answer(LEFT_OUT)]);
  expect(pane.answers.value).toEqual([CALLED, LEFT_OUT]);
  expect(totals(pane)).toEqual([
    ['许多', '75.00'],
    ['柏杨', '25.00'],
  ]);
});
