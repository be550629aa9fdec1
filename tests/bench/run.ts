import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Review } from '../../shared/ballots/review.ts';
import type { Plan } from '../../shared/rulebook/plan/plan.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { leavesOf } from '../../shared/score/model/leaves.ts';
import type { Panel, Scoring } from '../../shared/score/model/scoring.ts';
import { scoreReview } from '../../shared/score/score.ts';
import { asNumbersReview, asReview, asSeedReview, makeColumns } from './marks.ts';
import { interleave, judge, print } from './measure.ts';
import { askAlone, MEMORY, tellLive, tellPeak } from './memory.ts';
import { compareOpening, marksFile, openMarks } from './open-file.ts';
import { decimalLoop } from './others/decimal-loop.js';
import { openDuckDb } from './others/duckdb.js';
import { floatLoop } from './others/float-loop.js';
import { differing, exactOutcomes, outcomesOf } from './outcomes.ts';
import { compareScoring } from './score-marks.ts';
import { compareCopies } from './working-copies.ts';
import { compareWriting, writeRows } from './write-rows.ts';

const SUBJECTS = 10_000;
const MARKS_EACH = 500;
const ROUNDS = 17;
const SLOW_ROUNDS = 5;
const WEIGHTS = {
  points: [100, 80, 60, 40],
  groupWeights: [0.4, 0.3, 0.3],
  leafWeights: [0.2, 0.2, 0.2, 0.3, 0.1],
  share: 0.3,
};
const TEXT = readFileSync(at('../rulebook.yaml'), 'utf8');
const plan = planOf(TEXT);

/** @param place from where the built script lies */
function at(place: string): string {
  return fileURLToPath(new URL(place, import.meta.url));
}

