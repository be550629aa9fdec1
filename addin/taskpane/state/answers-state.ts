import { type ReadonlySignal, signal } from '@preact/signals';
import { type Answer, withAnswer, withoutAnswer } from '../../../shared/layout/saved/answers.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { Recalled } from '../../desk/questions.ts';
import { createSayings } from './sayings.ts';

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

interface Ports {
  readonly memory: LayoutMemory;
  readonly ask: Ask;
}

export type AnswersState = ReturnType<typeof createAnswersState>;

/** What a person has said about the workbook: one answer at a time, each of which can be taken back. */
export function createAnswersState({ memory, ask }: Ports) {
  const { answers, say, keepPlace } = createSayings();
  const sayRecalled = keepPlace();
  const remembering = signal<Remembering>('nothing');
  const problems = signal<readonly Problem[]>([]);
  const isStored = signal(false);

  /** Names and who accepted what stay out: they are in the file that people save themselves, and nowhere else. */
  async function remember(): Promise<void> {
    const kept = answers.value.filter(({ about }) => about === 'sheet' || about === 'column');
    const { texts, hasOwn } = await ask('remember', { texts: memory.read(), answers: kept });
    const isKept = memory.keep(texts.slice(-MOST_KEPT));
    remembering.value = isKept ? (hasOwn ? 'kept' : 'nothing') : 'refused';
  }

  return {
    answers,
    remembering: remembering as ReadonlySignal<Remembering>,
    /** Why the layout file that was opened last says nothing. */
    layoutProblems: problems as ReadonlySignal<readonly Problem[]>,
    /** Whether the workbook is a working copy that holds a layout. */
    isStored: isStored as ReadonlySignal<boolean>,
    /** What the workbook's own receipt holds, else what was said of one with the same headers. */
    recall(recalled: Recalled): void {
      sayRecalled(() => recalled.answers);
      if (recalled.answers.length === 0) return;
      isStored.value = recalled.isStored;
      remembering.value = recalled.isStored ? 'stored' : 'recalled';
    },
    remember,
    answer(given: Answer): void {
      say((before) => withAnswer(before, given));
    },
    takeBack(given: Answer): void {
      say((before) => withoutAnswer(before, given));
    },
    takeAllBack(): void {
      say(() => []);
    },
    /** False where the text is no layout file. */
    async openLayout(text: string): Promise<boolean> {
      const sayOpened = keepPlace();
      const read = await ask('read-layout', text);
      problems.value = read.problems;
      if (read.ok) sayOpened(() => read.value);
      return read.ok;
    },
  };
}
