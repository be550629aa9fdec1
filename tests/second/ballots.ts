import { countsAsPresent, isSame } from './answer.ts';
import { compare, fraction, times, whole } from './fraction.ts';
import { type Ballot, gatherBallots, isAt, scaleOf } from './gather.ts';
import type { ExpectedInput, Input } from './input.ts';
import { isSelf } from './names.ts';
import { at, type Component, number, type Part, predicate, text } from './rulebook.ts';

/** What is left of a component's ballots when all rules about who counts were applied. */
export interface Counted {
  readonly ballots: readonly Ballot[];
  /** Why a subject's marks cannot be counted, by subject. */
  readonly spoilt: ReadonlyMap<number, string>;
}

export function countBallots(rulebook: Part, input: Input, component: Component): Counted {
  const { ballots, spoilt } = gatherBallots(rulebook, input, component);
  const others = ballots.filter((ballot) => !isLeftOutAsSelf(ballot, input, component));
  const valid = dropInvalid(others, component.rules);
  const counted = valid.filter((ballot) => {
    const cast = ballots.filter((other) => isAt(other, ballot.subject, ballot.group));
    const kept = cast.filter((other) => others.includes(other));
    const present = kept.filter((other) => isPresent(other, scaleOf(rulebook, component)));
    const row = expectedOf(input, component, ballot);
    const left = (stated: number) => Math.max(0, stated - (cast.length - kept.length));
    const returned = row?.returned === undefined ? present.length : left(row.returned);
    return !isEmptied(component, returned, left(row?.count ?? 0));
  });
  return { ballots: counted, spoilt };
}

function isLeftOutAsSelf(ballot: Ballot, input: Input, component: Component): boolean {
  const subject = input.subjects[ballot.subject];
  if (!subject || text(at(component.rules, 'self'), 'included') !== 'excluded') return false;
  return isSelf(ballot, subject, input.subjects);
}

const isPresent = (ballot: Ballot, scale: Part | undefined): boolean =>
  [...ballot.answers.values()].some((answer) => countsAsPresent(answer, scale));

/** @throws RangeError when turnout is asked and nothing says how many were expected */
function expectedOf(
  input: Input,
  component: Component,
  { subject, group }: Ballot,
): ExpectedInput | null {
  if (at(component.rules, 'turnout') === undefined) return null;
  const row = input.expected.find(
    (each) => each.component === component.id && each.group === group && each.subject === subject,
  );
  if (!row) throw new RangeError(`${component.id}, ${group}: nobody says how many were expected`);
  return row;
}

function isEmptied(component: Component, present: number, expected: number): boolean {
  const turnout = at(component.rules, 'turnout');
  if (turnout === undefined || text(at(turnout, 'short')) !== 'void') return false;
  const [, operator = '', share] = /^(>=|<=|>|<|=)(.*)$/.exec(text(at(turnout, 'min'))) ?? [];
  // Multiplied instead of divided, because nobody at all may be expected.
  const needed = times(number(share), whole(expected));
  return !predicate(`${operator} ${needed.top}/${needed.bottom}`).holds(whole(present));
}

/** `items`, then `all-equal`, then `most`, each on what the one before left. */
function dropInvalid(ballots: readonly Ballot[], rules: Part): Ballot[] {
  const valid = at(rules, 'valid');
  const complete = ballots.filter((ballot) => hasItems(ballot, text(at(valid, 'items'), 'some')));
  const varied =
    text(at(valid, 'all-equal'), '') === 'invalid'
      ? complete.filter((ballot) => !isAllEqual(ballot))
      : complete;
  const most = at(valid, 'most');
  return most === undefined
    ? varied
    : varied.filter((ballot) => !givesTooMany(ballot, varied, most));
}

function hasItems(ballot: Ballot, items: string): boolean {
  const isGiven = [...ballot.answers.values()].map(({ kind }) => kind !== 'blank');
  return items === 'every' ? isGiven.every(Boolean) : isGiven.some(Boolean);
}

function isAllEqual(ballot: Ballot): boolean {
  const [first, ...rest] = ballot.answers.values();
  return first !== undefined && rest.length > 0 && rest.every((answer) => isSame(answer, first));
}

/** Whether this ballot's rater gave one level to too many of the subjects they marked. */
function givesTooMany(ballot: Ballot, all: readonly Ballot[], most: Part): boolean {
  const indicator = text(at(most, 'indicator'));
  const levels = all
    .filter((other) => other.rater === ballot.rater && other.group === ballot.group)
    .flatMap((other) => levelOn(other, indicator) ?? []);
  if (levels.length < 2) return false;
  const given = levels.filter((level) => level === text(at(most, 'level'))).length;
  const share = fraction(BigInt(given), BigInt(levels.length));
  return compare(share, number(at(most, 'share'))) > 0;
}

/** The level that a ballot gives on an indicator; null where it gives none. */
export function levelOn(ballot: Ballot, indicator: string): string | null {
  const answer = ballot.answers.get(indicator);
  return answer?.kind === 'mark' ? answer.level : null;
}
