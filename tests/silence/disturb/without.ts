import type { MadeReview } from '../made/made-review.ts';
import type { Drawn, Held } from '../sheets/drawn.ts';
import { EVERYBODY } from '../sheets/pages.ts';
import type { Made } from './disturbance.ts';

/** The review when one row of a sheet was never handed in. */
export function without(made: Made, index: number, row: number): MadeReview {
  const table = made.sheets[index]?.table;
  const held = table?.rows.find((own) => own.row === row);
  if (!table || !held) return made.review;
  const rest = removed(made.review, table.of, held);
  return held.person === EVERYBODY || isStillThere(made, index, row)
    ? rest
    : withoutPerson(rest, held.person);
}

/** The review when one row is somebody else's; who is not on a roster that is there is nobody. */
export function underName(
  made: Made,
  [index, row]: readonly [number, number],
  name: string,
): MadeReview {
  const rest = without(made, index, row);
  const table = made.sheets[index]?.table;
  const held = table?.rows.find((own) => own.row === row);
  const person = made.review.people[held?.person ?? -1];
  if (!table || !held || !person || made.review.hasRoster) return rest;
  const only = onlyHeld(made.review, table.of, held);
  return {
    ...rest,
    people: [...rest.people, { ...person, name }],
    ballots: [...rest.ballots, only.ballots],
    points: [...rest.points, only.points],
    measured: [...rest.measured, only.measured],
    facts: [...rest.facts, only.facts],
  };
}

/** What the row says, and nothing else of that person. */
function onlyHeld({ ballots, points, measured, facts, items }: MadeReview, of: string, held: Held) {
  const { person, group, ballot, leaf, entry } = held;
  const isBallots = ['tally', 'wide', 'long', 'ballots', 'ticks'].includes(of);
  return {
    ballots: (ballots[person] ?? []).map((own, at) =>
      isBallots && at === group
        ? own
            .filter((_, index) => ballot === undefined || index === ballot)
            .map((one) => ({
              ...one,
              answers: one.answers.map((answer, place) =>
                leaf === undefined || place === leaf ? answer : null,
              ),
            }))
        : [],
    ),
    points: of === 'checklist' ? (points[person] ?? []) : items.map(() => null),
    measured: of === 'measures' ? (measured[person] ?? null) : null,
    facts: of === 'facts' ? (facts[person] ?? []).slice(entry ?? 0, (entry ?? 0) + 1) : [],
  };
}

/** With a roster, who is not on it is not there; else whoever is on any sheet. */
function isStillThere({ review, sheets }: Made, index: number, row: number): boolean {
  const person = sheets[index]?.table.rows.find((own) => own.row === row)?.person;
  return sheets.some(
    ({ table }, at) =>
      (!review.hasRoster || table.of === 'roster') &&
      table.rows.some(
        (own) =>
          own.person === EVERYBODY || (own.person === person && (at !== index || own.row !== row)),
      ),
  );
}

function removed(review: MadeReview, of: string, held: Held): MadeReview {
  const { person, entry } = held;
  const blank = <T>(list: readonly (T | null)[]) => list.with(person, null);
  if (of === 'measures') return { ...review, measured: blank(review.measured) };
  if (of === 'checklist') {
    const none = review.items.map(() => null);
    return { ...review, points: review.points.with(person, none) };
  }
  // A level without votes beside it is missed, whatever it held.
  if (of === 'tally-form') return review;
  if (of === 'form') {
    const own = (review.points[person] ?? []).with(held.leaf ?? 0, null);
    return { ...review, points: review.points.with(person, own) };
  }
  if (of === 'facts')
    return {
      ...review,
      facts: review.facts.with(person, (review.facts[person] ?? []).toSpliced(entry ?? 0, 1)),
    };
  if (of === 'roster') return review;
  const persons = person === EVERYBODY ? review.people.map((_, own) => own) : [person];
  return persons.reduce((all, own) => withoutBallots(all, { ...held, person: own }), review);
}

function withoutBallots(review: MadeReview, { person, group, ballot, leaf }: Held): MadeReview {
  const own = (review.ballots[person] ?? []).map((ballots, at) =>
    at !== group
      ? ballots
      : ballots.map((one, index) =>
          ballot !== undefined && index !== ballot
            ? one
            : {
                ...one,
                answers: one.answers.map((answer, place) =>
                  leaf !== undefined && place !== leaf ? answer : null,
                ),
              },
        ),
  );
  return { ...review, ballots: review.ballots.with(person, own) };
}

function withoutPerson(review: MadeReview, person: number): MadeReview {
  const rest = <T>(list: readonly T[]) => list.toSpliced(person, 1);
  return {
    ...review,
    people: rest(review.people),
    ballots: rest(review.ballots),
    points: rest(review.points),
    measured: rest(review.measured),
    facts: rest(review.facts),
  };
}

/** The review when nobody was asked this question: one thing about one person. */
export function withoutQuestion(
  { review, sheets }: Made,
  drawn: Drawn,
  question: number,
): MadeReview {
  const person = question % review.people.length;
  const leaf = Math.floor(question / review.people.length);
  const rest = drawn.table.rows.reduce(
    (all, { group, ballot }) => withoutBallots(all, { person, leaf, ...given({ group, ballot }) }),
    review,
  );
  const isElsewhere =
    review.hasRoster ||
    review.indicators.length > 1 ||
    sheets.some(
      (sheet) =>
        sheet !== drawn &&
        sheet.table.rows.some((row) => row.person === person || row.person === EVERYBODY),
    );
  return isElsewhere ? rest : withoutPerson(rest, person);
}

const given = ({ group, ballot }: { group: number | undefined; ballot: number | undefined }) => ({
  ...(group === undefined ? {} : { group }),
  ...(ballot === undefined ? {} : { ballot }),
});
