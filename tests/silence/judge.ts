import type { Problem, SheetPlace } from '../../shared/messages/problem.ts';
import type { Outcome, Person } from './outcome.ts';

/** What a disturbance touched: whoever is told of one of these is told. Cells are `B7`. */
export interface Touched {
  /** Where the sheet as a whole is meant, any of its cells will do. */
  readonly sheets: readonly string[];
  readonly isWholeSheet: boolean;
  readonly cells: readonly string[];
  /** What was written there: a problem that quotes it names it. */
  readonly words: readonly string[];
}

/** `stop, elsewhere`: nothing is scored, and what is said names another place. */
export const VERDICTS = [
  'equal',
  'said: note',
  'said: void',
  'said: stop',
  'stop, elsewhere',
  'SILENT',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Trial {
  /** What must come out, worked by hand. */
  readonly right: readonly Person[];
  /** Of the workbook before it was disturbed. */
  readonly before: Outcome;
  readonly after: Outcome;
  readonly touched: Touched;
  readonly mustBeSaid: boolean;
  readonly newcomer: string | null;
}

/** Whether the result is the right one, or a new problem names what was touched. */
export function judge(trial: Trial): Verdict {
  const { before, after, touched } = trial;
  const told = newIn(before.problems, after.problems);
  const naming = told.filter((problem) => names(problem, touched));
  if (isRight(trial)) return trial.mustBeSaid && naming.length === 0 ? 'SILENT' : 'equal';
  if (!after.people) return naming.length > 0 ? 'said: stop' : 'stop, elsewhere';
  if (naming.some(({ effect }) => effect === 'void')) return 'said: void';
  return naming.length > 0 ? 'said: note' : 'SILENT';
}

function isRight({ right, after: { people }, newcomer }: Trial): boolean {
  if (!people) return false;
  const others = people.filter(
    ({ name }) => newcomer === null || folded(name) !== folded(newcomer),
  );
  // Beside a newcomer the ranks of the others may be other ones.
  const line = others.length < people.length ? totalOf : lineOf;
  return listed(right, line) === listed(others, line);
}

export const isSame = (right: readonly Person[], people: Outcome['people']): boolean =>
  people !== null && listed(right, lineOf) === listed(people, lineOf);

const listed = (people: readonly Person[], line: (person: Person) => string): string =>
  people.map(line).sort().join('\n');

const totalOf = ({ name, total, exact }: Person): string => [folded(name), total, exact].join(' ');
const lineOf = ({ name, total, exact, rank, grade }: Person): string =>
  [folded(name), total, exact, rank, grade].join(' ');

/** As a person reads a name: without what stands behind it, and whatever the middle dots. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/^\d+[.、]/, '')
    .replace(/[(*①].*$/, '')
    .replace(/[·•・‧∙⋅.．‥᛫]/g, '');

/** Problems that were not there before, wherever they moved to. */
function newIn(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Map<string, number>();
  const key = ({ code, values }: Problem) => `${code} ${JSON.stringify(values)}`;
  for (const problem of before) known.set(key(problem), (known.get(key(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    const left = known.get(key(problem)) ?? 0;
    known.set(key(problem), left - 1);
    return left <= 0;
  });
}

function names({ place, values }: Problem, touched: Touched): boolean {
  const quoted = JSON.stringify(values);
  if (touched.words.some((word) => word !== '' && quoted.includes(word))) return true;
  const { sheet, cell } = (place ?? {}) as Partial<SheetPlace>;
  if (sheet === undefined || !touched.sheets.includes(sheet)) return false;
  if (cell === undefined || touched.isWholeSheet) return true;
  return touched.cells.some(
    (own) => own === cell || rowOf(own) === rowOf(cell) || isAbove(cell, own),
  );
}

const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ''));
const letters = (cell: string): string => cell.replace(/\d/g, '');
/** A header of the cell's column. */
const isAbove = (header: string, cell: string): boolean =>
  letters(header) === letters(cell) && rowOf(header) < rowOf(cell);
