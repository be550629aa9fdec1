import type { Role } from '../../../shared/layout/model/layout.ts';
import type { Effect } from '../../../shared/messages/problem.ts';
import type { Step } from '../state/pane-state.ts';
import type { Work } from '../state/writing-state.ts';

/** Every word of the task pane and the workbench, in each language. Problems have their own catalogue. */
export interface Words {
  readonly product: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly stepsLabel: string;
  readonly otherLanguage: string;
  readonly working: Readonly<Record<Work, string>>;
  readonly cancel: string;
  readonly checkAgain: string;
  readonly openAgain: string;
  readonly toPreview: string;
  readonly previewPeople: (count: number) => string;
  readonly toWrite: string;
  readonly openCell: (place: string) => string;

  readonly ruleChooser: string;
  readonly builtIn: (id: string) => string;
  readonly openRulebook: string;
  readonly rulebookUnreadable: string;
  readonly ruleFacts: {
    readonly version: string;
    readonly valid: string;
    readonly from: string;
    readonly hash: string;
    readonly byHand: string;
  };
  readonly validDates: (from: string, to: string) => string;
  readonly weights: string;
  readonly component: string;
  readonly bands: string;
  readonly ruleText: string;
  readonly rulebookStops: string;
  readonly toCheck: string;

  readonly roles: Readonly<Record<Role['kind'], string>>;
  readonly rows: (first: number, last: number) => string;
  readonly skippedRows: (count: number) => string;
  readonly columnHead: string;
  readonly meaningHead: string;
  readonly whyHead: string;
  readonly confidence: (percent: string) => string;
  readonly meanings: Readonly<Record<string, string>>;
  readonly pointsLost: (item: string) => string;
  readonly above: (what: string) => string;
  readonly ignoredSheets: string;
  readonly noMatching: string;

  readonly effects: Readonly<Record<Effect, string>>;
  readonly nothingFound: string;
  readonly rulebookLine: string;
  readonly more: (count: number) => string;
  readonly withoutFacts: string;

  readonly noPreview: string;
  readonly nobody: string;
  readonly categories: string;
  readonly name: string;
  readonly total: string;
  readonly rank: string;
  readonly suggested: string;
  readonly voided: string;
  readonly plot: (people: number, low: string, high: string) => string;
  readonly quota: (grade: string, places: number, candidates: number) => string;
  readonly ownDecision: string;

  readonly noWrite: string;
  readonly cancelled: string;
  readonly prepare: string;
  readonly willAdd: string;
  readonly cells: (count: number) => string;
  readonly untouched: string;
  readonly untouchedMore: (sheets: number) => string;
  readonly write: string;
  readonly written: (sheets: number) => string;
  readonly receipt: string;
  readonly receiptMore: string;
  readonly saveAs: string;

  readonly dropTitle: string;
  readonly dropMore: string;
  readonly chooseFile: string;
  readonly trySample: string;
  readonly promises: readonly string[];
  readonly opening: (name: string) => string;
  readonly notOpened: (name: string) => string;
  readonly otherFile: string;
  readonly workbook: string;
  readonly sheets: string;
  readonly emptySheet: string;
  readonly hiddenSheet: string;
  readonly cell: string;
  readonly part: (first: number, last: number, of: number) => string;
  readonly columnsLeftOut: (count: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly pane: string;
  readonly fault: string;
}
