import type { Review } from '../ballots/review.ts';
import type { TurnoutCheck } from '../ballots/turnout.ts';
import { groupBy } from '../base/group-by.ts';
import { markedRows } from '../base/marked-rows.ts';
import { percent } from '../exact/text.ts';
import type { Problem } from '../messages/problem.ts';
import { scoreProblem } from '../messages/score.ts';
import type { Titled } from '../rulebook/model/rulebook.ts';
import type { BallotRules, Plan } from '../rulebook/plan/plan.ts';
import type { CategoryColumns } from './category/category-columns.ts';
import { type ComponentColumns, RECORDS } from './components/component-columns.ts';
import type { CategoryScore, Scoring } from './model/scoring.ts';

export interface NoteSources extends Pick<Scoring, 'places' | 'categories'> {
  readonly columns: readonly CategoryColumns[];
}

/** What the rules say about the review that voids nobody: not checkable, not checked, left out. */
export function findNotes(plan: Plan, review: Review, sources: NoteSources): Problem[] {
  const { columns, categories } = sources;
  return [
    ...uncheckableRules(plan, review),
    ...(review.factsGiven ? [] : uncheckedFacts(plan)),
    ...columns.flatMap((category) => skippedAdjustments(category, plan)),
    ...readingsWithout(columns),
    ...columns.flatMap((category) => readingsNotDue(category, review)),
    ...requiresNotAsked(plan, review, sources),
    ...columns.flatMap((category) => shortTurnouts(category, plan, review)),
    ...categories.flatMap(gradesWithoutPlace),
  ];
}

/** Tally sheets hold no ballots, so staff's own count of valid ones stands. */
function uncheckableRules({ judged }: Plan, { tallies }: Review): Problem[] {
  return judged.flatMap(({ component, ballotRules }) => {
    const rules = rulesOnBallots(ballotRules);
    if (rules.length === 0) return [];
    const sheets = new Set(
      tallies
        .filter((tally) => tally.component === component.id)
        .flatMap(({ counts }) => counts[0]?.levels[0]?.at.sheet ?? []),
    );
    const values = { component: component.title, rules };
    return [...sheets].map((sheet) =>
      scoreProblem('rules-not-checkable', values, { place: { sheet } }),
    );
  });
}

/** In the rulebook's own words: they are the same in every language. */
function rulesOnBallots({ valid, self }: BallotRules): string[] {
  return [
    valid.items === 'every' ? 'items: every' : '',
    valid.allEqual === 'invalid' ? 'all-equal: invalid' : '',
    valid.most ? `most: ${valid.most.level}` : '',
    self === 'excluded' ? 'self: excluded' : '',
  ].filter(Boolean);
}

const uncheckedFacts = ({ vetoes, adjustments }: Plan): Problem[] => [
  ...vetoes.map(({ veto }) => scoreProblem('veto-not-checked', { veto: veto.title })),
  ...adjustments.map(({ adjustment }) =>
    scoreProblem('adjustment-not-checked', { adjustment: adjustment.title }),
  ),
];

/** Facts are there for it, and the component that it belongs to weighs nothing in the category. */
function skippedAdjustments(
  { plan: { id, asks }, subjects, factsOf }: CategoryColumns,
  plan: Plan,
) {
  return plan.adjustments.flatMap(({ adjustment, to }, index): Problem[] => {
    const isMet = (who: number) => factsOf(who).adjustments[index]?.count.num !== 0n;
    if (to === null || asks(to.id) || !subjects.some(isMet)) return [];
    const values = { category: id, adjustment: adjustment.title, component: to.title };
    return [scoreProblem('adjustment-skipped', values)];
  });
}

