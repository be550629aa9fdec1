import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SAMPLE = resolve('seeds/workbooks/joint-review-2026.xlsx');
const VARIANTS = resolve('seeds/workbooks/variants');
const RULEBOOK = resolve('seeds/rulebooks/grassroots-joint-review.yaml');
const LIANPING = resolve('.output/cli/lianping.js');
const SEED = ['--rulebook', 'grassroots-joint-review'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lianping(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LIANPING, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('score', () => {
  test('prints the ranking, writes the working copy and the result, and leaves the input alone', () => {
    const before = digest(SAMPLE);
    const run = lianping('score', SAMPLE, ...SEED, '-o', 'working.xlsx', '--json', 'result.json');
    expect(run.status).toBe(0);
    // Worked by hand in seeds/rulebooks/cases: 91.4375 × 40 % + 88.2 × 60 % + 0.5 = 89.995 → 90.00
    expect(run.stdout).toMatch(/^3 +张三 +一支部 +90\.00 +好$/m);
    expect(readdirSync(folder).sort()).toEqual(['result.json', 'working.xlsx']);
    expect(digest(SAMPLE)).toBe(before);
  });

  test('the result holds what the design promises', () => {
    lianping('score', SAMPLE, ...SEED, '--json', 'result.json');
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    expect(Object.keys(result)).toEqual(['rulebook', 'engine', 'receipt', 'subjects', 'problems']);
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

  test('the same input gives the same bytes', () => {
    lianping('score', SAMPLE, ...SEED, '-o', 'one.xlsx', '--json', 'one.json');
    lianping('score', SAMPLE, '--rulebook', RULEBOOK, '-o', 'two.xlsx', '--json', 'two.json');
    expect(digest(join(folder, 'one.xlsx'))).toBe(digest(join(folder, 'two.xlsx')));
    expect(digest(join(folder, 'one.json'))).toBe(digest(join(folder, 'two.json')));
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
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    const voided = result.subjects.filter(({ status }: { status: string }) => status === 'void');
    expect(
      voided.every(
        ({ exact, rank }: { exact: unknown; rank: unknown }) => exact === null && rank === null,
      ),
    ).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['result.json', 'working.xlsx']);
  });
});

describe('unusable input stops with a sentence and exit 2, nothing written', () => {
  const rulebook = readFileSync(RULEBOOK, 'utf8');
  const output = ['-o', 'working.xlsx', '--json', 'result.json'];

  function expectStop(run: ReturnType<typeof lianping>, line: RegExp, files: string[] = []) {
    expect(run.stderr).toMatch(line);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
    expect(readdirSync(folder)).toEqual(files);
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
    writeFileSync(join(folder, 'r.yaml'), rulebook.replace('superiors: 40%', 'superiors: 45%'));
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
    ['no rulebook named', ['score', SAMPLE], /^stop argument-missing - .*--rulebook/m],
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
    cpSync(SAMPLE, join(folder, 'input.xlsx'));
    symlinkSync(join(folder, 'input.xlsx'), join(folder, 'link.xlsx'));
    const run = lianping('score', 'input.xlsx', ...SEED, '-o', output);
    expectStop(run, /^stop output-is-input - /m, ['input.xlsx', 'link.xlsx']);
    expect(digest(join(folder, 'input.xlsx'))).toBe(digest(SAMPLE));
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
    expect(existsSync(join(folder, 'working.xlsx'))).toBe(false);
  });

  test('a folder in the place of the second leaves the first as it was', () => {
    writeFileSync(join(folder, 'old.xlsx'), 'precious');
    mkdirSync(join(folder, 'adir'));
    const run = lianping('score', SAMPLE, ...SEED, '-o', 'old.xlsx', '--json', 'adir');
    expectStop(run, /^stop output-not-file - /m, ['adir', 'old.xlsx']);
    expect(readFileSync(join(folder, 'old.xlsx'), 'utf8')).toBe('precious');
  });

  test.each([
    ['one file for two', ['-o', 'r.xlsx', '--json', 'r.xlsx'], 'output-twice'],
    ['a dash', ['--json', '-'], 'output-not-file'],
    ['a pipe', ['--json', 'pipe'], 'output-not-file'],
    ['a working copy that is no .xlsx', ['-o', 'copy.csv'], 'output-not-xlsx'],
  ])('%s', (_, words, code) => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const run = lianping('score', SAMPLE, ...SEED, ...words);
    expectStop(run, new RegExp(`^stop ${code} - `, 'm'), ['pipe']);
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true);
  });

  test('a link is followed, and stays one', () => {
    writeFileSync(join(folder, 'target.json'), '');
    symlinkSync('target.json', join(folder, 'link.json'));
    expect(lianping('score', SAMPLE, ...SEED, '--json', 'link.json').status).toBe(0);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'target.json'), 'utf8'))).toHaveProperty(
      'subjects',
    );
  });

  test('a rulebook that is not UTF-8', () => {
    // 评 in GB18030
    writeFileSync(join(folder, 'r.yaml'), Buffer.from([0x74, 0x3a, 0x20, 0xc6, 0xc0]));
    const run = lianping('score', SAMPLE, '--rulebook', 'r.yaml');
    expectStop(run, /^stop rulebook-not-utf8 - /m, ['r.yaml']);
  });

  test('a working copy is not scored twice over', () => {
    lianping('score', SAMPLE, ...SEED, '-o', 'working.xlsx');
    const run = lianping('score', 'working.xlsx', ...SEED, '-o', 'again.xlsx');
    expectStop(run, /^stop workbook-already-scored /m, ['working.xlsx']);
  });
});

describe('explain', () => {
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

  function namesTwice(): string {
    lianping('score', SAMPLE, ...SEED, '--json', 'result.json');
    const { subjects } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    const names: string[] = subjects.map(({ name }: { name: string }) => name);
    return names.find((name, index) => names.indexOf(name) !== index) ?? '';
  }
});
