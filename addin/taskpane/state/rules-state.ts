import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** A rulebook's text, and what the user knows it by: a built-in id or a file's name. */
export interface RulebookText {
  readonly id: string;
  readonly text: string;
}

/** By which rulebook the workbook is scored: the first built-in one until the user chooses. */
export function createRulesState(builtIn: readonly RulebookText[]) {
  const chosen = signal<RulebookText>(firstOf(builtIn));
  const opened = signal<RulebookText | null>(null);
  return {
    rulebook: chosen as ReadonlySignal<RulebookText>,
    isBuiltIn: (rulebook: RulebookText): boolean => builtIn.includes(rulebook),
    /** All that can be chosen: the built-in ones and the file that the user opened last. */
    rulebooks: computed(() => [...builtIn, ...(opened.value ? [opened.value] : [])]),
    choose(rulebook: RulebookText): void {
      if (!builtIn.includes(rulebook)) opened.value = rulebook;
      chosen.value = rulebook;
    },
  };
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('The task pane needs a built-in rulebook');
  return first;
}
