import type { SheetPlace } from '../messages/problem.ts';
import { unreadableAnswer } from './ballots.ts';
import { BALLOT_STATES } from './check-ballots.ts';
import type { Histograms } from './histograms.ts';
import type { MarkCounts } from './mark-counts.ts';
import type { At, BallotCounts, LeafCounts, Tally, TurnoutCounts } from './review.ts';
import { SOURCES } from './tally-rows.ts';

/** `twice`: the reader reports it, and neither may count. */
export type FoundTally = Tally | 'twice' | null;

/** What one group gave one subject, as a tally: the sheet's own row, or a view of the counted ballots. */
export function tallyIn(counts: MarkCounts, subject: number, group: string): FoundTally {
  const position = counts.groups.indexOf(group);
  if (position === -1) return null;
  const box = subject * counts.groups.length + position;
  const source = counts.sources[box];
  if (source === SOURCES.twice) return 'twice';
  if (source === SOURCES.sheet) return counts.rowOf.get(box) ?? null;
  return source === SOURCES.ballots ? ballotsTally(counts, { subject, group, box }) : null;
}

interface Box {
  readonly subject: number;
  readonly group: string;
  readonly box: number;
}

function ballotsTally(counts: MarkCounts, { subject, group, box }: Box): Tally {
  const { ballots, kept, rules, valid } = counts;
  if (!ballots) throw new Error('Marks of ballots without ballots');
  const { first, isSpoilt, taking } = counts.attendance();
  const at: SheetPlace = { sheet: ballots.placeOf(first[box] ?? 0, 0).sheet };
  const states = statesIn(counts, box);
  const known = (value: number): At<number> => ({ value: isSpoilt[box] === 1 ? null : value, at });
  const turnout = { returned: known(taking[box] ?? 0), valid: known(states.valid) };
  const { trim } = rules.ballotRules;
  const leavesOf = (histograms: Histograms) =>
    ballots.leaves.map((_, leaf) => leafCounts(counts, histograms, { box, leaf, at }));
  return {
    subject,
    component: rules.component.id,
    group,
    counts: leavesOf(valid),
    turnout: withStated(turnout, counts.stated.get(box), states.self),
    ballots: {
      states,
      ofEvery: counts.ofEvery()[box] ?? 0,
      kept: kept && {
        high: kept.isTrimmed[box] === 1 ? (trim?.high ?? 0) : 0,
        low: kept.isTrimmed[box] === 1 ? (trim?.low ?? 0) : 0,
        counts: leavesOf(kept.left),
      },
    },
  };
}

function statesIn(counts: MarkCounts, box: number): BallotCounts['states'] {
  const { states } = counts.attendance();
  const many = BALLOT_STATES.length;
  return Object.fromEntries(
    BALLOT_STATES.map((state, number) => [state, states[box * many + number] ?? 0]),
  ) as BallotCounts['states'];
}

/**
 * All levels of a scale of levels; of a number scale those that were given, lest they be many.
 * Where an answer cannot be read, nobody knows how many there are of any.
 */
function leafCounts(
  { levels, notMarks, leaves, ballots }: MarkCounts,
  histograms: Histograms,
  { box, leaf, at }: { readonly box: number; readonly leaf: number; readonly at: SheetPlace },
): LeafCounts {
  const panel = box * leaves.length + leaf;
  const isKnown = histograms.countOf(panel, unreadableAnswer({ levels, notMarks })) === 0;
  const cell = (answer: number): At<number> => ({
    value: isKnown ? histograms.countOf(panel, answer) : null,
    at,
  });
  const given = ballots?.isNumbers ? histograms.levelsIn(panel) : null;
  return {
    indicator: leaves[leaf] ?? '',
    ...(given && { numbers: given.flatMap((level) => levels[level] ?? []) }),
    levels: isKnown ? (given ?? [...levels.keys()]).map(cell) : [{ value: null, at }],
    notMarks: notMarks.map((_, position) => cell(levels.length + position)),
  };
}

/** What a sheet states goes before what was counted; a ballot of one's own was never due, and never came back. */
function withStated(
  counted: TurnoutCounts,
  stated: TurnoutCounts | undefined,
  self: number,
): TurnoutCounts {
  if (!stated) return counted;
  const less = (cell: At<number> | undefined) =>
    cell && { ...cell, value: cell.value === null ? null : Math.max(0, cell.value - self) };
  const { expected, issued, returned } = stated;
  const due = expected ? { expected: less(expected) } : { issued: less(issued) };
  const all = { ...counted, ...stated, ...due, ...(returned && { returned: less(returned) }) };
  return Object.fromEntries(Object.entries(all).filter(([, cell]) => cell !== undefined));
}
