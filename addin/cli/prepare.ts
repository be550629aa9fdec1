import { prepareReview, type ScoredReview } from '../../shared/joint-review/prepare.ts';
import { done, type Problem, type Result } from '../../shared/messages/problem.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import type { Given } from './command.ts';
import { showStage } from './output.ts';
import { readBytes, readRulebookText } from './read-files.ts';

/** What every command that scores is told. */
export interface ReviewOptions {
  readonly rulebook: string;
  readonly 'no-facts': true | undefined;
}

export interface Prepared {
  readonly bytes: Uint8Array;
  readonly scored: ScoredReview;
  readonly problems: readonly Problem[];
}

/** Reads both files and scores. Any `stop` ends it, with every problem found until then. */
export function prepare({
  operands: [path],
  options,
  language,
}: Given<ReviewOptions>): Result<Prepared> {
  showStage('reading', language);
  const bytes = readBytes(path);
  const rulebook = readRulebookText(options.rulebook);
  if (!bytes.ok) return bytes;
  if (!rulebook.ok) return rulebook;
  const workbook = readWorkbook(bytes.value);
  if (!workbook.ok) return workbook;
  showStage('scoring', language);
  const prepared = prepareReview({
    workbook: workbook.value,
    rulebookText: rulebook.value,
    withoutFacts: options['no-facts'] ?? false,
  });
  const problems = [...workbook.problems, ...prepared.problems];
  if (!prepared.scored) return { ok: false, problems };
  return done({ bytes: bytes.value, scored: prepared.scored, problems }, problems);
}
