import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import { rulebookProblem } from '../messages/rulebook.ts';
import { RULEBOOK } from './define/define-rulebook.ts';
import { lintRulebook } from './lint/lint.ts';
import type { Rulebook } from './model/rulebook.ts';
import { type Pass, placeAt } from './schema/schema.ts';
import { readSourceText } from './text/source-text.ts';

const MOST_PROBLEMS = 100;

/**
 * Reads a rulebook: YAML of at most 256 KiB. Whatever is wrong with it comes back as problems with
 * line and column, as many at once as can be told apart; a rulebook with one never scores.
 */
export function readRulebook(text: string): Result<Rulebook> {
  const source = readSourceText(text);
  if (!source.ok) return stopped(...atMost(source.problems));
  const { root, placeOf } = source.value;
  const pass: Pass = { problems: [], places: new Map(), placeOf };
  const rulebook = RULEBOOK.read({ node: root, path: [], pass });
  if (pass.problems.length > 0) return stopped(...atMost(pass.problems));
  if (!rulebook) throw new Error('A rulebook without a value has a problem that says why');
  const checked = atMost(lintRulebook(rulebook, (path) => placeAt(pass, path)));
  return checked.some(({ effect }) => effect === 'stop')
    ? stopped(...checked)
    : done(rulebook, checked);
}

function atMost(problems: readonly Problem[]): readonly Problem[] {
  const [first] = problems.slice(MOST_PROBLEMS);
  if (!first) return problems;
  const { place } = first;
  const rest = rulebookProblem(
    'rulebook-too-many-problems',
    { most: MOST_PROBLEMS },
    place && { place },
  );
  return [...problems.slice(0, MOST_PROBLEMS), rest];
}
