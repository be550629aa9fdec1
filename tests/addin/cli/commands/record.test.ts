import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeRecordWorkbook } from '../../../../shared/reading/record/record-workbook.ts';
import { hashRulebook } from '../../../../shared/rulebook/canonical/canonical.ts';
import { readRulebook } from '../../../../shared/rulebook/read.ts';
import { readWorkbook } from '../../../../shared/workbook/read.ts';
import { threeRecords } from '../../../reading/handed-in/handed-in.ts';
import { RULES } from '../../../reading/rules.ts';
import { recalculate } from '../../../recalculation/recalculate.ts';
import { shownValues } from '../../../recalculation/working-copy.ts';

const SAMPLE = resolve('seeds/workbooks/joint-review-2026.xlsx');
const LIANPING = resolve('.output/cli/lianping.js');
const FILES = ['张三.xlsx', '李建国.xlsx', '王伟.xlsx'];

const seed = readRulebook(readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'));
if (!seed.ok) throw new Error('The seed does not parse');
const { id, version } = seed.value;
const rulebook = { id, version, sha256: hashRulebook(seed.value) };
const HISTORY = [{ from: '2026-01-01', rulebook, rules: RULES }];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-record-'));
  for (const { file, record } of threeRecords(HISTORY))
    writeFileSync(
      join(folder, file),
      writeRecordWorkbook(record, { language: 'zh', rulesOn: () => RULES }),
    );
});
afterEach(() => rmSync(folder, { recursive: true }));

function lianping(...words: string[]) {
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [LIANPING, ...words], options);
  return { status, stdout, stderr };
}

/** The bytes of a record with one place of its data changed; the part is stored anew. */
function edited(file: string, before: string, after: string): void {
  const script =
    'import sys, zipfile\n' +
    'path, before, after = sys.argv[1:]\n' +
    'parts = {i.filename: zipfile.ZipFile(path).read(i) for i in zipfile.ZipFile(path).infolist()}\n' +
    "item = 'customXml/item1.xml'\n" +
    'assert before.encode() in parts[item]\n' +
    'parts[item] = parts[item].replace(before.encode(), after.encode(), 1)\n' +
    "with zipfile.ZipFile(path, 'w') as copy:\n" +
    '    for name, content in parts.items(): copy.writestr(name, content)\n';
  execFileSync('/usr/bin/python3', ['-c', script, join(folder, file), before, after]);
}

test('prints a line for each member and month, by unit', () => {
  const run = lianping('record', ...FILES);
  expect(
    run.stdout
      .split('\n')
      .slice(1, 4)
      .map((line) => line.split(/ {2,}/).slice(0, 5)),
  ).toEqual([
    ['张三', '一支部', '2026-11', '18', '21/30'],
    ['王伟', '三支部', '2026-11', '0', '21/30'],
    ['李建国', '二支部', '2026-11', '1', '18/30'],
  ]);
  expect(run.stderr).toMatch(/^note record-month-leave 李建国\.xlsx /m);
  expect(run.status).toBe(0);
});

test('the result has a stable form', () => {
  expect(lianping('record', ...FILES, '--json', 'out.json', '--lang', 'en').status).toBe(0);
  const result = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  expect(Object.keys(result)).toEqual(['rulebook', 'holidays', 'engine', 'members', 'problems']);
  expect(result.rulebook).toEqual(rulebook);
  expect(result.members[2]).toEqual({
    name: '李建国',
    unit: '二支部',
    status: 'counted',
    files: ['李建国.xlsx'],
    months: [
      {
        month: '2026-11',
        points: '1',
        due: 18,
        days: 30,
        covered: 21,
        leave: 3,
        milliseconds: 240_000,
        byHand: 0,
        finished: 0,
      },
    ],
  });
  expect(result.problems[0]).toMatchObject({
    effect: 'note',
    code: 'record-article-again',
    file: '张三.xlsx',
  });
});

