import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { HostSettings } from '../../hosts/host.ts';
import type { RulebookText } from './rules-state.ts';

/** Has the workbook keep its rulebook: the one that was chosen last is the one that is kept last. */
export function createKeeping(
  settings: Pick<HostSettings, 'keep'>,
  rulebook: ReadonlySignal<RulebookText>,
) {
  const problems = signal<readonly Problem[]>([]);
  let last = Promise.resolve();

  async function keepNow(): Promise<void> {
    problems.value = (await settings.keep(rulebook.value.text)).problems;
  }

  return {
    /** Why the workbook does not keep it. */
    keepProblems: problems as ReadonlySignal<readonly Problem[]>,
    /** One after the other, each what is chosen by then. */
    keep(): Promise<void> {
      last = last.catch(() => {}).then(keepNow);
      return last;
    },
  };
}
