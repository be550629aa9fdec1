import { scoringToJson } from '../../../shared/explain/to-json.ts';
import { composeWorkingSheets } from '../../../shared/joint-review/working-copy.ts';
import { commandProblem } from '../../../shared/messages/command.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { addSheets } from '../../../shared/workbook/add-sheets.ts';
import { ENGINE } from '../../engine.ts';
import { workingCopyLimits } from '../../working-copy-limits.ts';
import { type ReviewArguments, readArguments } from '../arguments.ts';
import { checkOutputs, type OutputFile, writeFiles } from '../files.ts';
import { DONE, refuse, report, showStage, UNUSABLE, VOIDED } from '../output.ts';
import { type Prepared, prepare } from '../prepare.ts';
import { rankingTable } from './ranking-table.ts';

/** `lianping score`: the ranking on stdout, problems on stderr, files only when all is well. */
export function scoreCommand(words: string[]): number {
  const given = readArguments(words, ['output', 'json']);
  if (!given.ok) return refuse(given.problems, 'zh');
  const { language, workbook, rulebook } = given.value;
  const paths = outputPaths(given.value);
  const wrong = [...checkOutputs(paths, [workbook, rulebook]), ...checkCopy(given.value)];
  if (wrong.length > 0) return refuse(wrong, language);
  const prepared = prepare(given.value);
  if (!prepared.ok) return refuse(prepared.problems, language);
  const limits = workingCopyLimits(prepared.value.scored);
  if (given.value.given.output !== undefined && limits.length > 0)
    return refuse([...prepared.problems, ...limits], language);
  const files = outputFiles(prepared.value, given.value);
  const unwritten = writeFiles(files);
  report([...prepared.problems, ...unwritten], language);
  if (unwritten.length > 0) return UNUSABLE;
  process.stdout.write(rankingTable(prepared.value.scored.scoring, language));
  process.stdout.write(writtenFiles(files, language));
  return prepared.problems.some(({ effect }) => effect === 'void') ? VOIDED : DONE;
}

const outputPaths = ({ given }: ReviewArguments): string[] =>
  [given.output, given.json].filter((path) => typeof path === 'string');

const checkCopy = ({ given: { output } }: ReviewArguments): Problem[] =>
  typeof output === 'string' ? checkCopyName(output) : [];

/** A spreadsheet program opens no workbook under another ending. */
export const checkCopyName = (path: string): Problem[] =>
  path !== '-' && !/\.xlsx$/i.test(path) ? [commandProblem('output-not-xlsx', { path })] : [];

/** Composed only where a file asks for it. */
function outputFiles({ bytes, scored, problems }: Prepared, { given, language }: ReviewArguments) {
  if (given.output === undefined && given.json === undefined) return [];
  showStage('composing', language);
  const isLimited = workingCopyLimits(scored).length > 0;
  const { sheets, receipt } = isLimited
    ? NO_SHEETS
    : composeWorkingSheets(scored, { engine: ENGINE, language });
  const files: OutputFile[] = [];
  if (typeof given.output === 'string') {
    showStage('writing', language);
    const copy = addSheets(bytes, sheets);
    // Reading and layout have let this workbook pass, so a refusal here is a bug of ours.
    if (!copy.ok)
      throw new Error(`Not written: ${copy.problems.map(({ code }) => code).join(', ')}`);
    files.push({ path: given.output, content: copy.value.bytes });
  }
  if (typeof given.json === 'string') {
    const rulebookHash = scored.rulebookHash;
    const context = { engine: ENGINE, receipt, rulebookHash, language, problems };
    const json = { ...scoringToJson(scored.scoring, context), receipt: receipt || null };
    files.push({ path: given.json, content: `${JSON.stringify(json, null, 2)}\n` });
  }
  return files;
}

/** Without sheets there is nothing that a receipt could speak for. */
const NO_SHEETS = { sheets: [], receipt: '' };

export const writtenFiles = (files: readonly OutputFile[], language: Language): string =>
  files.map(({ path }) => `${language === 'zh' ? '已写入' : 'Written:'} ${path}\n`).join('');
