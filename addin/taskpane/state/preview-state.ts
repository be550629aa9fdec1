import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Explanation } from '../../../shared/explain/step/explanation.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CheckedView } from '../../desk/views/model.ts';
import { createLatest } from './latest.ts';

interface Ports {
  readonly ask: Ask;
  readonly language: ReadonlySignal<Language>;
  readonly checked: ReadonlySignal<CheckedView | null>;
}

/** Which category is shown, and whose explanation is open in it; or who moved since the last scoring. */
export function createPreviewState({ ask, language, checked }: Ports) {
  const chosen = signal<string | null>(null);
  const subject = signal<number | null>(null);
  const isOnChanges = signal(false);
  return {
    /** The first declared one that has a subject, until the user chooses; null without scores. */
    category: computed(() => chosen.value ?? firstCategory(checked.value)),
    /** Index of the subject; null where none is open. */
    subject: subject as ReadonlySignal<number | null>,
    explanation: explaining({ ask, language, checked, subject }),
    /** Whether those who moved are shown in the place of a category. */
    isOnChanges: isOnChanges as ReadonlySignal<boolean>,
    chooseCategory(category: string): void {
      chosen.value = category;
      isOnChanges.value = false;
    },
    showChanges(): void {
      isOnChanges.value = true;
    },
    /** Opens the subject's explanation in its category. */
    showSubject(index: number): void {
      chosen.value = checked.value?.scored?.people[index]?.category ?? null;
      subject.value = index;
      isOnChanges.value = false;
    },
    /** Opens the subject's explanation, or closes it. */
    toggleSubject(index: number): void {
      subject.value = subject.value === index ? null : index;
    },
    /** The scores are made anew: what was chosen among the old ones no longer holds. */
    forget(): void {
      chosen.value = null;
      subject.value = null;
      isOnChanges.value = false;
    },
  };
}

interface Explaining extends Ports {
  readonly subject: ReadonlySignal<number | null>;
}

/** The explanation of the open subject in the language of the pane, once the desk has made it. */
function explaining({ ask, language, checked, subject }: Explaining) {
  const explanation = signal<Explanation | null>(null);
  const latest = createLatest();
  effect(() => {
    const isLatest = latest();
    const open = subject.value;
    const asked = { subject: open ?? 0, language: language.value };
    if (open === null || !checked.value?.scored) {
      explanation.value = null;
      return;
    }
    ask('explain', asked).then((made) => {
      if (isLatest()) explanation.value = made;
    });
  });
  return explanation as ReadonlySignal<Explanation | null>;
}

/** A category that has somebody. */
const firstCategory = (checked: CheckedView | null): string | null =>
  checked?.scored?.categories.find(({ ranked }) => ranked.length > 0)?.id ?? null;
