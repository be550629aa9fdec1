import { type Ballots, blankAnswer } from '../../ballots/ballots.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { BallotKey } from './ballot-box.ts';
import type { Poll, Polls } from './poll.ts';

/**
 * Marks on what no indicator is called. Beside a mark on each indicator of the rulebook they are on
 * something else that was asked, left out with a note as a column of such marks is; where one is
 * missing, it may be that one under another name.
 * @param ballots null where none could be made
 */
export function strayMarks(
  { strays, words }: Poll,
  ballots: Ballots | null,
  polls: Pick<Polls, 'categories'>,
): Problem[] {
  if (strays.length === 0) return [];
  const isWhole = ballots ? wholeBallots(ballots, words, polls) : () => false;
  const whole = strays.filter(isWhole);
  const known = words.leaves.map(({ indicator }) => indicator.title);
  const firsts = new Map(
    whole.toReversed().map((stray) => [JSON.stringify([stray.at.sheet, stray.indicator]), stray]),
  );
  return [
    ...[...firsts.values()].map(({ at, indicator }) =>
      layoutProblem('indicator-left-out', { header: indicator }, { place: at }),
    ),
    ...strays
      .filter((stray) => !isWhole(stray))
      .map(({ at, subject, indicator }) =>
        layoutProblem('indicator-unknown', { value: indicator, known }, { place: at, subject }),
      ),
  ];
}

/** Ballots with an answer on each indicator that the subject's category asks. */
function wholeBallots(
  ballots: Ballots,
  { id, groups, leaves }: Poll['words'],
  { categories }: Pick<Polls, 'categories'>,
): (key: BallotKey) => boolean {
  const blank = blankAnswer(ballots);
  const whole = new Set<string>();
  ballots.subject.forEach((subject, ballot) => {
    const group = ballots.group[ballot] ?? 0;
    const isAnswered = leaves.every(
      ({ indicator }, leaf) =>
        ballots.answers[ballot * leaves.length + leaf] !== blank ||
        !categories[subject]?.asks(id, groups[group]?.id, indicator.id),
    );
    if (isAnswered) whole.add(keyOf({ subject, group, rater: ballots.rater[ballot] ?? 0 }));
  });
  return (key) => whole.has(keyOf(key));
}

const keyOf = ({ subject, group, rater }: BallotKey): string => `${subject} ${group} ${rater}`;