describe('--into', () => {
  const into = ['--into', SAMPLE, '-o', 'joint.xlsx'];

  test('adds one sheet and leaves every other part alone', () => {
    expect(lianping('record', ...FILES, ...into).status).toBe(0);
    const [before, after] = [SAMPLE, join(folder, 'joint.xlsx')].map((path) =>
      unzipSync(readFileSync(path)),
    );
    const changed = Object.keys(before ?? {}).filter(
      (part) => !Buffer.from(before?.[part] ?? []).equals(Buffer.from(after?.[part] ?? [])),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    const script = ['tests/addin/cli/read_sheets.py', join(folder, 'joint.xlsx'), '阅读记录'];
    const { cells } = JSON.parse(execFileSync('/usr/bin/python3', script, { encoding: 'utf8' }))
      .sheets.阅读记录;
    const row = (number: number) =>
      ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => cells[`${name}${number}`].value);
    expect(row(1)).toEqual([
      "'姓名'",
      "'单位'",
      "'月份'",
      "'阅读积分'",
      "'应读天数'",
      "'当月天数'",
    ]);
    expect(row(2)).toEqual(["'张三'", "'一支部'", "'2026-11'", '18', '21', '30']);
  });

  test('the same bytes each time', () => {
    lianping('record', ...FILES, ...into);
    const first = readFileSync(join(folder, 'joint.xlsx'));
    lianping('record', ...FILES.toReversed(), ...into);
    expect(readFileSync(join(folder, 'joint.xlsx')).equals(first)).toBe(true);
  });

  test('a second time into its own copy is refused', () => {
    lianping('record', ...FILES, ...into);
    const run = lianping('record', ...FILES, '--into', 'joint.xlsx', '-o', 'again.xlsx');
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^stop sheet-name-taken /m);
  });
});

test('records kept by another rulebook are counted by the one that is named, and by none unasked', () => {
  const own = [{ ...HISTORY[0], rulebook: { ...rulebook, sha256: '1'.repeat(64) } }];
  const [first] = threeRecords(own as typeof HISTORY);
  if (!first) throw new Error('No record');
  const context = { language: 'zh', rulesOn: () => RULES } as const;
  writeFileSync(join(folder, 'own.xlsx'), writeRecordWorkbook(first.record, context));
  const unasked = lianping('record', 'own.xlsx');
  expect([unasked.status, unasked.stdout]).toEqual([2, '']);
  expect(unasked.stderr).toMatch(/^stop record-rulebook-missing /m);
  const named = lianping('record', 'own.xlsx', '--rulebook', 'grassroots-joint-review');
  expect(named.status).toBe(0);
  expect(named.stderr).toMatch(/^note record-other-rulebook own\.xlsx /m);
});

test('an edited record is named by device and day, the others are counted', () => {
  edited('李建国.xlsx', 'measured&quot;:240000', 'measured&quot;:640000');
  const run = lianping('record', ...FILES, '--json', 'out.json');
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(
    /^void record-day-altered 李建国\.xlsx 设备 b0000000-0000-4000-8000-000000000003：2026-11-15 /m,
  );
  const { members } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  expect(members.map(({ name, status }: Record<string, string>) => [name, status])).toEqual([
    ['张三', 'counted'],
    ['王伟', 'counted'],
    ['李建国', 'void'],
  ]);
});

