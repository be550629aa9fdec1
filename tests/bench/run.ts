import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatFixed } from '../../shared/exact/text.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { scoreReview } from '../score/score-review.ts';
import { decimalLoop } from './decimal-loop.js';
import { type DuckDb, openDuckDb } from './duckdb.js';
import { floatLoop } from './float-loop.js';
import { asReview, asSeedReview, type Columns, makeColumns } from './marks.ts';

const SUBJECTS = 10_000;
const MARKS_EACH = 500;
const ROUNDS = 9;
const SLOW_ROUNDS = 5;
const WEIGHTS = {
  points: [100, 80, 60, 40],
  groupWeights: [0.4, 0.3, 0.3],
  leafWeights: [0.2, 0.2, 0.2, 0.3, 0.1],
  share: 0.3,
};
const MEMORY = '--memory';
const rulebook = readBook('../rulebook.yaml');

/** @param place from where the built script lies */
function readBook(place: string): Rulebook {
  const path = fileURLToPath(new URL(place, import.meta.url));
  const read = readRulebook(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

async function compareAll(): Promise<void> {
  const columns = makeColumns(SUBJECTS);
  const review = asReview(rulebook, columns);
  const duckdb = await openDuckDb(columns);
  const ways = {
    lianping: () => scoreExactly(review),
    'float64 loop': () => floatLoop(columns, WEIGHTS),
  };
  const slowWays = {
    'decimal.js': () => decimalLoop(columns, WEIGHTS),
    DuckDB: () => duckdb.run(),
  };
  const fast = await interleave(ways, ROUNDS);
  const slow = await interleave({ ...ways, ...slowWays }, SLOW_ROUNDS);
  await checkOutcomes(columns, duckdb);
  duckdb.close();
  const marks = SUBJECTS * MARKS_EACH;
  print(`${SUBJECTS} people × 100 raters × 5 indicators = ${marks / 1e6} M marks`);
  const times = { ...slow, ...fast };
  const loop = times['float64 loop'] ?? Number.NaN;
  for (const [name, time] of Object.entries(times)) {
    const speed = (marks / time / 1000).toFixed(1).padStart(7);
    const ratio = (time / loop).toFixed(2).padStart(8);
    print(`  ${name.padEnd(14)}${time.toFixed(1).padStart(9)} ms${speed} M marks/s${ratio} × loop`);
  }
  await showGrowth();
  await showSeed();
  const above = memoryAbove();
  print(
    `Memory above the input: ${above === null ? 'not known' : `${(above / 1024).toFixed(0)} MB`}`,
  );
}

/** Every subject's exact total as a fraction, rank and grade; a sum of them, so that none is left out. */
function scoreExactly(review: ReturnType<typeof asReview>): bigint {
  let sum = 0n;
  for (const place of scoreReview(rulebook, review).places)
    if (place) sum += place.total().exact.num + BigInt(place.rank + place.grading.suggested.length);
  return sum;
}

interface Outcome {
  readonly score: string;
  readonly rank: number;
  readonly grade: number;
}

/**
 * That every score, rank and grade is what decimal.js finds with 40 digits; how many others differ.
 * @throws Error where the two differ
 */
async function checkOutcomes(columns: Columns, duckdb: DuckDb): Promise<void> {
  const bands = rulebook.grades.bands.map(({ grade }) => grade);
  const exact = scoreReview(rulebook, asReview(rulebook, columns)).places.map((place) => ({
    score: place ? formatFixed(place.total().score, 2) : 'void',
    rank: place?.rank ?? 0,
    grade: bands.indexOf(place?.grading.suggested ?? ''),
  }));
  const differing = (other: readonly Outcome[]) =>
    exact.filter((one, subject) => !isSame(one, other[subject])).length;
  const wrong = differing(outcomes(decimalLoop(columns, WEIGHTS)));
  if (wrong > 0) throw new Error(`${wrong} subjects differ from decimal.js with 40 digits`);
  const rows = (await duckdb.run()).map(
    ([, score, rank, grade]): Outcome => ({
      score: Number(score).toFixed(2),
      rank: Number(rank),
      grade: Number(grade),
    }),
  );
  const loop = differing(outcomes(floatLoop(columns, WEIGHTS)));
  print(
    `Scores, ranks, grades: as decimal.js; unlike them: loop ${loop}, DuckDB ${differing(rows)}`,
  );
}

const isSame = (one: Outcome, other: Outcome | undefined): boolean =>
  one.score === other?.score && one.rank === other.rank && one.grade === other.grade;

function outcomes(found: {
  readonly score: Iterable<{ toFixed(places: number): string }>;
  readonly rank: Uint32Array;
  readonly grade: Uint8Array;
}): Outcome[] {
  return Array.from(found.score, (score, subject) => ({
    score: score.toFixed(2),
    rank: found.rank[subject] ?? 0,
    grade: found.grade[subject] ?? -1,
  }));
}

/** The rules of the seed rulebook: turnout, validity, a checklist, facts, a veto, a requirement. */
async function showSeed(): Promise<void> {
  const seed = readBook('../../../seeds/rulebooks/grassroots-joint-review.yaml');
  const review = asSeedReview(seed, SUBJECTS);
  const ranked = () => scoreReview(seed, review).places.length;
  const explained = () => scoreReview(seed, review).subjects.length;
  const times = await interleave({ ranked, explained }, SLOW_ROUNDS);
  print(`The seed rulebook, ${SUBJECTS} people × 100 raters × 3 indicators`);
  print(`  ranked and graded      ${times.ranked?.toFixed(0).padStart(6)} ms`);
  print(`  with every value kept  ${times.explained?.toFixed(0).padStart(6)} ms`);
}

async function showGrowth(): Promise<void> {
  print('Growth');
  for (const subjects of [100, 1000, 10_000, 100_000]) {
    const review = asReview(rulebook, makeColumns(subjects));
    const { lianping = 0 } = await interleave(
      { lianping: () => scoreExactly(review) },
      SLOW_ROUNDS,
    );
    const marks = subjects * MARKS_EACH;
    const each = ((lianping * 1e6) / marks).toFixed(1);
    print(
      `  ${marks.toExponential(0)} marks ${lianping.toFixed(1).padStart(9)} ms ${each.padStart(7)} ns a mark`,
    );
  }
}

type Ways = Readonly<Record<string, () => unknown>>;

/** Each way once a round, so that all meet the same weather; the median of each, in milliseconds. */
async function interleave(ways: Ways, rounds: number): Promise<Record<string, number>> {
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(ways)) {
      const start = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What a process of its own needed beyond its input, in kilobytes; null where nobody counts. */
function memoryAbove(): number | null {
  const told = execFileSync(process.execPath, [
    '--expose-gc',
    fileURLToPath(import.meta.url),
    MEMORY,
  ]);
  return JSON.parse(`${told}`);
}

/** Linux forgets the greatest size so far when asked to. */
function tellMemory(): void {
  const review = asReview(rulebook, makeColumns(SUBJECTS));
  globalThis.gc?.();
  const isCounted = existsSync('/proc/self/clear_refs');
  if (isCounted) writeFileSync('/proc/self/clear_refs', '5');
  const before = isCounted ? greatestSize() : 0;
  scoreExactly(review);
  print(isCounted ? `${greatestSize() - before}` : 'null');
}

const greatestSize = (): number =>
  Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (process.argv[2] === MEMORY) tellMemory();
else await compareAll();
