import type { Changes } from '../earlier/changes.ts';
import type { SheetAccount } from '../layout/account/sheet-account.ts';
import { accountWithoutRoll } from '../layout/account/take-account.ts';
import { detectTables } from '../layout/detect.ts';
import type { Layout } from '../layout/model/layout.ts';
import { readReview } from '../layout/read-review.ts';
import { applyLayout } from '../layout/saved/apply-layout.ts';
import { NOTHING_SAID, readSavedLayout, type SavedLayout } from '../layout/saved/saved-layout.ts';
import { done, type Problem, stops } from '../messages/problem.ts';
import { findOurSheets, markOurSheets, type OurSheets } from '../receipt/our-sheets.ts';
import type { Said } from '../receipt/said.ts';
import { hashRulebook } from '../rulebook/canonical/canonical.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import { planRulebook } from '../rulebook/plan/plan-rulebook.ts';
import { readRulebook } from '../rulebook/read.ts';
import type { Scoring } from '../score/model/scoring.ts';
import { scoreReview } from '../score/score.ts';
import { suspectResults, suspectTables } from '../suspicions/suspect.ts';
import type { Workbook } from '../workbook/model.ts';
import { changesSince } from './changes-since.ts';

export interface ReviewInput {
  readonly workbook: Workbook;
  readonly rulebookText: string;
  /**
   * Score although the workbook has no facts sheet; vetoes and adjustments are listed as not checked.
   * Where nobody says, as a working copy was scored before.
   */
  readonly withoutFacts?: boolean | undefined;
  /** What a person said about where things stand: the text of a layout file. */
  readonly layoutText?: string;
  /** Told how many of the `STEPS` are done, as they are. */
  readonly onStep?: (done: number) => void;
}

/** The rulebook is read, tables are found, what is odd in them, what they say, scores, what is odd in those. */
export const STEPS = 6;

/**
 * How far a workbook came. Each stage is there once the one before it let it pass; layout and
 * account as far as they go, where something stopped them.
 */
export interface Preparation {
  /** Of every stage that ran; one with effect `stop` means there is no `scored`. */
  readonly problems: readonly Problem[];
  readonly plan?: Plan;
  /** Whether it goes without facts, by what was said or by a working copy's own word. */
  readonly withoutFacts?: boolean;
  /** What the layout file says; nothing where there is none. */
  readonly said?: SavedLayout;
  readonly layout?: Layout;
  /** What became of every cell, a sheet each; as far as it was read, where something stopped it. */
  readonly account?: readonly SheetAccount[];
  readonly scored?: ScoredReview;
}

export interface ScoredReview {
  readonly rulebook: Rulebook;
  readonly rulebookHash: string;
  readonly workbook: Workbook;
  readonly layout: Layout;
  /** What was handed in beside the workbook. */
  readonly said: Said;
  /** Since the workbook was scored before, where it was. */
  readonly changes?: Changes;
  readonly account: readonly SheetAccount[];
  readonly scoring: Scoring;
}

/** The one way from a workbook to scores, for the task pane and the command line alike. */
export function prepareReview(input: ReviewInput): Preparation {
  const { rulebookText, onStep } = input;
  const ours = findOurSheets(input.workbook);
  const workbook = markOurSheets(input.workbook, ours);
  const { layoutText, withoutFacts } = asBefore(input, ours);
  const rulebook = readRulebook(rulebookText);
  if (!rulebook.ok) return { problems: rulebook.problems };
  const plan = planRulebook(rulebook.value);
  const saved = layoutText === undefined ? done(NOTHING_SAID) : readSavedLayout(layoutText);
  if (!saved.ok) return { plan, withoutFacts, problems: [...rulebook.problems, ...saved.problems] };
  const applied = applyLayout(workbook, saved.value);
  const problems = [...rulebook.problems, ...applied.problems];
  const before = { plan, withoutFacts, said: saved.value, problems };
  if (!applied.ok) return before;
  onStep?.(1);
  const detected = detectTables(applied.value, plan);
  const layout = { ...detected.layout, same: saved.value.same };
  const found = withProblems({ ...before, layout }, detected.problems);
  onStep?.(2);
  const asFarAsItCame = () => accountWithoutRoll(applied.value, layout, plan);
  if (stops(detected.problems)) return { ...found, account: asFarAsItCame() };
  const laidOut = withProblems(found, suspectTables(applied.value, layout, plan));
  onStep?.(3);
  const review = readReview(applied.value, layout, plan, {
    withoutFacts,
    told: detected.problems,
  });
  if (!review.ok) return withProblems({ ...laidOut, account: asFarAsItCame() }, review.problems);
  onStep?.(4);
  const { account } = review.value;
  const scoring = scoreReview(plan, review.value.review);
  onStep?.(5);
  const changes = changesSince(ours, scoring);
  const odd = [...scoring.problems, ...suspectResults(scoring)];
  onStep?.(STEPS);
  return {
    ...withProblems({ ...laidOut, account }, odd),
    scored: {
      rulebook: rulebook.value,
      rulebookHash: hashRulebook(rulebook.value),
      workbook,
      layout,
      said: { rulebook: rulebookText, layout: layoutText ?? null, withoutFacts },
      account,
      scoring,
      ...(changes && { changes }),
    },
  };
}

/** What was said when the workbook was scored before holds until something else is said. */
function asBefore(
  { layoutText, withoutFacts }: ReviewInput,
  ours: readonly OurSheets[],
): Pick<ReviewInput, 'layoutText'> & { readonly withoutFacts: boolean } {
  const said = ours.at(-1)?.receipt.said;
  const layout = layoutText ?? said?.layout ?? undefined;
  return {
    withoutFacts: withoutFacts ?? said?.withoutFacts ?? false,
    ...(layout !== undefined && { layoutText: layout }),
  };
}

const withProblems = (before: Preparation, problems: readonly Problem[]): Preparation => ({
  ...before,
  problems: [...before.problems, ...problems],
});
