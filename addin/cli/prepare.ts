import {
  prepareReview,
  type ReviewInput,
  type ScoredReview,
} from '../../shared/joint-review/prepare.ts';
import { done, type Problem, type Result } from '../../shared/messages/problem.ts';
import { type OpenedFile, openFile } from '../../shared/workbook/open-file.ts';
import type { Given } from './command.ts';
import { showStage } from './output.ts';
import { readBytes, readRulebookText, readText } from './read-files.ts';

/** What every command that scores is told. */
export interface ReviewOptions {
  readonly rulebook: string;
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
  const rulebook = readRulebookText(options.rulebook);
  const layout = options.layout === undefined ? done(undefined) : readText(options.layout);
  if (!bytes.ok) return bytes;
  if (!rulebook.ok) return rulebook;
  if (!layout.ok) return layout;
  const file = openFile({ name: path, bytes: bytes.value });
  if (!file.ok) return file;
  const input = {
    workbook: file.value.workbook,
    rulebookText: rulebook.value,
    withoutFacts: options['no-facts'] ?? false,
    ...(layout.value !== undefined && { layoutText: layout.value }),
  };
  return done({ file: file.value, input, problems: file.problems });
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
