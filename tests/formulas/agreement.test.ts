import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, ONE, type Rational } from '../../shared/exact/rational.ts';
import { formatFraction } from '../../shared/exact/text.ts';
import type { Language } from '../../shared/messages/message.ts';
import { SHEET_WORDS } from '../../shared/messages/sheets.ts';
import type { Scoring, SubjectScore } from '../../shared/score/model/scoring.ts';
import type { NewCell } from '../../shared/workbook/model.ts';
import { generatedInput } from '../recalculation/generated-input.ts';
import type { HeldSheet } from '../recalculation/held-sheet.ts';
import { roster } from '../recalculation/roster.ts';
import { type Input, score, sheetsOfScored } from '../recalculation/working-copy.ts';

const SAMPLE: Input = {
  bytes: new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')),
  rulebookText: readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'),
};
const LANGUAGE: Language = 'zh';
const WORDS = SHEET_WORDS[LANGUAGE];

type Value = NewCell['value'] | undefined;
const told = (value: Value): string | null => {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? formatFraction(value) : `${value}`;
};

/** Cached values of a column below its title, one a subject. */
function columnOf(
  sheet: HeldSheet | undefined,
  title: string,
  subjects: number,
): (string | null)[] {
  const header = sheet?.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === title));
  if (!sheet || header === undefined || header < 0) throw new Error(`No column ${title}`);
  const at = sheet.rows[header]?.cells.findIndex((cell) => cell?.value === title) ?? -1;
  return Array.from({ length: subjects }, (_, index) =>
    told(sheet.rows[header + 1 + index]?.cells[at]?.value),
  );
}

describe.each<[string, readonly Input[]]>([
  ['the sample', [SAMPLE]],
  ['200 people', [roster(200)]],
  ['generated reviews', fc.sample(generatedInput, { numRuns: 30, seed: 20261129 })],
])('the formulas of %s, evaluated, give the core’s', (_, inputs) => {
  test('totals, ranks and grades', () => {
    for (const input of inputs) {
      const { scoring, ...scored } = score(input);
      const [scores] = sheetsOfScored({ ...scored, scoring }, LANGUAGE);
      const column = (title: string) => columnOf(scores, title, scoring.subjects.length);
      const ofAll = (value: (subject: SubjectScore) => string | null) =>
        scoring.subjects.map(value);
      expect(column(WORDS.total)).toEqual(
        ofAll(({ total }) => (total ? formatFraction(total.score) : WORDS.void)),
      );
      expect(column(WORDS.rank)).toEqual(ofAll(({ rank }) => (rank === null ? null : `${rank}`)));
      expect(column(WORDS.suggested)).toEqual(ofAll(({ grading }) => grading?.suggested ?? null));
    }
  });
});

/** Another value. */
const more = (value: Rational | null): Rational => add(value ?? ONE, ONE);

type Wrong = (subject: SubjectScore) => SubjectScore;
/** One value of the core that is not what the formulas come to. */
const WRONG: readonly (readonly [string, Wrong])[] = [
  [
    'a component',
    (subject) => ({
      ...subject,
      components: subject.components.map((component, index) =>
        index === 0 ? { ...component, value: more(component.value) } : component,
      ),
    }),
  ],
  [
    'a panel',
    (subject) => ({
      ...subject,
      components: subject.components.map((component, index) =>
        index === 0 && 'indicators' in component
          ? { ...component, indicators: component.indicators.map(wrongPanel) }
          : component,
      ),
    }),
  ],
  [
    'an adjustment',
    (subject) => ({
      ...subject,
      adjustments: subject.adjustments.map((adjustment) => ({
        ...adjustment,
        points: more(adjustment.points),
      })),
    }),
  ],
  [
    'a veto',
    (subject) => ({
      ...subject,
      vetoes: subject.vetoes.map((check) => ({ ...check, fired: !check.fired })),
    }),
  ],
  ['an exact total', withTotal(({ exact }) => ({ exact: more(exact) }))],
  ['a score', withTotal((total) => ({ score: more(total.score) }))],
  ['a banding total', withTotal(({ banding }) => ({ banding: more(banding) }))],
  ['who is scored', (subject) => ({ ...subject, status: 'void' })],
  ['a rank', (subject) => ({ ...subject, rank: (subject.rank ?? 0) + 1 })],
  [
    'a grade',
    (subject) => ({
      ...subject,
      grading: subject.grading && { ...subject.grading, suggested: '另一个' },
    }),
  ],
];

function wrongPanel<T extends { readonly panels: readonly { readonly value: Rational | null }[] }>(
  indicator: T,
): T {
  const panels = indicator.panels.map((panel) => ({ ...panel, value: more(panel.value) }));
  return { ...indicator, panels };
}
function withTotal(change: (total: NonNullable<SubjectScore['total']>) => object): Wrong {
  return (subject) => ({
    ...subject,
    total: subject.total && { ...subject.total, ...change(subject.total) },
  });
}

describe('a core that says otherwise than the formulas cannot hide', () => {
  const scored = score(roster(12));
  const compose = (scoring: Scoring) => () => sheetsOfScored({ ...scored, scoring }, LANGUAGE);

  test('unchanged, they agree', () => {
    expect(compose(scored.scoring)).not.toThrow();
  });
  test.each(WRONG)('%s', (_, wrong) => {
    const { scoring } = scored;
    const at = scoring.subjects.findIndex(({ status }) => status === 'scored');
    const subjects = scoring.subjects.map((subject, index) =>
      index === at ? wrong(subject) : subject,
    );
    expect(subjects[at]).not.toEqual(scoring.subjects[at]);
    expect(compose({ ...scoring, subjects })).toThrow('Formula and core differ');
  });
  test.each<[string, (category: Scoring['categories'][number]) => object]>([
    ['how many are scored', ({ scored: count }) => ({ scored: count + 1 })],
    [
      'how many places there are',
      ({ quotas }) => ({ quotas: quotas.map((quota) => ({ ...quota, places: quota.places + 1 })) }),
    ],
  ])('%s', (_, change) => {
    const categories = scored.scoring.categories.map((category) => ({
      ...category,
      ...change(category),
    }));
    expect(compose({ ...scored.scoring, categories })).toThrow('Formula and core differ');
  });
});
