import { type Ballots, blankAnswer, unreadableAnswer } from '../../shared/ballots/ballots.ts';
import type { At, Review, Tally } from '../../shared/ballots/review.ts';
import type { Rational } from '../../shared/exact/rational.ts';
import { parseDecimal } from '../../shared/exact/text.ts';
import type { Level, Rulebook, Scale } from '../../shared/rulebook/model/rulebook.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { problemsOf } from './as-problems.ts';
import type { Case } from './generated-input.ts';
import type { Part } from './generated-rulebook.ts';
import type { BallotInput } from './input.ts';

const PLACE = { sheet: '数据' };
const at = <T>(value: T | null): At<T> => ({ value, at: PLACE });

/** Null for a blank, and for what cannot be read. */
const number = (text: string | null): Rational | null =>
  (text === null ? null : parseDecimal(text)) ?? null;

/** The case as the readers would hand it to the core: counts where `tallied`, else single ballots. */
export function asReview(rulebook: Rulebook, { generated, input }: Case, tallied: boolean): Review {
  const parts = generated.parts.filter(({ leaves }) => leaves.length > 0);
  const isTallied = (part: Part) => tallied && part.isTallied;
  const attendance = input.expected
    .filter(({ component }) => parts.some(({ id, hasTurnout }) => id === component && hasTurnout))
    .map(({ count, returned, ...where }) => ({
      ...where,
      turnout: { expected: at(count), ...(returned !== undefined && { returned: at(returned) }) },
    }));
  return {
    subjects: input.subjects.map((subject) => ({ ...subject, at: PLACE })),
    ballots: parts
      .filter((part) => !isTallied(part))
      .map((part) => ballotsOf(rulebook, part, input)),
    tallies: parts.filter(isTallied).flatMap((part) => talliesOf(rulebook, part, input)),
    attendance,
    measures: input.measures.map(({ value, ...where }) => ({
      ...where,
      ...at(number(value)),
    })),
    checklists: input.checklists.map(({ values, ...where }) => ({
      ...where,
      items: values.map((value) => ({ ...at(number(value)), lost: false })),
    })),
    facts: input.facts.map(({ subject, values }, row) => ({
      subject,
      sheet: '事实',
      row,
      values: Object.entries(values).map(([fact, value]) => ({ ...at(number(value)), fact })),
      evidence: [],
    })),
    readings: [],
    factsGiven: !input.noFacts,
    problems: problemsOf(rulebook, input),
  };
}

function scaleOf({ components, scales }: Rulebook, part: Part): Scale {
  const component = components.find(({ id }) => id === part.id);
  const scale = scales.find(
    (one) => component && 'scale' in component && one.id === component.scale,
  );
  if (!scale) throw new Error(`No scale for ${part.id}`);
  return scale;
}

type Given = readonly BallotInput[];
const givenTo = (part: Part, { ballots }: Case['input']): Given =>
  ballots.filter(({ component }) => component === part.id);

/** What one rater wrote about one subject, in as many rows as may be, as one ballot. */
function joined(given: Given): BallotInput[] {
  const ballots = new Map<string, BallotInput>();
  for (const { answers, ...row } of given) {
    const key = JSON.stringify([row.group, row.rater, row.subject]);
    const before = ballots.get(key)?.answers ?? {};
    const twice = Object.keys(answers).filter((leaf) => Object.hasOwn(before, leaf));
    const clashes = Object.fromEntries(twice.map((leaf) => [leaf, TWICE]));
    ballots.set(key, { ...row, answers: { ...before, ...answers, ...clashes } });
  }
  return [...ballots.values()];
}
const TWICE = '两次';

function ballotsOf(rulebook: Rulebook, part: Part, input: Case['input']): Ballots {
  const { levels, notMarks, range } = scaleOf(rulebook, part);
  const given = joined(givenTo(part, input));
  const raters = [...new Set(given.map(({ rater }) => rater))];
  const written = given.flatMap(({ answers }) =>
    part.leaves.map((leaf) => answers[leaf] ?? 'blank'),
  );
  const known = range ? numbersOf(written).filter(({ id }) => Number(id) <= 100) : levels;
  const codes = [...known, ...notMarks].map(({ id }) => id);
  const other = (answer: string) =>
    answer === 'blank'
      ? blankAnswer({ levels: known, notMarks })
      : unreadableAnswer({ levels: known, notMarks });
  return {
    component: part.id,
    leaves: part.leaves,
    groups: part.groups,
    raters: raters.map((name) => {
      const self = input.subjects.findIndex((subject) => subject.name === name);
      return { name, self: self === -1 ? null : self };
    }),
    levels: known,
    isNumbers: range !== null,
    notMarks,
    subject: Uint32Array.from(given, ({ subject }) => subject),
    group: Uint16Array.from(given, ({ group }) => part.groups.indexOf(group)),
    rater: Uint32Array.from(given, ({ rater }) => raters.indexOf(rater)),
    answers: Uint16Array.from(written, (answer) =>
      codes.includes(answer) ? codes.indexOf(answer) : other(answer),
    ),
    placeOf: () => PLACE,
    cellOf: () => PLACE,
  };
}

const numbersOf = (written: readonly string[]): Level[] =>
  [...new Set(written)].flatMap((id) => {
    const points = parseDecimal(id);
    return points ? [{ id, aliases: [], points }] : [];
  });

function leavesAsked(rulebook: Rulebook, part: Part, category: string): string[] {
  const { components } = planRulebook(rulebook).names.category(category);
  const planned = components.find(({ component }) => component.id === part.id);
  if (planned?.kind !== 'ballots') return [...part.leaves];
  return planned.leaves.map(({ leaf }) => leaf.id);
}

/** One row for each subject and group that has ballots, as staff would count them. */
function talliesOf(rulebook: Rulebook, part: Part, input: Case['input']): Tally[] {
  const { levels, notMarks } = scaleOf(rulebook, part);
  const given = joined(givenTo(part, input));
  const known = [...levels, ...notMarks].map(({ id }) => id);
  return part.groups.flatMap((group) =>
    input.subjects.flatMap((_, subject) => {
      const own = given.filter((one) => one.group === group && one.subject === subject);
      if (own.length === 0) return [];
      const isRead = (leaf: string) =>
        own.every(({ answers }) => [...known, 'blank'].includes(answers[leaf] ?? 'blank'));
      // What cannot be read on a ballot is here a count that cannot be.
      const count = (leaf: string, id: string) =>
        at(
          isRead(leaf)
            ? own.filter(({ answers }) => (answers[leaf] ?? 'blank') === id).length
            : null,
        );
      const expected = input.expected.find(
        (row) => row.component === part.id && row.group === group && row.subject === subject,
      );
      const asked = leavesAsked(rulebook, part, input.subjects[subject]?.category ?? '');
      const present = own.filter(({ answers }) =>
        asked.some((leaf) => answers[leaf] !== 'blank' && answers[leaf] !== '不了解'),
      );
      return [
        {
          subject,
          component: part.id,
          group,
          counts: part.leaves.map((indicator) => ({
            indicator,
            levels: levels.map(({ id }) => count(indicator, id)),
            notMarks: notMarks.map(({ id }) => count(indicator, id)),
          })),
          turnout: {
            expected: at(expected?.count ?? 0),
            returned: at(expected?.returned ?? present.length),
          },
        },
      ];
    }),
  );
}