/** Of all scored subjects, how many have no record: left out, or 0, as the component says. */
function readingsWithout(columns: readonly CategoryColumns[]): Problem[] {
  const all = columns.flatMap((category) =>
    readingsIn(category).map((own) => ({
      own,
      absent: rowsWith(own, category, RECORDS.absent).length,
    })),
  );
  return [...groupBy(all, ({ own }) => own.planned.component)].flatMap(([{ title }, parts]) => {
    const count = parts.reduce((sum, { absent }) => sum + absent, 0);
    const isZero = parts[0]?.own.records?.absent === 'zero';
    const values = { component: title, count };
    return count > 0 ? [scoreProblem(isZero ? 'reading-zero' : 'reading-left-out', values)] : [];
  });
}

const readingsIn = ({ plan, columnsOf }: CategoryColumns): ComponentColumns[] =>
  plan.counted.map(columnsOf).filter(({ records }) => records);

/** Scored rows whose record is of this state. */
function rowsWith({ records }: ComponentColumns, { isVoid }: CategoryColumns, state: number) {
  return [...isVoid.keys()].filter((row) => isVoid[row] === 0 && records?.states[row] === state);
}

/** Records whose months asked for no reading. */
function readingsNotDue(category: CategoryColumns, { subjects }: Review): Problem[] {
  return readingsIn(category).flatMap((own) =>
    rowsWith(own, category, RECORDS['not-due']).map((row) => {
      const subject = category.subjects[row] ?? 0;
      const [month] = category.inputs.readingsOf(subject);
      const name = subjects[subject]?.name ?? '';
      const values = { name, component: own.planned.component.title };
      return scoreProblem('reading-not-due', values, month ? { place: month.points.at } : {});
    }),
  );
}

/** Once for each category, grade and component. */
function requiresNotAsked(
  { names, rulebook }: Plan,
  review: Review,
  { places }: NoteSources,
): Problem[] {
  const notes = new Map<string, Problem>();
  if (rulebook.grades.bands.every(({ requires }) => requires.length === 0)) return [];
  for (const [index, place] of places.entries())
    for (const step of place?.grading.steps ?? []) {
      if (step.kind !== 'not-asked') continue;
      const category = review.subjects[index]?.category ?? '';
      const component = names.component(step.asked.component).title;
      const values = { category, grade: step.grade, component };
      const key = JSON.stringify(values);
      if (!notes.has(key)) notes.set(key, scoreProblem('requires-not-asked', values));
    }
  return [...notes.values()];
}

/** A category so small that its quota rounds to nothing. */
const gradesWithoutPlace = ({ category, scored, quotas }: CategoryScore): Problem[] =>
  quotas.flatMap(({ band, places }) => {
    if (places > 0 || scored === 0 || !band.quota || band.quota.max.num === 0n) return [];
    const values = { category, scored, grade: band.grade, max: percent(band.quota.max) };
    return [scoreProblem('grade-without-place', values)];
  });

/** Where the rulebook only wants a short turnout reported. */
function shortTurnouts(
  category: CategoryColumns,
  { names }: Plan,
  { subjects }: Review,
): Problem[] {
  const reporting = category.plan.counted.flatMap(
    (planned) => category.columnsOf(planned).turnouts ?? [],
  );
  return reporting.flatMap(({ isShort, checksAt }) =>
    markedRows(isShort).flatMap((row) => {
      const name = subjects[category.subjects[row] ?? 0]?.name ?? '';
      const short = checksAt(row).filter(({ met }) => !met);
      return short.map((check) => shortTurnout(check, { name, group: names.group(check.group) }));
    }),
  );
}

const BASIS = {
  expected: { zh: '应到', en: '' },
  issued: { zh: '发出', en: ' issued' },
};

function shortTurnout(
  { expected, basis, present, presentFrom, expectedFrom }: TurnoutCheck,
  { name, group }: { readonly name: string; readonly group: Titled },
): Problem {
  const place = (presentFrom[0] ?? expectedFrom[0])?.at;
  const values = {
    name,
    group: group.title,
    present: present ?? '?',
    expected: expected ?? '?',
    basis: BASIS[basis],
  };
  return scoreProblem('turnout-short', values, place ? { place } : {});
}
