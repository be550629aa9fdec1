import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChild, runChild, runSeeds } from './children.ts';
import { mutantOf } from './packages.ts';
import { readAlike, write } from './read-alike.ts';

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

test('what LibreOffice and openpyxl read alike is scored as they read it, or a problem says otherwise', async () => {
  const wrong: unknown[] = [];
  let alike = 0;
  for (let from = 0; from < COMPARED; from += AT_ONCE) {
    const seeds = Array.from(
      { length: Math.min(AT_ONCE, COMPARED - from) },
      (_, at) => FIRST + from + at,
    );
    for (const seed of seeds) write(folder, `${seed}.xlsx`, mutantOf(seed));
    const anew = readAlike(
      folder,
      seeds.map((seed) => `${seed}.xlsx`),
    );
    const compared = seeds.flatMap((seed, index) => {
      const bytes = anew[index];
      if (!bytes) return [];
      write(folder, `${seed}-anew.xlsx`, bytes);
      return [seed];
    });
    alike += compared.length;
    const names = compared.flatMap((seed) => [`${seed}.xlsx`, `${seed}-anew.xlsx`]);
    if (names.length === 0) continue;
    const { told, fall } = await runChild(
      script,
      names.map((name) => join(folder, name)),
    );
    expect(fall).toBeUndefined();
    for (let at = 0; at < told.length; at += 2) {
      const [own, expected] = [told[at], told[at + 1]];
      const saysMore = own?.codes.some((code) => !expected?.codes.includes(code));
      if (!saysMore && JSON.stringify(own?.scores) !== JSON.stringify(expected?.scores))
        wrong.push([own, expected]);
    }
  }
  expect(wrong).toEqual([]);
  expect(alike).toBeGreaterThan(COMPARED / 10);
});
