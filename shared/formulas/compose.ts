import type { Changes } from '../earlier/changes.ts';
import type { SheetAccount } from '../layout/account/sheet-account.ts';
import type { Layout } from '../layout/model/layout.ts';
import { ownNames } from '../layout/own-sheets.ts';
import type { Language } from '../messages/message.ts';
import { done, type Result, stopped } from '../messages/problem.ts';
import { RECEIPT_WORDS } from '../messages/sheets/receipt.ts';
import type { Digest } from '../receipt/digest.ts';
import { receiptHead } from '../receipt/receipt-head.ts';
import { hashingWith } from '../receipt/row-entry.ts';
import { hashedInPassing } from '../receipt/row-lines.ts';
import type { Said } from '../receipt/said.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import type { Scoring } from '../score/model/scoring.ts';
import type { DraftedSheet, Workbook } from '../workbook/model.ts';
import { composeChanges } from './changes/changes-sheet.ts';
import { formulaLimits } from './limits.ts';
import { composeMarks } from './marks/marks-sheet.ts';
import { forPrint } from './printed.ts';
import { composeReceipt } from './receipt/receipt.ts';
import { composeRules } from './rules/rules-sheet.ts';
import { composeScores } from './scores/scores-sheet.ts';
import { composeWorkings } from './workings/workings-sheet.ts';

export interface ComposeInput {
  readonly rulebook: Rulebook;
  /** Hex SHA-256 of the rulebook's canonical form. */
  readonly hash: string;
  readonly scoring: Scoring;
  readonly workbook: Workbook;
  readonly layout: Layout;
  readonly account: readonly SheetAccount[];
  /** What was handed in beside the workbook. */
  readonly said: Said;
  /** What became of an earlier scoring, where there was one. */
  readonly changes?: Changes;
  /** Name and version of what computed this. */
  readonly engine: string;
  readonly language: Language;
  /** Also the sheets that only say how it was reckoned; Scores and Changes are printed alone otherwise. */
  readonly isAllPrinted?: boolean;
  /** What hashes the rows, where it is not what works everywhere. */
  readonly digest?: Digest;
}

/** The sheets of the working copy, and the receipt's short code that each of them prints. */
export interface Composed {
  readonly sheets: readonly DraftedSheet[];
  readonly receipt: string;
}

/**
 * Scores, Workings, Lookup, Rules and Receipt (and Changes, where it was scored before), with native formulas on the workbook's own cells. Each
 * formula brings its exact value, worked out from the formula itself and held against the core's.
 * Problems say why formulas cannot say this review again, though it is scored.
 * @throws Error where a formula and the core differ, which is a bug
 */
export function composeSheets(input: ComposeInput): Result<Composed> {
  const limits = formulaLimits(input.scoring);
  return limits.length > 0 ? stopped(...limits) : done(composeAll(input));
}

function composeAll(input: ComposeInput): Composed {
  const { rulebook, scoring, workbook, changes, language, isAllPrinted = false } = input;
  const names = ownNames(
    language,
    workbook.sheets.flatMap(({ name, isOurs }) => (isOurs ? [] : name)),
  );
  const rules = composeRules({ name: names.rules, plan: scoring.plan, language });
  const ballots = composeMarks({ ...input, name: names.marks, rules });
  const { marks } = ballots;
  const workings = composeWorkings({
    ...input,
    name: names.workings,
    lookupName: names.lookup,
    rules,
    marks,
  });
  const decisions = changes?.decisions ?? NO_DECISIONS;
  const scores = composeScores({
    name: names.scores,
    scoring,
    workings,
    rules,
    decisions,
    language,
  });
  const since = changes
    ? [composeChanges({ name: names.changes, changes, scoring, language })]
    : [];
  const lookup = [workings.lookup, ballots.sheet].flatMap((sheet) => sheet ?? []);
  const sheets = [scores, workings.sheet, ...lookup, rules.sheet, ...since];
  const head = receiptHead({ ...input, rulebookHash: input.hash });
  const hashing = hashingWith(head.salt, input.digest);
  const passing = sheets.map((sheet) => hashedInPassing(sheet, hashing));
  const ownLines = () => passing.flatMap(({ lines }) => lines());
  const receipt = composeReceipt({ ...input, name: names.receipt, head, hashing, ownLines });
  const shown = new Set([names.scores, names.changes]);
  const footer = footerOf(rulebook, head.code, language);
  return {
    sheets: [...passing.map(({ sheet }) => sheet), receipt].map((sheet) =>
      forPrint(sheet, { footer, isPrinted: isAllPrinted || shown.has(sheet.name) }),
    ),
    receipt: head.code,
  };
}

const NO_DECISIONS: Changes['decisions'] = new Map();

/** What every printed page of ours says: the rulebook and the receipt's short code. */
const footerOf = ({ id, version }: Rulebook, code: string, language: Language): string =>
  `${id} ${version}   ${RECEIPT_WORDS[language].title} ${code}`;
