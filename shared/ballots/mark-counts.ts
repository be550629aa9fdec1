import { once } from '../base/once.ts';
import { compare } from '../exact/rational.ts';
import type { Level, NotMark } from '../rulebook/model/rulebook.ts';
import type { JudgedRules } from './asked-marks.ts';
import { type BallotAttendance, countAttendance } from './attendance.ts';
import { type Ballots, unreadableAnswer } from './ballots.ts';
import { checkBallots } from './check-ballots.ts';
import {
  countAnswers,
  countBallots,
  countSparsely,
  makeCells,
  type PanelGrid,
  panelsIn,
} from './count-answers.ts';
import { denseHistograms, type Histograms, sparseHistograms } from './histograms.ts';
import type { Review, Tally, TurnoutCounts } from './review.ts';
import { findRows, mostInRows, pourRows, SOURCES } from './tally-rows.ts';
import { keepBallots } from './trim-ballots.ts';

/**
 * All marks of one component, counted once: single ballots and rows of tally sheets stand in the
 * same cells. Panels, totals, ranks and explanations are views of these counts.
 */
export interface MarkCounts {
  readonly rules: JudgedRules;
  readonly ballots: Ballots | null;
  /** Answers below `levels.length` are levels; then come the not-marks, a blank, and what cannot be read. */
  readonly levels: readonly Level[];
  readonly notMarks: readonly NotMark[];
  /** Every group and every leaf that the rulebook or the review names; the ballots' own come first. */
  readonly groups: readonly string[];
  readonly leaves: readonly string[];
  /** By box: one of `SOURCES`. */
  readonly sources: Uint8Array;
  /** The row of a box whose marks come from a sheet. */
  readonly rowOf: ReadonlyMap<number, Tally>;
  /** By box: 应到 and the like, as a sheet states them beside single ballots. */
  readonly stated: ReadonlyMap<number, TurnoutCounts>;
  /** Of the ballots that are valid, and of tally rows. */
  readonly valid: Histograms;
  /** Where whole ballots are trimmed. */
  readonly kept: KeptBallots | null;
  /** By panel: 1 where an answer or a count cannot be read, so that nobody knows the others; null: nowhere. */
  readonly isUnreadable: Uint8Array | null;
  /** That one panel has, at most. */
  readonly mostMarks: number;
  /** @throws Error where there are no ballots */
  readonly attendance: () => BallotAttendance;
  /** By box: valid ballots with one of the levels of a rate on every leaf. */
  readonly ofEvery: () => Uint32Array;
}
export interface KeptBallots {
  readonly left: Histograms;
  /** By box: 1 where ballots were dropped. */
  readonly isTrimmed: Uint8Array;
}

/** Counts what a review holds about one component. The order of ballots and rows changes nothing. */
export function countMarks(rules: JudgedRules, review: Review): MarkCounts {
  const { component } = rules;
  const ballots = review.ballots.find((own) => own.component === component.id) ?? null;
  const rows = review.tallies.filter((row) => row.component === component.id);
  const { levels, notMarks } = ballots ?? rules.scale;
  const names = namesIn(rules, ballots, rows);
  const grid: PanelGrid = {
    subjects: review.subjects.length,
    groups: names.groups.length,
    leaves: names.leaves.length,
    width: unreadableAnswer({ levels, notMarks }) + 1,
  };
  const states = ballots ? checkBallots(ballots, rules) : new Uint8Array();
  const found = { rules, ballots, rows, states, grid, levels, ...names };
  return {
    rules,
    ballots,
    levels,
    notMarks,
    ...names,
    ...countFound(found),
    stated: statedBy(review, component.id, names.groups),
    attendance: once(() => {
      if (!ballots) throw new Error(`${component.id} has no ballots to be present with`);
      return countAttendance(ballots, states, { rules, groups: grid.groups });
    }),
    ofEvery: once(() => countOfEvery(found)),
  };
}

function namesIn(
  { component, plans }: JudgedRules,
  ballots: Ballots | null,
  rows: readonly Tally[],
) {
  const planned = plans.flatMap(({ leaves }) => leaves.map(({ leaf }) => leaf.id));
  return {
    groups: union(
      ballots?.groups ?? [],
      component.groups.map(({ id }) => id),
      rows.map(({ group }) => group),
    ),
    leaves: union(
      ballots?.leaves ?? [],
      planned,
      rows.flatMap(({ counts }) => counts.map(({ indicator }) => indicator)),
    ),
  };
}

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

function statedBy(
  { attendance }: Review,
  component: string,
  groups: readonly string[],
): ReadonlyMap<number, TurnoutCounts> {
  const own = attendance.filter((row) => row.component === component);
  return new Map(
    own.map(({ subject, group, turnout }) => [
      subject * groups.length + groups.indexOf(group),
      turnout,
    ]),
  );
}

