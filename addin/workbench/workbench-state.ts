import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import type { LayoutMemory } from '../taskpane/state/answers-state.ts';
import { createLatest } from '../taskpane/state/latest.ts';
import { createPageState } from '../taskpane/state/page-state.ts';
import type { RulebookText } from '../taskpane/state/rules-state.ts';
import { type ChosenFile, readChosen } from './chosen-file.ts';
import { copyName, layoutName, type OpenFile, openFile } from './open-file.ts';

export interface Ports {
  /** To begin with. */
  readonly language: Language;
  readonly rulebooks: readonly RulebookText[];
  /** Gives the user the file to keep. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly settled: () => Promise<void>;
  readonly memory: LayoutMemory;
}

/** Why the last file was not opened. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Problem[];
}

export type WorkbenchState = ReturnType<typeof createWorkbenchState>;

/** Everything that the workbench shows around the task pane. */
export function createWorkbenchState({ language: first, save, ...ports }: Ports) {
  const page = createPageState(first);
  const { language } = page;
  const file = signal<OpenFile | null>(null);
  const opening = signal<string | null>(null);
  const refusal = signal<Refusal | null>(null);
  const latest = createLatest();

  /** By the built-in rulebook of that id, else by the first one. */
  async function open(chosen: ChosenFile, rulebook?: string): Promise<void> {
    const isLatest = latest();
    const { name } = chosen;
    opening.value = name;
    refusal.value = null;
    await ports.settled();
    const bytes = await readChosen(chosen);
    if (!isLatest()) return;
    const next = bytes.ok ? openFile(name, bytes.value, { ...ports, language }) : bytes;
    opening.value = null;
    if (!next.ok) {
      refusal.value = { name, problems: next.problems };
      return;
    }
    file.value = next.value;
    const preset = ports.rulebooks.find(({ id }) => id === rulebook);
    if (preset) await next.value.pane.chooseRulebook(preset);
    else await next.value.pane.check();
  }

  return {
    ...page,
    file: file as ReadonlySignal<OpenFile | null>,
    opening: opening as ReadonlySignal<string | null>,
    refusal: refusal as ReadonlySignal<Refusal | null>,
    open,
    /** Gives what was said about the open file to the user. */
    saveLayout({ name }: OpenFile, text: string): void {
      save(layoutName(name), new TextEncoder().encode(text));
    },
    /** Gives the working copy of the open file to the user. */
    save({ name, copy }: OpenFile): void {
      if (copy.value) save(copyName(name), copy.value.bytes);
    },
  };
}
