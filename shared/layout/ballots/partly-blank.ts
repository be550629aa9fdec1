import { type Ballots, blankAnswer } from '../../ballots/ballots.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { Polls } from './poll.ts';

/**
 * Ballots with a mark on some indicators and nothing on others, where the rules do not say what a
 * blank is: a cell that was passed over, or a row of a mark that is gone.
 */
export function partlyBlank(
  ballots: Ballots,
  { id, groups, leaves, scale }: BallotsWords,
  { roll, categories }: Pick<Polls, 'roll' | 'categories'>,
): Problem[] {
  if (leaves.length < 2 || scale.notMarks.some((own) => own.id === 'blank')) return [];
  const blank = blankAnswer(ballots);
  return [...ballots.subject].flatMap((subject, ballot): Problem[] => {
    const answers = ballots.answers.subarray(ballot * leaves.length, (ballot + 1) * leaves.length);
    if (!answers.includes(blank) || answers.every((answer) => answer === blank)) return [];
    const group = groups[ballots.group[ballot] ?? 0]?.id;
    const missing = leaves.filter(
      ({ indicator }, leaf) =>
        answers[leaf] === blank && categories[subject]?.asks(id, group, indicator.id),
    );
    const first = answers.findIndex((answer) => answer !== blank);
    if (missing.length === 0) return [];
    const indicators = missing.map(({ indicator }) => indicator.title);
    const values = { name: quotable(roll.subjects[subject]?.name ?? ''), indicators };
    return [
      layoutProblem('ballot-partly-blank', values, { place: ballots.placeOf(ballot, first) }),
    ];
  });
}
