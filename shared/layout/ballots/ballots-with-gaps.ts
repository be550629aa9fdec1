import { type Ballots, blankAnswer } from '../../ballots/ballots.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { Polls } from './poll.ts';

/**
 * Ballots that lack a mark, where the rules do not say what a blank is: a cell that was passed over,
 * or a row of a mark that is gone. One on oneself may be left out.
 */
export function ballotsWithGaps(
  ballots: Ballots,
  words: BallotsWords,
  polls: Pick<Polls, 'roll' | 'categories'>,
): Problem[] {
  if (words.scale.notMarks.some(({ id }) => id === 'blank')) return [];
  const blank = blankAnswer(ballots);
  const size = words.leaves.length;
  const problems: Problem[] = [];
  for (let at = 0; at < ballots.answers.length; at++) {
    if (ballots.answers[at] !== blank) continue;
    const ballot = Math.floor(at / size);
    const told = withGaps(ballots, ballot, { words, ...polls });
    if (told) problems.push(told);
    at = (ballot + 1) * size - 1;
  }
  return problems;
}

interface Asked extends Pick<Polls, 'roll' | 'categories'> {
  readonly words: BallotsWords;
}

function withGaps(
  ballots: Ballots,
  ballot: number,
  { words: { id, groups, leaves }, roll, categories }: Asked,
): Problem | undefined {
  const subject = ballots.subject[ballot] ?? 0;
  if (ballots.raters[ballots.rater[ballot] ?? 0]?.self === subject) return undefined;
  const blank = blankAnswer(ballots);
  const answers = ballots.answers.subarray(ballot * leaves.length, (ballot + 1) * leaves.length);
  const group = groups[ballots.group[ballot] ?? 0]?.id;
  const missing = leaves.filter(
    ({ indicator }, leaf) =>
      answers[leaf] === blank && categories[subject]?.asks(id, group, indicator.id),
  );
  if (missing.length === 0) return undefined;
  const indicators = missing.map(({ indicator }) => indicator.title);
  const values = { name: quotable(roll.subjects[subject]?.name ?? ''), indicators };
  const place = placeOfGap(ballots, ballot, answers.indexOf(blank));
  return layoutProblem('ballot-with-gaps', values, { place });
}

/** The blank cell; where its row is gone, any mark of the ballot. */
const placeOfGap = (ballots: Ballots, ballot: number, leaf: number): SheetPlace =>
  ballots.cellOf(ballot, leaf) ?? ballots.placeOf(ballot, leaf);
