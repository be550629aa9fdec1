import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Run, SAMPLE, SEED, useFolder } from './run-in-folder.ts';

const VARIANTS = resolve('seeds/workbooks/variants');
const RULEBOOK = resolve('seeds/rulebooks/grassroots-joint-review.yaml');
const folder = useFolder();
const { lianping } = folder;

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('unusable input stops with a sentence and exit 2, nothing written', () => {
  const rulebook = readFileSync(RULEBOOK, 'utf8');
  const output = ['-o', 'working.xlsx', '--json', 'result.json'];

  function expectStop(run: Run, line: RegExp, files: string[] = []) {
    expect(run.stderr).toMatch(line);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
    expect(readdirSync(folder.in())).toEqual(files);
  }

  test.each([
    ['no such file', resolve('nowhere.xlsx'), /^stop file-not-found - 找不到/m],
    ['a folder', resolve('seeds'), /^stop file-unreadable - /m],
    ['no workbook', resolve('package.json'), /^stop workbook-not-xlsx - /m],
    [
      'an encrypted workbook',
      resolve('tests/addin/cli/files/encrypted.xlsx'),
      /^stop workbook-encrypted - /m,
    ],
    [
      'an old .xls',
      resolve('tests/addin/cli/files/old.xls'),
      /^stop workbook-old-format - .*\.xlsx/m,
    ],
    [
      'an unknown category',
      join(VARIANTS, 'wrong-category.xlsx'),
      /^stop category-unknown 名册![A-Z]+\d+ .*火星.*机关、基层/m,
    ],
  ])('%s', (_, input, line) => expectStop(lianping('score', input, ...SEED, ...output), line));

  test('a wrong weight sum, with its line and column', () => {
    writeFileSync(folder.in('r.yaml'), rulebook.replace('superiors: 40%', 'superiors: 45%'));
    const run = lianping('score', SAMPLE, '--rulebook', 'r.yaml', ...output);
    expectStop(run, /^stop rulebook-weights-sum \d+:\d+ .*105%/m, ['r.yaml']);
  });

  test('an unknown rulebook', () =>
    expectStop(
      lianping('score', SAMPLE, '--rulebook', 'nothing', ...output),
      /^stop rulebook-not-found - /m,
    ));

  test.each([
    ['no workbook named', ['score'], /^stop argument-missing - /m],
    ['no rulebook named', ['score', SAMPLE], /^stop rulebook-not-named - .*--rulebook/m],
    [
      'an unknown option',
      ['score', SAMPLE, ...SEED, '--fast'],
      /^stop argument-unknown - .*--fast/m,
    ],
    [
      'an option without its value',
      ['score', SAMPLE, '--rulebook'],
      /^stop option-without-value - .*--rulebook/m,
    ],
    [
      'a second workbook',
      ['score', SAMPLE, 'b.xlsx', ...SEED],
      /^stop argument-unknown - .*b\.xlsx/m,
    ],
    [
      'a language we do not speak',
      ['score', SAMPLE, ...SEED, '--lang', 'fr'],
      /^stop argument-unknown - .*fr/m,
    ],
    [
      'an option that is still to come',
      ['score', SAMPLE, ...SEED, '--publish', 'p.xlsx'],
      /^stop option-not-yet - .*--publish/m,
    ],
    [
      'a command that is none',
      ['scroe', SAMPLE],
      /^stop command-unknown - .*score、explain|score, explain/m,
    ],
    [
      'a folder that is not there',
      ['score', SAMPLE, ...SEED, '-o', 'no/such/a.xlsx'],
      /^stop output-unwritable - /m,
    ],
  ])('%s', (_, words, line) => expectStop(lianping(...words), line));

  test.each([
    ['itself', 'input.xlsx'],
    ['a link to it', 'link.xlsx'],
  ])('the output is the input: %s', (_, output) => {
    cpSync(SAMPLE, folder.in('input.xlsx'));
    symlinkSync(folder.in('input.xlsx'), folder.in('link.xlsx'));
    const run = lianping('score', 'input.xlsx', ...SEED, '-o', output);
    expectStop(run, /^stop output-is-input - /m, ['input.xlsx', 'link.xlsx']);
    expect(digest(folder.in('input.xlsx'))).toBe(digest(SAMPLE));
  });

  test('a layout that is read is no place for a result', () => {
    lianping('layout', SAMPLE, ...SEED, '-o', 'layout.yaml');
    const run = lianping(
      'score',
      SAMPLE,
      ...SEED,
      '--layout',
      'layout.yaml',
      '--json',
      'layout.yaml',
    );
    expectStop(run, /^stop output-is-input - /m, ['layout.yaml']);
    expect(readFileSync(folder.in('layout.yaml'), 'utf8')).toMatch(/^sheets:$/m);
  });

  test('a link that leads nowhere is not replaced', () => {
    symlinkSync('nowhere.json', folder.in('link.json'));
    const run = lianping('score', SAMPLE, ...SEED, '--json', 'link.json');
    expectStop(run, /^stop output-not-file - /m, ['link.json']);
    expect(lstatSync(folder.in('link.json')).isSymbolicLink()).toBe(true);
  });

  test('a second output that cannot be written takes back the first', () => {
    const run = lianping(
      'score',
      SAMPLE,
      ...SEED,
      '-o',
      'working.xlsx',
      '--json',
      'no/such/r.json',
    );
    expectStop(run, /^stop output-unwritable - /m);
    expect(existsSync(folder.in('working.xlsx'))).toBe(false);
  });

  test('a folder in the place of the second leaves the first as it was', () => {
    writeFileSync(folder.in('old.xlsx'), 'precious');
    mkdirSync(folder.in('adir'));
    const run = lianping('score', SAMPLE, ...SEED, '-o', 'old.xlsx', '--json', 'adir');
    expectStop(run, /^stop output-not-file - /m, ['adir', 'old.xlsx']);
    expect(readFileSync(folder.in('old.xlsx'), 'utf8')).toBe('precious');
  });

  test.each([
    ['one file for two', ['-o', 'r.xlsx', '--json', 'r.xlsx'], 'output-twice'],
    ['a dash', ['--json', '-'], 'output-not-file'],
    ['a pipe', ['--json', 'pipe'], 'output-not-file'],
    ['a working copy that is no .xlsx', ['-o', 'copy.csv'], 'output-not-xlsx'],
  ])('%s', (_, words, code) => {
    execFileSync('mkfifo', [folder.in('pipe')]);
    const run = lianping('score', SAMPLE, ...SEED, ...words);
    expectStop(run, new RegExp(`^stop ${code} - `, 'm'), ['pipe']);
    expect(statSync(folder.in('pipe')).isFIFO()).toBe(true);
  });

  test('a link is followed, and stays one', () => {
    writeFileSync(folder.in('target.json'), '');
    symlinkSync('target.json', folder.in('link.json'));
    expect(lianping('score', SAMPLE, ...SEED, '--json', 'link.json').status).toBe(0);
    expect(lstatSync(folder.in('link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(folder.in('target.json'), 'utf8'))).toHaveProperty('subjects');
  });

  test('a rulebook that is not UTF-8', () => {
    // 评 in GB18030
    writeFileSync(folder.in('r.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xc6, 0xc0]));
    const run = lianping('score', SAMPLE, '--rulebook', 'r.yaml');
    expectStop(run, /^stop rulebook-not-utf8 - /m, ['r.yaml']);
  });
});
