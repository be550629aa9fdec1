import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scoring } from '../../shared/score/model/scoring.ts';
import { generatedInput } from './generated-input.ts';
import { type Recalculated, recalculate } from './recalculate.ts';
import {
  cachedValues,
  score,
  sheetsOf,
  shownValues,
  withChange,
  workingCopy,
} from './working-copy.ts';

const REVIEWS = fc.sample(generatedInput, { numRuns: 40, seed: 20261123 });

/** 好 of the first indicator, an item and a circular of the third subject. */
const CHANGES = [
  { sheet: '上级评议', cell: 'E5', to: 7 },
  { sheet: '年度考核', cell: 'C4', to: 37.125 },
  { sheet: '事实台账', cell: 'D4', to: 2 },
] as const;
const changeOf = (index: number) => CHANGES[index % CHANGES.length] ?? CHANGES[0];

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (name: string) => join(folder, `${name}.xlsx`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-generated-'));
  for (const [index, input] of REVIEWS.entries()) {
    const copy = workingCopy(input);
    writeFileSync(path(`${index}`), copy);
    writeFileSync(path(`${index}-changed`), withChange(copy, changeOf(index)));
  }
  recalculated = recalculate(
    REVIEWS.flatMap((_, index) => [path(`${index}`), path(`${index}-changed`)]),
  );
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('LibreOffice gives the core’s values in every cell of generated reviews', () => {
  test.each(REVIEWS.map((input, index) => [index, input] as const))(
    'review %i, as scored and after a change',
    (index, input) => {
      expect(shownValues(recalculated.get(path(`${index}`)))).toEqual(
        cachedValues(sheetsOf(input)),
      );
      const changed = { ...input, bytes: withChange(input.bytes, changeOf(index)) };
      expect(shownValues(recalculated.get(path(`${index}-changed`)))).toEqual(
        cachedValues(sheetsOf(changed)),
      );
    },
  );
});

describe('the generated reviews hold what is hard', () => {
  const scorings = REVIEWS.map((input) => score(input).scoring);
  const subjects = scorings.flatMap((scoring) => scoring.subjects.map((one) => ({ scoring, one })));

  test('totals exactly half-way between two roundings', () => {
    const ties = subjects.filter(({ scoring, one }) => isHalfTie(scoring, one.total?.exact));
    expect(ties.length).toBeGreaterThanOrEqual(30);
  });
  test('void subjects, vetoes, conditions that fail and places that run out', () => {
    const steps = subjects.flatMap(({ one }) => one.grading?.steps ?? []);
    expect(subjects.some(({ one }) => one.status === 'void')).toBe(true);
    expect(steps.some((step) => step.kind === 'veto')).toBe(true);
    expect(steps.some((step) => step.kind === 'requires' && !step.met)).toBe(true);
    expect(steps.some((step) => step.kind === 'quota' && !step.kept)).toBe(true);
  });
});

function isHalfTie(
  { plan: { rulebook } }: Scoring,
  exact: { readonly num: bigint; readonly den: bigint } | undefined,
): boolean {
  if (!exact) return false;
  const twice = 2n * exact.num * 10n ** BigInt(rulebook.final.round.places);
  return twice % exact.den === 0n && (twice / exact.den) % 2n === 1n;
}
