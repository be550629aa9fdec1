import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useFolder } from '../run-in-folder.ts';

const folder = useFolder();
const SAMPLE = 'seeds/workbooks/joint-review-2026.xlsx';
const RULES = ['--rulebook', 'grassroots-joint-review'];

test('a layout that is saved and given back changes nothing', () => {
  const sample = folder.in('w.xlsx');
  writeFileSync(sample, readFileSync(SAMPLE));
  const shown = folder.lianping('layout', sample, ...RULES, '-o', 'layout.yaml');
  expect(shown.status).toBe(0);
  expect(shown.stdout).toMatch(/^名册: 名册 4–29\n(.*\n)*B3 +姓名 +姓名 +100 % +常用列名$/m);
  const plain = folder.lianping('score', sample, ...RULES);
  const given = folder.lianping('score', sample, ...RULES, '--layout', 'layout.yaml');
  expect(given).toEqual(plain);
});

test('a layout for another workbook is refused with the cell that differs', () => {
  const sample = folder.in('w.xlsx');
  writeFileSync(sample, readFileSync(SAMPLE));
  writeFileSync(
    folder.in('other.yaml'),
    'layout: 1\nsheets:\n  上级评议: { headers: { B4: 党支部 } }\n',
  );
  const run = folder.lianping('score', sample, ...RULES, '--layout', 'other.yaml');
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/^stop layout-headers-differ 上级评议!B4 .*“党支部”.*“姓名”/);
});
