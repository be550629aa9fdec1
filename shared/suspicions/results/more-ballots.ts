import { askedMarks, type JudgedRules } from '../../ballots/asked-marks.ts';
import type { Ballots, Rater } from '../../ballots/ballots.ts';
import { compare, equals, subtract } from '../../exact/rational.ts';
import type { Level } from '../../rulebook/model/rulebook.ts';
import { size } from '../columns/results.ts';
import type { Missing } from './shortfalls.ts';

interface Wanted {
  readonly group: string;
  readonly missing: Missing;
}
interface Given {
  readonly rules: JudgedRules;
  readonly level: Level;
}

/**
 * Single ballots with those of a group that are missing, each of a rater of its own and at one level.
 * Where a ballot with one level throughout does not count, its last answer is the nearest other one.
 */
export function moreBallots(given: Ballots, { group, missing }: Wanted, of: Given): Ballots {
  const ballots = given.isNumbers ? withNumber(given, of.level) : given;
  const position = ballots.groups.indexOf(group);
  const subjects = [...missing].flatMap(([subject, count]) => Array<number>(count).fill(subject));
  const before = ballots.subject.length;
  const { raters } = ballots;
  return {
    ...ballots,
    subject: Uint32Array.from([...ballots.subject, ...subjects]),
    group: Uint16Array.from([...ballots.group, ...subjects.map(() => position)]),
    rater: Uint32Array.from([...ballots.rater, ...subjects.map((_, at) => raters.length + at)]),
    raters: [...raters, ...subjects.map(() => NOBODY)],
    answers: withAnswers(ballots, subjects, of),
    placeOf: (ballot, leaf) => ballots.placeOf(Math.min(ballot, before - 1), leaf),
  };
}
const NOBODY: Rater = { name: '', self: null };

/** A number that nobody gave is no level yet: answers behind the levels move by one. */
function withNumber(ballots: Ballots, level: Level): Ballots {
  const { levels, answers } = ballots;
  if (levels.some(({ points }) => equals(points, level.points))) return ballots;
  const moved = answers.map((answer) => (answer >= levels.length ? answer + 1 : answer));
  return { ...ballots, levels: [...levels, level], answers: moved };
}

function withAnswers(ballots: Ballots, subjects: readonly number[], { rules, level }: Given) {
  const { levels, leaves, answers } = ballots;
  const answer = levels.findIndex(({ points }) => equals(points, level.points));
  const isMixed = rules.ballotRules.valid.allEqual === 'invalid';
  const asked = askedMarks(ballots, rules);
  const lastOf = (subject: number) => asked[rules.categoryOf[subject] ?? 0]?.leaves.at(-1);
  const all = new Uint16Array(answers.length + subjects.length * leaves.length).fill(answer);
  all.set(answers);
  const other = nearest(levels, answer);
  for (const [at, subject] of subjects.entries()) {
    const last = isMixed ? lastOf(subject) : undefined;
    if (last !== undefined) all[answers.length + at * leaves.length + last] = other;
  }
  return all;
}

/** The level beside it; itself where there is no other. */
function nearest(levels: readonly Level[], answer: number): number {
  const own = levels[answer];
  if (!own) return answer;
  const others = levels
    .map(({ points }, index) => ({ index, apart: size(subtract(points, own.points)) }))
    .filter(({ index }) => index !== answer);
  return others.toSorted((a, b) => compare(a.apart, b.apart))[0]?.index ?? answer;
}
