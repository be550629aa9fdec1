import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Preparation,
  prepareReview,
  type ScoredReview,
} from '../../../shared/joint-review/prepare.ts';
import { readWorkbook } from '../../../shared/workbook/read.ts';
import { type Input, score, sheetsOf, workingCopy } from '../working-copy.ts';
import { drawFrom, type Edit, editsOf, type OwnSheets } from './edits.ts';
import { type Judged, judge, type Results, resultsOf, type Shown, type Verdict } from './judge.ts';

/** What one edit of one workbook came to. */
export interface Outcome {
  readonly review: number;
  readonly edit: Edit;
  readonly people: readonly Judged[];
}

interface Job {
  readonly review: number;
  readonly edit: Edit;
  readonly input: Input;
  readonly before: Results;
  readonly path: string;
  readonly to: string;
  /** Names of our sheets, that of the scores first. */
  readonly ours: readonly string[];
}

/** The edits that a working copy gets. */
export type EditsFor = (scored: ScoredReview, own: OwnSheets, review: number) => Edit[];

/** One edit of each kind. */
export const everyEdit =
  (seed: number): EditsFor =>
  (scored, own, review) =>
    editsOf(scored, own, drawFrom(seed + review));

/** So many of them, drawn. */
export const someEdits =
  (seed: number, count: number): EditsFor =>
  (scored, own, review) => {
    const draw = drawFrom(seed + review);
    const left = editsOf(scored, own, draw);
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(draw(left.length), 1),
    ).flat();
  };

/** Edits the working copy of every review, and holds what it shows against the core on the edited file. */
export function runMoves(inputs: readonly Input[], editsFor: EditsFor): Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-moves-'));
  try {
    const jobs = inputs.flatMap((input, review) => jobsOf(input, { review, folder, editsFor }));
    return outcomes(jobs, join(folder, 'jobs.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jobsOf(
  input: Input,
  { review, folder, editsFor }: { review: number; folder: string; editsFor: EditsFor },
): Job[] {
  const scored = score(input);
  const sheets = sheetsOf(input);
  const [scores, workings] = [sheets[0], sheets[1]];
  if (!scores || !workings) throw new Error('No sheets of ours');
  const path = join(folder, `${review}.xlsx`);
  writeFileSync(path, workingCopy(input));
  const own = {
    scores: { name: scores.name, columns: scores.rows[0]?.cells.length ?? 0 },
    workings: { name: workings.name, columns: workings.rows[2]?.cells.length ?? 0 },
  };
  const before = resultsOf({ problems: [], scored });
  return editsFor(scored, own, review).map((edit, index) => ({
    review,
    edit,
    input,
    before,
    path,
    to: join(folder, `${review}-${index}.xlsx`),
    ours: sheets.map(({ name }) => name),
  }));
}

function outcomes(jobs: readonly Job[], list: string): Outcome[] {
  const steps = jobs.map(({ path, to, ours, edit }) => ({
    path,
    to,
    scores: ours[0],
    steps: edit.steps,
  }));
  writeFileSync(list, JSON.stringify(steps));
  const run = spawnSync('/usr/bin/python3', ['tests/recalculation/moves/move.py', list], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(`LibreOffice did not edit: ${run.stderr}`);
  const lines = run.stdout.split('\n').filter(Boolean);
  return lines.map((text, index) => {
    const job = jobs[index];
    const { rows }: { rows: Shown[][] } = JSON.parse(text);
    if (!job) throw new Error('More workbooks than jobs');
    const now = resultsOf(scoredAgain(job));
    const { review, edit, before } = job;
    return { review, edit, people: judge(rows, { now, before }) };
  });
}

/** The staff's own sheets alone: a workbook of ours is refused as one that is scored already. */
function scoredAgain({ to, ours, input: { rulebookText } }: Job): Preparation {
  const workbook = readWorkbook(new Uint8Array(readFileSync(to)));
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  const sheets = workbook.value.sheets.filter(({ name }) => !ours.includes(name));
  return prepareReview({ workbook: { sheets }, rulebookText, withoutFacts: false });
}

const VERDICTS: readonly Verdict[] = ['equal', 'withheld', 'stopped', 'WRONG'];

/** How many people came out how, an edit a line. */
export function tableOf(all: readonly Outcome[]): string {
  const kinds = [...new Set(all.map(({ edit }) => edit.kind))];
  const lines = ['all', ...kinds].map((kind) => {
    const people = all
      .filter(({ edit }) => kind === 'all' || edit.kind === kind)
      .flatMap((outcome) => outcome.people);
    const counts = VERDICTS.map(
      (verdict) => people.filter((person) => person.verdict === verdict).length,
    );
    return [kind.padEnd(52), ...counts.map((count) => `${count}`.padStart(9))].join('');
  });
  const head = ['edit'.padEnd(52), ...VERDICTS.map((verdict) => verdict.padStart(9))].join('');
  return [head, ...lines].join('\n');
}
