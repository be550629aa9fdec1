import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { SEED_RULEBOOKS } from '../../../addin/seed-rulebooks.ts';
import { NO_MEMORY } from '../../../addin/taskpane/state/answers-state.ts';
import type { ChosenFile } from '../../../addin/workbench/chosen-file.ts';
import { copyName } from '../../../addin/workbench/open-file.ts';
import { createWorkbenchState } from '../../../addin/workbench/workbench-state.ts';
import { deskLine } from '../desk-line.ts';
import { createFrailDesks, workbenchAt } from '../frail-desk.ts';

const SAMPLE = 'seeds/workbooks/joint-review-2026.xlsx';

function startWorkbench() {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const state = createWorkbenchState({
    language: 'zh',
    rulebooks: SEED_RULEBOOKS,
    save: (name, bytes) => saved.push({ name, bytes }),
    settled: async () => {},
    memory: NO_MEMORY,
    openDesk: deskLine,
  });
  return { state, saved };
}

function fileAt(path: string): ChosenFile {
  const bytes = new Uint8Array(readFileSync(path));
  return {
    name: basename(path),
    size: bytes.length,
    arrayBuffer: async () => bytes.slice().buffer,
  };
}

const codesOf = ({ state }: ReturnType<typeof startWorkbench>) =>
  state.refusal.value?.problems.map(({ code }) => code);

test.each([
  ['联评.xlsx', '联评-联评.xlsx'],
  ['A.XLSX', 'A-联评.xlsx'],
  ['no ending', 'no ending-联评.xlsx'],
])('the copy of %s is called %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});

test('a workbook opens and is checked', async () => {
  const { state } = startWorkbench();
  await state.open(fileAt(SAMPLE));
  expect(state.file.value?.name).toBe('joint-review-2026.xlsx');
  expect(state.file.value?.pane.checked.value?.scored).toBeDefined();
  expect(state.refusal.value).toBe(null);
});

test('what is no workbook is named with a sentence, and the open one stays', async () => {
  const workbench = startWorkbench();
  await workbench.state.open(fileAt(SAMPLE));
  await workbench.state.open(fileAt('package.json'));
  expect(workbench.state.refusal.value?.name).toBe('package.json');
  expect(codesOf(workbench)).toEqual(['workbook-not-xlsx']);
  expect(workbench.state.file.value?.name).toBe('joint-review-2026.xlsx');
});

test.each([
  ['a file that has gone', new DOMException('gone', 'NotFoundError'), 'file-unreadable'],
  ['a file too large to hold', null, 'file-too-large'],
])('%s', async (_, cause, code) => {
  const workbench = startWorkbench();
  await workbench.state.open({
    name: 'a.xlsx',
    size: cause ? 1 : 201_000_000,
    arrayBuffer: () => Promise.reject(cause),
  });
  expect(codesOf(workbench)).toEqual([code]);
});

test('of several files that are dropped at once none is opened, and that is said', async () => {
  const workbench = startWorkbench();
  await workbench.state.openDropped([]);
  expect(workbench.state.refusal.value).toBe(null);
  await workbench.state.openDropped([fileAt(SAMPLE), fileAt('package.json')]);
  expect(workbench.state.file.value).toBe(null);
  expect(codesOf(workbench)).toEqual(['file-several']);
  await workbench.state.openDropped([fileAt(SAMPLE)]);
  expect(workbench.state.file.value?.name).toBe('joint-review-2026.xlsx');
});

test('a rulebook in the place of a workbook is told where to open it', async () => {
  const workbench = startWorkbench();
  await workbench.state.open(fileAt('seeds/rulebooks/member-appraisal.yaml'));
  expect(codesOf(workbench)).toEqual(['file-is-text']);
});

test('of two files chosen in a row the later one is open', async () => {
  const { state } = startWorkbench();
  await Promise.all([state.open(fileAt('package.json')), state.open(fileAt(SAMPLE))]);
  expect(state.file.value?.name).toBe('joint-review-2026.xlsx');
  expect(state.refusal.value).toBe(null);
});

test('there is something to save once it is written, and not after the next check', async () => {
  const { state, saved } = startWorkbench();
  await state.open(fileAt(SAMPLE));
  const file = state.file.value;
  if (!file) throw new Error('Not open');
  state.save(file);
  expect(saved).toEqual([]);

  await file.pane.goTo('write');
  await file.pane.writing.write();
  expect(file.grid.sheet.value?.name).toBe('联评得分');
  state.save(file);
  expect(saved.map(({ name }) => name)).toEqual(['joint-review-2026-联评.xlsx']);

  await file.pane.check();
  expect(file.copy.value).toBe(null);
  expect(file.grid.book.value.sheets.map(({ name }) => name)).not.toContain('联评得分');
});

test('a defect while a file is opened leaves nothing half open, and the next file opens', async () => {
  const desks = createFrailDesks();
  const state = workbenchAt(desks);
  for (const fate of ['ends', 'faults'] as const) {
    desks.befall(fate);
    await expect(state.open(fileAt(SAMPLE))).rejects.toThrow('it');
    expect(state.opening.value).toBe(null);
    expect(state.file.value).toBe(null);
  }
  await state.open(fileAt(SAMPLE));
  expect(state.file.value?.pane.checked.value?.scored).toBeDefined();
});

test('a desk that ends, and once more as it is put back, is put back when it is asked again', async () => {
  const desks = createFrailDesks();
  const state = workbenchAt(desks);
  await state.open(fileAt(SAMPLE));
  const pane = state.file.value?.pane;
  desks.befall('ends');
  desks.befall('ends');
  await expect(pane?.check()).rejects.toThrow('it ended');
  expect(pane?.checked.value).toBe(null);
  await expect(pane?.check()).rejects.toThrow('it ended');
  await pane?.check();
  expect(pane?.checked.value?.scored).toBeDefined();
});
