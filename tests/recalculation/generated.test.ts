import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scoring } from '../../shared/score/model/scoring.ts';
import { generatedInput } from './generated-input.ts';
import { generatedKinds } from './generated-kinds.ts';
import { type Recalculated, recalculate } from './recalculate.ts';
import {
  type Change,
  cachedValues,
  type Input,
  score,
  sheetsOf,
  shownValues,
  withChange,
  workingCopy,
} from './working-copy.ts';
import { writtenByMany } from './writers.ts';

/** Under `npm run fuzz` so many times more, 350 reviews, and LibreOffice calculates them all. */
const IS_LONG = process.env.CASES !== undefined;
const MOST_MS = IS_LONG ? 7_200_000 : 600_000;
const TIMES = IS_LONG ? 5 : 1;
const VOTES = fc.sample(generatedInput, { numRuns: 40 * TIMES, seed: 20261123 });
const NUMBERS = fc.sample(generatedKinds, { numRuns: 30 * TIMES, seed: 20261130 });

/** 好 of the first indicator, an item and a circular of the third subject. */
const VOTES_CHANGED = [
  { sheet: '上级评议', cell: 'E5', to: 7 },
  { sheet: '年度考核', cell: 'C4', to: 37.125 },
  { sheet: '事实台账', cell: 'D4', to: 2 },
] as const;
/** What is measured, ranked and compared with the best, and an item. */
const NUMBERS_CHANGED = [
  { sheet: '实绩', cell: 'C4', to: 17.125 },
  { sheet: '实绩', cell: 'D4', to: 96 },
  { sheet: '实绩', cell: 'E5', to: 7600.5 },
  { sheet: '实绩', cell: 'D5', to: 90.5 },
  { sheet: '日常考核', cell: 'C4', to: 37.125 },
  { sheet: '干部评价', cell: 'F5', to: 7 },
  { sheet: '事实台账', cell: 'C5', to: 5 },
  { sheet: '事实台账', cell: 'D4', to: 2 },
] as const;

interface Review {
  readonly input: Input;
  readonly change: Change;
}
const changed = (inputs: readonly Input[], changes: readonly Change[]): Review[] =>
  inputs.flatMap((input, index) => {
    const change = changes[index % changes.length];
    return change ? [{ input, change }] : [];
  });
const REVIEWS = [...changed(VOTES, VOTES_CHANGED), ...changed(NUMBERS, NUMBERS_CHANGED)];

/** Two of five meet each change. */
const TRIED = [...REVIEWS.entries()].filter(([index]) => IS_LONG || index % 5 < 2);
/** By the number of the review, saved by one of several programs. */
let written: ReadonlyMap<number, Input>;
const writtenOf = (index: number): Input => {
  const input = written.get(index);
  if (!input) throw new Error(`Review ${index} is not tried`);
  return input;
};

let folder: string;
let recalculated: ReadonlyMap<string, Recalculated>;
const path = (name: string) => join(folder, `${name}.xlsx`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianping-generated-'));
  const saved = writtenByMany(TRIED.map(([, { input }]) => input));
  written = new Map(TRIED.map(([index], place) => [index, saved[place] as Input]));
  for (const [index, { change }] of TRIED) {
    const copy = workingCopy(writtenOf(index));
    writeFileSync(path(`${index}`), copy);
    writeFileSync(path(`${index}-changed`), withChange(copy, change));
  }
  recalculated = recalculate(
    TRIED.flatMap(([index]) => [path(`${index}`), path(`${index}-changed`)]),
  );
}, MOST_MS);
afterAll(() => rmSync(folder, { recursive: true }));

describe('LibreOffice gives the core’s values in every cell of generated reviews', () => {
  test.each(TRIED)('review %i, as scored and after a change', (index, { change }) => {
    const input = writtenOf(index);
    expect(shownValues(recalculated.get(path(`${index}`)))).toEqual(cachedValues(sheetsOf(input)));
    const changed = { ...input, bytes: withChange(input.bytes, change) };
    expect(shownValues(recalculated.get(path(`${index}-changed`)))).toEqual(
      cachedValues(sheetsOf(changed)),
    );
  });
});

describe('the generated reviews hold what is hard', () => {
  const scorings = REVIEWS.map(({ input }) => score(input).scoring);
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
  test('shared places, and a best that is none', () => {
    const places = subjects.flatMap(({ scoring, one }) => {
      const found = one.components.flatMap((score) =>
        'place' in score ? (score.place ?? []) : [],
      );
      return found.map((place) => `${scorings.indexOf(scoring)} ${place}`);
    });
    expect(places.length - new Set(places).size).toBeGreaterThanOrEqual(30);
    const reasons = subjects.flatMap(({ one }) => one.voids);
    expect(reasons.some((reason) => reason.by === 'rule' && reason.kind === 'no-best')).toBe(true);
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
