import type { Ballots } from '../../ballots/ballots.ts';
import { neededLeaves } from '../../ballots/check-ballots.ts';
import { holdsForShare } from '../../ballots/holds.ts';
import type { Review } from '../../ballots/review.ts';
import type { BallotsComponent } from '../../rulebook/model/rulebook.ts';

/** By subject and group, as `subject × groups + group`: 1 where too few took part. */
export type ShortGroups = Uint8Array;

/** What `checkTurnout` says of every group with ballots; null where of one it cannot be known. */
export function findShort(
  ballots: Ballots,
  component: BallotsComponent,
  review: Review,
): ShortGroups | null {
  const short = new Uint8Array(review.subjects.length * ballots.groups.length);
  if (!component.turnout) return short;
  const { given, own, taking } = countTaking(ballots, component, review);
  const { expected, returned } = statedCounts(ballots, review);
  for (let panel = 0; panel < short.length; panel += 1) {
    if (given[panel] === 0) continue;
    // A ballot of one's own was never due, and never came back.
    const less = (count: number) => Math.max(0, count - (own[panel] ?? 0));
    const due = less(expected[panel] ?? UNREADABLE);
    const back = returned[panel] ?? UNREADABLE;
    const present = back === NOT_STATED ? (taking[panel] ?? 0) : less(back);
    if (!Number.isFinite(due) || !Number.isFinite(present)) return null;
    short[panel] = holdsForShare(component.turnout.min, present, due) ? 0 : 1;
  }
  return short;
}

/** Ballots of each panel: all of them, those on oneself, and those that took part. */
function countTaking(
  ballots: Ballots,
  { indicators, self }: BallotsComponent,
  { subjects }: Review,
) {
  const { subject, group, groups, rater, raters, answers, leaves } = ballots;
  const leavesOf = neededLeaves(
    ballots,
    indicators,
    subjects.map(({ category }) => category),
  );
  const counts = answersThatCount(ballots);
  const panels = subjects.length * groups.length;
  const given = new Uint32Array(panels);
  const own = new Uint32Array(panels);
  const taking = new Uint32Array(panels);
  for (let ballot = 0; ballot < subject.length; ballot += 1) {
    const about = subject[ballot] ?? 0;
    const panel = about * groups.length + (group[ballot] ?? 0);
    given[panel] = (given[panel] ?? 0) + 1;
    const isOwn = self === 'excluded' && raters[rater[ballot] ?? 0]?.self === about;
    if (isOwn) own[panel] = (own[panel] ?? 0) + 1;
    const asked = isOwn ? NO_LEAVES : leavesOf(about);
    for (let at = 0; at < asked.length; at += 1) {
      if (counts[answers[ballot * leaves.length + (asked[at] ?? 0)] ?? 0] !== 1) continue;
      taking[panel] = (taking[panel] ?? 0) + 1;
      break;
    }
  }
  return { given, own, taking };
}
const NO_LEAVES: readonly number[] = [];

/** By answer: 1 where it counts as taking part. */
const answersThatCount = ({ levels, notMarks }: Ballots): Uint8Array =>
  Uint8Array.from([
    ...levels.map(() => 1),
    ...notMarks.map(({ turnout }) => (turnout === 'counted' ? 1 : 0)),
  ]);

const UNREADABLE = Number.POSITIVE_INFINITY;
const NOT_STATED = Number.NEGATIVE_INFINITY;

/** 应到, else 发出, and 收回 of each panel, as its sheet states them. */
function statedCounts({ component, groups }: Ballots, { subjects, attendance }: Review) {
  const panels = subjects.length * groups.length;
  const expected = new Float64Array(panels).fill(UNREADABLE);
  const returned = new Float64Array(panels).fill(NOT_STATED);
  for (const { subject, group, turnout, ...row } of attendance) {
    if (row.component !== component || !groups.includes(group)) continue;
    const panel = subject * groups.length + groups.indexOf(group);
    const due = turnout.expected ?? turnout.issued;
    expected[panel] = due?.value ?? UNREADABLE;
    if (turnout.returned) returned[panel] = turnout.returned.value ?? UNREADABLE;
  }
  return { expected, returned };
}
