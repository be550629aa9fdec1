import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { done, type Result } from '../../shared/messages/problem.ts';
import type { Ask } from '../desk/desk-line.ts';
import type { BookView, CopyWritten } from '../desk/views/model.ts';
import { type Task, UNWATCHED } from '../hosts/host.ts';
import { fileBook } from '../taskpane/book/file-book.ts';
import { createPaneState, type PaneState, type Ports } from '../taskpane/state/pane-state.ts';
import { type ChosenFile, readChosen } from './chosen-file.ts';
import { createGridState, type GridState } from './grid/grid-state.ts';

/** An open workbook: the left side, the right side, and the copy once it has been written. */
export interface OpenFile {
  readonly name: string;
  readonly grid: GridState;
  readonly pane: PaneState;
  readonly copy: ReadonlySignal<CopyWritten | null>;
  /** Another takes its place. */
  readonly close: () => void;
}

/**
 * Opens a workbook with a task pane beside it; `ports` are the pane's, but for its book. Rejects with
 * `GivenUp` once the task's signal says so.
 */
export async function openFile(
  chosen: ChosenFile,
  { task, ...ports }: Omit<Ports, 'book'> & { readonly task: Task },
): Promise<Result<OpenFile>> {
  const { line } = ports;
  const opened = await bringTo(line.ask, chosen, task);
  if (!opened.ok) return opened;
  const copy = signal<CopyWritten | null>(null);
  const grid = createGridState(opened.value, line.ask);
  const book = fileBook({
    reopen: (ask) => bringTo(ask, chosen),
    onSelect: (place) => grid.select(place),
    onWritten: (written) => {
      copy.value = written;
      grid.show(written.book, written.added[0]);
    },
    onWatch: ({ selected }) => grid.watchSelection(selected),
  });
  const pane = createPaneState({ ...ports, book });
  const stop = effect(() => {
    // Checked again, by other rules perhaps: what became of the cells is another thing now.
    if (pane.checked.value) grid.renewCells();
  });
  const stopCopy = effect(() => {
    // What was written before no longer holds.
    if (pane.writing.written.value || !copy.peek()) return;
    copy.value = null;
    grid.show(opened.value, undefined);
  });
  const close = () => {
    stop();
    stopCopy();
    line.close();
  };
  return done<OpenFile>({ name: chosen.name, grid, pane, copy, close });
}

/** Its bytes are handed over: for another desk they are read again. */
async function bringTo(
  ask: Ask,
  chosen: ChosenFile,
  { signal, report }: Task = UNWATCHED,
): Promise<Result<BookView>> {
  const bytes = await readChosen(chosen);
  if (!bytes.ok) return bytes;
  return ask('open', { name: chosen.name, bytes: bytes.value }, { signal, onProgress: report });
}

/** `联评.xlsx` or `联评.csv` → `联评-联评.xlsx`: never the name of the file it came from. */
export const copyName = (name: string): string => `${name.replace(/\.(xlsx|csv)$/i, '')}-联评.xlsx`;

/** `联评.xlsx` → `联评.layout.yaml`. */
export const layoutName = (name: string): string =>
  `${name.replace(/\.(xlsx|csv)$/i, '')}.layout.yaml`;
