import { commandProblem } from '../../../shared/messages/command.ts';
import type { Language } from '../../../shared/messages/message.ts';
import { done, type Problem, type Result, stopped } from '../../../shared/messages/problem.ts';
import { recordCheckProblem } from '../../../shared/messages/record-check.ts';
import {
  collectRecords,
  type RecordRules,
} from '../../../shared/reading/handed-in/collect-records.ts';
import type { HandedIn } from '../../../shared/reading/handed-in/people.ts';
import { readingsSheet } from '../../../shared/reading/handed-in/readings-sheet.ts';
import { readRecordWorkbook } from '../../../shared/reading/record/record-workbook.ts';
import { hashRulebook } from '../../../shared/rulebook/canonical/canonical.ts';
import { readRulebook } from '../../../shared/rulebook/read.ts';
import { addSheets } from '../../../shared/workbook/add-sheets.ts';
import { openFile } from '../../../shared/workbook/open-file.ts';
import { seedHolidays } from '../../seed-holidays.ts';
import { SEED_RULEBOOKS } from '../../seed-rulebooks.ts';
import { defineCommand, type Given, helpPage } from '../command.ts';
import { inflateByZlib } from '../deflate.ts';
import { finish } from '../finish.ts';
import { SHARED_OPTIONS } from '../options.ts';
import { refuse, showStage } from '../output.ts';
import { readBytes, readRulebookText } from '../read-files.ts';
import { checkCopyName, checkOutputs, type OutputFile } from '../write-files.ts';
import { membersTable, recordsToJson } from './record-output.ts';

export const record = defineCommand({
  name: 'record',
  summary: {
    zh: '核对、合并多人的阅读记录，按月给出积分；--into 在工作簿的副本中加一张“阅读记录”表。',
    en: 'Checks and adds up the reading records of members, points by month; --into puts them as a readings sheet into a copy of a workbook.',
  },
  operand: {
    name: { zh: '<阅读记录.xlsx>', en: '<record.xlsx>' },
    isRepeatable: true,
    help: { zh: '交来的阅读记录，可以多份', en: 'the records handed in, one or more' },
  },
  options: {
    rulebook: SHARED_OPTIONS.rulebook,
    into: {
      argument: { zh: '<工作簿.xlsx>', en: '<workbook.xlsx>' },
      help: {
        zh: '要加“阅读记录”表的工作簿，与 -o 同用',
        en: 'the workbook to add the sheet to, with -o',
      },
    },
    output: {
      short: 'o',
      argument: { zh: '<新工作簿.xlsx>', en: '<copy.xlsx>' },
      help: { zh: '加了表的副本', en: 'the copy with the sheet' },
    },
    json: SHARED_OPTIONS.json,
  },
  run: addUpRecords,
});

interface RecordOptions {
  readonly rulebook: string | undefined;
  readonly into: string | undefined;
  readonly output: string | undefined;
  readonly json: string | undefined;
}

/** Months and points on stdout, problems on stderr, files only when all is read. */
function addUpRecords({ operands, options, language }: Given<RecordOptions>): number {
  const wrong = checkPaths(operands, options);
  if (wrong.length > 0) return refuse(wrong, language);
  showStage('reading', language);
  const handedIn = readRecords(operands);
  if (!handedIn.ok) return refuse(handedIn.problems, language);
  const rules = readRules(options.rulebook, handedIn.value);
  if (!rules.ok) return refuse(rules.problems, language);
  const collected = collectRecords(handedIn.value, rules.value);
  const problems = [...rules.problems, ...collected.problems];
  const outcome = { ...collected, problems, rules: rules.value };
  const files = outputFiles(options, outcome, language);
  if (!files.ok) return refuse([...problems, ...files.problems], language);
  const text = membersTable(collected.members, language);
  return finish({ files: files.value, text, problems }, language);
}

/** The workbook and its copy are named together, or neither is. */
function checkPaths(
  records: readonly string[],
  { rulebook, into, output, json }: RecordOptions,
): readonly Problem[] {
  if ((into === undefined) !== (output === undefined)) {
    const argument = into === undefined ? '--into' : '-o';
    return [commandProblem('argument-missing', { argument, help: helpPage('record') })];
  }
  const given = (paths: readonly (string | undefined)[]) =>
    paths.filter((path) => path !== undefined);
  return [
    ...checkOutputs(given([output, json]), given([...records, into, rulebook])),
    ...given([output]).flatMap(checkCopyName),
  ];
}

/** All of them, or what is wrong with each that is no record. */
function readRecords(files: readonly string[]): Result<readonly HandedIn[]> {
  const read = files.map(readRecordFile);
  const problems = read.flatMap((record) => (record.ok ? [] : record.problems));
  if (problems.length > 0) return { ok: false, problems };
  return done(read.flatMap((record) => (record.ok ? [record.value] : [])));
}

function readRecordFile(file: string): Result<HandedIn> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const record = readRecordWorkbook(bytes.value);
  if (record.ok) return done({ file, record: record.value });
  return stopped(...record.problems.map((problem) => ({ ...problem, place: { file } })));
}

/** The rulebook named, else the built-in one that records were made by: none is guessed. */
function readRules(named: string | undefined, handedIn: readonly HandedIn[]): Result<RecordRules> {
  const text = named === undefined ? builtIn(handedIn) : readRulebookText(named);
  if (!text.ok) return text;
  const read = readRulebook(text.value);
  if (!read.ok) return read;
  const { id, version, valid, reading } = read.value;
  if (!reading) return stopped(recordCheckProblem('rulebook-without-reading', { id }));
  const rulebook = { id, version, sha256: hashRulebook(read.value) };
  return done({ rulebook, rules: reading, valid, holidays: seedHolidays() }, read.problems);
}

function builtIn(handedIn: readonly HandedIn[]): Result<string> {
  const hashes = new Set(
    handedIn.flatMap(({ record }) =>
      record.chains.flatMap(({ header }) => header.rulebooks.map(({ sha256 }) => sha256)),
    ),
  );
  const used = SEED_RULEBOOKS.find(({ text }) => {
    const read = readRulebook(text);
    return read.ok && hashes.has(hashRulebook(read.value));
  });
  return used ? done(used.text) : stopped(recordCheckProblem('record-rulebook-missing', {}));
}

type Outcome = Parameters<typeof recordsToJson>[0];

function outputFiles(
  { into, output, json }: RecordOptions,
  outcome: Outcome,
  language: Language,
): Result<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  if (json !== undefined) {
    const content = `${JSON.stringify(recordsToJson(outcome, language), null, 2)}\n`;
    files.push({ path: json, content });
  }
  if (into === undefined || output === undefined) return done(files);
  showStage('writing', language);
  const bytes = readBytes(into);
  if (!bytes.ok) return bytes;
  const file = openFile({ name: into, bytes: bytes.value }, { inflate: inflateByZlib });
  if (!file.ok) return file;
  const copy = addSheets(file.value.packaged(), [readingsSheet(outcome.members, language)]);
  return copy.ok ? done([...files, { path: output, content: copy.value }]) : copy;
}
