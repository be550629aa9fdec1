import { readFileSync } from 'node:fs';
import { filesOf } from '../../addin/cli/commands/score-files.ts';
import { inflateByZlib } from '../../addin/cli/deflate.ts';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { openFile } from '../../shared/workbook/open-file.ts';
import { makeLongFile, makeWideFile } from './ballot-files.ts';
import { interleave, judge, print } from './measure.ts';
import { countMarksBySheetJs } from './others/sheetjs.js';

const ROUNDS = 3;

/** What `lianping score … --json` writes. */
export function scoreToJson(bytes: Uint8Array, rulebookText: string): string {
  const file = openFile({ name: 'marks.xlsx', bytes }, { inflate: inflateByZlib });
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
