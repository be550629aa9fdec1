import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildChild, runChild, runSeeds } from './children.ts';
import { mutantOf } from './packages.ts';
import { readAlike, write } from './read-alike.ts';
import type { Outcome } from './score-mutants.ts';

/** 300 of them as a test, 20,000 in `npm run fuzz`. */
const MUTANTS = Number(process.env.CASES ?? 300);
/** LibreOffice takes a tenth of a second for each. */
const COMPARED = Math.ceil(MUTANTS / 10);
const AT_ONCE = 100;
const FIRST = 20_261_130;

let script: string;
let folder: string;
beforeAll(async () => {
  script = await buildChild();
  folder = mkdtempSync(join(tmpdir(), 'lianping-alike-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(dirname(script), { recursive: true });
});

test('damaged packages are scored or refused with a sentence, in 512 MB and 5 s each', async () => {
  const { told, falls } = await runSeeds(script, FIRST, FIRST + MUTANTS);
  expect(falls).toEqual([]);
  expect(told.length).toBe(MUTANTS);
  // The damage is neither always fatal nor always harmless.
  expect(told.filter(({ scores }) => scores !== null).length).toBeGreaterThan(MUTANTS / 20);
  expect(
    told.filter(({ codes, scores }) => scores === null && codes.length > 0).length,
  ).toBeGreaterThan(MUTANTS / 20);
  expect(told.filter(({ codes, scores }) => scores === null && codes.length === 0)).toEqual([]);
});

describe('what LibreOffice and openpyxl read alike is scored as they read it, or a problem says otherwise', () => {
  const starts = Array.from({ length: Math.ceil(COMPARED / AT_ONCE) }, (_, at) => at * AT_ONCE);
  test.each(starts)('from the %dth on', async (from) => {
    const count = Math.min(AT_ONCE, COMPARED - from);
    const seeds = Array.from({ length: count }, (_, at) => FIRST + from + at);
    const pairs = pairsOf(seeds);
    const paths = pairs.flat().map((name) => join(folder, name));
    const { told, fall } = await runChild(script, paths);
    expect(fall).toBeUndefined();
    const wrong = pairs.flatMap((_, at) => differing(told[2 * at], told[2 * at + 1]));
    expect(wrong).toEqual([]);
    expect(pairs.length).toBeGreaterThan(count / 10);
  });
});

/** Names of files: damaged, and as both programs read them. Where they read another thing, none. */
function pairsOf(seeds: readonly number[]): (readonly [damaged: string, anew: string])[] {
  for (const seed of seeds) write(folder, `${seed}.xlsx`, mutantOf(seed));
  const anew = readAlike(
    folder,
    seeds.map((seed) => `${seed}.xlsx`),
  );
  return seeds.flatMap((seed, index) => {
    const bytes = anew[index];
    if (!bytes) return [];
    write(folder, `${seed}-anew.xlsx`, bytes);
    return [[`${seed}.xlsx`, `${seed}-anew.xlsx`] as const];
  });
}

function differing(own: Outcome | undefined, expected: Outcome | undefined): unknown[] {
  const saysMore = own?.codes.some((code) => !expected?.codes.includes(code));
  const isAlike = saysMore || JSON.stringify(own?.scores) === JSON.stringify(expected?.scores);
  return isAlike ? [] : [[own, expected]];
}
