import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { fileProblem } from '../../shared/messages/file.ts';
import type { Language } from '../../shared/messages/message.ts';
import { done, type Problem, type Result, stopped } from '../../shared/messages/problem.ts';
import { whyUnreadable } from '../../shared/messages/system-refusals.ts';
import { checkFileSize } from '../file-size.ts';
import { openXlsxFile, type WorkingCopy } from '../hosts/file/xlsx-file.ts';
import { createLatest } from '../taskpane/state/latest.ts';
import {
  createPaneState,
  type PaneState,
  type RulebookText,
} from '../taskpane/state/pane-state.ts';
import { createGridState, type GridState } from './grid-state.ts';

/** A file that the user chose: its name, its size in bytes, and a way to its content. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Ports {
  /** To begin with. */
  readonly language: Language;
  readonly rulebooks: readonly RulebookText[];
  /** Gives the user the file to keep. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly settled: () => Promise<void>;
}

/** An open workbook: the left side, the right side, and the copy once it has been written. */
export interface OpenFile {
  readonly name: string;
  readonly grid: GridState;
  readonly pane: PaneState;
  readonly copy: ReadonlySignal<WorkingCopy | null>;
}

/** Why the last file was not opened. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

export type WorkbenchState = ReturnType<typeof createWorkbenchState>;

/** Everything that the workbench shows around the task pane. */
export function createWorkbenchState({ language: first, rulebooks, save, settled }: Ports) {
  const language = signal(first);
  const file = signal<OpenFile | null>(null);
  const opening = signal<string | null>(null);
  const refusal = signal<Refusal | null>(null);
  const fault = signal<string | null>(null);
  const latest = createLatest();

  async function open(chosen: ChosenFile): Promise<void> {
    const isLatest = latest();
    opening.value = chosen.name;
    refusal.value = null;
    await settled();
    const bytes = await readChosen(chosen);
    if (!isLatest()) return;
    const next = bytes.ok ? openBytes(chosen.name, bytes.value) : bytes;
    opening.value = null;
    if (!next.ok) {
      refusal.value = { name: chosen.name, problems: next.problems };
      return;
    }
    file.value = next.value;
    await next.value.pane.check();
  }

  function openBytes(name: string, bytes: Uint8Array): Result<OpenFile> {
    const copy = signal<WorkingCopy | null>(null);
    const host = openXlsxFile(bytes, {
      onSelect: (place) => opened.grid.select(place),
      onWritten: (written) => {
        copy.value = written;
        opened.grid.show(written.workbook, written.added[0]);
      },
    });
    if (!host.ok) return host;
    const { workbook } = host.value;
    const pane = createPaneState({ host: host.value, rulebooks, language, settled });
    const opened: OpenFile = { name, grid: createGridState(workbook), pane, copy };
    effect(() => {
      // Checked again, by other rules perhaps: what was written before no longer holds.
      if (pane.writing.written.value || !copy.peek()) return;
      copy.value = null;
      opened.grid.show(workbook, undefined);
    });
    return done(opened);
  }

  return {
    language: language as ReadonlySignal<Language>,
    file: file as ReadonlySignal<OpenFile | null>,
    opening: opening as ReadonlySignal<string | null>,
    refusal: refusal as ReadonlySignal<Refusal | null>,
    /** A defect of ours, in its own words. */
    fault: fault as ReadonlySignal<string | null>,
    open,
    reportFault(cause: unknown): void {
      fault.value = cause instanceof Error ? `${cause.name}: ${cause.message}` : `${cause}`;
    },
    switchLanguage(): void {
      language.value = language.value === 'zh' ? 'en' : 'zh';
    },
    /** Gives the working copy of the open file to the user. */
    save({ name, copy }: OpenFile): void {
      if (copy.value) save(copyName(name), copy.value.bytes);
    },
  };
}

/** `联评.xlsx` → `联评-联评.xlsx`: never the name of the file it came from. */
export const copyName = (name: string): string => `${name.replace(/\.xlsx$/i, '')}-联评.xlsx`;

/** The bytes, or a sentence on why they cannot be had. */
async function readChosen(file: ChosenFile): Promise<Result<Uint8Array>> {
  const path = file.name;
  const tooLarge = checkFileSize(path, file.size);
  if (tooLarge) return stopped(tooLarge);
  try {
    return done(new Uint8Array(await file.arrayBuffer()));
  } catch (cause) {
    // Moved, locked, or a folder: the browser says which only by a name such as NotFoundError.
    const code = cause instanceof DOMException ? cause.name : messageOf(cause);
    return stopped(fileProblem('file-unreadable', { path, reason: whyUnreadable(code) }));
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : `${cause}`);
