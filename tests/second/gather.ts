import { type Answer, readAnswer } from './answer.ts';
import type { BallotInput, Input } from './input.ts';
import { plainName } from './names.ts';
import { at, type Component, groupsIn, leavesIn, type Part, text } from './rulebook.ts';

/** All marks of one rater for one subject in one component. */
export interface Ballot {
  readonly group: string;
  /** As it is compared. With the group it says who this is. */
  readonly rater: string;
  /** `''` when it is not known. */
  readonly raterUnit: string;
  readonly subject: number;
  /** One for each leaf that has a weight in the subject's category. */
  readonly answers: Map<string, Answer>;
  /** The leaves that a row listed, blank or not. */
  readonly listed: Set<string>;
}

export interface Gathered {
  readonly ballots: Ballot[];
  /** Why, by subject: a mark that is unreadable or given twice. */
  readonly spoilt: Map<number, string>;
}

export const isAt = (ballot: Ballot, subject: number, group: string): boolean =>
  ballot.subject === subject && ballot.group === group;

export const scaleOf = (rulebook: Part, component: Component): Part | undefined =>
  at(rulebook, 'scales', text(at(component.rules, 'scale')));

/** Puts the rows of one rater and subject together; what the category does not ask is left out. */
export function gatherBallots(rulebook: Part, input: Input, component: Component): Gathered {
  const gathered: Gathered = { ballots: [], spoilt: new Map() };
  for (const row of input.ballots) {
    const category = input.subjects[row.subject]?.category;
    if (row.component !== component.id || category === undefined) continue;
    if (!isAsked(component, row.group, category)) continue;
    const leaves = leavesIn(component, category).map(({ id }) => id);
    add(gathered, readBallot(row, leaves, scaleOf(rulebook, component)));
  }
  return gathered;
}

function isAsked(component: Component, group: string, category: string): boolean {
  if (component.weightIn(category).top === 0n) return false;
  return groupsIn(component, category).some(({ id }) => id === group);
}

function readBallot(row: BallotInput, leaves: string[], scale: Part | undefined): Ballot {
  return {
    group: row.group,
    rater: plainName(row.rater),
    raterUnit: row.raterUnit ?? '',
    subject: row.subject,
    answers: new Map(leaves.map((leaf) => [leaf, readAnswer(row.answers[leaf], scale)])),
    listed: new Set(leaves.filter((leaf) => Object.hasOwn(row.answers, leaf))),
  };
}

function add({ ballots, spoilt }: Gathered, ballot: Ballot): void {
  if ([...ballot.answers.values()].some(({ kind }) => kind === 'unreadable')) {
    spoilt.set(ballot.subject, 'mark-unreadable');
  }
  const first = ballots.find(
    (other) => isAt(other, ballot.subject, ballot.group) && other.rater === ballot.rater,
  );
  if (!first) ballots.push(ballot);
  else if ([...ballot.listed].some((leaf) => first.listed.has(leaf))) {
    spoilt.set(ballot.subject, 'marked-twice');
  }
  if (first) merge(first, ballot);
}

function merge(first: Ballot, later: Ballot): void {
  for (const leaf of later.listed) {
    // What is given twice says neither.
    const answer = first.listed.has(leaf)
      ? ({ kind: 'unreadable' } as const)
      : later.answers.get(leaf);
    if (answer) first.answers.set(leaf, answer);
    first.listed.add(leaf);
  }
}
