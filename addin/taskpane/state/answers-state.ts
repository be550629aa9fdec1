import { type ReadonlySignal, signal } from '@preact/signals';
import { storedLayout } from '../../../shared/joint-review/stored-layout.ts';
import type { Layout } from '../../../shared/layout/model/layout.ts';
import {
  type Answer,
  answersIn,
  layoutOf,
  withAnswer,
  withoutAnswer,
} from '../../../shared/layout/saved/answers.ts';
import { applyLayout } from '../../../shared/layout/saved/apply-layout.ts';
import {
  NOTHING_SAID,
  readSavedLayout,
  type SavedLayout,
} from '../../../shared/layout/saved/saved-layout.ts';
import { writeSavedLayout } from '../../../shared/layout/saved/write-layout.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';

/** Keeps layouts from one time to the next; it may refuse to. */
export interface LayoutMemory {
  /** Texts of layout files, the newest last. */
  readonly read: () => readonly string[];
  /** False where nothing can be kept. */
  readonly keep: (texts: readonly string[]) => boolean;
}
export const NO_MEMORY: LayoutMemory = { read: () => [], keep: () => true };

/** Where the answers came from, and whether they are kept. */
export type Remembering = 'nothing' | 'kept' | 'recalled' | 'stored' | 'refused';

const MOST_KEPT = 20;

export type AnswersState = ReturnType<typeof createAnswersState>;

/** What a person has said about the workbook: one answer at a time, each of which can be taken back. */
export function createAnswersState(memory: LayoutMemory) {
  const answers = signal<readonly Answer[]>([]);
  const remembering = signal<Remembering>('nothing');
  const problems = signal<readonly Problem[]>([]);
  const isStored = signal(false);
  let isRecalled = false;

  /** Once for each workbook: what its own receipt holds, else what was said of one with the same headers. */
  function recall(workbook: Workbook): void {
    if (isRecalled) return;
    isRecalled = true;
    const stored = storedLayout(workbook);
    answers.value = answersIn(stored ?? recallFrom(memory, workbook) ?? NOTHING_SAID);
    if (answers.value.length === 0) return;
    isStored.value = stored !== undefined;
    remembering.value = stored ? 'stored' : 'recalled';
  }

  /** Names and who accepted what stay out: they are in the file that people save themselves, and nowhere else. */
  function remember(workbook: Workbook, layout: Layout): void {
    const kept = answers.value.filter(({ about }) => about === 'sheet' || about === 'column');
    const others = memory.read().filter((text) => !layoutFor(workbook, text));
    const own = kept.length > 0 ? [writeSavedLayout(workbook, layout.tables, layoutOf(kept))] : [];
    const isKept = memory.keep([...others, ...own].slice(-MOST_KEPT));
    remembering.value = isKept ? (own.length > 0 ? 'kept' : 'nothing') : 'refused';
  }

  return {
    answers: answers as ReadonlySignal<readonly Answer[]>,
    remembering: remembering as ReadonlySignal<Remembering>,
    /** Why the layout file that was opened last says nothing. */
    layoutProblems: problems as ReadonlySignal<readonly Problem[]>,
    /** Whether the workbook is a working copy that holds a layout. */
    isStored: isStored as ReadonlySignal<boolean>,
    recall,
    remember,
    answer(given: Answer): void {
      answers.value = withAnswer(answers.value, given);
    },
    takeBack(given: Answer): void {
      answers.value = withoutAnswer(answers.value, given);
    },
    takeAllBack(): void {
      answers.value = [];
    },
    /** False where the text is no layout file. */
    openLayout(text: string): boolean {
      const read = readSavedLayout(text);
      problems.value = read.problems;
      if (read.ok) answers.value = answersIn(read.value);
      return read.ok;
    },
  };
}

const recallFrom = (memory: LayoutMemory, workbook: Workbook): SavedLayout | undefined =>
  memory
    .read()
    .flatMap((text) => layoutFor(workbook, text) ?? [])
    .at(-1);

/** What the text says, if every sheet that it names is here with the headers that it had. */
function layoutFor(workbook: Workbook, text: string): SavedLayout | undefined {
  const read = readSavedLayout(text);
  if (!read.ok || !read.value.sheets.some(({ headers }) => headers.length > 0)) return undefined;
  const applied = applyLayout(workbook, read.value);
  return applied.ok && applied.problems.length === 0 ? read.value : undefined;
}
