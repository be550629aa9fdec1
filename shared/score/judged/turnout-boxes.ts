import { BALLOT_STATES, stateNumber } from '../../ballots/check-ballots.ts';
import { shareRule } from '../../ballots/holds.ts';
import type { MarkCounts } from '../../ballots/mark-counts.ts';
import type { At } from '../../ballots/review.ts';
import { SOURCES } from '../../ballots/tally-rows.ts';
import { checkTurnout } from '../../ballots/turnout.ts';
import type { Turnout } from '../../rulebook/model/rulebook.ts';

/** What turnout says of a box (subject × group). */
export const TURNOUT = { met: 0, short: 1, unknown: 2 } as const;
type Said = (typeof TURNOUT)[keyof typeof TURNOUT];

/**
 * By box: what `checkTurnout` says of the tally there, without making one for ballots that were
 * counted. A box without marks is asked nothing.
 */
export function turnoutBoxes(counts: MarkCounts, turnout: Turnout): Uint8Array {
  const { sources, rowOf, groups, rules } = counts;
  const boxes = new Uint8Array(sources.length);
  const ofBallots = counts.ballots ? ballotsRule(counts, turnout) : null;
  for (let box = 0; box < boxes.length; box += 1)
    if (ofBallots && sources[box] === SOURCES.ballots) boxes[box] = ofBallots(box);
  for (const [box, row] of rowOf) {
    const planned = rules.plans[rules.categoryOf[Math.floor(box / groups.length)] ?? 0];
    const check = planned && checkTurnout(row, planned);
    if (check) boxes[box] = said(check.met, check.expected !== null && check.present !== null);
  }
  return boxes;
}

const said = (isMet: boolean, isKnown: boolean): Said => {
  if (isMet) return TURNOUT.met;
  return isKnown ? TURNOUT.short : TURNOUT.unknown;
};

function ballotsRule(counts: MarkCounts, { min }: Turnout): (box: number) => Said {
  const { states, taking, isSpoilt } = counts.attendance();
  const isEnough = shareRule(min);
  const self = stateNumber('self');
  return (box) => {
    const stated = counts.stated.get(box);
    const own = states[box * BALLOT_STATES.length + self] ?? 0;
    const due = less(stated?.expected ?? stated?.issued, own);
    const present = stated?.returned
      ? less(stated.returned, own)
      : isSpoilt[box] === 1
        ? null
        : (taking[box] ?? 0);
    if (due === null || present === null) return TURNOUT.unknown;
    return said(isEnough(present, due), true);
  };
}

/** A ballot of one's own was never due, and never came back. Null where there is none that can be read. */
const less = (cell: At<number> | undefined, own: number): number | null =>
  cell === undefined || cell.value === null ? null : Math.max(0, cell.value - own);
