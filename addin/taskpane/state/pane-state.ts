import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Preparation, prepareReview } from '../../../shared/joint-review/prepare.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { Problem, SheetPlace } from '../../../shared/messages/problem.ts';
import type { Workbook } from '../../../shared/workbook/model.ts';
import type { Host } from '../../hosts/host.ts';
import { createLatest } from './latest.ts';
import { groupProblems } from './problem-groups.ts';
import { createWritingState, type Work } from './writing-state.ts';

export const STEPS = ['rules', 'matching', 'check', 'preview', 'write'] as const;
export type Step = (typeof STEPS)[number];

/** A rulebook's text, and what the user knows it by: a built-in id or a file's name. */
export interface RulebookText {
  readonly id: string;
  readonly text: string;
}

/** One reading of the workbook by one rulebook; no workbook where it could not be read. */
export interface Checked extends Preparation {
  readonly workbook: Workbook | null;
}

export interface Ports {
  readonly host: Host;
  /** Built in; the first is used until the user chooses. */
  readonly rulebooks: readonly RulebookText[];
  readonly language: ReadonlySignal<Language>;
  /** Resolves once what is on the screen is up to date: long work starts after it. */
  readonly settled: () => Promise<void>;
}

export type PaneState = ReturnType<typeof createPaneState>;

/** Everything that the task pane shows, and all that a user can do in it. */
export function createPaneState({ host, rulebooks, language, settled }: Ports) {
  const step = signal<Step>('check');
  const rulebook = signal<RulebookText>(firstOf(rulebooks));
  const opened = signal<RulebookText | null>(null);
  const withoutFacts = signal(false);
  const work = signal<Work | null>(null);
  const checked = signal<Checked | null>(null);
  const category = signal<string | null>(null);
  const subject = signal<number | null>(null);
  const writing = createWritingState({ host, language, settled, work, checked });
  const latest = createLatest();

  async function check(): Promise<void> {
    const isLatest = latest();
    writing.forget();
    subject.value = null;
    work.value = 'checking';
    await settled();
    const workbook = await host.read();
    if (!isLatest()) return;
    checked.value = workbook.ok
      ? prepare(workbook.value, workbook.problems)
      : { workbook: null, problems: workbook.problems };
    category.value = firstCategory(checked.value);
    work.value = null;
  }

  function prepare(workbook: Workbook, found: readonly Problem[]): Checked {
    const input = { workbook, rulebookText: rulebook.value.text, withoutFacts: withoutFacts.value };
    const prepared = prepareReview(input);
    return { ...prepared, workbook, problems: [...found, ...prepared.problems] };
  }

  return {
    language,
    step: step as ReadonlySignal<Step>,
    rulebook: rulebook as ReadonlySignal<RulebookText>,
    isBuiltIn: (one: RulebookText): boolean => rulebooks.includes(one),
    /** All that can be chosen: the built-in ones and the file that the user opened last. */
    rulebooks: computed(() => [...rulebooks, ...(opened.value ? [opened.value] : [])]),
    withoutFacts: withoutFacts as ReadonlySignal<boolean>,
    work: work as ReadonlySignal<Work | null>,
    checked: checked as ReadonlySignal<Checked | null>,
    groups: computed(() => groupProblems(checked.value?.problems ?? [])),
    category,
    subject: subject as ReadonlySignal<number | null>,
    writing,
    check,
    async goTo(to: Step): Promise<void> {
      step.value = to;
      if (to === 'write') await writing.makeDraft();
    },
    async chooseRulebook(chosen: RulebookText): Promise<void> {
      if (!rulebooks.includes(chosen)) opened.value = chosen;
      rulebook.value = chosen;
      await check();
    },
    async setWithoutFacts(without: boolean): Promise<void> {
      withoutFacts.value = without;
      await check();
    },
    /** Opens the subject's explanation, or closes it. */
    toggleSubject(index: number): void {
      subject.value = subject.value === index ? null : index;
    },
    isLive: host.isLive,
    select: (place: SheetPlace): void => host.select(place),
  };
}

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('The task pane needs a built-in rulebook');
  return first;
}

/** The first declared category that has a subject. */
function firstCategory({ scored }: Checked): string | null {
  if (!scored) return null;
  const { rulebook, review } = scored.scoring;
  const here = new Set(review.subjects.map(({ category }) => category));
  return rulebook.categories.find(({ id }) => here.has(id))?.id ?? null;
}
