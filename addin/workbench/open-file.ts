import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { done, type Result } from '../../shared/messages/problem.ts';
import { openXlsxFile, type WorkingCopy } from '../hosts/file/xlsx-file.ts';
import { createPaneState, type PaneState, type Ports } from '../taskpane/state/pane-state.ts';
import { createGridState, type GridState } from './grid/grid-state.ts';

/** An open workbook: the left side, the right side, and the copy once it has been written. */
export interface OpenFile {
  readonly name: string;
  readonly grid: GridState;
  readonly pane: PaneState;
  readonly copy: ReadonlySignal<WorkingCopy | null>;
}

/** Opens a workbook with a task pane beside it; `ports` are the pane's, but for its host. */
export function openFile(
  name: string,
  bytes: Uint8Array,
  ports: Omit<Ports, 'host'>,
): Result<OpenFile> {
  const copy = signal<WorkingCopy | null>(null);
  const host = openXlsxFile(
    { name, bytes },
    {
      onSelect: (place) => grid.select(place),
      onWritten: (written) => {
        copy.value = written;
        grid.show(written.workbook, written.added[0]);
      },
      onWatch: ({ selected }) => grid.watchSelection(selected),
    },
  );
  if (!host.ok) return host;
  const { workbook } = host.value;
  const grid = createGridState(workbook);
  const pane = createPaneState({ ...ports, host: host.value });
  effect(() => {
    // Checked again, by other rules perhaps: what was written before no longer holds.
    if (pane.writing.written.value || !copy.peek()) return;
    copy.value = null;
    grid.show(workbook, undefined);
  });
  return done<OpenFile>({ name, grid, pane, copy });
}

/** `联评.xlsx` or `联评.csv` → `联评-联评.xlsx`: never the name of the file it came from. */
export const copyName = (name: string): string => `${name.replace(/\.(xlsx|csv)$/i, '')}-联评.xlsx`;

/** `联评.xlsx` → `联评.layout.yaml`. */
export const layoutName = (name: string): string =>
  `${name.replace(/\.(xlsx|csv)$/i, '')}.layout.yaml`;
