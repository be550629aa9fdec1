import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../../shared/messages/problem.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CheckAsked } from '../../desk/questions.ts';
import { saysSame } from '../../desk/says-same.ts';
import type { CheckedView } from '../../desk/views/model.ts';
import { unlessGivenUp } from '../../desk/waiting.ts';
import type { Task } from '../../hosts/host.ts';
import { groupProblems } from '../../problems/problem-groups.ts';
import type { Book } from '../book/book.ts';
import type { AnswersState, LayoutMemory } from './answers-state.ts';
import { createLatest } from './latest.ts';
import type { RulebookText } from './rules-state.ts';
import type { TurnPorts } from './turns.ts';

interface Ports extends TurnPorts {
  readonly book: Book;
  readonly ask: Ask;
  readonly memory: LayoutMemory;
  readonly rulebook: ReadonlySignal<RulebookText>;
  readonly said: Pick<AnswersState, 'answers' | 'recall' | 'isStored'>;
  /** Takes the rulebook that the workbook holds, unless one was chosen. */
  readonly recallRulebook: (text: string | null) => void;
}

/** Reads the workbook and scores it; of two checks that overlap the later one holds. */
export function createCheckState({ settled, work, watching, ...ports }: Ports) {
  /** Null until somebody says: then a working copy's own word holds. */
  const saidWithoutFacts = signal<boolean | null>(null);
  const checked = signal<CheckedView | null>(null);
  const latest = createLatest();
  const scoring = createScoring(ports, saidWithoutFacts);
  let giving: AbortController | undefined;
  const before = createBefore();
  return {
    withoutFacts: computed(() => saidWithoutFacts.value ?? checked.value?.withoutFacts ?? false),
    setWithoutFacts(without: boolean): void {
      saidWithoutFacts.value = without;
    },
    checked: checked as ReadonlySignal<CheckedView | null>,
    groups: computed(() => checked.value?.groups ?? []),
    /**
     * False where a later check has taken its place, or it was given up.
     * @param first what goes before the reading, as a part of the check
     */
    async check(first?: () => Promise<void>): Promise<boolean> {
      const isLatest = latest();
      work.value = 'checking';
      giving = new AbortController();
      const task = watching.during(giving.signal);
      const isWanted = () => isLatest() && !task.signal.aborted;
      try {
        await Promise.all([settled(), before(first)]);
        const next = await unlessGivenUp(scoring.readAndScore(isWanted, task));
        if (!next || !isLatest()) return false;
        checked.value = next;
        return true;
      } catch (cause) {
        // What was known may have been by other rules, and the desk may have come further than the screen.
        if (isLatest()) checked.value = null;
        throw cause;
      } finally {
        if (isLatest()) {
          work.value = null;
          watching.end();
        }
      }
    },
    /** Nothing is known then: what was known may have been by other rules. */
    giveUpCheck(): void {
      checked.value = null;
      giving?.abort();
    },
    /**
     * Once more on a desk that had to be made anew.
     * @returns whether it is as the screen has it: a workbook in another program may have changed
     */
    async restore(renewed: Ask): Promise<boolean> {
      const shown = checked.value;
      const next = await scoring.restore(renewed, shown !== null);
      return !shown || shown !== checked.value || (next !== null && isAsShown(next, shown));
    },
  };
}

/** What goes before a check goes before those that take its place too: they are by what it comes to. */
function createBefore() {
  let all: Promise<unknown> = Promise.resolve();
  return (first: (() => Promise<void>) | undefined): Promise<unknown> => {
    all = Promise.all([all.catch(() => {}), first?.()]);
    return all;
  };
}

type ScoringPorts = Omit<Ports, keyof TurnPorts>;

/** Has the desk score the workbook as it is now, by what was said so far. */
function createScoring(
  { book, ask, memory, rulebook, said, recallRulebook }: ScoringPorts,
  saidWithoutFacts: ReadonlySignal<boolean | null>,
) {
  /** Once for each workbook. */
  let recalling: Promise<void> | undefined;

  async function recall(): Promise<void> {
    const kept = await book.settings.read();
    const recalled = await ask('recall', memory.read());
    said.recall(recalled);
    recallRulebook(kept ?? recalled.rulebook);
  }

  const asked = (): CheckAsked => ({
    rulebookText: rulebook.value.text,
    withoutFacts: saidWithoutFacts.value,
    // Of a working copy no answers say that what it holds was taken back.
    answers: said.answers.value.length > 0 || said.isStored.value ? said.answers.value : null,
  });

  return {
    /** Null where it is not wanted any more. */
    async readAndScore(isWanted: () => boolean, task: Task): Promise<CheckedView | null> {
      const read = await book.read(ask, task);
      if (!isWanted()) return null;
      if (!read.ok) return unread(read.problems);
      recalling ??= recall();
      await recalling.catch((cause) => {
        recalling = undefined;
        throw cause;
      });
      const { signal, report } = task;
      return isWanted() ? ask('check', asked(), { signal, onProgress: report }) : null;
    },
    /** Null where it was not checked, or cannot be read any more. */
    async restore(renewed: Ask, wasChecked: boolean): Promise<CheckedView | null> {
      const read = await book.restore(renewed);
      return read.ok && wasChecked ? renewed('check', asked()) : null;
    },
  };
}

/** Readings have numbers of their own. */
function isAsShown(next: CheckedView, shown: CheckedView): boolean {
  const { copy } = shown;
  return (
    saysSame(next.copy && copy ? { ...next, copy } : next, shown) && next.copy?.code === copy?.code
  );
}

/** There is nothing but why. */
const unread = (problems: readonly Problem[]): CheckedView => ({
  // What stops cannot be accepted.
  groups: groupProblems(problems).map((group) => ({ ...group, mark: '' })),
  fields: [],
});
