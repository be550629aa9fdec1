import type { Problem, Result, SheetPlace } from '../../shared/messages/problem.ts';
import type { DraftedSheet, Workbook } from '../../shared/workbook/model.ts';
import type { Report } from '../progress.ts';
import type { PackedWorkbook } from './live/packed.ts';

/**
 * The workbook that the task pane works on, wherever it is open. What a host cannot do it says as a
 * problem; it never does half of it.
 */
export interface Host {
  /** Whether the workbook can change while the pane is open, so that reading it again may help. */
  readonly isLive: boolean;
  /** The workbook's values as they are now. */
  read(task: Task): Promise<Result<Workbook>>;
  /** The same as a file, from programs that tell it whole: whoever asks unpacks it where there is time. */
  readPacked?(task: Task): Promise<Result<PackedWorkbook>>;
  /**
   * Puts new sheets behind all others in the place of those of an earlier scoring, or changes
   * nothing; everything else stays as it was. Given up midway, nothing is left of it: no value, no problems.
   */
  replaceSheets(change: SheetChange, task: Task): Promise<Result<void>>;
  /** Takes the last replacing of this pane back. */
  undo(): Promise<Result<void>>;
  /** Shows the place to the user; a problem where it is not there or cannot be shown. */
  select(place: SheetPlace): Promise<Result<void>>;
  /** Tells what happens in the workbook, until the function that it gives is called. */
  watch(listener: HostListener): () => void;
  readonly settings: HostSettings;
}

export interface SheetChange {
  /** Names of the sheets that go: those that an earlier scoring wrote. */
  readonly removed: readonly string[];
  readonly added: readonly DraftedSheet[];
}

/** Long work that is watched and may be given up. */
export interface Task {
  readonly signal: AbortSignal;
  readonly report: Report;
  /** What holds it up; null once it goes on. */
  tell?(problem: Problem | null): void;
}

/** Work that nobody watches. */
export const UNWATCHED: Task = { signal: new AbortController().signal, report: () => {} };

export interface HostListener {
  /** Somebody has changed a cell, of that sheet where it is known; this pane's own writing does not count. */
  readonly changed: (sheet: string | undefined) => void;
  readonly selected: (selection: Selection) => void;
  /** Nothing more will be told, and why. */
  readonly lost?: (problem: Problem) => void;
}

/** A cell that somebody selected in the workbook. */
export interface Selection {
  readonly place: SheetPlace;
  /** What stands in its row now, the first columns as they are shown: rows may have been sorted since they were read. */
  readonly row: readonly string[];
}

/** So many columns of a selected row are told: who it is about stands among them. */
export const COLUMNS_TOLD = 32;

/** A short text that the workbook keeps for the pane; where it can keep none, nothing is ever there. */
export interface HostSettings {
  read(): Promise<string | undefined>;
  keep(text: string): Promise<Result<void>>;
}
