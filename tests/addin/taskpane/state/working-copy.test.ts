import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { ENGINE } from '../../../../addin/engine.ts';
import { SEED_RULEBOOKS } from '../../../../addin/seed-rulebooks.ts';
import { NO_MEMORY } from '../../../../addin/taskpane/state/answers-state.ts';
import { createPaneState } from '../../../../addin/taskpane/state/pane-state.ts';
import { STORED } from '../../../../addin/taskpane/state/rules-state.ts';
import { prepareReview } from '../../../../shared/joint-review/prepare.ts';
import { composeWorkingSheets } from '../../../../shared/joint-review/working-copy.ts';
import { ourSheetNames, writeCopy } from '../../../../shared/joint-review/write-copy.ts';
import { plainPackage } from '../../../recalculation/plain-package.ts';
import { withChange } from '../../../recalculation/working-copy.ts';
import { BYTES, RULES, read } from '../../../verify/copy.ts';
import { bookOfFile, deskLine } from '../../desk-line.ts';

const SAMPLE = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));

function openPane(bytes: Uint8Array, memory = NO_MEMORY) {
  return createPaneState({
    book: bookOfFile('copy.xlsx', bytes),
    line: deskLine(),
    rulebooks: SEED_RULEBOOKS,
    language: signal('zh'),
    settled: async () => {},
    memory,
  });
}

/** A working copy by a rulebook that is not built in, with one answer about a name. */
function copyWithAnswer(): Uint8Array {
  const { scored } = prepareReview({
    workbook: read(SAMPLE),
    rulebookText: RULES.replace('version: 2026.1.0', 'version: 2026.1.1'),
    withoutFacts: false,
    layoutText: 'layout: 1\nsame: { 张三丰: 张三 }\n',
  });
  if (!scored) throw new Error('The sample is not scored');
  const composed = composeWorkingSheets(scored, { engine: ENGINE, language: 'zh' });
  if (!composed.ok) throw new Error('The sheets are not made');
  const copy = writeCopy(SAMPLE, {
    removed: ourSheetNames(read(SAMPLE)),
    added: composed.value.sheets,
  });
  if (!copy.ok) throw new Error('The copy is not written');
  return copy.value;
}

test('a workbook that was never scored is no working copy', async () => {
  const pane = openPane(SAMPLE);
  await pane.check();
  expect(pane.verifying.copy.value).toBe(null);
  expect(pane.verifying.verified.value).toBe(null);
});

test('a copy is verified once it has been checked, and not again at the next check', async () => {
  const pane = openPane(withChange(BYTES, { sheet: '年度考核', cell: 'F24', to: 24.2 }));
  await pane.check();
  const verified = pane.verifying.verified.value;
  expect(verified?.problems.map(({ code, place }) => [code, place])).toEqual([
    ['input-changed', { sheet: '年度考核', cell: 'F24' }],
  ]);
  await pane.check();
  expect(pane.verifying.verified.value).toBe(verified);
  expect(pane.work.value).toBe(null);
});

test('it brings the rulebook and the answers by which it was scored; an answer can be taken back', async () => {
  const pane = openPane(copyWithAnswer());
  await pane.check();
  expect(pane.rulebook.value.id).toBe(STORED);
  expect(pane.checked.value?.plan?.rulebook.version).toBe('2026.1.1');
  const answer = { about: 'person', written: '张三丰', meant: '张三' } as const;
  expect(pane.answers.value).toEqual([answer]);
  expect(pane.remembering.value).toBe('stored');
  await pane.takeBack(answer);
  expect(pane.checked.value?.said?.same).toEqual([]);
  expect(pane.checked.value?.scored).toBeDefined();
});

