import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { assessed } from '../../../recalculation/moves/assessed.ts';
import { plainPackage } from '../../../recalculation/plain-package.ts';
import { SAMPLE, SEED, useFolder } from '../run-in-folder.ts';

const VARIANTS = resolve('seeds/workbooks/variants');
const RULEBOOK = resolve('seeds/rulebooks/grassroots-joint-review.yaml');
const folder = useFolder();
const { lianping } = folder;

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('prints the ranking, writes the working copy and the result, and leaves the input alone', () => {
  const before = digest(SAMPLE);
  const run = lianping('score', SAMPLE, ...SEED, '-o', 'working.xlsx', '--json', 'result.json');
  expect(run.status).toBe(0);
  // Worked by hand in seeds/rulebooks/cases: 91.4375 × 40 % + 88.2 × 60 % + 0.5 = 89.995 → 90.00
  expect(run.stdout).toMatch(/^3 +张三 +一支部 +90\.00 +好$/m);
  expect(readdirSync(folder.in()).sort()).toEqual(['result.json', 'working.xlsx']);
  expect(digest(SAMPLE)).toBe(before);
});

test('the result holds what the README promises', () => {
  lianping('score', SAMPLE, ...SEED, '--json', 'result.json');
  const result = JSON.parse(readFileSync(folder.in('result.json'), 'utf8'));
  expect(Object.keys(result)).toEqual([
    'rulebook',
    'engine',
    'receipt',
    'subjects',
    'account',
    'problems',
  ]);
  expect(result.rulebook).toMatchObject({ id: 'grassroots-joint-review', version: '2026.1.0' });
  expect(result.rulebook.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(
    result.subjects.find(
      ({ name, unit }: { name: string; unit: string }) => name === '张三' && unit === '一支部',
    ),
  ).toMatchObject({
    category: '机关',
    status: 'scored',
    exact: '17999/200',
    score: '90.00',
    banding: '90.00',
    rank: 3,
    suggested: '好',
    components: { report: { exact: '1463/16' }, assessment: { exact: '441/5' } },
    adjustments: { award: '1/2', overdue: '0' },
    vetoes: [],
  });
  for (const { effect, code, sheet, message } of result.problems) {
    expect(['note', 'void']).toContain(effect);
    expect([code, sheet, message].every((text) => typeof text === 'string')).toBe(true);
  }
});

test('ends with a line a sheet on what became of its cells, as the JSON counts them', () => {
  const { stdout } = lianping('score', SAMPLE, ...SEED, '--json', 'result.json');
  const { account } = JSON.parse(readFileSync(folder.in('result.json'), 'utf8'));
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(
    '工作备忘: 读取 0 · 未读 3（没有读取的工作表 3） · 不明 0',
  );
  expect(account.map(({ sheet }: { sheet: string }) => sheet)).toEqual([
    ...['名册', '上级评议', '同级互评', '党员群众评议', '年度考核', '事实台账', '工作备忘'],
  ]);
  // 26 people with name, unit and category; 职务 and serial numbers; header, title and a note.
  expect(account[0]).toEqual({
    sheet: '名册',
    read: 78,
    leftOut: { title: 2, header: 5, 'serial-number': 26, 'person-detail': 26, 'note-row': 1 },
    notUnderstood: 0,
  });
});

test('notes of one kind on a sheet are one line with their cells', () => {
  const { stderr } = lianping('score', SAMPLE, ...SEED);
  expect(stderr).toContain('note count-blank 上级评议!P13:R13 ');
  expect(stderr).toContain('note fact-blank 事实台账!F8,E14 ');
});

test('the same input gives the same bytes', () => {
  lianping('score', SAMPLE, ...SEED, '-o', 'one.xlsx', '--json', 'one.json');
  lianping('score', SAMPLE, '--rulebook', RULEBOOK, '-o', 'two.xlsx', '--json', 'two.json');
  expect(digest(folder.in('one.xlsx'))).toBe(digest(folder.in('two.xlsx')));
  expect(digest(folder.in('one.json'))).toBe(digest(folder.in('two.json')));
});

test('speaks English when asked', () => {
  const run = lianping('score', SAMPLE, ...SEED, '--lang', 'en');
  expect(run.stdout).toMatch(/^Rank +Name +Unit +Total +Suggested grade$/m);
  expect(run.stderr).not.toMatch(/请/);
});

test('an unreadable mark voids its subject, names its cell, and the exit status is 1', () => {
  const input = join(VARIANTS, 'unreadable-count.xlsx');
  const run = lianping('score', input, ...SEED, '-o', 'working.xlsx', '--json', 'result.json');
  expect(run.status).toBe(1);
  const [line = ''] = run.stderr.split('\n').filter((one) => one.startsWith('void '));
  expect(line).toMatch(/^void count-unreadable 上级评议!([A-Z]+\d+) .*七票/);
  const result = JSON.parse(readFileSync(folder.in('result.json'), 'utf8'));
  const voided = result.subjects.filter(({ status }: { status: string }) => status === 'void');
  expect(
    voided.every(
      ({ exact, rank }: { exact: unknown; rank: unknown }) => exact === null && rank === null,
    ),
  ).toBe(true);
  expect(readdirSync(folder.in()).sort()).toEqual(['result.json', 'working.xlsx']);
});

test('of 250 odd cells a hundred lines are printed and the others counted; the result has them all', () => {
  const people = Array.from({ length: 251 }, (_, index) => [
    `某人${index + 1}`,
    index ? '无' : 50,
    30,
  ]);
  writeFileSync(folder.in('r.yaml'), assessed({ id: 'odd', title: '{ zh: 考核, en: Review }' }));
  const lines = [['姓名', '计划', '学习'], ...people];
  writeFileSync(folder.in('w.xlsx'), plainPackage([{ name: '考核', lines }]));
  const run = lianping('score', 'w.xlsx', '--rulebook', 'r.yaml', '--json', 'result.json');
  const told = run.stderr.split('\n').filter((line) => line.startsWith('void '));
  const [kind] = told[0]?.split(' 考核!') ?? [];
  expect(told.filter((line) => line.startsWith(`${kind} 考核!`)).length).toBe(100);
  expect(told.at(-1)).toMatch(/ - 另有 150 处同类的没有列出：.*--json/);
  const { problems } = JSON.parse(readFileSync(folder.in('result.json'), 'utf8'));
  const voids = problems.filter(({ effect }: { effect: string }) => effect === 'void');
  expect(voids.length).toBe(250);
});