describe('from records to a scored workbook', () => {
  /** The preset with 20 points a month at 10 %. */
  const COUNTING = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8')
    .replace('weight: { 机关: 40%, 基层: 30% }', 'weight: { 机关: 30%, 基层: 20% }')
    .replace('weight: 0%  ', 'weight: 10%')
    .replace('target: 100 points', 'target: 20 points');

  test('LibreOffice recalculates it equal, and the explanation names the months', () => {
    writeFileSync(join(folder, 'rules.yaml'), COUNTING);
    const rules = ['--rulebook', 'rules.yaml'];
    // Points are worked out by the rulebook that is named; that the records had another is noted.
    const record = lianping('record', ...FILES, ...rules, '--into', SAMPLE, '-o', 'joint.xlsx');
    expect([record.status, /^note record-other-rulebook 张三\.xlsx /m.test(record.stderr)]).toEqual(
      [0, true],
    );
    const scored = ['score', 'joint.xlsx', ...rules, '-o', 'working.xlsx', '--json', 'result.json'];
    expect(lianping(...scored).status).toBe(0);
    const { subjects } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    const study = (name: string, unit: string) =>
      subjects.find((one: Record<string, string>) => one.name === name && one.unit === unit)
        .components.study?.exact;
    // 18 points of 20 × 21 ÷ 30 = 14 are all of it; 1 of 20 × 18 ÷ 30 = 12 a twelfth.
    expect([study('张三', '一支部'), study('李建国', '二支部'), study('王伟', '三支部')]).toEqual([
      '100',
      '25/3',
      '0',
    ]);
    const working = join(folder, 'working.xlsx');
    const shown = shownValues(recalculate([working]).get(working));
    expect(shown).toEqual(storedValues(working, Object.keys(shown)));
    expect(Object.keys(shown).length).toBeGreaterThan(2000);
    const explained = lianping('explain', 'joint.xlsx', ...rules, '--subject', '李建国');
    expect(explained.stdout).toMatch(
      /2026-11：积分 1，目标 20 × 应读 18 天 ÷ 30 天 = 12.*\[阅读记录!D4 阅读记录!E4 阅读记录!F4\]/,
    );
  });

  test('a record that was edited leaves its member without a total, and nobody above others', () => {
    edited('李建国.xlsx', 'measured&quot;:240000', 'measured&quot;:640000');
    writeFileSync(join(folder, 'rules.yaml'), COUNTING);
    const rules = ['--rulebook', 'rules.yaml'];
    expect(
      lianping('record', ...FILES, ...rules, '--into', SAMPLE, '-o', 'joint.xlsx').status,
    ).toBe(1);
    const scored = lianping('score', 'joint.xlsx', ...rules, '-o', 'working.xlsx');
    expect(scored.status).toBe(1);
    expect(scored.stdout).toMatch(/^ +李建国 +二支部 +不计分$/m);
    expect(scored.stderr.match(/^void .*李建国.*$/gm)).toEqual([
      'void reading-not-counted 阅读记录!C4 李建国的阅读记录与校验值不符，没有计入：请本人重新导出，再汇总一次。',
    ]);
    const working = join(folder, 'working.xlsx');
    const shown = shownValues(recalculate([working]).get(working));
    expect(shown).toEqual(storedValues(working, Object.keys(shown)));
  });

  test('at 0 % it shows beside the score and changes nothing', () => {
    lianping('record', ...FILES, '--into', SAMPLE, '-o', 'joint.xlsx');
    const rules = ['--rulebook', 'grassroots-joint-review'];
    const result = (workbook: string) => {
      lianping('score', workbook, ...rules, '--json', 'result.json');
      return JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).subjects;
    };
    const scores = (subjects: Record<string, unknown>[]) =>
      subjects.map(({ exact, rank, suggested }) => [exact, rank, suggested]);
    const with3 = result('joint.xlsx');
    expect(scores(with3)).toEqual(scores(result(SAMPLE)));
    // 18 of 100 × 21 ÷ 30 = 70 points.
    expect(with3[0].components.study).toEqual({ exact: '180/7' });
  });
});

/** What the file itself holds in these cells. */
function storedValues(path: string, names: readonly string[]): Record<string, unknown> {
  const read = readWorkbook(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const sheets = new Map(read.value.sheets.map((sheet) => [sheet.name, sheet]));
  return Object.fromEntries(
    names.map((name) => {
      const [, sheet = '', letters = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/.exec(name) ?? [];
      const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
      return [name, sheets.get(sheet)?.rows.get(Number(row))?.get(column)?.value ?? ''];
    }),
  );
}

describe('nothing is written', () => {
  test.each([
    ['without records', [], 'argument-missing'],
    ['a workbook that is no record', [...FILES, SAMPLE], 'record-not-inside'],
    ['a file that is not there', ['none.xlsx'], 'file-not-found'],
    ['-o without --into', [...FILES, '-o', 'x.xlsx'], 'argument-missing'],
    ['--into without -o', [...FILES, '--into', SAMPLE], 'argument-missing'],
    ['over a record', [...FILES, '--json', FILES[0] ?? ''], 'output-is-input'],
    ['over the workbook', [...FILES, '--into', SAMPLE, '-o', SAMPLE], 'output-is-input'],
    ['under another ending', [...FILES, '--into', SAMPLE, '-o', 'x.txt'], 'output-not-xlsx'],
    [
      'into what is no workbook',
      [...FILES, '--into', LIANPING, '-o', 'x.xlsx', '--json', 'x.json'],
      'workbook-not-xlsx',
    ],
    ['an option that there is not', [...FILES, '--rank'], 'argument-unknown'],
    ['a rulebook that there is not', [...FILES, '--rulebook', 'none'], 'rulebook-not-found'],
  ])('%s', (_, words, code) => {
    const run = lianping('record', ...words);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(new RegExp(`^stop ${code} `, 'm'));
    expect(run.stdout).toBe('');
    expect(readdirSync(folder).sort()).toEqual([...FILES].sort());
  });
});
