import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAMPLE, SEED, useFolder } from './run-in-folder.ts';

const folder = useFolder();
const score = `$lianping score ${SAMPLE} ${SEED.join(' ')}`;

test.each([
  ['the ranking', `${score} 2>/dev/null`, '0'],
  ['ranking and problems', `${score} 2>&1`, '0'],
  ['problems of a run that stops', `$lianping score nothing.xlsx ${SEED.join(' ')} 2>&1`, '2'],
  ['the help', '$lianping --help', '0'],
])('a pipe that nobody reads ends quietly: %s', (_, command, status) => {
  // `true` is gone long before the first line is written.
  const run = folder.shell(`${command} | true; echo "\${PIPESTATUS[0]}"`);
  expect([run.stdout, run.stderr]).toEqual([`${status}\n`, '']);
});

test('the working copy is written all the same', () => {
  const run = folder.shell(`${score} -o a.xlsx 2>/dev/null | true; echo "\${PIPESTATUS[0]}"`);
  expect(run.stdout).toBe('0\n');
  expect(existsSync(folder.in('a.xlsx'))).toBe(true);
});

test('a disk that is full under stdout is told in one sentence', () => {
  const run = folder.shell('$lianping --help > /dev/full');
  expect(run.stderr).toBe(
    'stop output-unwritable - 无法写入“标准输出”：磁盘已满，请腾出空间后再试。\n',
  );
  expect(run.status).toBe(2);
});
