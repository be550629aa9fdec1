import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type JsonSubject, scoringToJson } from '../../shared/explain/to-json.ts';
import { detectLayout } from '../../shared/layout/detect.ts';
import { readReview } from '../../shared/layout/read-review.ts';
import type { Result } from '../../shared/messages/problem.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { scoreReview } from '../../shared/score/score.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';

interface Case extends Omit<JsonSubject, 'reasons'> {
  readonly worked?: string;
}
const CASES = parse(readFileSync('seeds/rulebooks/cases/grassroots-joint-review.yaml', 'utf8')) as {
  readonly workbook: string;
  readonly version: string;
  readonly subjects: readonly Case[];
};

function valueIn<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ code }) => code).join(', '));
}

function scoreSample() {
  const rulebook = valueIn(
    readRulebook(readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8')),
  );
  const workbook = valueIn(
    readWorkbook(new Uint8Array(readFileSync(`seeds/workbooks/${CASES.workbook}`))),
  );
  const plan = planRulebook(rulebook);
  const layout = valueIn(detectLayout(workbook, plan));
  const { review } = valueIn(readReview(workbook, layout, plan, { withoutFacts: false }));
  return scoreReview(plan, review);
}

const CONTEXT = { engine: '', receipt: '', rulebookHash: '', language: 'zh', account: [] } as const;

describe('the sample workbook, worked by hand and by a second program', () => {
  const result = scoringToJson(scoreSample(), CONTEXT);

  test('is the one that the case file is about', () => {
    expect(result.rulebook.version).toBe(CASES.version);
    expect(CASES.subjects.length).toBeGreaterThanOrEqual(24);
    const who = ({ name, unit, category }: Pick<Case, 'name' | 'unit' | 'category'>) =>
      [name, unit, category].join(' ');
    expect(result.subjects.map(who)).toEqual(CASES.subjects.map(who));
  });

  test.each(CASES.subjects.map((one, index) => ({ index, ...one })))(
    '$name, $unit: $score, $suggested',
    ({ index, worked: _, adjustments, ...expected }) => {
      const { reasons: __, adjustments: actual, ...subject } = result.subjects[index] ?? never();
      expect({ index, ...subject }).toEqual({ index, ...expected });
      // The case file names those that moved the total.
      expect(
        Object.fromEntries(Object.entries(actual).filter(([, points]) => points !== '0')),
      ).toEqual(adjustments);
    },
  );
});

function never(): never {
  throw new Error('A subject of the case file is not in the result');
}
