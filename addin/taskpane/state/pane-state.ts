import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../../shared/messages/message.ts';
import type { RuleField } from '../../../shared/rulebook/edit/rule-fields.ts';
import type { DeskLine } from '../../desk/desk-line.ts';
import type { Book } from '../book/book.ts';
import { localToday } from '../today.ts';
import { createAccepting } from './accepting.ts';
import { createAnswering } from './answering.ts';
import { createAnswersState, type LayoutMemory } from './answers-state.ts';
import { createCheckState } from './check-state.ts';
import { createKeeping } from './keeping.ts';
import { createLiveState } from './live-state.ts';
import { createPreviewState } from './preview-state.ts';
import { createRuleChanges } from './rule-changes.ts';
import { createRulesState, type RulebookText } from './rules-state.ts';
import type { Work } from './turns.ts';
import { createVerifyState } from './verify-state.ts';
import { createWatching } from './watching.ts';
import { createWritingState } from './writing-state.ts';

export const STEPS = ['rules', 'matching', 'check', 'preview', 'write'] as const;
export type Step = (typeof STEPS)[number];

export interface Ports {
  readonly book: Book;
  /** Where the heavy work is done. */
  readonly line: DeskLine;
  /** Built in; the first is used until the user chooses. */
  readonly rulebooks: readonly RulebookText[];
  readonly language: ReadonlySignal<Language>;
  /** Resolves once what is on the screen is up to date: long work starts after it. */
  readonly settled: () => Promise<void>;
  /** Where answers about workbooks are kept. */
  readonly memory: LayoutMemory;
  /** The day on which a note is accepted; by this device's calendar where absent. */
  readonly today?: () => string;
}

export type PaneState = ReturnType<typeof createPaneState>;

/** Everything that the task pane shows, and all that a user can do in it. */
export function createPaneState(ports: Ports) {
  const { choose, setWithoutFacts, renew, ...parts } = createParts(ports);
  const { writing, check } = parts;
  const step = signal<Step>('check');
  const { keep, keepProblems } = createKeeping(ports.book.settings, parts.rulebook);
  const rules = createRuleChanges({ ask: ports.line.ask, rulebook: parts.rulebook, choose });

  async function chooseRulebook(rulebook: RulebookText): Promise<void> {
    rules.chooseRule(rulebook);
    await check(keep);
  }

  return {
    ...parts,
    isLive: ports.book.isLive,
    language: ports.language,
    /** Why the workbook does not keep the rulebook that was chosen last. */
    keepProblems,
    step: step as ReadonlySignal<Step>,
    async goTo(to: Step): Promise<void> {
      step.value = to;
      if (to !== 'write') return;
      await parts.checkUnderWay();
      if (step.value === 'write') await writing.makeDraft();
    },
    check: (): Promise<void> => check(),
    chooseRulebook,
    /** Another value for a number of the rulebook; it is a rulebook of its own from then on. */
    async changeRule(field: RuleField, value: string): Promise<void> {
      if (value === field.value) return;
      await check(() => rules.changeRule(field.path, value).then(keep));
    },
    async setWithoutFacts(without: boolean): Promise<void> {
      setWithoutFacts(without);
      await check();
    },
    /** Shows how the score of the selected subject came about. */
    explainSelected(): void {
      const subject = parts.selectedSubject.value;
      if (subject === null) return;
      parts.showSubject(subject);
      step.value = 'preview';
    },
    /** The workbook is as it was before the writing. */
    async takeBackWriting(): Promise<void> {
      await writing.undo();
      if (!writing.written.value && ports.book.isLive) await check();
    },
  };
}

/** The states that the pane consists of, each of which sees what it needs of the others. */
function createParts({ book, line, rulebooks, language, settled, memory, today }: Ports) {
  const work = signal<Work | null>(null);
  const { ask } = line;
  const watching = createWatching();
  const turn = { ask, settled, work, watching };
  const { recall, ...rules } = createRulesState(rulebooks);
  const said = createAnswersState({ memory, ask });
  const { restore, ...checking } = createCheckState({
    ...{ ...turn, book, said, memory },
    rulebook: rules.rulebook,
    recallRulebook: recall,
  });
  const { checked } = checking;
  const { forget, ...preview } = createPreviewState({ ask, language, checked });
  const writing = createWritingState({ ...turn, book, language, checked });
  const verifying = createVerifyState({ ...turn, checked });
  const live = createLiveState({
    ...{ book, checked },
    written: () => (writing.written.value?.draft.sheets ?? []).map(({ name }) => name),
  });

  const { check, checkUnderWay } = createChecks({ forget, checking, writing, verifying, live });
  line.onRenewed(async (renewed) => {
    const isAsShown = await restore(renewed);
    await writing.restore(renewed);
    if (!isAsShown && work.value !== 'checking') check();
  });

  const answering = createAnswering({ said, ask, checked, check });
  const { groups } = checking;
  return {
    ...answering,
    ...createAccepting({ ...answering, groups, today: today ?? localToday }),
    ...rules,
    ...checking,
    ...preview,
    ...live,
    work: work as ReadonlySignal<Work | null>,
    progress: watching.progress,
    held: watching.held,
    writing,
    verifying,
    check,
    checkUnderWay,
  };
}

interface Checked {
  readonly checking: Pick<ReturnType<typeof createCheckState>, 'check'>;
  readonly writing: Pick<ReturnType<typeof createWritingState>, 'forget'>;
  readonly verifying: Pick<ReturnType<typeof createVerifyState>, 'giveWay' | 'verifySmall'>;
  readonly live: Pick<ReturnType<typeof createLiveState>, 'renew'>;
  /** Lets go who was chosen among the scores. */
  readonly forget: () => void;
}

/** Each check makes all that rested on the one before out of date. */
function createChecks({ checking, writing, verifying, live, forget }: Checked) {
  let underWay = Promise.resolve();

  async function checkAnew(first?: () => Promise<void>): Promise<void> {
    writing.forget();
    verifying.giveWay();
    forget();
    live.renew();
    if (!(await checking.check(first))) return;
    // Who was opened meanwhile may stand elsewhere now.
    forget();
    await verifying.verifySmall();
  }

  /** Resolves once what is known is what was asked for last. */
  async function checkUnderWay(): Promise<void> {
    const own = underWay;
    await own;
    if (own !== underWay) await checkUnderWay();
  }

  return {
    /** @param first what goes before the reading; nothing is drafted or written meanwhile */
    check(first?: () => Promise<void>): Promise<void> {
      underWay = checkAnew(first);
      return underWay;
    },
    checkUnderWay,
  };
}
