import { parseDecimal } from '../../shared/exact/text.ts';
import { PROBLEMS, type ProblemCode } from '../../shared/messages/catalogue.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import type { BallotInput, Input } from './input.ts';

/** What the readers report of an input: each void problem names its subject. A note changes nothing. */
export const problemsOf = (rulebook: Rulebook, input: Input): Problem[] => [
  ...markProblems(rulebook, input),
  ...figureProblems(rulebook, input),
  ...(input.noFacts ? [] : factProblems(input)),
  ...(input.troubles ?? []).map(({ subject }) => told('name-ambiguous', subject)),
  told('subject-without-marks', 0),
];

const told = (code: ProblemCode, subject: number): Problem => ({
  code,
  effect: PROBLEMS[code].effect,
  values: {
    name: '',
    candidates: '',
    value: '',
    known: '',
    other: '',
    item: '',
    column: '',
    fact: '',
  },
  place: { sheet: '数据' },
  subject,
});

/** Marks of those who are asked: a group, a leaf or a component of 0 % is not read. */
function markProblems(rulebook: Rulebook, input: Input): Problem[] {
  const seen = new Set<string>();
  return input.ballots.flatMap((row) =>
    leavesRead(rulebook, input, row).flatMap((leaf): Problem[] => {
      const key = JSON.stringify([row.component, row.group, row.rater, row.subject, leaf]);
      const isSecond = seen.has(key);
      seen.add(key);
      if (isSecond) return [told('mark-twice', row.subject)];
      return isKnown(rulebook, row, leaf) ? [] : [told('mark-unknown', row.subject)];
    }),
  );
}

/** The leaves of a ballot that a reader looks at. */
export function leavesRead(rulebook: Rulebook, input: Input, row: BallotInput): string[] {
  const category = input.subjects[row.subject]?.category ?? '';
  const component = rulebook.components.find(({ id }) => id === row.component);
  if (component?.kind !== 'ballots' && component?.kind !== 'rate') return [];
  const { names } = planRulebook(rulebook);
  const asked = names
    .leaves(component.id)
    .map(({ indicator }) => indicator.id)
    .filter((leaf) => names.category(category).asks(component.id, row.group, leaf));
  return component.kind === 'rate'
    ? asked
    : asked.filter((leaf) => Object.hasOwn(row.answers, leaf));
}

function isKnown({ components, scales }: Rulebook, row: BallotInput, leaf: string): boolean {
  const answer = row.answers[leaf] ?? 'blank';
  const component = components.find(({ id }) => id === row.component);
  const scale = scales.find(
    ({ id }) => component && 'scale' in component && id === component.scale,
  );
  const names = [...(scale?.levels ?? []), ...(scale?.notMarks ?? [])].map(({ id }) => id);
  if (answer === 'blank' || names.includes(answer)) return true;
  const points = scale?.range && parseDecimal(answer);
  return points !== null && points !== undefined && Number(answer) <= 100;
}

/** Cells of checklists and measures that are blank or cannot be read, and rows that stand twice. */
function figureProblems(rulebook: Rulebook, input: Input): Problem[] {
  const rows = [
    ...input.checklists.map((row) => ({ ...row, cells: row.values })),
    ...input.measures.map((row) => ({ ...row, cells: [row.value] })),
  ];
  const { names } = planRulebook(rulebook);
  return rows.flatMap((row, at) => {
    const category = input.subjects[row.subject]?.category ?? '';
    const component = rulebook.components.find(({ id }) => id === row.component);
    if (!component || !names.category(category).asks(component.id)) return [];
    const isSecond = rows
      .slice(0, at)
      .some((other) => other.component === row.component && other.subject === row.subject);
    return [
      ...(isSecond ? [told('subject-twice-in-sheet', row.subject)] : []),
      ...row.cells.flatMap((cell) =>
        cell !== null && parseDecimal(cell) ? [] : [told('points-missing', row.subject)],
      ),
    ];
  });
}

const factProblems = (input: Input): Problem[] =>
  input.facts.flatMap(({ subject, values }) =>
    Object.values(values).flatMap((value) =>
      parseDecimal(value) ? [] : [told('fact-unreadable', subject)],
    ),
  );
