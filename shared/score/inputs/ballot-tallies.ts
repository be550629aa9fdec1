import type { Ballots } from '../../ballots/ballots.ts';
import { type BallotRules, checkBallots } from '../../ballots/check-ballots.ts';
import type { At, Attendance, Review, Tally } from '../../ballots/review.ts';
import { type TallyOf, tallyBallots } from '../../ballots/tally-ballots.ts';
import { once } from '../../base/once.ts';
import type { Component, Rulebook } from '../../rulebook/model/rulebook.ts';

/** The tally of a review's single ballots; null where there are none. */
export type BallotTallyOf = (subject: number, component: string, group: string) => Tally | null;

/** Applies each component's rules to its ballots, when the first tally of it is asked for. */
export function ballotTallies(rulebook: Rulebook, review: Review): BallotTallyOf {
  const categories = review.subjects.map(({ category }) => category);
  const byComponent = new Map(
    review.ballots.map((ballots) => [
      ballots.component,
      once(() => talliesOf(ballots, componentOf(rulebook, ballots), categories)),
    ]),
  );
  const attendance = new Map(review.attendance.map((row) => [keyOf(row), row.turnout]));
  return (subject, component, group) => {
    const tally = byComponent.get(component)?.()(subject, group);
    return tally ? withAttendance(tally, attendance.get(keyOf(tally))) : null;
  };
}

const keyOf = ({ subject, component, group }: Omit<Attendance, 'turnout'>): string =>
  JSON.stringify([subject, component, group]);

function componentOf({ components }: Rulebook, { component }: Ballots): Component {
  const found = components.find(({ id }) => id === component);
  if (!found) throw new Error(`Ballots of ${component}: the reader binds only what is declared`);
  return found;
}

/** A rate takes every ballot, and asks for no indicators. */
function talliesOf(ballots: Ballots, component: Component, categories: readonly string[]): TallyOf {
  const rules = ballotRules(component);
  return tallyBallots(ballots, {
    indicators: rules.indicators,
    trim: component.kind === 'ballots' ? component.trim : null,
    of: component.kind === 'rate' ? component.of : [],
    categories,
    states: checkBallots(ballots, rules, categories),
  });
}

/** @throws Error for a component that takes no ballots: the reader binds none to it */
export function ballotRules(component: Component): BallotRules {
  if (component.kind === 'ballots') return component;
  if (component.kind !== 'rate') throw new Error(`${component.id} takes no ballots`);
  const { weight, groups } = component;
  return { weight, groups, indicators: [], valid: ANY_BALLOT, self: 'included' };
}
const ANY_BALLOT = { items: 'some', allEqual: 'valid', most: null } as const;

/** A ballot of one's own was never due, and never came back. */
function withAttendance(tally: Tally, given: Attendance['turnout'] | undefined): Tally {
  if (!given) return tally;
  const self = tally.ballots?.states.self ?? 0;
  const less = (cell: At<number> | undefined) =>
    cell && { ...cell, value: cell.value === null ? null : Math.max(0, cell.value - self) };
  const { expected = given.issued, returned, ...others } = given;
  const due = less(expected);
  const back = less(returned);
  return {
    ...tally,
    turnout: {
      ...tally.turnout,
      ...others,
      ...(due && { expected: due }),
      ...(back && { returned: back }),
    },
  };
}
