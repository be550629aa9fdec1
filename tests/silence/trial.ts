import { openFile } from '../../shared/workbook/open-file.ts';
import { type Random, randomFrom } from '../rulebook/random.ts';
import type { Disturbance, Disturbed } from './disturb/disturbance.ts';
import { isSame, judge, type Trial, type Verdict } from './judge.ts';
import { type MadeReview, makeReview } from './made/made-review.ts';
import { rulebookText } from './made/rulebook-text.ts';
import { workedOut } from './made/worked-out.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { csvOf } from './sheets/csv.ts';
import { drawReview } from './sheets/draw.ts';
import { type Drawn, workbookOf } from './sheets/drawn.ts';
import { relay } from './sheets/relay.ts';
import { vary } from './sheets/vary.ts';

/** A sound workbook disturbed in one way, and what came of it. */
export interface Tried extends Trial {
  readonly seed: number;
  readonly kind: string;
  readonly review: MadeReview;
  readonly sheets: readonly Drawn[];
  readonly verdict: Verdict;
}

const SEEDS_FOR_A_PLACE = 40;

/** The first workbook from this seed on that has a place for the disturbance. */
export function tryOut({ kind, disturb }: Disturbance, seed: number): Tried | null {
  for (let own = seed; own < seed + SEEDS_FOR_A_PLACE; own++) {
    const random = randomFrom(own);
    const review = makeReview(random);
    const made = { review, sheets: drawReview(random, review) };
    const disturbed = disturb(random, made);
    if (disturbed)
      return { seed: own, kind, review, sheets: disturbed.sheets, ...verdictOn(made, disturbed) };
  }
  return null;
}

function verdictOn(
  { review, sheets }: { readonly review: MadeReview; readonly sheets: readonly Drawn[] },
  disturbed: Disturbed,
): Trial & { readonly verdict: Verdict } {
  const rules = rulebookText(review);
  const trial = {
    right: disturbed.right ?? workedOut(review),
    before: outcomeOf(workbookOf(sheets), rules, false),
    after: outcomeOf(workbookOf(disturbed.sheets), rules, false),
    touched: disturbed.touched,
    mustBeSaid: disturbed.mustBeSaid ?? false,
    newcomer: disturbed.newcomer ?? null,
  };
  return { ...trial, verdict: judge(trial) };
}

/** A sound workbook as it is. */
export function trySound(seed: number): { readonly isRight: boolean; readonly outcome: Outcome } {
  const random = randomFrom(seed);
  const review = makeReview(random);
  const sheets = drawReview(random, review);
  const outcome = outcomeOf(workbookOf(sheets), rulebookText(review), false);
  return { isRight: isSame(workedOut(review), outcome.people), outcome };
}

/** A sound workbook laid out in another way. */
export interface Varied {
  readonly seed: number;
  readonly right: Trial['right'];
  readonly sheets: readonly Drawn[];
  readonly outcome: Outcome;
}

export const tryVaried = (seed: number): Varied =>
  tryLaidOut(seed, (random, sheets) => sheets.map((drawn) => vary(random, drawn)));

/** A sound workbook with several tables in its sheets, or tables turned over. */
export const tryRelaid = (seed: number): Varied => tryLaidOut(seed, relay);

/** A sound workbook of one sheet, laid out in another way and saved as .csv; null where it has more. */
export function tryAsCsv(seed: number): Varied | null {
  const random = randomFrom(seed);
  const review = makeReview(random);
  const [drawn, ...others] = drawReview(random, review);
  if (!drawn || others.length > 0) return null;
  const sheet = vary(random, drawn);
  const file = openFile(csvOf(random, sheet));
  const outcome = file.ok
    ? outcomeOf(file.value.workbook, rulebookText(review), false)
    : { problems: file.problems, people: null };
  return { seed, right: workedOut(review), sheets: [sheet], outcome };
}

function tryLaidOut(
  seed: number,
  layOut: (random: Random, sheets: readonly Drawn[]) => readonly Drawn[],
): Varied {
  const random = randomFrom(seed);
  const review = makeReview(random);
  const sheets = layOut(random, drawReview(random, review));
  const outcome = outcomeOf(workbookOf(sheets), rulebookText(review), false);
  return { seed, right: workedOut(review), sheets, outcome };
}