/** Of a workbook without facts, by the word of whoever scored it. */
function copyWithoutFacts(): Uint8Array {
  const people = ['张三', '李四'];
  const bytes = plainPackage([
    { name: '名册', lines: [['姓名', '类别'], ...people.map((name) => [name, '机关'])] },
    {
      name: '年度考核',
      lines: [['姓名', '计划', '学习'], ...people.map((name) => [name, 50, 30])],
    },
  ]);
  const { scored } = prepareReview({
    workbook: read(bytes),
    rulebookText: `
rulebook: 1
id: bare
version: 1.0.0
title: { zh: 办法, en: Rules }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 办法, issued: 2025-12-20 } }
categories: { 机关: {} }
base: 100
components:
  check: { title: 年度考核, weight: 100%, checklist: { items: { plan: { title: 计划, full: 60 }, study: { title: 学习, full: 40 } } } }
facts: { awards: { title: 表彰次数 } }
adjust:
  award: { title: 表彰, points: +1, each: awards }
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 好: "[90, 100]", 差: "[0, 90)" }
ranking: { within: category, order: [ score desc ], ties: shared }
`,
    withoutFacts: true,
  });
  if (!scored) throw new Error('It is scored without facts');
  const composed = composeWorkingSheets(scored, { engine: ENGINE, language: 'zh' });
  if (!composed.ok) throw new Error('The sheets are not made');
  const copy = writeCopy(bytes, { removed: [], added: composed.value.sheets });
  if (!copy.ok) throw new Error('The copy is not written');
  return copy.value;
}

test('that there are no facts holds on, until it is taken back', async () => {
  const pane = openPane(copyWithoutFacts());
  await pane.check();
  expect(pane.withoutFacts.value).toBe(true);
  expect(pane.checked.value?.scored).toBeDefined();
  pane.setWithoutFacts(false);
  await pane.check();
  expect(pane.withoutFacts.value).toBe(false);
  expect(pane.groups.value.map(({ first }) => first.code)).toContain('facts-missing');
});

test('a copy without facts is told to be one, by rules too that score nobody in it', async () => {
  const pane = openPane(copyWithoutFacts());
  const leaders = SEED_RULEBOOKS.find(({ id }) => id === 'leading-cadre-annual-review');
  if (!leaders) throw new Error('It is built in');
  await pane.chooseRulebook(leaders);
  expect(pane.checked.value?.scored).toBeUndefined();
  expect(pane.withoutFacts.value).toBe(true);
});

test('where nothing was said, nothing is: what a browser keeps of the same headers does not hold', async () => {
  const kept: string[][] = [];
  const memory = {
    read: () => kept.at(-1) ?? [],
    keep: (texts: readonly string[]) => kept.push([...texts]) > 0,
  };
  const answer = { about: 'column', sheet: '年度考核', cell: 'F4', text: '不读' } as const;
  const before = openPane(SAMPLE, memory);
  await before.check();
  await before.answer(answer);
  const again = openPane(SAMPLE, memory);
  await again.check();
  expect(again.answers.value).toEqual([answer]);
  const copy = openPane(BYTES, memory);
  await copy.check();
  expect(copy.answers.value).toEqual([]);
  expect(copy.remembering.value).toBe('nothing');
  expect(copy.checked.value?.said?.sheets).toEqual([]);
});

test('a built-in rulebook is known again by its text; one that was chosen stays', async () => {
  const [first, second] = SEED_RULEBOOKS;
  if (!first || !second) throw new Error('There are four rulebooks');
  const pane = openPane(BYTES);
  await pane.check();
  expect(pane.rulebook.value).toBe(first);
  const other = openPane(BYTES);
  await other.chooseRulebook(second);
  expect(other.rulebook.value).toBe(second);
});

test('who moved is shown in the place of a category, and leads to the subject in its own', async () => {
  const pane = openPane(BYTES);
  await pane.check();
  expect(pane.checked.value?.scored?.changes?.moved).toEqual([]);
  pane.showChanges();
  expect(pane.isOnChanges.value).toBe(true);
  // The roster's 15th is the first of 基层.
  pane.showSubject(14);
  expect([pane.isOnChanges.value, pane.category.value, pane.subject.value]).toEqual([
    false,
    '基层',
    14,
  ]);
});
