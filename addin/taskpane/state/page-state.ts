import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../../shared/messages/message.ts';

/** What every page around the pane has: the language of all that is said, and a defect of ours. */
export function createPageState(first: Language) {
  const language = signal(first);
  const fault = signal<string | null>(null);
  return {
    language: language as ReadonlySignal<Language>,
    /** A defect of ours, in its own words. */
    fault: fault as ReadonlySignal<string | null>,
    reportFault(cause: unknown): void {
      fault.value = cause instanceof Error ? `${cause.name}: ${cause.message}` : `${cause}`;
    },
    switchLanguage(): void {
      language.value = language.value === 'zh' ? 'en' : 'zh';
    },
  };
}
