import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breaking, expectRefusal, SAMPLE, SEED, useFolder } from './run-in-folder.ts';

const folder = useFolder();

/** A defect that nobody has foreseen, in the one place where files are put under their names. */
const DEFECT = breaking(`fs.mkdtempSync = () => { throw new TypeError('about 张三'); };`);
const words = ['score', SAMPLE, ...SEED, '-o', 'a.xlsx', '--json', 'r.json'];

test('a defect of ours: one sentence that asks for a report, exit 2, nothing written', () => {
  const run = folder.node(DEFECT, words);
  expectRefusal(run, /^stop fault - .*什么都没有写入/m);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toMatch(/lianping \d+\.\d+\.\d+，node v\d+.*TypeError/);
  expect(readdirSync(folder.in())).toEqual([]);
});

test('the sentence holds no message, which may name somebody, and no folder', () => {
  const { stderr } = folder.node(DEFECT, [...words, '--lang', 'en']);
  expect(stderr).toMatch(
    /^stop fault - Something happened that was not foreseen, and nothing was written: /,
  );
  expect(stderr).not.toMatch(/张三|[/\\]/);
});

test('the stack is there for whoever asks for it', () => {
  const { stderr, status } = folder.node(DEFECT, words, { LIANPING_DEBUG: '1' });
  expect(stderr).toMatch(/^TypeError: about 张三\n +at /m);
  expect(status).toBe(2);
});
