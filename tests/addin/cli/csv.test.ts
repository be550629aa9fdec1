import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../shared/workbook/read.ts';
import { HANDS } from '../../workbook/hands-rulebook.ts';
import { useFolder } from './run-in-folder.ts';

const folder = useFolder();

/** 姓名,同意,不同意 / 丁某,9,3 / 戊某,3,9 in GB18030. */
const TABLE = Uint8Array.of(
  ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xcd, 0xac, 0xd2, 0xe2, 0x2c, 0xb2, 0xbb, 0xcd, 0xac],
  ...[0xd2, 0xe2, 0x0d, 0x0a, 0xb6, 0xa1, 0xc4, 0xb3, 0x2c, 0x39, 0x2c, 0x33, 0x0d, 0x0a],
  ...[0xce, 0xec, 0xc4, 0xb3, 0x2c, 0x33, 0x2c, 0x39, 0x0d, 0x0a],
);

test('a .csv is scored, and its working copy begins with the table', () => {
  writeFileSync(folder.in('群众测评.csv'), TABLE);
  writeFileSync(folder.in('r.yaml'), HANDS);
  const run = folder.lianping('score', '群众测评.csv', '--rulebook', 'r.yaml', '-o', '底稿.xlsx');
  // 9 of 12 and 3 of 12 agree.
  expect([run.status, run.stderr]).toEqual([0, run.stderr]);
  expect(run.stdout).toMatch(/丁某\s+75\.00\s+过\n.*戊某\s+25\.00\s+不过/);
  const copy = readWorkbook(new Uint8Array(readFileSync(folder.in('底稿.xlsx'))));
  if (!copy.ok) throw new Error('unreadable');
  const [first, scores] = copy.value.sheets;
  expect([first?.name, first?.rows.get(2)?.get(2)?.value, scores?.name]).toEqual([
    '群众测评',
    9,
    '联评得分',
  ]);
});

test('quotes that do not pair are told with their line', () => {
  writeFileSync(folder.in('a.csv'), '姓名,同意\n"丁某,9\n');
  writeFileSync(folder.in('r.yaml'), HANDS);
  const run = folder.lianping('score', 'a.csv', '--rulebook', 'r.yaml');
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/csv-quotes .*第 2 行/);
});
