import { describe, expect, test } from 'vitest';
import { expectRefusal, SAMPLE, SEED, useFolder } from './run-in-folder.ts';

const folder = useFolder();

describe('help', () => {
  test('the language may stand before the command', () => {
    const before = folder.lianping('--lang', 'en', 'score', '--help');
    expect(before.stdout).toBe(folder.lianping('score', '--help', '--lang', 'en').stdout);
    expect(folder.lianping('--lang=en', 'score', '--help').stdout).toBe(before.stdout);
  });

  test('the general page names every command, in both languages or in one', () => {
    const both = folder.lianping('--help');
    for (const name of ['score', 'explain', 'check', 'record'])
      expect(both.stdout.match(new RegExp(`^lianping ${name} `, 'gm'))).toHaveLength(2);
    const english = folder.lianping('--help', '--lang', 'en');
    expect(english.stdout).not.toMatch(/[\u4e00-\u9fff]/);
    expect([both.status, english.status]).toEqual([0, 0]);
  });

  test('without a command the page is shown, and the exit status is 2', () => {
    const run = folder.lianping();
    expect(run.stdout).toMatch(/^lianping score /m);
    const english = folder.lianping('--lang', 'en');
    expect(english.stdout).not.toMatch(/[\u4e00-\u9fff]/);
    expect([run.status, english.status]).toEqual([2, 2]);
  });

  test.each([
    [
      'score',
      [
        '--rulebook',
        '--output',
        '--print-all',
        '--json',
        '--layout',
        '--no-facts',
        '--lang',
        '--help',
      ],
    ],
    [
      'explain',
      ['--rulebook', '--subject', '--unit', '--layout', '--no-facts', '--lang', '--help'],
    ],
    ['layout', ['--rulebook', '--output', '--layout', '--no-facts', '--lang', '--help']],
    ['check', ['--date', '--lang', '--help']],
    ['record', ['--rulebook', '--into', '--output', '--json', '--lang', '--help']],
  ])('%s tells its own options, and no others', (name, options) => {
    for (const words of [
      [name, '--help'],
      [name, 'a.xlsx', '--help'],
      [name, '-h'],
    ]) {
      const run = folder.lianping(...words, '--lang', 'en');
      expect([run.status, run.stderr]).toEqual([0, '']);
      const told = [...run.stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(
        ([, option]) => option,
      );
      expect(told).toEqual(options);
    }
  });

  test('columns line up where a Chinese character takes two places', () => {
    const { stdout } = folder.lianping('score', '--help', '--lang', 'zh');
    const wide = (text: string) => text.replace(/[\u3000-\u9fff\uff00-\uff60]/g, '##');
    const starts = stdout.split('\n').filter((line) => line.startsWith('  '));
    const columns = starts.map((line) => /^ +\S.*? {2,}/.exec(wide(line))?.[0].length);
    expect(new Set(columns).size).toBe(1);
  });

  test('a value that reads like --help is no question for help', () => {
    const run = folder.lianping('explain', SAMPLE, ...SEED, '--subject=--help');
    expectRefusal(run, /^stop subject-not-found - .*--help/m);
  });
});

describe('what is misspelt gets the nearest name', () => {
  test.each([
    ['a command', ['scroe', SAMPLE], /^stop command-unknown - .*（是不是 score？）/m],
    ['the word help', ['help'], /^stop command-unknown - .*（是不是 --help？）/m],
    [
      'a list in the language of its sentence',
      ['x'],
      /可用的命令是 score、explain、layout、check、verify、record。/,
    ],
    ['a command cut short', ['expl'], /^stop command-unknown - .*（是不是 explain？）/m],
    [
      'an option',
      ['score', SAMPLE, '--rulbook', 'x'],
      /^stop argument-unknown - .*（是不是 --rulebook？）.*lianping score --help/m,
    ],
    [
      'an option cut short',
      ['score', SAMPLE, '--out', 'x'],
      /^stop argument-unknown - .*（是不是 --output？）/m,
    ],
    [
      'in English',
      ['check', 'r.yaml', '--dat', 'x', '--lang', 'en'],
      /^stop argument-unknown - .* \(did you mean --date\?\): run lianping check --help/m,
    ],
  ])('%s', (_, words, line) => expectRefusal(folder.lianping(...words), line));

  test.each([
    ['a command', ['ballots'], 'command-unknown'],
    ['an option', ['score', SAMPLE, '--fast'], 'argument-unknown'],
    ['an option of another command', ['score', SAMPLE, '--into', 'x'], 'argument-unknown'],
    ['a name that every object has', ['score', SAMPLE, '--constructor'], 'argument-unknown'],
  ])('what is near to none gets none: %s', (_, words, code) => {
    const run = folder.lianping(...words);
    expectRefusal(run, new RegExp(`^stop ${code} `, 'm'));
    expect(run.stderr).not.toContain('是不是');
  });
});

describe('options', () => {
  test.each([
    ['its value missing at the end', ['--json'], /^stop option-without-value - --json /m],
    [
      'the next option in the place of its value',
      ['--json', '--no-facts'],
      /^stop option-without-value - --json /m,
    ],
    ['an empty value', ['--json='], /^stop option-without-value - --json /m],
    [
      'a value where none belongs',
      ['--no-facts=yes'],
      /^stop argument-unknown - .*--no-facts=yes/m,
    ],
    ['twice', ['--json', 'a', '--json', 'b'], /^stop option-twice - --json/m],
    [
      'twice, once by its short name',
      ['-o', 'a.xlsx', '--output', 'b.xlsx'],
      /^stop option-twice - --output/m,
    ],
  ])('%s', (_, words, line) =>
    expectRefusal(folder.lianping('score', SAMPLE, ...SEED, ...words), line),
  );

  test('all that is wrong with a call is told at once', () => {
    const run = folder.lianping('score', SAMPLE, '--jsno', 'x', '--fast');
    expect(run.stderr.match(/^stop argument-unknown /gm)).toHaveLength(2);
    const missing = folder.lianping('explain');
    expect(missing.stderr.match(/^stop argument-missing /gm)).toHaveLength(3);
  });

  test('after -- a name may begin with a dash', () => {
    const run = folder.lianping('score', ...SEED, '--', '-a.xlsx');
    expectRefusal(run, /^stop file-not-found - .*-a\.xlsx/m);
  });
});
