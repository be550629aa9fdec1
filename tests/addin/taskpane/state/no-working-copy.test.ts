import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { liveBook } from '../../../../addin/taskpane/book/live-book.ts';
import { NO_MEMORY } from '../../../../addin/taskpane/state/answers-state.ts';
import { createPaneState } from '../../../../addin/taskpane/state/pane-state.ts';
import { sayProblem } from '../../../../shared/messages/catalogue.ts';
import { LANGUAGES } from '../../../../shared/messages/message.ts';
import { done } from '../../../../shared/messages/problem.ts';
import { bookOf, rulesWith } from '../../../layout/ballot-workbook.ts';
import { deskLine } from '../../desk-line.ts';

/** Means never end, and nothing rounds them before the total. */
const NINE_DECIMALS = rulesWith(['round: { places: 2', 'round: { places: 9']);

test('a total of more decimals than formulas are sure of is shown, and no working copy is drafted', async () => {
  const head = ['评议人', '评议主体', '姓名', '总体评价', '第一责任'];
  const lines = ['上级', '同级互评'].map((group) => ['甲', group, '张三', '好', '好']);
  const workbook = bookOf('评议', [head, ...lines]);
  const pane = createPaneState({
    book: liveBook({
      read: async () => ({ ok: true, value: workbook, problems: [] }),
      replaceSheets: async () => {
        throw new Error('Nothing may be added');
      },
      undo: async () => done(undefined),
      select: async () => done(undefined),
      watch: () => () => {},
      settings: { read: async () => undefined, keep: async () => done(undefined) },
      isLive: false,
    }),
    line: deskLine(),
    rulebooks: [{ id: 'ballots', text: NINE_DECIMALS }],
    language: signal('zh'),
    settled: async () => {},
    memory: NO_MEMORY,
  });
  await pane.check();
  expect(pane.checked.value?.scored?.people[0]?.rank).toBe(1);
  await pane.goTo('write');
  await pane.writing.write();
  expect(pane.writing.drafted.value).toBe(null);
  expect(pane.writing.problems.value.map(({ code }) => code)).toEqual(['working-copy-decimals']);
  // The pane has no options as a command has.
  for (const language of LANGUAGES)
    expect(pane.writing.problems.value.map((one) => sayProblem(one, language)).join()).not.toMatch(
      / -{1,2}[a-z]/,
    );
  expect(pane.work.value).toBe(null);
});
