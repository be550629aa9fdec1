import { readFileSync } from 'node:fs';
import { readRulebookText } from '../../addin/cli/read-files.ts';
import { formatFixed, formatFraction } from '../../shared/exact/text.ts';
import { prepareReview } from '../../shared/joint-review/prepare.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import type { Scoring } from '../../shared/score/model/scoring.ts';
import type { Workbook } from '../../shared/workbook/model.ts';
import { openFile } from '../../shared/workbook/open-file.ts';
import type { Said } from './read-case.ts';

/** What somebody who hands in a workbook gets. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** By rank within each category, then those who are void; null where nothing is scored. */
  readonly people: readonly Person[] | null;
}
export interface Person {
  /** With the unit in brackets where two share the name. */
  readonly name: string;
  readonly total: string;
  readonly exact: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

export interface Handed {
  readonly path: string;
  readonly rulebook: string;
  readonly withoutFacts: boolean;
}

export function outcomeOfFile({ path, rulebook, withoutFacts }: Handed): Outcome {
  const text = readRulebookText(rulebook);
  if (!text.ok) throw new Error(`${rulebook} cannot be read`);
  const file = openFile({ name: path, bytes: new Uint8Array(readFileSync(path)) });
  if (!file.ok) return { problems: file.problems, people: null };
  const outcome = outcomeOf(file.value.workbook, text.value, withoutFacts);
  return { ...outcome, problems: [...file.problems, ...outcome.problems] };
}

/** By the one way that the task pane and the command line go, too. */
export function outcomeOf(
  workbook: Workbook,
  rulebookText: string,
  withoutFacts: boolean,
): Outcome {
  const { problems, scored } = prepareReview({ workbook, rulebookText, withoutFacts });
  return { problems, people: scored ? peopleOf(scored.scoring) : null };
}

function peopleOf(scoring: Scoring): Person[] {
  const ranked = scoring.categories.flatMap((category) => category.ranked);
  const unranked = scoring.review.subjects.map((_, index) => index);
  return [...new Set([...ranked, ...unranked])].map((index) => personAt(scoring, index));
}

function personAt({ plan, review, places }: Scoring, index: number): Person {
  const subject = review.subjects[index];
  if (!subject) throw new RangeError(`No subject ${index}`);
  const namesakes = review.subjects.filter(({ name }) => name === subject.name).length;
  const name = namesakes > 1 ? `${subject.name}（${subject.unit}）` : subject.name;
  const place = places[index];
  if (!place) return { name, total: 'void', exact: null, rank: null, grade: null };
  const { exact, score } = place.total();
  return {
    name,
    total: formatFixed(score, plan.rulebook.final.round.places),
    exact: formatFraction(exact),
    rank: place.rank,
    grade: place.grading.suggested,
  };
}

export function saidOf({ code, effect, place }: Problem): Said {
  const at = place && 'sheet' in place ? place : undefined;
  return { code, cell: [at?.sheet, at?.cell].filter(Boolean).join('!'), effect };
}
