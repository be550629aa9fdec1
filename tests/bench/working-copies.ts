import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeLongFile } from './ballot-files.ts';
import { judge, median, print } from './measure.ts';
import { makeTallyFile } from './tally-file.ts';

const ROUNDS = 3;
const MARKS_A_PERSON = 500;

/** What the command line takes to write a working copy, and LibreOffice to open it and calculate all of it. */
interface Taken {
  /** From its start to its end, which is what a user waits: on a machine that does nothing else. */
  readonly seconds: number;
  /** Of processor time, on all cores. */
  readonly processor: number;
  readonly megabytes: number;
  readonly fileMegabytes: number;
  readonly opening: number;
}

/** The goals of each size, in seconds and megabytes; no goal, no judgement. */
interface Goals {
  readonly seconds?: number;
  readonly megabytes?: number;
  readonly fileMegabytes?: number;
  readonly opening?: number;
}

const TALLIES: readonly (readonly [people: number, goals: Goals])[] = [
  [100, {}],
  [1000, { seconds: 3, megabytes: 300, fileMegabytes: 4, opening: 5 }],
  [10_000, { seconds: 30, megabytes: 1000, fileMegabytes: 40, opening: 60 }],
];
const LONG_LISTS: readonly (readonly [marks: number, goals: Goals])[] = [
  [1000, {}],
  [10_000, {}],
  [100_000, { seconds: 15 }],
];

/** The rulebook of the bench asks for more than most do: here no mark is dropped, and two places do. */
const TRIM = / +trim: .*\n/;
const [ROUND, ROUND_USUAL] = ['places: 6', 'places: 2'] as const;

/** Working copies of growing reviews: time, memory and size grow as the review does, and no faster. */
export function compareCopies(rules: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'lianping-copies-'));
  const rulebook = join(folder, 'rulebook.yaml');
  writeFileSync(
    rulebook,
    readFileSync(rules, 'utf8').replace(TRIM, '').replace(ROUND, ROUND_USUAL),
  );
  print('Working copies, three groups and five indicators, from counts');
  for (const [people, goals] of TALLIES) {
    const files = filesIn(folder, makeTallyFile(people), rulebook);
    tell(`${people} people`, takenFor(files), goals);
  }
  print('Working copies of single ballots, a row a ballot');
  for (const [marks, goals] of LONG_LISTS) {
    const files = filesIn(folder, makeLongFile(marks / MARKS_A_PERSON), rulebook);
    tell(`${marks} marks`, takenFor(files), goals);
  }
  rmSync(folder, { recursive: true });
}

interface Files {
  readonly input: string;
  readonly rulebook: string;
  readonly output: string;
}

function filesIn(folder: string, bytes: Uint8Array, rulebook: string): Files {
  const input = join(folder, 'input.xlsx');
  writeFileSync(input, bytes);
  return { input, rulebook, output: join(folder, 'output.xlsx') };
}

function takenFor(files: Files): Taken {
  const rounds = Array.from({ length: ROUNDS }, () => writeCopy(files));
  const middle = (of: keyof Written) => median(rounds.map((round) => round[of]));
  return {
    seconds: middle('seconds'),
    processor: middle('processor'),
    megabytes: middle('megabytes'),
    fileMegabytes: statSync(files.output).size / 1e6,
    opening: openInOffice(files.output),
  };
}

const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));

/** Says on a channel of its own what the process took. */
const TELLING = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{
const{userCPUTime:a,systemCPUTime:b,maxRSS:c}=process.resourceUsage();
writeSync(3,JSON.stringify({processor:(a+b)/1e6,megabytes:c/1e3}))})`.replaceAll('\n', '');

type Written = Pick<Taken, 'seconds' | 'processor' | 'megabytes'>;

function writeCopy({ input, rulebook, output }: Files): Written {
  const command = [at('../../../.output/cli/lianping.js'), 'score', input, '--rulebook', rulebook];
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', TELLING, ...command, '--no-facts', '-o', output],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (run.status === 2) throw new Error(`${run.stderr}`);
  return { ...JSON.parse(`${run.output[3]}`), seconds };
}

/** Seconds of the office's processor time. */
function openInOffice(path: string): number {
  const script = at('../../recalculation/open_timed.py');
  return JSON.parse(`${execFileSync('/usr/bin/python3', [script, path])}`).processor;
}

function tell(size: string, taken: Taken, goals: Goals): void {
  const { seconds, processor, megabytes, fileMegabytes, opening } = taken;
  print(
    `  ${size.padEnd(16)}${seconds.toFixed(1).padStart(7)} s (processor ${processor.toFixed(1)} s) ${megabytes.toFixed(0).padStart(6)} MB memory ${fileMegabytes.toFixed(2).padStart(7)} MB file; LibreOffice ${opening.toFixed(1)} s`,
  );
  if (goals.seconds) judge(`to write ${size}`, seconds, { most: goals.seconds, unit: 's' });
  if (goals.megabytes) judge('memory', megabytes, { most: goals.megabytes, unit: 'MB' });
  if (goals.fileMegabytes)
    judge('the file', fileMegabytes, { most: goals.fileMegabytes, unit: 'MB' });
  if (goals.opening) judge('to open and calculate', opening, { most: goals.opening, unit: 's' });
}
