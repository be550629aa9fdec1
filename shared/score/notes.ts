import type { Review } from '../ballots/review.ts';
import { groupBy } from '../base/group-by.ts';
import { percent } from '../exact/text.ts';
import type { Sayable } from '../messages/message.ts';
import type { Problem, SheetPlace } from '../messages/problem.ts';
import { scoreProblem } from '../messages/score.ts';
import type { BallotsComponent, Rulebook } from '../rulebook/model/rulebook.ts';
import type {
  BallotsScore,
  CategoryScore,
  Scoring,
  SubjectScore,
  TurnoutCheck,
} from './model/scoring.ts';

/** What the rules say about the review that voids nobody: not checkable, not checked, left out. */
export function findNotes(
  rulebook: Rulebook,
  review: Review,
  { subjects, categories }: Pick<Scoring, 'subjects' | 'categories'>,
): Problem[] {
  return [
    ...uncheckableRules(rulebook, review),
    ...(review.factsGiven ? [] : uncheckedFacts(rulebook)),
    ...readingsLeftOut(subjects, review),
    ...requiresNotAsked(subjects, review),
    ...subjects.flatMap((subject) => shortTurnouts(rulebook, subject, review)),
    ...categories.flatMap(gradesWithoutPlace),
  ];
}

/** Tally sheets hold no ballots, so staff's own count of valid ones stands. */
function uncheckableRules({ components }: Rulebook, { tallies }: Review): Problem[] {
  return components.flatMap((component) => {
    if (component.kind !== 'ballots') return [];
    const rules = ballotRules(component);
    const sheets = new Set(
      tallies
        .filter((tally) => tally.component === component.id)
        .flatMap(({ counts }) => counts[0]?.levels[0]?.at.sheet ?? []),
    );
    if (rules.length === 0) return [];
    const values = { component: component.title, rules: rules.join(', ') };
    return [...sheets].map((sheet) =>
      scoreProblem('rules-not-checkable', values, { place: { sheet } }),
    );
  });
}

/** In the rulebook's own words: they are the same in every language. */
function ballotRules({ valid, self }: BallotsComponent): string[] {
  return [
    valid.items === 'every' ? 'items: every' : '',
    valid.allEqual === 'invalid' ? 'all-equal: invalid' : '',
    valid.most ? `most: ${valid.most.level}` : '',
    self === 'excluded' ? 'self: excluded' : '',
  ].filter(Boolean);
}

const uncheckedFacts = ({ veto, adjust }: Rulebook): Problem[] => [
  ...veto.map(({ title }) => scoreProblem('veto-not-checked', { veto: title })),
  ...adjust.map(({ title }) => scoreProblem('adjustment-not-checked', { adjustment: title })),
];

/** Readings without a record, left out or 0 by the rules, and those whose months asked for none. */
function readingsLeftOut(subjects: readonly SubjectScore[], { subjects: who }: Review): Problem[] {
  const readings = subjects.flatMap(({ index, status, components }) =>
    components.flatMap((one) => {
      const counts = one.kind === 'reading' && one.weight.num !== 0n && status === 'scored';
      return counts ? [{ index, ...one }] : [];
    }),
  );
  const absent = groupBy(
    readings.filter(({ state }) => state === 'absent'),
    ({ component }) => component,
  );
  return [
    ...[...absent].map(([{ title, absent }, { length: count }]) =>
      scoreProblem(absent === 'zero' ? 'reading-zero' : 'reading-left-out', {
        component: title,
        count,
      }),
    ),
    ...readings.flatMap(({ index, state, component, months }) => {
      const values = { name: who[index]?.name ?? '', component: component.title };
      const place = months[0]?.row.points.at;
      if (state !== 'not-due') return [];
      return [scoreProblem('reading-not-due', values, place ? { place } : {})];
    }),
  ];
}

/** Once for each category, grade and component. */
function requiresNotAsked(subjects: readonly SubjectScore[], { subjects: who }: Review): Problem[] {
  const found = subjects.flatMap(({ index, grading, components }) =>
    (grading?.steps ?? []).flatMap((step) => {
      if (step.kind !== 'not-asked') return [];
      const asked = components.find(({ component }) => component.id === step.predicate.id);
      return [
        scoreProblem('requires-not-asked', {
          category: who[index]?.category ?? '',
          grade: step.grade,
          component: asked?.component.title ?? step.predicate.id,
        }),
      ];
    }),
  );
  return [...new Map(found.map((one) => [JSON.stringify(one.values), one])).values()];
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
  { groups }: Rulebook,
  { index, components }: SubjectScore,
  { subjects }: Review,
): Problem[] {
  const reporting = components.filter(
    (one): one is BallotsScore =>
      one.kind === 'ballots' && one.weight.num !== 0n && one.component.turnout?.short === 'report',
  );
  const name = subjects[index]?.name ?? '';
  return reporting.flatMap(({ turnouts }) =>
    turnouts.flatMap((turnout) => {
      const group = groups.find(({ id }) => id === turnout.group)?.title ?? turnout.group;
      return turnout.met ? [] : [shortTurnout(turnout, { name, group })];
    }),
  );
}

function shortTurnout(
  turnout: TurnoutCheck,
  { name, group }: { name: string; group: Sayable },
): Problem {
  const { expected, present, presentFrom, expectedFrom } = turnout;
  const place: SheetPlace | undefined = (presentFrom[0] ?? expectedFrom[0])?.at;
  const values = { name, group, present: present ?? '?', expected: expected ?? '?' };
  return scoreProblem('turnout-short', values, place ? { place } : {});
}
