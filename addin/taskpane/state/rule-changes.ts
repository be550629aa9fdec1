import type { ReadonlySignal } from '@preact/signals';
import type { Ask } from '../../desk/desk-line.ts';
import type { RulebookText } from './rules-state.ts';

interface Ports {
  readonly ask: Ask;
  readonly rulebook: ReadonlySignal<RulebookText>;
  readonly choose: (rulebook: RulebookText) => void;
}

/** Values of the rulebook, changed one after the other: each begins with what the one before came to. */
export function createRuleChanges({ ask, rulebook, choose }: Ports) {
  let choices = 0;
  let last = Promise.resolve();

  async function change(path: string, value: string, choice: number): Promise<void> {
    if (choice !== choices) return;
    const { id, text: before } = rulebook.value;
    const text = await ask('change-rule', { text: before, path, value });
    if (text !== null && choice === choices) choose({ id, text, isChanged: true });
  }

  return {
    chooseRule(next: RulebookText): void {
      choices++;
      choose(next);
    },
    /** Nothing happens where another rulebook is chosen meanwhile. */
    changeRule(path: string, value: string): Promise<void> {
      const choice = choices;
      const own = last.catch(() => {}).then(() => change(path, value, choice));
      last = own;
      return own;
    },
  };
}
