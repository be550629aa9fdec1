import type { ReadonlySignal } from '@preact/signals';
import { type Answer, layoutOf } from '../../../shared/layout/saved/answers.ts';
import { writeSavedLayout } from '../../../shared/layout/saved/write-layout.ts';
import type { AnswersState } from './answers-state.ts';
import type { Checked } from './check-state.ts';

interface Ports {
  readonly said: AnswersState;
  readonly checked: ReadonlySignal<Checked | null>;
  readonly check: () => Promise<void>;
}

/** Answers as the pane takes them: the workbook is checked again at once by what has now been said. */
export function createAnswering({ said, checked, check }: Ports) {
  async function checkAgain(): Promise<void> {
    await check();
    const { workbook, layout } = checked.value ?? {};
    if (workbook && layout) said.remember(workbook, layout);
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
      if (said.openLayout(text)) await checkAgain();
    },
    /** The layout as a file to keep; null where there is none yet. */
    layoutText(): string | null {
      const { workbook, layout } = checked.value ?? {};
      if (!workbook || !layout) return null;
      return writeSavedLayout(workbook, layout.tables, layoutOf(said.answers.value));
    },
  };
}
