import type { Changes } from '../../../shared/earlier/changes.ts';
import type { Meaning, Role, TurnoutColumn } from '../../../shared/layout/model/layout.ts';
import type { SavedLayout } from '../../../shared/layout/saved/saved-layout.ts';
import type { LayoutReason } from '../../../shared/messages/layout/reasons.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { RuleField } from '../../../shared/rulebook/edit/rule-fields.ts';
import type { Rulebook } from '../../../shared/rulebook/model/rulebook.ts';
import type { Area, Cell, DraftedSheet } from '../../../shared/workbook/model.ts';
import type { MarkedGroup } from '../../problems/problem-groups.ts';
import type { StripPlot } from './strip-plot.ts';

/** What the screens draw of a workbook. Plain data: it crosses from one thread to another. */
export interface BookView {
  readonly sheets: readonly SheetView[];
}
/** A sheet without its cells: those are asked for by windows. */
export interface SheetView {
  readonly name: string;
  readonly hidden: boolean;
  /** Up to the last with a value. */
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly Area[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hasHiddenRows: boolean;
  /** In pixels, what the first rows of each column need. */
  readonly widths: readonly number[];
}

/** A part of a sheet. */
export interface CellsView {
  readonly cells: readonly CellView[];
  /** Those of the part. */
  readonly hiddenRows: readonly number[];
}
export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly kind: Cell['kind'];
  readonly text: string;
  /** Absent until the workbook has been read. */
  readonly entry?: EntryView;
}
/** What became of a cell. */
export type EntryView =
  | {
      readonly is: 'read';
      /** What its column means. */
      readonly as: string;
      readonly header: string;
      /** Empty where it is said of a whole table, or nobody could be called yet. */
      readonly whose: string;
    }
  | { readonly is: 'left-out' | 'not-understood'; readonly because: LayoutReason };

/** A workbook as it was checked and scored: each part is there as far as it came. */
export interface CheckedView {
  /** What is wrong, the most serious first. */
  readonly groups: readonly MarkedGroup[];
  readonly fields: readonly RuleField[];
  readonly plan?: PlanView;
  /** Whether it goes without facts, whoever said so. */
  readonly withoutFacts?: boolean;
  readonly said?: SavedLayout;
  readonly layout?: LayoutView;
  readonly account?: readonly SheetCounts[];
  readonly scored?: ScoredView;
  /** Of a workbook that was scored before. */
  readonly copy?: CopyView;
}

export interface CopyView {
  /** Another one each time that a workbook comes onto the desk. */
  readonly reading: number;
  /** The short code of its receipt. */
  readonly code: string;
  /** Verifying it takes about as long as scoring and writing. */
  readonly isLarge: boolean;
}

export interface PlanView {
  readonly rulebook: Rulebook;
  /** What each component weighs in each category, in per cent, in declared order. */
  readonly categories: readonly { readonly id: string; readonly weights: readonly string[] }[];
  /** What a sheet may be called so that it is read as what it is. */
  readonly sheetChoices: Choices;
}
export type Choices = Readonly<Record<Language, readonly string[]>>;
export type Title = Readonly<Record<Language, string>>;

export interface LayoutView {
  readonly tables: readonly TableView[];
  /** Sheets in which no table was found. */
  readonly ignored: readonly string[];
}
export interface TableView {
  readonly sheet: string;
  readonly role: { readonly kind: Role['kind']; readonly titles: readonly Title[] };
  readonly rater: string | null;
  readonly data: readonly [first: number, last: number];
  /** How many rows inside are no data. */
  readonly skipped: number;
  readonly labelled: readonly { readonly is: TurnoutColumn; readonly cell: string }[];
  readonly columns: readonly ColumnView[];
  /** What the header of a column may say. */
  readonly choices: Choices;
}
export interface ColumnView {
  readonly column: number;
  readonly header: string;
  /** Where its header ends. */
  readonly cell: string;
  /** The letters by which it is known; none where subjects stand side by side. */
  readonly letters: string | null;
  /** The lowest cell of its header that says something. */
  readonly headerCell: string;
  readonly meaning: MeaningView;
  /** In per cent. */
  readonly sure: string;
  readonly because: LayoutReason;
}
export interface MeaningView {
  readonly is: Meaning['is'];
  /** By the rulebook, joined in each language; null where the kind of column says it. */
  readonly title: Title | null;
  /** Points that are lost. */
  readonly lost: boolean;
}

/** How many cells of a sheet became what. */
export interface SheetCounts {
  readonly sheet: string;
  readonly read: number;
  readonly leftOut: number;
  readonly notUnderstood: number;
}

export interface ScoredView {
  readonly rulebookHash: string;
  /** In the review's order: a subject is its place in this list. */
  readonly people: readonly PersonView[];
  readonly categories: readonly CategoryView[];
  readonly changes: Changes | null;
  /** Names of sheets that an earlier scoring wrote, and how many others there are. */
  readonly ours: readonly string[];
  readonly others: number;
}
export interface PersonView {
  readonly name: string;
  readonly unit: string;
  readonly category: string;
  /** As it is shown; null for whoever is void. */
  readonly total: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
}
export interface CategoryView {
  readonly id: string;
  /** By rank, those without a total last. */
  readonly ranked: readonly number[];
  readonly plot: StripPlot | null;
  readonly quotas: readonly {
    readonly grade: string;
    readonly places: number;
    readonly candidates: number;
  }[];
}

/** A sheet that would be added: all of it but its rows, of which there are so many, with so many cells. */
export interface DraftedSheetView extends Omit<DraftedSheet, 'rows'> {
  readonly length: number;
  readonly cells: number;
}

/** The sheets that would be added. */
export interface DraftView {
  readonly sheets: readonly DraftedSheetView[];
  /** The short code printed in the footers. */
  readonly receipt: string;
  /** Names of the sheets of an earlier scoring, whose place they take. */
  readonly replaced: readonly string[];
}

/** A working copy, written, re-opened and checked. */
export interface CopyWritten {
  readonly bytes: Uint8Array;
  readonly book: BookView;
  readonly added: readonly string[];
}
