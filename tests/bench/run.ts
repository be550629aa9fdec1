import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatFixed } from '../../shared/exact/text.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import type { Rulebook } from '../../shared/rulebook/rulebook.ts';
import { scoreReview } from '../../shared/score/score.ts';
import { decimalLoop } from './decimal-loop.js';
import { openDuckDb } from './duckdb.js';
import { floatLoop } from './float-loop.js';
import { asReview, type Columns, makeColumns } from './marks.ts';

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
const rulebook = readBenchRulebook();

const asked = process.argv[2];
if (asked === '--input' || asked === '--score') printPeak(asked === '--score');
else await compareAll();

/** The built script lies one folder below its rulebook. */
function readBenchRulebook(): Rulebook {
  const path = fileURLToPath(new URL('../rulebook.yaml', import.meta.url));
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
  checkScores(columns);
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
  const above = peakOf('--score') - peakOf('--input');
  print(`Memory above the input: ${(above / 1024).toFixed(0)} MB`);
}

/** Every subject's exact total as a fraction, rank and grade; a sum of them, so that none is left out. */
function scoreExactly(review: ReturnType<typeof asReview>): bigint {
  let sum = 0n;
  for (const place of scoreReview(rulebook, review).places)
    if (place) sum += place.total().exact.num + BigInt(place.rank + place.grading.suggested.length);
  return sum;
}

/** The exact scores of both exact ways are the same; the loop's are counted where they differ. */
function checkScores(columns: Columns): void {
  const { places } = scoreReview(rulebook, asReview(rulebook, columns));
  const exact = places.map((place) => (place ? formatFixed(place.total().score, 2) : 'void'));
  const decimal = decimalLoop(columns, WEIGHTS).score.map((score) => score.toFixed(2));
  const loop = Array.from(floatLoop(columns, WEIGHTS).score, (score) => score.toFixed(2));
  const differing = (other: readonly string[]) =>
    exact.filter((score, subject) => score !== other[subject]).length;
  print(`Scores unlike the exact ones: decimal.js ${differing(decimal)}, loop ${differing(loop)}`);
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

/** The most memory that a process of its own had, in kilobytes. */
function peakOf(what: '--input' | '--score'): number {
  return Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), what]));
}

function printPeak(isScored: boolean): void {
  const review = asReview(rulebook, makeColumns(SUBJECTS));
  if (isScored) scoreExactly(review);
  print(`${process.resourceUsage().maxRSS}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
