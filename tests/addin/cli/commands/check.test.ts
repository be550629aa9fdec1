import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectRefusal, useFolder } from '../run-in-folder.ts';

const folder = useFolder();
const SEED_TEXT = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
/** The line that holds a text, from 1. */
const lineOf = (text: string) => SEED_TEXT.slice(0, SEED_TEXT.indexOf(text)).split('\n').length;

function checkText(text: string, ...words: string[]) {
  writeFileSync(folder.in('r.yaml'), text);
  return folder.lianping('check', 'r.yaml', ...words);
}

test('a rulebook without problems: one line, exit 0', () => {
  const run = checkText(SEED_TEXT);
  expect(run).toEqual({
    status: 0,
    stdout: 'grassroots-joint-review 2026.1.0: 没有发现问题\n',
    stderr: '',
  });
  expect(folder.lianping('check', 'grassroots-joint-review').status).toBe(0);
});

test('errors stand at their line and column, and the exit status is 1', () => {
  const run = checkText(SEED_TEXT.replace('superiors: 40%', 'superiors: 45%'), '--lang', 'en');
  const line = lineOf('superiors: 40%');
  expect(run.stderr).toMatch(new RegExp(`^stop rulebook-weights-sum ${line}:\\d+ .*105%`, 'm'));
  expect(run.stdout).toBe('r.yaml: 1 error, 0 warnings\n');
  expect(run.status).toBe(1);
});

test('warnings alone leave the exit status 0', () => {
  // Names order the list and separate no ranks.
  const order = 'order: [ score desc, component.assessment desc, component.report desc, name asc ]';
  const run = checkText(SEED_TEXT.replace(order, 'order: [ name asc ]'));
  expect(run.stderr).toMatch(new RegExp(`^warning [\\w-]+ ${lineOf(order)}:\\d+ `));
  expect(run.stdout).toBe('grassroots-joint-review 2026.1.0: 0 处要改正，1 处提醒\n');
  expect(run.status).toBe(0);
});

test('a whole text that is no rulebook is one with errors', () => {
  expect(checkText('姓名,单位\n').status).toBe(1);
  expect(checkText('').status).toBe(1);
});

test.each([
  ['2025-12-31', 1],
  ['2026-01-01', 0],
  ['2026-12-31', 0],
  ['2027-01-01', 1],
])('valid on %s: exit %i', (day, status) => {
  const run = folder.lianping('check', 'grassroots-joint-review', '--date', day);
  expect(run.status).toBe(status);
  expect(/^stop rulebook-not-valid - .*2026-01-01.*2026-12-31/m.test(run.stderr)).toBe(
    status === 1,
  );
});

test.each([
  ['no file named', [], 'argument-missing'],
  ['a file that is not there', ['none.yaml'], 'rulebook-not-found'],
  ['a folder', ['rules'], 'file-unreadable'],
  ['a file that is no UTF-8', ['gbk.yaml'], 'rulebook-not-utf8'],
  ['a day that there is not', ['grassroots-joint-review', '--date', '2026-02-30'], 'day-unknown'],
  ['a day of another century', ['grassroots-joint-review', '--date', '1999-01-01'], 'day-unknown'],
  ['two files', ['grassroots-joint-review', 'r.yaml'], 'argument-unknown'],
])('exit 2: %s', (_, words, code) => {
  mkdirSync(folder.in('rules'));
  // 评 in GB18030
  writeFileSync(folder.in('gbk.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xc6, 0xc0]));
  expectRefusal(folder.lianping('check', ...words), new RegExp(`^stop ${code} - `, 'm'));
});
