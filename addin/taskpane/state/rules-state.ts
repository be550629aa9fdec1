import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** A rulebook's text, and what the user knows it by: a built-in id or a file's name. */
export interface RulebookText {
  readonly id: string;
  readonly text: string;
  /** Somebody changed values of it in the pane. */
  readonly isChanged?: true;
}

/** The id of a rulebook that came with the workbook: no file can be called so. */
export const STORED = '/';

/**
 * By which rulebook the workbook is scored: until the user chooses, the one that was chosen for it
 * or by which it was scored before, else the first built-in one.
 */
export function createRulesState(builtIn: readonly RulebookText[]) {
  const chosen = signal<RulebookText>(firstOf(builtIn));
  const opened = signal<RulebookText | null>(null);
  let isSettled = false;

  function choose(rulebook: RulebookText): void {
    isSettled = true;
    if (!builtIn.includes(rulebook)) opened.value = rulebook;
    chosen.value = rulebook;
  }

  return {
    rulebook: chosen as ReadonlySignal<RulebookText>,
    isBuiltIn: (rulebook: RulebookText): boolean => builtIn.includes(rulebook),
    /** All that can be chosen: the built-in ones and the file that the user opened last. */
    rulebooks: computed(() => [...builtIn, ...(opened.value ? [opened.value] : [])]),
    choose,
    /** Once, and not after a choice: the rulebook that was kept for the workbook, or that it holds. */
    recall(text: string | null): void {
      if (isSettled) return;
      isSettled = true;
      if (text === null) return;
      choose(builtIn.find((rulebook) => rulebook.text === text) ?? { id: STORED, text });
    },
  };
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('The task pane needs a built-in rulebook');
  return first;
}