interface Found {
  readonly rules: JudgedRules;
  readonly ballots: Ballots | null;
  readonly rows: readonly Tally[];
  /** Of the ballots, as `checkBallots` gives them. */
  readonly states: Uint8Array;
  readonly grid: PanelGrid;
  readonly levels: readonly Level[];
  readonly groups: readonly string[];
  readonly leaves: readonly string[];
}

function countFound(found: Found) {
  const { ballots, rows, states, grid } = found;
  const ballotsIn = ballots ? countBallots(ballots, grid) : null;
  const sources = new Uint8Array(grid.subjects * grid.groups);
  const mostBallots = ballotsIn ? markSources(ballotsIn, sources) : 0;
  const rowOf = findRows(rows, sources, found.groups);
  const mostMarks = Math.max(mostBallots, mostInRows(rows));
  const { histograms: valid, isUnreadable } = count(found, { states, mostMarks, rowOf });
  return { sources, rowOf, mostMarks, valid, isUnreadable, kept: countKept(found, mostMarks) };
}

/** The most ballots of any box. */
function markSources(ballotsIn: Uint32Array, sources: Uint8Array): number {
  let most = 0;
  for (let box = 0; box < ballotsIn.length; box += 1) {
    const ballots = ballotsIn[box] ?? 0;
    if (ballots > 0) sources[box] = SOURCES.ballots;
    if (ballots > most) most = ballots;
  }
  return most;
}

interface Counting {
  readonly states: Uint8Array;
  readonly mostMarks: number;
  readonly rowOf: ReadonlyMap<number, Tally>;
}

function count(found: Found, { states, mostMarks, rowOf }: Counting) {
  const { ballots, grid, levels } = found;
  const order = Uint32Array.from(levels.keys()).sort((a, b) => comparePoints(levels, a, b));
  if (ballots && isSparse(found)) {
    const rankOf = new Uint32Array(order.length);
    for (const [rank, level] of order.entries()) rankOf[level] = rank;
    const histograms = sparseHistograms(countSparsely(ballots, states, grid), rankOf);
    return { histograms, isUnreadable: findUnreadable(histograms, grid) };
  }
  const cells = makeCells(grid, mostMarks);
  if (ballots) countAnswers(ballots, states, { cells, grid });
  const histograms = denseHistograms(cells, grid.width, order);
  const ofBallots = ballots ? findUnreadable(histograms, grid) : null;
  return {
    histograms,
    isUnreadable: pourRows(rowOf, cells, { ...found, isUnreadable: ofBallots }),
  };
}

/**
 * Whether only the answers that were given are counted: on a scale of numbers most have no mark in a
 * panel, and where there are very many different answers a cell for each would fill the memory.
 */
const isSparse = ({ ballots, rows, grid }: Found): boolean =>
  ballots?.isNumbers === true || (rows.length === 0 && panelsIn(grid) * grid.width > MOST_CELLS);
const MOST_CELLS = 2 ** 27;

function comparePoints(levels: readonly Level[], a: number, b: number): number {
  const [one, other] = [levels[a], levels[b]];
  return one && other ? compare(one.points, other.points) : 0;
}

/** By panel: 1 where an answer cannot be read; null where all can. */
function findUnreadable(histograms: Histograms, grid: PanelGrid): Uint8Array | null {
  const unreadable = grid.width - 1;
  let isUnreadable: Uint8Array | null = null;
  for (let panel = 0; panel < panelsIn(grid); panel += 1) {
    if (histograms.countOf(panel, unreadable) === 0) continue;
    isUnreadable ??= new Uint8Array(panelsIn(grid));
    isUnreadable[panel] = 1;
  }
  return isUnreadable;
}

function countKept(found: Found, mostMarks: number): KeptBallots | null {
  const { ballots, rules, states } = found;
  const { trim } = rules.ballotRules;
  if (!ballots || trim?.per !== 'ballot') return null;
  const kept = keepBallots(ballots, states, {
    trim,
    rules,
    groups: found.grid.groups,
  });
  const { histograms } = count(found, { states: kept.states, mostMarks, rowOf: new Map() });
  return { left: histograms, isTrimmed: kept.isTrimmed };
}

function countOfEvery({ ballots, states, rules, grid }: Found): Uint32Array {
  const ofEvery = new Uint32Array(grid.subjects * grid.groups);
  if (!ballots) return ofEvery;
  const { of } = rules.ballotRules;
  const isOf = Uint8Array.from(ballots.levels, ({ id }) => Number(of.includes(id)));
  const { subject, group, answers, leaves } = ballots;
  for (let ballot = 0; ballot < states.length; ballot += 1) {
    if (states[ballot] !== 0) continue;
    let leaf = 0;
    while (leaf < leaves.length && isOf[answers[ballot * leaves.length + leaf] ?? 0] === 1)
      leaf += 1;
    if (leaf < leaves.length) continue;
    const box = (subject[ballot] ?? 0) * grid.groups + (group[ballot] ?? 0);
    ofEvery[box] = (ofEvery[box] ?? 0) + 1;
  }
  return ofEvery;
}
