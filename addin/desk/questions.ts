import type { Explanation } from '../../shared/explain/step/explanation.ts';
import type { Answer } from '../../shared/layout/saved/answers.ts';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem, Result } from '../../shared/messages/problem.ts';
import type { Verified } from '../../shared/verify/verify.ts';
import type { Area, Cell, NewRow, Sheet } from '../../shared/workbook/model.ts';
import type { TableFile } from '../../shared/workbook/open-file.ts';
import type { FunctionAsked, Spill } from '../functions/asked.ts';
import type { PackedWorkbook } from '../hosts/live/packed.ts';
import type { BookView, CellsView, CheckedView, CopyWritten, DraftView } from './views/model.ts';

/**
 * The desk is where the heavy work is done: the workbook lies on it, is read, scored and written there.
 * It stands in a worker; the page holds what its screens draw and asks for the rest.
 *
 * A question and its answer are plain data, as `views/model.ts` has them. What may be large is asked for
 * by windows (a sheet's cells, the rows of a drafted sheet), so that no message takes long to be read;
 * bytes go over and are not copied.
 *
 *     page                                      desk
 *     { id, kind, asked }                   →                        a question
 *                                           ←   { ready: true }      once, when it can be asked
 *                                           ←   { id, progress }     how much is done, and of what
 *                                           ←   { id, given }        the answer
 *                                           ←   { id, fault }        a defect of ours, in its own words
 *
 * One question is answered at a time, in the order they come. To give one up the worker is ended, which
 * leaves nothing of it, and another takes its place (`DeskLine`).
 */
export interface Questions {
  /** A file comes onto the desk, in the place of what lay there. */
  open(file: TableFile): Result<BookView>;
  /** A workbook that is open in another program comes onto the desk piece by piece. */
  lay(piece: Piece): null;
  /**
   * One that another program has told as a file comes onto the desk, unless a later reading lies there.
   * The file is copied, not handed over: where the desk ends meanwhile, it is asked once more.
   */
  unpack(packed: PackedWorkbook & { readonly reading: number }): Result<void>;
  /** What the workbook on the desk holds of an earlier scoring, else which of these layouts fits it. */
  recall(texts: readonly string[]): Recalled;
  check(asked: CheckAsked): CheckedView;
  explain(asked: { readonly subject: number; readonly language: Language }): Explanation | null;
  /** Holds a working copy against its own receipt; null for another workbook. */
  verify(asked: null): Verified | null;
  cells(asked: CellsAsked): CellsView;
  draft(language: Language): Result<DraftView>;
  /** Rows of a drafted sheet, formulas as text; null where that draft is not here any more. */
  rows(asked: RowsAsked): readonly NewRow[] | null;
  /** The file with the drafted sheets, in the place of those of an earlier scoring. */
  write(language: Language): Result<CopyWritten>;
  /** The answers as a layout file for the workbook on the desk; null before it has been read. */
  'layout-text'(answers: readonly Answer[]): string | null;
  /** What a layout file says. */
  'read-layout'(text: string): Result<readonly Answer[]>;
  /** Those of the layouts that are about other workbooks, and what is said of this one behind them. */
  remember(asked: { readonly texts: readonly string[]; readonly answers: readonly Answer[] }): {
    readonly texts: readonly string[];
    readonly hasOwn: boolean;
  };
  /** What a custom function answers. */
  call(asked: FunctionAsked): Result<Spill>;
  /** The rulebook's text with another value at a field's path; null where it has no such field. */
  'change-rule'(asked: {
    readonly text: string;
    readonly path: string;
    readonly value: string;
  }): string | null;
}

export type Kind = keyof Questions;
export type Asked<K extends Kind> = Parameters<Questions[K]>[0];
export type Given<K extends Kind> = ReturnType<Questions[K]>;

/**
 * Sheets first, each without its rows; then rows; then that this is all. Readings are numbered as they
 * begin: of two under way at once the later one holds, and pieces of the other are left.
 */
export type Piece = { readonly reading: number } & PieceContent;
export type PieceContent =
  | { readonly is: 'sheets'; readonly sheets: readonly Omit<Sheet, 'rows'>[] }
  | { readonly is: 'rows'; readonly sheet: number; readonly rows: readonly LaidRow[] }
  | { readonly is: 'all'; readonly problems: readonly Problem[] };
export type LaidRow = readonly [row: number, cells: ReadonlyMap<number, Cell>];

export interface Recalled {
  /** The text of the rulebook by which it was scored. */
  readonly rulebook: string | null;
  readonly answers: readonly Answer[];
  /** Whether it is a working copy that holds a layout. */
  readonly isStored: boolean;
}

export interface CheckAsked {
  readonly rulebookText: string;
  /** Null until somebody says. */
  readonly withoutFacts: boolean | null;
  /** Null where nothing was said. */
  readonly answers: readonly Answer[] | null;
}

export interface CellsAsked {
  /** The workbook as it was opened, or its working copy. */
  readonly book: 'opened' | 'written';
  readonly sheet: number;
  readonly area: Area;
}

export interface RowsAsked {
  /** The draft's, which tells it from one of a workbook that was read again. */
  readonly receipt: string;
  readonly language: Language;
  readonly sheet: number;
  /** From 0. */
  readonly from: number;
  readonly most: number;
}
