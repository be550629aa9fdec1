import { scoringToJson } from '../../../shared/explain/to-json.ts';
import { composeWorkingSheets } from '../../../shared/joint-review/working-copy.ts';
import { addSheets } from '../../../shared/workbook/add-sheets.ts';
import { ENGINE } from '../../engine.ts';
import { workingCopyLimits } from '../../working-copy-limits.ts';
import { defineCommand, type Given } from '../command.ts';
import { finish } from '../finish.ts';
import { SHARED_OPTIONS, WORKBOOK } from '../options.ts';
import { refuse, showStage } from '../output.ts';
import { type Prepared, prepare, type ReviewOptions } from '../prepare.ts';
import { checkCopyName, checkOutputs, type OutputFile } from '../write-files.ts';
import { rankingTable } from './ranking-table.ts';

export const score = defineCommand({
  name: 'score',
  summary: {
    zh: '计分：打印名次表；-o 写出带公式的工作底稿，--json 写出结果。',
    en: 'Scores: prints the ranking; -o writes the working copy with formulas, --json the result.',
  },
  operand: WORKBOOK,
  options: {
    rulebook: { ...SHARED_OPTIONS.rulebook, isNeeded: true },
    output: {
      short: 'o',
      argument: { zh: '<工作底稿.xlsx>', en: '<working-copy.xlsx>' },
      help: { zh: '写出带公式的工作底稿', en: 'writes the working copy with formulas' },
    },
    json: SHARED_OPTIONS.json,
    'no-facts': SHARED_OPTIONS['no-facts'],
  },
  run: scoreWorkbook,
});

interface ScoreOptions extends ReviewOptions {
  readonly output: string | undefined;
  readonly json: string | undefined;
}

/** The ranking on stdout, problems on stderr, files only when all is well. */
function scoreWorkbook(given: Given<ScoreOptions>): number {
  const { operands, options, language } = given;
  const { rulebook, output, json } = options;
  const paths = [output, json].filter((path) => path !== undefined);
  const wrong = [
    ...checkOutputs(paths, [...operands, rulebook]),
    ...(output === undefined ? [] : checkCopyName(output)),
  ];
  if (wrong.length > 0) return refuse(wrong, language);
  const prepared = prepare(given);
  if (!prepared.ok) return refuse(prepared.problems, language);
  const { scored, problems } = prepared.value;
  const limits = workingCopyLimits(scored);
  if (output !== undefined && limits.length > 0) return refuse([...problems, ...limits], language);
  const files = outputFiles(prepared.value, given);
  return finish({ files, text: rankingTable(scored.scoring, language), problems }, language);
}

/** Composed only where a file asks for it. */
function outputFiles(
  { bytes, scored, problems }: Prepared,
  { options: { output, json }, language }: Given<ScoreOptions>,
): OutputFile[] {
  if (output === undefined && json === undefined) return [];
  showStage('composing', language);
  const isLimited = workingCopyLimits(scored).length > 0;
  const { sheets, receipt } = isLimited
    ? NO_SHEETS
    : composeWorkingSheets(scored, { engine: ENGINE, language });
  const files: OutputFile[] = [];
  if (output !== undefined) {
    showStage('writing', language);
    const copy = addSheets(bytes, sheets);
    // Reading and layout have let this workbook pass, so a refusal here is a bug of ours.
    if (!copy.ok)
      throw new Error(`Not written: ${copy.problems.map(({ code }) => code).join(', ')}`);
    files.push({ path: output, content: copy.value.bytes });
  }
  if (json !== undefined) {
    const { rulebookHash } = scored;
    const context = { engine: ENGINE, receipt, rulebookHash, language, problems };
    const result = { ...scoringToJson(scored.scoring, context), receipt: receipt || null };
    files.push({ path: json, content: `${JSON.stringify(result, null, 2)}\n` });
  }
  return files;
}

/** Without sheets there is nothing that a receipt could speak for. */
const NO_SHEETS = { sheets: [], receipt: '' };
