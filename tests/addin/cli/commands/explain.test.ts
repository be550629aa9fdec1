import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAMPLE, SEED, useFolder } from '../run-in-folder.ts';

const folder = useFolder();
const { lianping } = folder;

test('tells how a total came about, with clauses and cells', () => {
  const run = lianping('explain', SAMPLE, ...SEED, '--subject', '张 三', '--unit', '一支部');
  expect(run.status).toBe(0);
  for (const said of [
    '90.00',
    '91.4375',
    '88.2',
    '89.995',
    '36.575',
    '52.92',
    'R§7',
    'R§8',
    'R§9',
    '上级评议!',
    '年度考核!',
  ]) {
    expect(run.stdout).toContain(said);
  }
});

test('two people of one name are told apart by unit', () => {
  const twice = namesTwice();
  const run = lianping('explain', SAMPLE, ...SEED, '--subject', twice);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^stop subject-ambiguous - .*--unit/m);
});

test('a name that nobody has', () => {
  const run = lianping('explain', SAMPLE, ...SEED, '--subject', '无此人');
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^stop subject-not-found - .*无此人/m);
});

test('a unit that the person is not in: the unit of the one there is stands in the sentence', () => {
  const words = ['--subject', '张三', '--unit', '二支部'];
  const run = lianping('explain', SAMPLE, ...SEED, ...words);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^stop subject-in-another-unit - “张三”不在“二支部”.*一支部/m);
});

function namesTwice(): string {
  lianping('score', SAMPLE, ...SEED, '--json', 'result.json');
  const { subjects } = JSON.parse(readFileSync(folder.in('result.json'), 'utf8'));
  const names: string[] = subjects.map(({ name }: { name: string }) => name);
  return names.find((name, index) => names.indexOf(name) !== index) ?? '';
}
