import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const WORKBOOKS = 'seeds/workbooks';
const SAMPLE = `${WORKBOOKS}/joint-review-2026.xlsx`;
const VARIANTS = ['variants/wrong-category.xlsx', 'variants/unreadable-count.xlsx'];
const CASES = 'seeds/rulebooks/cases';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'sample-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** openpyxl comes with the system's Python; another one on the path may lack it. */
const python = (script: string, output: string): Buffer =>
  execFileSync('/usr/bin/python3', ['-B', script, output], { stdio: 'pipe' });

describe('built again', () => {
  test('the workbook and its variants are the same, byte for byte', () => {
    python(`${WORKBOOKS}/build_joint_review.py`, directory);
    const files = ['joint-review-2026.xlsx', ...VARIANTS];
    const altered = files.filter(
      (file) => !readFileSync(join(directory, file)).equals(readFileSync(join(WORKBOOKS, file))),
    );
    expect(altered).toEqual([]);
  });

  test('the expected results are the same', () => {
    const output = join(directory, 'results.yaml');
    python(`${CASES}/work_out.py`, output);
    expect(readFileSync(output, 'utf8')).toBe(
      readFileSync(`${CASES}/grassroots-joint-review.yaml`, 'utf8'),
    );
  });
});

type Parts = Readonly<Record<string, string>>;

const partsOf = (file: string): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const sample = partsOf(SAMPLE);
const partNamed = (name: string): string => sample[name] ?? '';
const sheet = (number: number): string => partNamed(`xl/worksheets/sheet${number}.xml`);
const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const stringsOf = (parts: Parts): readonly string[] =>
  [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/g)].map(
    (match) => unescaped(match[1] ?? ''),
  );

const strings = stringsOf(sample);

/** Every filled cell of a sheet with its text or number. */
function cellsOf(parts: Parts, number: number): Map<string, string> {
  const shared = stringsOf(parts);
  const xml = parts[`xl/worksheets/sheet${number}.xml`] ?? '';
  const cells = xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/g);
  return new Map(
    [...cells].map(([, cell = '', attributes = '', value = '']) => [
      cell,
      attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value,
    ]),
  );
}

const textOf = (number: number, cell: string) => cellsOf(sample, number).get(cell);

const SHEETS = ['名册', '上级评议', '同级互评', '党员群众评议', '年度考核', '事实台账', '工作备忘'];

describe('the sample looks like a workbook that staff have', () => {
  test('it is small, and its last sheet is hidden', () => {
    expect(readFileSync(SAMPLE).length).toBeLessThanOrEqual(150 * 1024);
    const listed = partNamed('xl/workbook.xml').matchAll(
      /<sheet [^>]*name="([^"]+)"[^>]*state="(\w+)"/g,
    );
    const sheets = [...listed].map(([, name, state]) => [name, state]);
    expect(sheets).toEqual(
      SHEETS.map((name) => [name, name === '工作备忘' ? 'hidden' : 'visible']),
    );
  });

  test('the roster holds 14 and 12 subjects, one under an alias of the category', () => {
    const rows = Array.from({ length: 26 }, (_, place) => textOf(1, `E${place + 4}`));
    const count = (category: string) => rows.filter((row) => row === category).length;
    expect([count('机关'), count('基层'), count('其他')]).toEqual([14, 11, 1]);
  });

  test.each([
    [2, ['D4:H4', 'I4:M4', 'N4:R4'], ['A4:A5', 'B4:B5', 'C4:C5']],
    [3, ['I3:M3', 'N3:R3', 'S3:W3'], ['A3:A4', 'D3:D4', 'H3:H4']],
    [4, ['I3:M3', 'N3:R3', 'S3:W3'], ['A3:A4', 'D3:D4', 'H3:H4']],
  ])('sheet %i has two merged header rows below a merged title', (number, leaves, labels) => {
    const merged = [...sheet(number).matchAll(/<mergeCell ref="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(merged).toEqual(expect.arrayContaining([...leaves, ...labels]));
    expect(merged).toContain(number === 2 ? 'A1:R1' : 'A1:W1');
    expect(textOf(number, 'A1')).toContain('现场述职评议');
    const titles = leaves.map((range) => textOf(number, range.split(':')[0] ?? ''));
    expect(titles).toEqual(['总体评价', '第一责任', '一岗双责']);
  });

  test.each([
    [2, '上级评议', '$1:$5', 'D6'],
    [3, '同级互评', '$1:$4', 'D5'],
    [6, '事实台账', '$1:$3', 'D4'],
  ])('sheet %i has a print set-up, print titles and a frozen pane', (number, name, rows, pane) => {
    expect(sheet(number)).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(sheet(number)).toContain(`topLeftCell="${pane}"`);
    expect(partNamed('xl/workbook.xml')).toContain(`>'${name}'!${rows}<`);
  });

  test('it has a bar chart, comments, a list, a date format and results of formulas', () => {
    expect(partNamed('xl/charts/chart1.xml')).toContain('barChart');
    expect(unescaped(partNamed('xl/comments/comment2.xml'))).toContain('未超过半数');
    expect(sheet(1)).toContain('type="list"');
    expect(unescaped(partNamed('xl/styles.xml'))).toContain(
      'yyyy"年"m"月"d"日"'.replaceAll('"', '&quot;'),
    );
    expect(sheet(5)).toContain('<f>SUM(D5:F5)</f><v>63.5</v>');
  });

  test('one name stands in two units, and rows follow another order on each sheet', () => {
    const people = (number: number, first: number) =>
      Array.from({ length: 26 }, (_, place) =>
        ['B', 'C'].map((column) => textOf(number, `${column}${place + first}`)?.replace(/\s/, '')),
      );
    const lists = [people(1, 4), people(2, 6), people(3, 5), people(4, 5), people(5, 5)];
    expect(new Set(lists.map(String)).size).toBe(5);
    expect(new Set(lists.map((list) => list.map(String).sort().join(';'))).size).toBe(1);
    const units = people(1, 4).filter(([name]) => name === '王伟');
    expect(units.map(([, unit]) => unit)).toEqual(['三支部', '中心卫生院']);
  });

  test('a subject has two rows of facts, and a total and signatures end a tally', () => {
    expect(['B11', 'B16'].map((cell) => textOf(6, cell))).toEqual(['何秀英', '何秀英']);
    expect(textOf(2, 'A32')).toBe('合计');
    expect(textOf(2, 'A33')).toMatch(/^注：/);
    expect(textOf(2, 'A34')).toMatch(/^计票人：/);
  });

  test('names are padded on some sheets, sevens are text, and a zero is blank', () => {
    expect([strings.includes('张三'), strings.includes('张\u3000三')]).toEqual([true, true]);
    expect([textOf(3, 'N10'), textOf(4, 'N9')]).toEqual(['7', '7']);
    expect(sheet(2)).toMatch(/<c r="R13"[^>]*(\/>|><\/c>)/);
  });
});

