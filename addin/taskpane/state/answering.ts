import type { ReadonlySignal } from '@preact/signals';
import type { Answer } from '../../../shared/layout/saved/answers.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CheckedView } from '../../desk/views/model.ts';
import type { AnswersState } from './answers-state.ts';

interface Ports {
  readonly said: AnswersState;
  readonly ask: Ask;
  readonly checked: ReadonlySignal<CheckedView | null>;
  readonly check: () => Promise<void>;
}

/** Answers as the pane takes them: the workbook is checked again at once by what has now been said. */
export function createAnswering({ said, ask, checked, check }: Ports) {
  async function checkAgain(): Promise<void> {
    await check();
    if (checked.value?.layout) await said.remember();
  }
  return {
    answers: said.answers,
    remembering: said.remembering,
    layoutProblems: said.layoutProblems,
    answer(given: Answer): Promise<void> {
      said.answer(given);
      return checkAgain();
    },
    takeBack(given: Answer): Promise<void> {
      said.takeBack(given);
      return checkAgain();
    },
    takeAllBack(): Promise<void> {
      said.takeAllBack();
      return checkAgain();
    },
    async openLayout(text: string): Promise<void> {
      if (await said.openLayout(text)) await checkAgain();
    },
    /** The layout as a file to keep; null where there is none yet. */
    layoutText: (): Promise<string | null> => ask('layout-text', said.answers.value),
  };
}
