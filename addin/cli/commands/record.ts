import { done, type Problem, type Result, stopped } from '../../../shared/messages/problem.ts';
import { recordCheckProblem } from '../../../shared/messages/record-check.ts';
import {
  collectRecords,
  type RecordRules,
} from '../../../shared/reading/record/collect-records.ts';
import type { HandedIn } from '../../../shared/reading/record/people.ts';
import { readingsSheet } from '../../../shared/reading/record/readings-sheet.ts';
import { readRecordWorkbook } from '../../../shared/reading/record/record-workbook.ts';
import { hashRulebook } from '../../../shared/rulebook/canonical/canonical.ts';
import { readRulebook } from '../../../shared/rulebook/read.ts';
import { addSheets } from '../../../shared/workbook/add-sheets.ts';
import { SEED_RULEBOOKS } from '../../seed-rulebooks.ts';
import {
  checkOutputs,
  type OutputFile,
  readBytes,
  readRulebookText,
  writeFiles,
} from '../files.ts';
import { DONE, refuse, report, showStage, UNUSABLE, VOIDED } from '../output.ts';
import { type RecordArguments, readRecordArguments } from '../record-arguments.ts';
import { membersTable, recordsToJson } from './record-output.ts';
import { checkCopyName, writtenFiles } from './score.ts';

/** `lianping record`: months and points on stdout, problems on stderr, files only when all is read. */
export function recordCommand(words: string[]): number {
  const given = readRecordArguments(words);
  if (!given.ok) return refuse(given.problems, 'zh');
  const { language } = given.value;
  const wrong = checkPaths(given.value);
  if (wrong.length > 0) return refuse(wrong, language);
  showStage('reading', language);
  const handedIn = readRecords(given.value.files);
  if (!handedIn.ok) return refuse(handedIn.problems, language);
  const rules = readRules(given.value, handedIn.value);
  if (!rules.ok) return refuse(rules.problems, language);
  const collected = collectRecords(handedIn.value, rules.value);
  const problems = [...rules.problems, ...collected.problems];
  const files = outputFiles(given.value, { ...collected, problems, rules: rules.value });
  if (!files.ok) return refuse([...problems, ...files.problems], language);
  const unwritten = writeFiles(files.value);
  report([...problems, ...unwritten], language);
  if (unwritten.length > 0) return UNUSABLE;
  process.stdout.write(membersTable(collected.members, language));
  process.stdout.write(writtenFiles(files.value, language));
  return problems.some(({ effect }) => effect === 'void') ? VOIDED : DONE;
}

function checkPaths({ files, rulebook, into, json }: RecordArguments): readonly Problem[] {
  const outputs = [...(into ? [into.output] : []), ...(json === null ? [] : [json])];
  const inputs = [...files, ...(into ? [into.workbook] : []), ...(rulebook ? [rulebook] : [])];
  return [...checkOutputs(outputs, inputs), ...(into ? checkCopyName(into.output) : [])];
}

/** All of them, or what is wrong with each that is no record. */
function readRecords(files: readonly string[]): Result<readonly HandedIn[]> {
  const read = files.map(readRecordFile);
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return done(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function readRecordFile(file: string): Result<HandedIn> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const record = readRecordWorkbook(bytes.value);
  if (record.ok) return done({ file, record: record.value });
  return stopped({ ...record.problem, place: { file } });
}

/** The rulebook named, else the built-in one that records were made by: none is guessed. */
function readRules(
  { rulebook: named }: RecordArguments,
  handedIn: readonly HandedIn[],
): Result<RecordRules> {
  const text = named === null ? builtIn(handedIn) : readRulebookText(named);
  if (!text.ok) return text;
  const read = readRulebook(text.value);
  if (!read.ok) return read;
  const { id, version, valid, reading } = read.value;
  if (!reading) return stopped(recordCheckProblem('rulebook-without-reading', { id }));
  const rulebook = { id, version, sha256: hashRulebook(read.value) };
  return done({ rulebook, rules: reading, valid }, read.problems);
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
  { into, json, language }: RecordArguments,
  outcome: Outcome,
): Result<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  if (json !== null) {
    const content = `${JSON.stringify(recordsToJson(outcome, language), null, 2)}\n`;
    files.push({ path: json, content });
  }
  if (!into) return done(files);
  showStage('writing', language);
  const bytes = readBytes(into.workbook);
  if (!bytes.ok) return bytes;
  const copy = addSheets(bytes.value, [readingsSheet(outcome.members, language)]);
  return copy.ok ? done([...files, { path: into.output, content: copy.value.bytes }]) : copy;
}
