import { prepareReview, type ScoredReview } from '../../shared/joint-review/prepare.ts';
import { done, type Problem, type Result } from '../../shared/messages/problem.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import type { ReviewArguments } from './arguments.ts';
import { readBytes, readRulebookText } from './files.ts';
import { showStage } from './output.ts';

export interface Prepared {
  readonly bytes: Uint8Array;
  readonly scored: ScoredReview;
  readonly problems: readonly Problem[];
}

/** Reads both files and scores. Any `stop` ends it, with every problem found until then. */
export function prepare(given: ReviewArguments): Result<Prepared> {
  showStage('reading', given.language);
  const bytes = readBytes(given.workbook);
  const rulebook = readRulebookText(given.rulebook);
  if (!bytes.ok) return bytes;
  if (!rulebook.ok) return rulebook;
  const workbook = readWorkbook(bytes.value);
  if (!workbook.ok) return workbook;
  const { withoutFacts, language } = given;
  showStage('scoring', language);
  const prepared = prepareReview({
    workbook: workbook.value,
    rulebookText: rulebook.value,
    withoutFacts,
  });
  const problems = [...workbook.problems, ...prepared.problems];
  if (!prepared.scored) return { ok: false, problems };
  return done({ bytes: bytes.value, scored: prepared.scored, problems }, problems);
}
