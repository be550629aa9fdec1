import { sayProblem } from '../../../../shared/messages/catalogue.ts';
import type { Effect } from '../../../../shared/messages/message.ts';
import type { Problem } from '../../../../shared/messages/problem.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import type { RulebookName } from '../../../../shared/reading/rules/rules-in-force.ts';
import { hashRulebook } from '../../../../shared/rulebook/canonical/canonical.ts';
import type { ReadingRules, Title } from '../../../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../../../shared/rulebook/read.ts';

/** A problem with its place and its sentences, so that no page needs the catalogue to show it. */
export interface RulebookProblem extends Title {
  readonly effect: Effect;
  /** Both from 1; null where it is about the whole file. */
  readonly place: { readonly line: number; readonly column: number } | null;
}

/** A rulebook file as far as the extension applies it. */
export interface RulebookFile extends RulebookName {
  readonly title: Title;
  /** First day of its validity. */
  readonly from: Day;
  /** Null where it says nothing about reading. */
  readonly rules: ReadingRules | null;
}

export interface ReadRulebookFile {
  /** Null where problems stop it. */
  readonly rulebook: RulebookFile | null;
  readonly problems: readonly RulebookProblem[];
}

/** Reads a rulebook file. Brings the YAML reader with it: import it lazily. */
export function readRulebookFile(text: string): ReadRulebookFile {
  const read = readRulebook(text);
  const problems = read.problems.map(spell);
  if (!read.ok) return { rulebook: null, problems };
  const { id, version, title, valid, reading } = read.value;
  const sha256 = hashRulebook(read.value);
  return { rulebook: { id, version, sha256, title, from: valid.from, rules: reading }, problems };
}

function spell(problem: Problem): RulebookProblem {
  const { effect, place } = problem;
  return {
    effect,
    place: place && 'line' in place ? { line: place.line, column: place.column } : null,
    zh: sayProblem(problem, 'zh'),
    en: sayProblem(problem, 'en'),
  };
}
