import { readFileSync } from 'node:fs';
import { scoringToJson } from '../../shared/explain/to-json.ts';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { openFile } from '../../shared/workbook/open-file.ts';
import { HANDS } from '../workbook/hands-rulebook.ts';
import { mutantOf } from './packages.ts';

/** What became of a file: codes of all problems, and the scores where it was scored. */
export interface Outcome {
  readonly name: string;
  readonly codes: readonly string[];
  readonly scores: readonly string[] | null;
  readonly milliseconds: number;
}

const NOTHING_ELSE = {
  engine: '',
  receipt: null,
  rulebookHash: '',
  language: 'zh',
  problems: [],
  account: [],
} as const;

/** Runs in a process of its own: seeds from, up to; or names of files. */
for (const name of namesIn(process.argv.slice(2))) {
  const before = performance.now();
  const bytes = /^\d+$/.test(name) ? mutantOf(Number(name)) : new Uint8Array(readFileSync(name));
  const outcome = { name, ...scored(bytes), milliseconds: performance.now() - before };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

function namesIn([first = '', last = '', ...more]: readonly string[]): string[] {
  if (!/^\d+$/.test(first)) return [first, last, ...more].filter(Boolean);
  return Array.from({ length: Number(last) - Number(first) }, (_, at) => `${Number(first) + at}`);
}

function scored(bytes: Uint8Array): Pick<Outcome, 'codes' | 'scores'> {
  const file = openFile({ name: 'a.xlsx', bytes });
  if (!file.ok) return { codes: file.problems.map(({ code }) => code), scores: null };
  const { workbook } = file.value;
  const prepared = prepareReview({ workbook, rulebookText: HANDS, withoutFacts: true });
  const codes = [...file.problems, ...prepared.problems].map(({ code }) => code);
  for (const problem of prepared.problems) sayProblem(problem, 'en');
  const told = prepared.scored && scoringToJson(prepared.scored.scoring, NOTHING_ELSE);
  const scores = told?.subjects.map(({ name, unit, exact }) => `${name} ${unit} ${exact}`);
  return { codes, scores: scores ?? null };
}
