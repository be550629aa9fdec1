import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withChange, workingCopy } from '../recalculation/working-copy.ts';
import { type Answer, inItsWords, theirs } from './as-second.ts';
import { BYTES, read, verified } from './copy.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-second-'));
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'original.xlsx'), BYTES);
  for (const [name, bytes] of OTHERS) writeFileSync(join(folder, name), bytes);
  execFileSync('/usr/bin/python3', ['-c', SAVED_AGAIN, folder, ...OTHERS.map(([name]) => name)]);
  const office = ['--headless', `-env:UserInstallation=file://${folder}/profile`];
  const convert = ['--convert-to', 'xlsx', '--outdir', join(folder, 'office')];
  const names = ['original.xlsx', 'recount.xlsx', 'reset.xlsx', ...OTHERS.map(([name]) => name)];
  const sources = names.map((name) => join(folder, name));
  spawnSync('soffice', [...office, ...convert, ...sources]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** By openpyxl, which keeps no result of a formula. */
const SAVED_AGAIN = `
import sys, openpyxl
folder = sys.argv[1] + '/'
def save(name, change):
    book = openpyxl.load_workbook(folder + 'original.xlsx')
    change(book)
    book.save(folder + name)
save('saved.xlsx', lambda book: None)
save('row-gone.xlsx', lambda book: book['上级评议'].delete_rows(12))
save('row-put-in.xlsx', lambda book: book['年度考核'].insert_rows(9))
def count(book):
    book['上级评议']['D10'] = 3
save('recount.xlsx', count)
def constant(book):
    book['联评规则']['D5'] = 77.25
save('reset.xlsx', constant)
def many(book):
    book['上级评议']['D10'] = 3
    book['联评规则']['D5'] = 77
    book['联评得分']['H5'] = 88
    book['联评计算']['F9'] = '=1+1'
save('many.xlsx', many)
def swapped(book):
    sheet = book['年度考核']
    for column in range(1, sheet.max_column + 1):
        one, other = sheet.cell(8, column), sheet.cell(9, column)
        if type(one).__name__ == type(other).__name__ == 'Cell':
            one.value, other.value = other.value, one.value
save('swapped.xlsx', swapped)
for name in sys.argv[2:]:
    openpyxl.load_workbook(folder + name).save(folder + 'saved-' + name)
`;

/** Copies of the other samples. */
const OTHERS = [
  ['leading-cadre-annual-review', 'leading-cadres-2026.xlsx'],
  ['member-appraisal', 'member-appraisal-2026.xlsx'],
  ['organisation-department-review', 'organisation-department-2026.xlsx'],
].map(([rulebook, name = '']) => {
  const bytes = new Uint8Array(readFileSync(`seeds/workbooks/${name}`));
  const rulebookText = readFileSync(`seeds/rulebooks/${rulebook}.yaml`, 'utf8');
  return [name, workingCopy({ bytes, rulebookText })] as const;
});

/** A part changed as a text. */
function patched(part: RegExp, from: RegExp, to: string): Uint8Array {
  const parts = unzipSync(BYTES);
  for (const [name, content] of Object.entries(parts)) {
    if (!part.test(name)) continue;
    const text = strFromU8(content);
    if (!from.test(text)) continue;
    parts[name] = strToU8(text.replace(from, to));
    return zipSync(parts);
  }
  throw new Error(`Nothing like ${from}`);
}
const OURS = /worksheets\/lianping/;
const FILES: Readonly<Record<string, Uint8Array>> = {
  'count.xlsx': withChange(BYTES, { sheet: '上级评议', cell: 'D10', to: 3 }),
  'name.xlsx': withChange(BYTES, { sheet: '上级评议', cell: 'B10', to: '孙石' }),
  'emptied.xlsx': withChange(BYTES, { sheet: '年度考核', cell: 'D9', to: null }),
  'truth.xlsx': withChange(BYTES, { sheet: '上级评议', cell: 'D11', to: true }),
  'constant.xlsx': withChange(BYTES, { sheet: '联评规则', cell: 'D5', to: 77.25 }),
  'typed-over.xlsx': withChange(BYTES, { sheet: '联评得分', cell: 'H5', to: 88 }),
  'formula.xlsx': patched(OURS, /<f>([^<]*)<\/f>/, '<f>$1&amp;2</f>'),
  'result.xlsx': patched(OURS, /(<f>[^<]*<\/f><v>)\d\d\.\d+</, '$141.5<'),
  'code.xlsx': patched(OURS, /联评凭证 {2}[0-9A-Z-]+/, '联评凭证  AAAA-BBBB-CCCC'),
  'salt.xlsx': patched(OURS, />facts: given</, '>facts: none<'),
  'lines.xlsx': patched(OURS, />own A:XFD 1:/, '>own A:XFC 1:'),
};
const SAVED = ['original', 'saved', 'row-gone', 'row-put-in', 'many', 'swapped'].map(
  (name) => `${name}.xlsx`,
);
const OFFICE = ['office/original.xlsx', 'office/recount.xlsx', 'office/reset.xlsx'];

const ours = (name: string): string[] =>
  inItsWords(verified(read(new Uint8Array(readFileSync(join(folder, name))))).problems);

test('a verifier written from the page alone tells the same of untouched and altered copies', () => {
  const names = [...Object.keys(FILES), ...SAVED];
  const paths = names.map((name) => join(folder, name));
  const text = execFileSync('/usr/bin/python3', ['tests/verify/verify.py', ...paths], {
    encoding: 'utf8',
  });
  const answers: Answer[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const told = names.map((name) => [name, ours(name)]);
  expect(answers.map((answer, index) => [names[index], theirs(answer)])).toEqual(told);
  const silent = told.filter(([, found]) => found?.length === 0).map(([name]) => name);
  expect(silent).toEqual(['original.xlsx', 'saved.xlsx']);
});

test('nor does either raise an alarm after LibreOffice has saved the copy again', () => {
  const path = join(folder, 'office/original.xlsx');
  const text = execFileSync('/usr/bin/python3', ['tests/verify/verify.py', path], {
    encoding: 'utf8',
  });
  expect(JSON.parse(text).alterations).toEqual([]);
  const [original, count, constant] = OFFICE.map((name) =>
    verified(read(new Uint8Array(readFileSync(join(folder, name))))).problems.map(
      ({ code }) => code,
    ),
  );
  expect(original).toEqual([]);
  expect(count).toEqual(['input-changed', 'results-follow']);
  expect(constant).toEqual(expect.arrayContaining(['own-constant-changed', 'own-results-changed']));
});

test('nor of a copy of any other sample, as written or saved again by either', () => {
  const names = OTHERS.flatMap(([name]) => [name, `saved-${name}`, `office/${name}`]);
  const paths = names.map((name) => join(folder, name));
  const lines = execFileSync('/usr/bin/python3', ['tests/verify/verify.py', ...paths], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  const answers: Answer[] = lines.map((line) => JSON.parse(line));
  expect(answers.map((answer, index) => [names[index], theirs(answer)])).toEqual(
    names.map((name) => [name, []]),
  );
  expect(names.map((name) => [name, ours(name)])).toEqual(names.map((name) => [name, []]));
});
