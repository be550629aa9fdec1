import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Checked } from './check-state.ts';

/** Which category is shown, and whose explanation is open in it; or who moved since the last scoring. */
export function createPreviewState(checked: ReadonlySignal<Checked | null>) {
  const chosen = signal<string | null>(null);
  const subject = signal<number | null>(null);
  const isOnChanges = signal(false);
  return {
    /** The first declared one that has a subject, until the user chooses; null without scores. */
    category: computed(() => chosen.value ?? firstCategory(checked.value)),
    /** Index of the subject; null where none is open. */
    subject: subject as ReadonlySignal<number | null>,
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
      chosen.value = checked.value?.scored?.scoring.review.subjects[index]?.category ?? null;
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

function firstCategory(checked: Checked | null): string | null {
  if (!checked?.scored) return null;
  const {
    plan: { rulebook },
    review,
  } = checked.scored.scoring;
  const here = new Set(review.subjects.map(({ category }) => category));
  return rulebook.categories.find(({ id }) => here.has(id))?.id ?? null;
}
