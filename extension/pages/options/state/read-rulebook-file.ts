import { done, type Problem, type Result, stopped } from '../../../../shared/messages/problem.ts';
import { RULEBOOK_PROBLEMS } from '../../../../shared/messages/rulebook.ts';
import { sayerOf } from '../../../../shared/messages/say.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import type { RulebookName } from '../../../../shared/reading/rules/rules-in-force.ts';
import { hashRulebook } from '../../../../shared/rulebook/canonical/canonical.ts';
import type { ReadingRules, Title } from '../../../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../../../shared/rulebook/read.ts';

/** A problem with its sentences, so that no page needs the rulebook's messages to show it. */
export interface SaidProblem extends Problem {
  readonly said: Title;
}

/** A rulebook file as far as the extension applies it. */
export interface RulebookFile extends RulebookName {
  readonly title: Title;
  /** First day of its validity. */
  readonly from: Day;
  /** Null where it says nothing about reading. */
  readonly rules: ReadingRules | null;
}

/** Reads a rulebook file. Brings the YAML reader with it: import it lazily. */
export function readRulebookFile(text: string): Result<RulebookFile, SaidProblem> {
  const read = readRulebook(text);
  const problems = read.problems.map(withSentences);
  if (!read.ok) return stopped(...problems);
  const { id, version, title, valid, reading } = read.value;
  const sha256 = hashRulebook(read.value);
  return done({ id, version, sha256, title, from: valid.from, rules: reading }, problems);
}

const say = sayerOf(RULEBOOK_PROBLEMS);
const withSentences = (problem: Problem): SaidProblem => ({
  ...problem,
  said: { zh: say(problem, 'zh'), en: say(problem, 'en') },
});
