import {
  prepareReview,
  type ReviewInput,
  type ScoredReview,
} from '../../shared/joint-review/prepare.ts';
import { storedRulebook } from '../../shared/joint-review/stored-rulebook.ts';
import { commandProblem } from '../../shared/messages/command.ts';
import { done, type Problem, type Result, stopped } from '../../shared/messages/problem.ts';
import type { Workbook } from '../../shared/workbook/model.ts';
import { type OpenedFile, openFile } from '../../shared/workbook/open-file.ts';
import type { Given } from './command.ts';
import { inflateByZlib } from './deflate.ts';
import { tuneFor } from './engine-flags.ts';
import { showStage } from './output.ts';
import { readBytes, readRulebookText, readText } from './read-files.ts';

/** What every command that scores is told. */
export interface ReviewOptions {
  /** Undefined for the one that a working copy holds. */
  readonly rulebook: string | undefined;
  readonly layout: string | undefined;
  readonly 'no-facts': true | undefined;
}

export interface Prepared {
  readonly file: OpenedFile;
  readonly scored: ScoredReview;
  readonly problems: readonly Problem[];
}

/** The file, and all that scoring it takes. */
export interface Inputs {
  readonly file: OpenedFile;
  readonly input: ReviewInput;
  readonly problems: readonly Problem[];
}

/** Reads the files that the command names. */
export function readInputs({
  operands: [path],
  options,
  language,
}: Given<ReviewOptions>): Result<Inputs> {
  showStage('reading', language);
  const bytes = readBytes(path);
  const layout = options.layout === undefined ? done(undefined) : readText(options.layout);
  if (!bytes.ok) return bytes;
  tuneFor(bytes.value.length);
  if (!layout.ok) return layout;
  const file = openFile({ name: path, bytes: bytes.value }, { inflate: inflateByZlib });
  if (!file.ok) return file;
  const rulebook = rulebookFor(file.value.workbook, options.rulebook);
  if (!rulebook.ok) return rulebook;
  const input = {
    workbook: file.value.workbook,
    rulebookText: rulebook.value,
    withoutFacts: options['no-facts'],
    ...(layout.value !== undefined && { layoutText: layout.value }),
  };
  return done({ file: file.value, input, problems: file.problems });
}

function rulebookFor(workbook: Workbook, name: string | undefined): Result<string> {
  if (name !== undefined) return readRulebookText(name);
  const stored = storedRulebook(workbook);
  return stored === undefined ? stopped(commandProblem('rulebook-not-named', {})) : done(stored);
}

/** Reads and scores. Any `stop` ends it, with every problem found until then. */
export function prepare(given: Given<ReviewOptions>): Result<Prepared> {
  const inputs = readInputs(given);
  if (!inputs.ok) return inputs;
  const { file, input } = inputs.value;
  showStage('scoring', given.language);
  const prepared = prepareReview(input);
  const problems = [...inputs.value.problems, ...prepared.problems];
  if (!prepared.scored) return { ok: false, problems };
  return done({ file, scored: prepared.scored, problems }, problems);
}