describe('each variant differs in one cell, and in the total that hangs on it', () => {
  const changed = (name: string, number: number) => {
    const variant = cellsOf(partsOf(`${WORKBOOKS}/variants/${name}`), number);
    const own = [...cellsOf(sample, number)];
    return own
      .filter(([cell, value]) => variant.get(cell) !== value)
      .map(([cell, value]) => [cell, value, variant.get(cell)]);
  };

  test.each([
    ['wrong-category.xlsx', [[['E10', '机关', '火星']], [], [], [], [], [], []]],
    [
      'unreadable-count.xlsx',
      [
        [],
        [
          ['I19', '7', '七票'],
          ['I32', '95', '88'],
        ],
        [],
        [],
        [],
        [],
        [],
      ],
    ],
  ])('%s', (name, differences) => {
    expect(SHEETS.map((_, place) => changed(name, place + 1))).toEqual(differences);
  });
});

interface Expected {
  readonly name: string;
  readonly unit: string;
  readonly category: string;
  readonly status: string;
  readonly exact: string | null;
  readonly score: string | null;
  readonly rank: number | null;
  readonly suggested: string | null;
  readonly vetoes: readonly string[];
}

describe('the expected results hold what the sample was made for', () => {
  const { subjects } = parse(readFileSync(`${CASES}/grassroots-joint-review.yaml`, 'utf8')) as {
    subjects: readonly Expected[];
  };
  const one = (name: string) => subjects.find((subject) => subject.name === name);

  test('26 subjects, one void by rule, one vetoed', () => {
    expect(subjects).toHaveLength(26);
    const unscored = subjects.filter((subject) => subject.status === 'void');
    expect(unscored.map((subject) => subject.name)).toEqual(['梁志刚']);
    const vetoed = subjects.filter((subject) => subject.vetoes.length > 0);
    expect(vetoed.map((subject) => subject.name)).toEqual(['陈静']);
  });

  test.each([
    ['张三', '17999/200', '90.00', 3, '好'], // 89.995: a tie of rounding, at the threshold
    ['周敏', '22500000007/250000000', '90.00', 4, '好'], // same score, lower assessment
    ['杨光', '179989091/2000000', '89.99', 5, '较好'], // just below
    ['陈静', '2320772727/25000000', '92.83', 2, '差'], // vetoed, keeps its rank
    ['郭大勇', '46265285713/500000000', '92.53', 2, '较好'], // report below 85
    ['高峰', '4567/50', '91.34', 4, '较好'], // equal ranks across the quota
    ['林芳', '4567/50', '91.34', 4, '较好'],
    ['罗永红', '9044099999/100000000', '90.44', 6, '较好'], // below them
  ])('%s', (name, exact, score, rank, suggested) => {
    expect(one(name)).toMatchObject({ exact, score, rank, suggested });
  });
});

test('LibreOffice opens the sample and reads the roster', () => {
  const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`;
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1';
  const options = ['--headless', '--convert-to', filter, '--outdir', directory, SAMPLE];
  execFileSync('soffice', [profile, ...options], { stdio: 'pipe' });
  const rows = readFileSync(join(directory, 'joint-review-2026.csv'), 'utf8').split('\n');
  expect(rows[3]).toBe('1,"张三","一支部","党支部书记","机关"');
  expect(rows[28]).toBe('26,"韩松","粮油公司","党支部书记、经理","其他"');
});
