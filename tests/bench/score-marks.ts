import { readFileSync } from 'node:fs';
import { filesOf } from '../../addin/cli/commands/score-files.ts';
import { inflateByZlib } from '../../addin/cli/deflate.ts';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { openFile } from '../../shared/workbook/open-file.ts';
import { makeExcelFile } from './excel-file.ts';
import { createMarks } from './marks-file.ts';
import { interleave, judge, print } from './measure.ts';
import { countMarksBySheetJs } from './others/sheetjs.js';

const ROUNDS = 3;
const GROUPS = ['上级评议', '同级互评', '群众评议'];
const TITLES = ['德', '能', '勤', '绩', '廉'];
const RATERS = 100;
/** 10 superiors, 30 peers, 60 members. */
const groupOf = (rater: number) => GROUPS[rater < 10 ? 0 : rater < 40 ? 1 : 2] ?? '';

/** A roster, and a row for each ballot: 2,000 people × 100 raters × 5 indicators. */
export function makeLongFile(people = 2000): Uint8Array {
  const mark = createMarks();
  const roster = rosterOf(people);
  function* rows() {
    yield ['被评议人', '评议主体', '评议人', ...TITLES];
    for (const [name = ''] of roster)
      for (let rater = 0; rater < RATERS; rater++)
        yield [name, groupOf(rater), `评委${rater + 1}`, ...TITLES.map(mark)];
  }
  return makeExcelFile([
    { name: '名册', rows: [['姓名', '单位', '类别'], ...roster] },
    { name: '民主测评', rows: rows() },
  ]);
}

/** A roster, and a column for each rater: 10,000 people × 100 raters, one indicator. */
export function makeWideFile(people = 10_000): Uint8Array {
  const mark = createMarks();
  const roster = rosterOf(people);
  const raters = Array.from({ length: RATERS }, (_, rater) => `评委${rater + 1}`);
  return makeExcelFile([
    { name: '名册', rows: [['姓名', '单位', '类别'], ...roster] },
    {
      name: '上级评议',
      rows: [['姓名', ...raters], ...roster.map(([name = '']) => [name, ...raters.map(mark)])],
    },
  ]);
}

const rosterOf = (people: number): string[][] =>
  Array.from({ length: people }, (_, index) => [
    `人${index + 1}`,
    `单位${(index % 200) + 1}`,
    '甲乙丙'.charAt(index % 3),
  ]);

/** What `lianping score … --json` writes. */
export function scoreToJson(bytes: Uint8Array, rulebookText: string): string {
  const file = openFile({ name: 'marks.xlsx', bytes }, inflateByZlib);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { workbook } = file.value;
  const { scored, problems } = prepareReview({ workbook, rulebookText, withoutFacts: true });
  if (!scored) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const wanted = { output: undefined, json: 'result.json', language: 'zh' } as const;
  const files = filesOf({ file: file.value, scored, problems }, wanted);
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  return `${files.value[0]?.content}`;
}

/** Only the superiors and one indicator. */
const withOneLeaf = (rules: string): string =>
  rules
    .replace(/ {2}(peers|members): .*\n/g, '')
    .replace(/groups: \{.*\}/, 'groups: { superiors: 100% }')
    .replace(/ {8}(ability|diligence|results|integrity): .*\n/g, '')
    .replace('weight: 20%', 'weight: 100%');

/** From the file to the result, beside SheetJS that merely reads the file. */
export async function compareScoring(rulebook: string): Promise<void> {
  const rules = readFileSync(rulebook, 'utf8');
  const reviews = {
    'a row a ballot': { bytes: makeLongFile(), rules },
    'a column a rater': { bytes: makeWideFile(), rules: withOneLeaf(rules) },
  };
  print('1 M marks scored, from the file to JSON');
  for (const [name, { bytes, rules: own }] of Object.entries(reviews)) {
    const times = await interleave(
      {
        lianping: () => scoreToJson(bytes, own),
        SheetJS: () => countMarksBySheetJs(bytes),
      },
      ROUNDS,
    );
    const { lianping = 0, SheetJS = 0 } = times;
    print(
      `  ${name}: lianping ${lianping.toFixed(0)} ms, SheetJS reads it in ${SheetJS.toFixed(0)} ms`,
    );
    judge(`to read and score ${name}`, lianping / SheetJS, { most: 0.5, unit: '× SheetJS' });
  }
}
