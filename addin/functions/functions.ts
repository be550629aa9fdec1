import { toCellNumber } from '../../shared/exact/cell-number.ts';
import { explainSubject } from '../../shared/explain/explain.ts';
import type { Step } from '../../shared/explain/step/explanation.ts';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import { normaliseName } from '../../shared/layout/labels/names.ts';
import { functionProblem } from '../../shared/messages/addin/function.ts';
import { done, type Problem, type Result, stopped } from '../../shared/messages/problem.ts';
import { SHEET_WORDS } from '../../shared/messages/sheets.ts';
import type { Place, Scoring } from '../../shared/score/model/scoring.ts';
import type { Asked, FunctionAsked, Rulebooks, Spill } from './asked.ts';
import { workbookOf } from './tables.ts';

/** What the function of that id answers. */
export function answerFunction({ id, name, asked, rulebooks }: FunctionAsked): Result<Spill> {
  return id === 'EXPLAIN' ? explanationOf(name, asked, rulebooks) : EVERYBODY[id](asked, rulebooks);
}

/** Name, unit and total of everybody, in the order of the roster; 不计分 in the place of a total that cannot be. */
const scoresOf = (asked: Asked, rulebooks: Rulebooks): Result<Spill> =>
  everybody(asked, rulebooks, (place) => toCellNumber(place.total().score));

/** Name, unit and rank in the category. */
const ranksOf = (asked: Asked, rulebooks: Rulebooks): Result<Spill> =>
  everybody(asked, rulebooks, ({ rank }) => rank);

/** Name, unit and suggested grade. */
const gradesOf = (asked: Asked, rulebooks: Rulebooks): Result<Spill> =>
  everybody(asked, rulebooks, ({ grading }) => grading.suggested);

const EVERYBODY = { SCORE: scoresOf, RANK: ranksOf, GRADE: gradesOf } as const;

/** How one person’s score came about, a step a row: what is said, its number, the clause. */
function explanationOf(name: string, asked: Asked, rulebooks: Rulebooks): Result<Spill> {
  const scored = score(asked, rulebooks);
  if (!scored.ok) return scored;
  const subject = subjectCalled(name, scored.value);
  if (subject === undefined) return stopped(functionProblem('function-nobody', { name }));
  const { headline, steps } = explainSubject(scored.value, subject, asked.language);
  return done([[headline, '', ''], ...steps.flatMap((step) => rowsOf(step, 0))]);
}

function everybody(
  asked: Asked,
  rulebooks: Rulebooks,
  shownOf: (place: Place) => string | number,
): Result<Spill> {
  const scored = score(asked, rulebooks);
  if (!scored.ok) return scored;
  const { review, places } = scored.value;
  const { void: voided } = SHEET_WORDS[asked.language];
  return done(
    review.subjects.map(({ name, unit }, index) => {
      const place = places[index];
      return [name, unit, place ? shownOf(place) : voided];
    }),
  );
}

function score({ rulebook, tables }: Asked, rulebooks: Rulebooks): Result<Scoring> {
  if (tables.length === 0) return stopped(functionProblem('function-no-tables', {}));
  const rulebookText = textOf(rulebook.trim(), rulebooks);
  if (!rulebookText.ok) return rulebookText;
  const workbook = workbookOf(tables);
  if (!workbook.ok) return workbook;
  const { scored, problems } = prepareReview({
    workbook: workbook.value,
    rulebookText: rulebookText.value,
  });
  return scored ? done(scored.scoring) : stopped(...onlyStops(problems));
}

const onlyStops = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ effect }) => effect === 'stop');

function textOf(id: string, { builtIn, kept }: Rulebooks): Result<string> {
  const [first] = builtIn;
  if (id === '' && kept !== undefined) return done(kept);
  const found = id === '' ? first : builtIn.find((rulebook) => rulebook.id === id);
  if (found) return done(found.text);
  const known = builtIn.map((rulebook) => rulebook.id);
  return stopped(functionProblem('function-rulebook-unknown', { rulebook: id, known }));
}

/** By name, or by name and unit with anything between them; undefined where that is nobody, or not one alone. */
function subjectCalled(asked: string, { review: { subjects } }: Scoring): number | undefined {
  const called = normaliseName(asked);
  const named = subjects.flatMap(({ name, unit }, index) =>
    called === normaliseName(name) || called === normaliseName(name + unit) ? [index] : [],
  );
  return named.length === 1 ? named[0] : undefined;
}

const rowsOf = ({ text, value = '', cite = '', of }: Step, depth: number): Spill => [
  ['　'.repeat(depth) + text, value, cite],
  ...of.flatMap((step) => rowsOf(step, depth + 1)),
];
