import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SAMPLE = 'seeds/workbooks/joint-review-2026.xlsx';
const OURS = ['联评得分', '联评计算', '联评对照', '联评规则', '联评凭证'];

let folder: string;
let copy: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-copy-'));
  copy = join(folder, 'working.xlsx');
  const words = ['score', SAMPLE, '--rulebook', 'grassroots-joint-review', '-o', copy];
  execFileSync(process.execPath, ['.output/cli/lianping.js', ...words], { stdio: 'ignore' });
});
afterAll(() => rmSync(folder, { recursive: true }));

function sheetsSeenByOpenpyxl(path: string, sheets: string[] = []) {
  const script = 'tests/addin/cli/read_sheets.py';
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  return JSON.parse(execFileSync('/usr/bin/python3', [script, path, ...sheets], options));
}

test('openpyxl reads the original sheets of the working copy unchanged', () => {
  const before = sheetsSeenByOpenpyxl(SAMPLE);
  const after = sheetsSeenByOpenpyxl(copy, before.order);
  expect(after.order).toEqual([...before.order, ...OURS]);
  expect(after.sheets).toEqual(before.sheets);
});

test('every original part is there byte for byte but the four that new sheets must touch', () => {
  const before = unzipSync(readFileSync(SAMPLE));
  const after = unzipSync(readFileSync(copy));
  const changed = Object.keys(before).filter(
    (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
  );
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
  ]);
});

test('the final grade and its reason are left to a person', () => {
  const { sheets } = sheetsSeenByOpenpyxl(copy, ['联评得分']);
  const { cells, validations } = sheets.联评得分;
  const header = Object.entries<{ value: string }>(cells).filter(([name]) =>
    /^[A-Z]+1$/.test(name),
  );
  const column = (title: string) =>
    header.find(([, { value }]) => value === `'${title}'`)?.[0].slice(0, -1);
  const [grade, reason] = [column('核定等次'), column('核定理由')];
  for (let row = 2; row <= 27; row++) {
    expect(cells[`${grade}${row}`]?.value ?? 'None').toBe('None');
    expect(cells[`${reason}${row}`]?.value ?? 'None').toBe('None');
  }
  expect(validations.map(([area, type]: string[]) => [area, type])).toEqual([
    [`${grade}2:${grade}27`, 'list'],
  ]);
});
