import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Review, Tally } from '../../shared/ballots/review.ts';
import { formatFraction } from '../../shared/exact/text.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { read, value } from '../layout/sheet.ts';
import type { BallotInput, Input } from './input.ts';
import { scoreNaively } from './score.ts';

const SAMPLES = [
  ['leading-cadre-annual-review', 'leading-cadres-2026'],
  ['member-appraisal', 'member-appraisal-2026'],
  ['organisation-department-review', 'organisation-department-2026'],
];

test.each(SAMPLES)('the second implementation says of %s what was worked by hand', (id, file) => {
  const text = readFileSync(`seeds/rulebooks/${id}.yaml`, 'utf8');
  const rulebook = value(readRulebook(text));
  const { review } = read(
    value(readWorkbook(readFileSync(`seeds/workbooks/${file}.xlsx`))),
    rulebook,
  );
  if (!review) throw new Error(`${file} is not read`);
  const { subjects } = scoreNaively(text, asInput(rulebook, review));
  const cases = parse(readFileSync(`seeds/rulebooks/cases/${id}.yaml`, 'utf8')) as {
    subjects: readonly Readonly<Record<string, unknown>>[];
  };
  const worked = cases.subjects.map(({ status, exact, score, banding, rank, suggested }) => ({
    status,
    exact,
    score,
    banding,
    rank,
    suggested,
  }));
  expect(subjects.map(({ why: _, components: __, ...said }) => said)).toEqual(worked);
});

/** Counts become single ballots again, of raters known by a number. */
function asInput(rulebook: Rulebook, review: Review): Input {
  return {
    subjects: review.subjects.map(({ name, unit, category }) => ({ name, unit, category })),
    ballots: review.tallies.flatMap((tally) => ballotsOf(rulebook, tally)),
    expected: review.tallies.flatMap(({ turnout, component, group, subject }) => {
      const { expected, returned } = turnout;
      if (!expected || expected.value === null) return [];
      const came = returned?.value ?? undefined;
      const where = { component, group, subject, count: expected.value };
      return [came === undefined ? where : { ...where, returned: came }];
    }),
    checklists: review.checklists.map(({ component, subject, items }) => ({
      component,
      subject,
      values: items.map((item, index) => pointsLeft(rulebook, { component, index, ...item })),
    })),
    measures: review.measures.map(({ component, subject, value: number }) => ({
      component,
      subject,
      value: decimal(number),
    })),
    facts: review.facts.map(({ subject, values }) => ({
      subject,
      values: Object.fromEntries(
        values.map(({ fact, value: number }) => [fact, decimal(number) ?? '0']),
      ),
    })),
    noFacts: false,
  };
}

function ballotsOf({ components, scales }: Rulebook, tally: Tally): BallotInput[] {
  const { component, group, subject } = tally;
  const declared = components.find(({ id }) => id === component);
  const scale = scales.find((one) => declared && 'scale' in declared && one.id === declared.scale);
  const answers = tally.counts.map(({ indicator, levels, notMarks }) => ({
    indicator,
    given: [
      ...levels.map((cell, index) => repeated(scale?.levels[index]?.id, cell.value)),
      ...notMarks.map((cell, index) => repeated(scale?.notMarks[index]?.id, cell?.value ?? 0)),
    ].flat(),
  }));
  const most = Math.max(...answers.map(({ given }) => given.length));
  return Array.from({ length: most }, (_, rater) => ({
    component,
    group,
    subject,
    rater: `${rater}号`,
    answers: Object.fromEntries(
      answers.map(({ indicator, given }) => [indicator, given[rater] ?? 'blank']),
    ),
  }));
}

const repeated = (id: string | undefined, count: number | null): string[] =>
  Array.from({ length: count ?? 0 }, () => id ?? '');

type Cell = Review['measures'][number]['value'];

/** A fraction whose denominator divides a power of ten, as the second implementation reads it. */
function decimal(number: Cell): string | null {
  if (number === null) return null;
  const [top = '0', bottom = '1'] = formatFraction(number).split('/');
  return String(Number(top) / Number(bottom));
}

interface Item {
  readonly component: string;
  readonly index: number;
  readonly value: Cell;
  readonly lost: boolean;
}

function pointsLeft({ components }: Rulebook, { component, index, value: cell, lost }: Item) {
  const points = decimal(cell);
  const declared = components.find(({ id }) => id === component);
  if (!lost || points === null || declared?.kind !== 'checklist') return points;
  const full = declared.items[index]?.full;
  return full ? String(Number(decimal(full)) - Number(points)) : null;
}
