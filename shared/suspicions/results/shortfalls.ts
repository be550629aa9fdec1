import type { At, LeafCounts, Review, Tally } from '../../ballots/review.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import { type Inputs, indexReview } from '../../score/inputs/inputs.ts';

/** One group's ballots in one component, of which fewer are there than were due. */
export interface Shortfall {
  readonly component: string;
  readonly group: string;
  readonly sheet: string;
  /** Subject → how many are missing, of rows with counts and of single ballots. */
  readonly rows: Missing;
  readonly ballots: Missing;
}
export type Missing = ReadonlyMap<number, number>;

/** Where the sheets say how many were expected, or else given out. */
export function shortfallsIn(plan: Plan, review: Review): Shortfall[] {
  const asks = askedBy(plan, review);
  const counted = countedBallots(review, indexReview(plan, review));
  const asked = [...review.tallies, ...counted].filter(asks);
  const groups = groupBy(asked, ({ component, group }) => JSON.stringify([component, group]));
  return [...groups.values()].flatMap((tallies) => {
    const [first] = tallies;
    const rows = missingIn(tallies.filter(({ ballots }) => !ballots));
    const ballots = missingIn(tallies.filter((tally) => tally.ballots));
    const sheet = first?.counts[0]?.levels[0]?.at.sheet;
    if (!first || sheet === undefined || rows.size + ballots.size === 0) return [];
    return [{ component: first.component, group: first.group, sheet, rows, ballots }];
  });
}

/** Whether the group weighs anything in the subject's category. */
function askedBy(plan: Plan, { subjects }: Review): (tally: Tally) => boolean {
  const categories = new Map(plan.categories.map((category) => [category.id, category]));
  return ({ subject, component, group }) =>
    categories.get(subjects[subject]?.category ?? '')?.asks(component, group) ?? false;
}

/** Single ballots of whom a sheet says something of turnout, as tallies. */
const countedBallots = ({ attendance }: Review, { tallyOf }: Inputs): Tally[] =>
  attendance.flatMap(({ subject, component, group }) => {
    const tally = tallyOf(subject, component, group);
    return tally && tally !== 'twice' && tally.ballots ? [tally] : [];
  });

const missingIn = (tallies: readonly Tally[]): Missing =>
  new Map(
    tallies.flatMap((tally) => {
      const missing = missingOf(tally);
      return missing > 0 ? [[tally.subject, missing]] : [];
    }),
  );

function missingOf({ turnout: { expected, issued, returned }, counts }: Tally): number {
  const due = (expected ?? issued)?.value;
  const back = returned ? returned.value : Math.max(0, ...counts.map(answersOf));
  return due === undefined || due === null || back === null ? 0 : due - back;
}

const answersOf = ({ levels, notMarks }: LeafCounts): number =>
  [...levels, ...notMarks].reduce(
    (all, cell: At<number> | undefined) => all + (cell?.value ?? 0),
    0,
  );
