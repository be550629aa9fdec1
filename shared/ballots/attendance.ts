import type { JudgedRules } from './asked-marks.ts';
import { askedMarks } from './asked-marks.ts';
import { type Ballots, unreadableAnswer } from './ballots.ts';
import { BALLOT_STATES, stateNumber } from './check-ballots.ts';

/** Who took part, by box (subject × group): asked for by turnout and by explanations alone. */
export interface BallotAttendance {
  /** `box × states + state`: ballots of that state. */
  readonly states: Uint32Array;
  /** Ballots, but those on oneself, with an answer that counts as taking part on a leaf that is asked. */
  readonly taking: Uint32Array;
  /** 1 where an answer on a leaf that is asked cannot be read: then nobody knows who took part. */
  readonly isSpoilt: Uint8Array;
  /** The first ballot. */
  readonly first: Uint32Array;
}

/**
 * @param states of every ballot, as `checkBallots` gives them
 * @param groups how many a subject has boxes for
 */
export function countAttendance(
  ballots: Ballots,
  states: Uint8Array,
  { rules, groups }: { readonly rules: JudgedRules; readonly groups: number },
): BallotAttendance {
  const { subject, group, answers, leaves } = ballots;
  const asked = askedMarks(ballots, rules);
  const isTaking = answersThatCount(ballots);
  const unreadable = unreadableAnswer(ballots);
  const attendance = makeAttendance(rules.categoryOf.length * groups);
  const self = stateNumber('self');
  for (let ballot = states.length - 1; ballot >= 0; ballot -= 1) {
    const own = subject[ballot] ?? 0;
    const box = own * groups + (group[ballot] ?? 0);
    bump(attendance.states, box * BALLOT_STATES.length + (states[ballot] ?? 0));
    attendance.first[box] = ballot;
    const positions = asked[rules.categoryOf[own] ?? 0]?.leaves ?? [];
    let takesPart = 0;
    for (let at = 0; at < positions.length; at += 1) {
      const answer = answers[ballot * leaves.length + (positions[at] ?? 0)] ?? 0;
      if (answer === unreadable) attendance.isSpoilt[box] = 1;
      takesPart |= isTaking[answer] ?? 0;
    }
    if (takesPart === 1 && states[ballot] !== self) bump(attendance.taking, box);
  }
  return attendance;
}

const makeAttendance = (boxes: number): BallotAttendance => ({
  states: new Uint32Array(boxes * BALLOT_STATES.length),
  taking: new Uint32Array(boxes),
  isSpoilt: new Uint8Array(boxes),
  first: new Uint32Array(boxes),
});

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** By answer: 1 where it counts as taking part. */
const answersThatCount = ({ levels, notMarks }: Ballots): Uint8Array =>
  Uint8Array.from([
    ...levels.map(() => 1),
    ...notMarks.map(({ turnout }) => Number(turnout === 'counted')),
    0,
    0,
  ]);
