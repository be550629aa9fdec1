import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { normaliseName } from '../../../shared/layout/labels/names.ts';
import type { Problem, SheetPlace } from '../../../shared/messages/problem.ts';
import type { CheckedView } from '../../desk/views/model.ts';
import type { Selection } from '../../hosts/host.ts';
import type { Book } from '../book/book.ts';

interface Ports {
  readonly book: Pick<Book, 'select' | 'watch'>;
  readonly checked: ReadonlySignal<CheckedView | null>;
  /** Names of our own sheets that were written since. */
  readonly written: () => readonly string[];
}

/** What goes on in the workbook beside the pane: whether it was changed, and who is selected in it. */
export function createLiveState({ book, checked, written }: Ports) {
  const isChanged = signal(false);
  const selection = signal<Selection | null>(null);
  const problems = signal<readonly Problem[]>([]);
  const lost = signal<Problem | null>(null);

  const isOurs = (sheet: string): boolean =>
    written().includes(sheet) || (checked.value?.scored?.ours ?? []).includes(sheet);

  const stop = book.watch({
    changed: (sheet) => {
      // A grade written beside its score is a decision: the scores stay as they are.
      if (!(sheet !== undefined && isOurs(sheet))) isChanged.value = true;
    },
    selected: (next) => {
      selection.value = next;
    },
    lost: (problem) => {
      lost.value = problem;
    },
  });

  return {
    /** Whether the scores are those of a workbook that has been changed since. */
    isOld: computed(() => isChanged.value && checked.value !== null),
    /** Index of the subject whom the selected cell is about; null where it is about nobody, or not about one alone. */
    selectedSubject: computed(() => subjectOf(selection.value, checked.value)),
    /** Why nothing is heard of the workbook any more, else why the last place could not be shown. */
    selectProblems: computed(() => (lost.value ? [lost.value] : problems.value)),
    async select(place: SheetPlace): Promise<void> {
      problems.value = (await book.select(place)).problems;
    },
    /** The workbook is read anew. */
    renew(): void {
      isChanged.value = false;
      problems.value = [];
    },
    stop,
  };
}

/** Name and unit as they stand in the row now; the name alone where nobody else has it. */
function subjectOf(selection: Selection | null, checked: CheckedView | null): number | null {
  const people = checked?.scored?.people;
  if (!selection || !people) return null;
  const texts = new Set(selection.row.map(normaliseName));
  const named = people.flatMap(({ name, unit }, index) =>
    texts.has(normaliseName(name)) ? [{ unit, index }] : [],
  );
  const inUnit = named.filter(({ unit }) => texts.has(normaliseName(unit)));
  const [only, another] = inUnit.length > 0 ? inUnit : named;
  return only && !another ? only.index : null;
}
