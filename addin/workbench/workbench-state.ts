import { type ReadonlySignal, signal } from '@preact/signals';
import { fileProblem } from '../../shared/messages/file.ts';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import type { DeskLine } from '../desk/desk-line.ts';
import { unlessGivenUp } from '../desk/waiting.ts';
import type { LayoutMemory } from '../taskpane/state/answers-state.ts';
import { createPageState } from '../taskpane/state/page-state.ts';
import type { RulebookText } from '../taskpane/state/rules-state.ts';
import type { ChosenFile } from './chosen-file.ts';
import { copyName, layoutName, type OpenFile, openFile } from './open-file.ts';
import { createOpening } from './opening.ts';

export interface Ports {
  /** To begin with. */
  readonly language: Language;
  readonly rulebooks: readonly RulebookText[];
  /** Gives the user the file to keep. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly settled: () => Promise<void>;
  readonly memory: LayoutMemory;
  /** A desk of its own for each file. */
  readonly openDesk: () => DeskLine;
}

/** Why the last file was not opened. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

export type WorkbenchState = ReturnType<typeof createWorkbenchState>;

/** Everything that the workbench shows around the task pane. */
export function createWorkbenchState({ language: first, save, openDesk, ...ports }: Ports) {
  const page = createPageState(first);
  const { language } = page;
  const file = signal<OpenFile | null>(null);
  const { begin, callOff, ...opening } = createOpening();
  const refusal = signal<Refusal | null>(null);
  const saveText = (name: string, text: string): void => save(name, new TextEncoder().encode(text));

  /** By the built-in rulebook of that id, else by the first one. */
  async function open(chosen: ChosenFile, rulebook?: string): Promise<void> {
    const line = openDesk();
    const own = begin(chosen.name, line);
    refusal.value = null;
    await ports.settled();
    const around = { ...ports, line, language, task: own.task };
    // After a defect it is opened no more either; that is told elsewhere.
    const next = await unlessGivenUp(openFile(chosen, around)).finally(own.end);
    if (!next || !own.isLatest()) return;
    own.keep();
    if (!next.ok) {
      line.close();
      refusal.value = { name: chosen.name, problems: next.problems };
      return;
    }
    file.value?.close();
    file.value = next.value;
    const preset = ports.rulebooks.find(({ id }) => id === rulebook);
    await (preset ? next.value.pane.chooseRulebook(preset) : next.value.pane.check());
  }

  /** What came over the page at once: one file, or a sentence. */
  async function openDropped(files: readonly ChosenFile[]): Promise<void> {
    const [first, another] = files;
    if (!first) return;
    if (!another) return open(first);
    const problems = [fileProblem('file-several', { count: files.length })];
    refusal.value = { name: first.name, problems };
  }

  return {
    ...page,
    file: file as ReadonlySignal<OpenFile | null>,
    ...opening,
    refusal: refusal as ReadonlySignal<Refusal | null>,
    open,
    openDropped,
    /** What was open before, if anything, stays so. */
    cancelOpening: callOff,
    /** Gives what was said about the open file to the user. */
    saveLayout: ({ name }: OpenFile, text: string): void => saveText(layoutName(name), text),
    saveText,
    /** Gives the working copy of the open file to the user. */
    save({ name, copy }: OpenFile): void {
      if (copy.value) save(copyName(name), copy.value.bytes);
    },
  };
}