function planOf(text: string): Plan {
  const read = readRulebook(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return planRulebook(read.value);
}

/** The bench rulebook with one of its lines another. */
function planWith(line: string, other: string): Plan {
  if (!TEXT.includes(line)) throw new Error(`No ${line} in the rulebook`);
  return planOf(TEXT.replace(line, other));
}

async function compareAll(): Promise<void> {
  const columns = makeColumns(SUBJECTS);
  const review = asReview(plan.rulebook, columns);
  const duckdb = await openDuckDb(columns);
  const ways = {
    lianping: () => scoreExactly(plan, review),
    'float64 loop': () => floatLoop(columns, WEIGHTS),
  };
  const fast = await interleave(ways, ROUNDS);
  const slow = await interleave(
    { 'decimal.js': () => decimalLoop(columns, WEIGHTS), DuckDB: () => duckdb.run() },
    SLOW_ROUNDS,
  );
  const exact = exactOutcomes(scoreReview(plan, review));
  const wrong = differing(exact, outcomesOf(decimalLoop(columns, WEIGHTS)));
  if (wrong > 0) throw new Error(`${wrong} subjects differ from decimal.js with 40 digits`);
  const rows = (await duckdb.run()).map(([, score, rank, grade]) => ({
    score: Number(score).toFixed(2),
    rank: Number(rank),
    grade: Number(grade),
  }));
  duckdb.close();
  const marks = SUBJECTS * MARKS_EACH;
  print(`${SUBJECTS} people × 100 raters × 5 indicators = ${marks / 1e6} M marks`);
  const loopDiffers = differing(exact, outcomesOf(floatLoop(columns, WEIGHTS)));
  print(
    `Scores, ranks, grades: as decimal.js; unlike them: loop ${loopDiffers}, DuckDB ${differing(exact, rows)}`,
  );
  const loop = fast['float64 loop'] ?? Number.NaN;
  for (const [name, time] of Object.entries({ ...fast, ...slow })) {
    const ratio = (time / loop).toFixed(2).padStart(8);
    print(`  ${name.padEnd(14)}${time.toFixed(1).padStart(9)} ms of processor${ratio} × loop`);
  }
  judge('to exact, ranked, graded', (fast.lianping ?? Number.NaN) / loop, {
    most: 1.1,
    unit: '× loop',
  });
  await showOthers(columns, loop);
}

/** Every subject's exact total as a fraction, rank and grade; a sum of them, so that none is left out. */
function scoreExactly(rules: Plan, review: Review): bigint {
  let sum = 0n;
  for (const place of scoreReview(rules, review).places)
    if (place) sum += place.total().exact.num + BigInt(place.rank + place.grading.suggested.length);
  return sum;
}

async function showOthers(columns: ReturnType<typeof makeColumns>, loop: number): Promise<void> {
  const unrounded = planWith(
    'round: { places: 6, mode: half-up }\n      empty',
    'round: none\n      empty',
  );
  const numbers = planWith('levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }', 'number: [0, 100]');
  const review = asReview(plan.rulebook, columns);
  const numbered = asNumbersReview(numbers.rulebook, columns);
  const seedPlan = planOf(
    readFileSync(at('../../../seeds/rulebooks/grassroots-joint-review.yaml'), 'utf8'),
  );
  const seed = asSeedReview(seedPlan.rulebook, SUBJECTS);
  const times = await interleave(
    {
      unrounded: () => scoreExactly(unrounded, review),
      numbers: () => scoreExactly(numbers, numbered),
      traces: () => scoreReview(plan, review).subjects.length,
      fields: () => readAll(scoreReview(plan, review)),
      seed: () => scoreExactly(seedPlan, seed),
      seedTraces: () => scoreReview(seedPlan, seed).subjects.length,
    },
    SLOW_ROUNDS,
  );
  const of = (name: string) => times[name] ?? Number.NaN;
  judge('panels without rounding', of('unrounded') / loop, { most: 10, unit: '× loop' });
  judge('a scale of numbers, 1,001 different ones', of('numbers') / loop, {
    most: 10,
    unit: '× loop',
  });
  judge('all traces of 10,000 people × 500 marks', of('traces') / 1000, { most: 0.4, unit: 's' });
  print(`  the same, and every value of every panel read: ${(of('fields') / 1000).toFixed(2)} s`);
  print(
    `  seed rulebook (turnout, validity, checklist, facts): ${of('seed').toFixed(0)} ms, with all traces ${of('seedTraces').toFixed(0)} ms`,
  );
  await showGrowth();
  judge('live memory above the input, places alone', askAlone('places'), { most: 20, unit: 'MB' });
  print(`  live memory above the input, all traces held: ${askAlone('traces').toFixed(0)} MB`);
}

function readAll({ subjects }: Scoring): number {
  let marks = 0;
  for (const { components } of subjects)
    for (const score of components)
      for (const panel of score.kind === 'ballots' ? panelsIn(score.indicators) : [])
        marks += panel.marks + panel.trimmed.high + Number(panel.points.den) + readPoints(panel);
  return marks;
}
const panelsIn = (indicators: Parameters<typeof leavesOf>[0]): Panel[] =>
  leavesOf(indicators).flatMap(({ panels }) => panels);
const readPoints = ({ dropped, exact, value, counts }: Panel): number =>
  Number(dropped.high.den) + (exact ? 1 : 0) + (value ? 1 : 0) + (counts?.levels.length ?? 0);

async function showGrowth(): Promise<void> {
  print('Growth');
  for (const subjects of [100, 1000, 10_000, 100_000]) {
    const review = asReview(plan.rulebook, makeColumns(subjects));
    const { lianping = 0 } = await interleave(
      { lianping: () => scoreExactly(plan, review) },
      SLOW_ROUNDS,
    );
    const marks = subjects * MARKS_EACH;
    const each = ((lianping * 1e6) / marks).toFixed(1);
    print(
      `  ${marks.toExponential(0)} marks ${lianping.toFixed(1).padStart(9)} ms ${each.padStart(7)} ns a mark`,
    );
  }
}

const held = {
  places: (review: Review) => scoreReview(plan, review).places,
  traces: (review: Review) => scoreReview(plan, review).subjects,
};

function tellMemory(which: string | undefined): void {
  if (which === 'opened') {
    const file = marksFile();
    tellLive(() => openMarks(file));
    return;
  }
  if (which === 'written') {
    tellPeak(writeRows);
    return;
  }
  const review = asReview(plan.rulebook, makeColumns(SUBJECTS));
  tellLive(() => held[which === 'traces' ? 'traces' : 'places'](review));
}

if (process.argv[2] === MEMORY) tellMemory(process.argv[3]);
else {
  await compareAll();
  await compareOpening();
  await compareWriting();
  await compareScoring(at('../rulebook.yaml'));
  compareCopies(at('../rulebook.yaml'));
}
