import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { CopyWritten } from '../../../../addin/desk/views/model.ts';
import { SEED_RULEBOOKS } from '../../../../addin/seed-rulebooks.ts';
import { NO_MEMORY } from '../../../../addin/taskpane/state/answers-state.ts';
import { createPaneState } from '../../../../addin/taskpane/state/pane-state.ts';
import { gradeShape } from '../../../../addin/taskpane/steps/grade-shape.ts';
import type { Language } from '../../../../shared/messages/message.ts';
import type { SheetPlace } from '../../../../shared/messages/problem.ts';
import { bookOfFile, deskLine } from '../../desk-line.ts';

const SAMPLE = 'seeds/workbooks/joint-review-2026.xlsx';
const UNREADABLE = 'seeds/workbooks/variants/unreadable-count.xlsx';
const WRONG_CATEGORY = 'seeds/workbooks/variants/wrong-category.xlsx';

function openPane(path = SAMPLE, settled = async () => {}) {
  const copies: CopyWritten[] = [];
  const selected: SheetPlace[] = [];
  const book = bookOfFile(path, new Uint8Array(readFileSync(path)), {
    onSelect: (place) => selected.push(place),
    onWritten: (copy) => copies.push(copy),
  });
  const language = signal<Language>('zh');
  const pane = createPaneState({
    book,
    line: deskLine(),
    rulebooks: SEED_RULEBOOKS,
    language,
    settled,
    memory: NO_MEMORY,
  });
  return { pane, copies, selected, language };
}

const seedText = SEED_RULEBOOKS[0]?.text ?? '';
const effectsIn = (pane: ReturnType<typeof openPane>['pane']) => [
  ...new Set(pane.groups.value.map(({ effect }) => effect)),
];

test('nothing is shown as checked before it is', async () => {
  const { pane } = openPane();
  expect(pane.checked.value).toBe(null);
  const checking = pane.check();
  expect(pane.work.value).toBe('checking');
  await checking;
  expect(pane.work.value).toBe(null);
  expect(pane.checked.value?.scored).toBeDefined();
});

test('the sample’s ranking, as worked by hand in seeds/rulebooks/cases', async () => {
  const { pane } = openPane();
  await pane.check();
  const { plan, scored } = pane.checked.value ?? {};
  if (!plan || !scored) throw new Error('Not scored');
  expect(pane.category.value).toBe('机关');
  const ranked = scored.categories.find(({ id }) => id === '机关')?.ranked ?? [];
  const person = scored.people[ranked[2] ?? -1];
  expect(person).toEqual({
    ...{ name: '张三', unit: '一支部', category: '机关' },
    ...{ total: '90.00', rank: 3, grade: '好' },
  });
  expect(gradeShape(plan.rulebook, '好')).toBe('●');
});

test('an explanation opens, gives way to another, and closes', async () => {
  const { pane } = openPane();
  await pane.check();
  pane.toggleSubject(2);
  pane.toggleSubject(5);
  expect(pane.subject.value).toBe(5);
  pane.toggleSubject(5);
  expect(pane.subject.value).toBe(null);
});

test('who is opened while the workbook is read anew may stand elsewhere then, and is closed', async () => {
  const { pane } = openPane();
  await pane.check();
  const checking = pane.check();
  pane.toggleSubject(2);
  expect(pane.subject.value).toBe(2);
  await checking;
  expect(pane.subject.value).toBe(null);
});

test('a cell is shown by the host', () => {
  const { pane, selected } = openPane();
  pane.select({ sheet: '名册', cell: 'B4' });
  expect(selected).toEqual([{ sheet: '名册', cell: 'B4' }]);
});

describe('problems', () => {
  test('an unreadable count leaves its subject without a score, and the others can be previewed', async () => {
    const { pane } = openPane(UNREADABLE);
    await pane.check();
    expect(effectsIn(pane)).toContain('void');
    expect(pane.checked.value?.scored).toBeDefined();
  });

  test('an unknown category stops: no scores, nothing to write', async () => {
    const { pane, copies } = openPane(WRONG_CATEGORY);
    await pane.check();
    expect(effectsIn(pane)[0]).toBe('stop');
    expect(pane.checked.value?.scored).toBeUndefined();
    await pane.goTo('write');
    await pane.writing.write();
    expect(pane.writing.drafted.value).toBe(null);
    expect(copies).toEqual([]);
  });
});

describe('the rulebook', () => {
  test('one from a file is checked at once, its mistakes by line and column', async () => {
    const { pane } = openPane();
    const text = seedText.replace('superiors: 40%', 'superiors: 45%');
    await pane.chooseRulebook({ id: 'ours.yaml', text });
    expect(pane.rulebooks.value.map(({ id }) => id)).toEqual([
      ...SEED_RULEBOOKS.map(({ id }) => id),
      'ours.yaml',
    ]);
    const [group] = pane.groups.value;
    expect(group?.first).toMatchObject({ code: 'rulebook-weights-sum', effect: 'stop' });
    expect(group?.first.place).toMatchObject({ line: expect.any(Number) });
    expect(pane.checked.value?.scored).toBeUndefined();
  });

  test('back to the built-in one, the workbook scores again', async () => {
    const { pane } = openPane();
    await pane.chooseRulebook({ id: 'ours.yaml', text: '' });
    const [builtIn] = pane.rulebooks.value;
    if (builtIn) await pane.chooseRulebook(builtIn);
    expect(pane.checked.value?.scored).toBeDefined();
  });

  test('of two checks that overlap the later one holds', async () => {
    const { pane } = openPane();
    const first = pane.chooseRulebook({ id: 'ours.yaml', text: '' });
    const [builtIn] = pane.rulebooks.value;
    if (builtIn) await pane.chooseRulebook(builtIn);
    await first;
    expect(pane.checked.value?.scored).toBeDefined();
    expect(pane.work.value).toBe(null);
  });
});

describe('writing', () => {
  test('drafts the four sheets, then adds them', async () => {
    const { pane, copies } = openPane();
    await pane.check();
    await pane.goTo('write');
    const names = pane.writing.drafted.value?.draft.sheets.map(({ name }) => name);
    expect(names).toEqual(['联评得分', '联评计算', '联评对照', '联评规则', '联评凭证']);
    expect(copies).toEqual([]);
    await pane.writing.write();
    expect(copies.map(({ added }) => added)).toEqual([names]);
    expect(pane.writing.written.value).toBe(pane.writing.drafted.value);
  });

  test('a draft in the other language is made anew', async () => {
    const { pane, language } = openPane();
    await pane.check();
    await pane.goTo('write');
    language.value = 'en';
    await pane.goTo('write');
    const names = pane.writing.drafted.value?.draft.sheets.map(({ name }) => name) ?? [];
    expect(names).toHaveLength(5);
    expect(names.filter((name) => !/^[A-Za-z ]+$/.test(name))).toEqual([]);
  });

  test('a language that is switched while the sheets are drafted is the one that is written', async () => {
    const { pane, language } = openPane();
    await pane.check();
    const drafting = pane.goTo('write');
    await Promise.resolve();
    await Promise.resolve();
    language.value = 'en';
    await Promise.all([drafting, pane.goTo('write')]);
    expect(pane.writing.drafted.value?.language).toBe('en');
  });

  test('a cancel before the workbook is reached leaves nothing behind', async () => {
    const { pane, copies } = openPane();
    await pane.check();
    await pane.goTo('write');
    const writing = pane.writing.write();
    pane.writing.cancel();
    await writing;
    expect(copies).toEqual([]);
    expect(pane.writing.written.value).toBe(null);
    expect(pane.work.value).toBe(null);
  });

  test('a new check makes what was written before out of date', async () => {
    const { pane } = openPane();
    await pane.check();
    await pane.goTo('write');
    await pane.writing.write();
    await pane.check();
    expect(pane.writing.written.value).toBe(null);
    expect(pane.writing.drafted.value).toBe(null);
  });
});

test('what is said while a number of the rulebook is changed is scored by the changed rulebook', async () => {
  const { pane } = openPane();
  await pane.check();
  const field = pane.checked.value?.fields.find(({ path }) => path === 'grades.bands.好');
  if (!field) throw new Error('The rulebook has bands');
  await Promise.all([pane.changeRule(field, '[95, 100]'), pane.setWithoutFacts(true)]);
  expect(pane.rulebook.value.isChanged).toBe(true);
  // A gap between two bands: it is said, and nothing is scored.
  expect(pane.checked.value?.scored).toBe(undefined);
});
