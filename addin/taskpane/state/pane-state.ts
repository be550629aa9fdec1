import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../../shared/messages/message.ts';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import type { Host } from '../../hosts/host.ts';
import { createAnswering } from './answering.ts';
import { createAnswersState, type LayoutMemory } from './answers-state.ts';
import { createCheckState } from './check-state.ts';
import { createPreviewState } from './preview-state.ts';
import { createRulesState, type RulebookText } from './rules-state.ts';
import { createVerifyState } from './verify-state.ts';
import { createWritingState, type Work } from './writing-state.ts';

export const STEPS = ['rules', 'matching', 'check', 'preview', 'write'] as const;
export type Step = (typeof STEPS)[number];

export interface Ports {
  readonly host: Host;
  /** Built in; the first is used until the user chooses. */
  readonly rulebooks: readonly RulebookText[];
  readonly language: ReadonlySignal<Language>;
  /** Resolves once what is on the screen is up to date: long work starts after it. */
  readonly settled: () => Promise<void>;
  /** Where answers about workbooks are kept. */
  readonly memory: LayoutMemory;
}

export type PaneState = ReturnType<typeof createPaneState>;

/** Everything that the task pane shows, and all that a user can do in it. */
export function createPaneState({ host, rulebooks, language, settled, memory }: Ports) {
  const step = signal<Step>('check');
  const work = signal<Work | null>(null);
  const { choose, recall, ...rules } = createRulesState(rulebooks);
  const said = createAnswersState(memory);
  const checking = createCheckState({
    host,
    settled,
    work,
    rulebook: rules.rulebook,
    said,
    recallRulebook: recall,
  });
  const { checked } = checking;
  const { forget, ...preview } = createPreviewState(checked);
  const writing = createWritingState({ host, language, settled, work, checked });
  const verifying = createVerifyState({ settled, work, checked });

  async function check(): Promise<void> {
    writing.forget();
    verifying.giveWay();
    forget();
    if (await checking.check()) await verifying.verifySmall();
  }

  return {
    ...createAnswering({ said, checked, check }),
    ...rules,
    ...checking,
    ...preview,
    language,
    step: step as ReadonlySignal<Step>,
    work: work as ReadonlySignal<Work | null>,
    withoutFacts: checking.withoutFacts as ReadonlySignal<boolean>,
    writing,
    verifying,
    check,
    async goTo(to: Step): Promise<void> {
      step.value = to;
      if (to === 'write') await writing.makeDraft();
    },
    async chooseRulebook(rulebook: RulebookText): Promise<void> {
      choose(rulebook);
      await check();
    },
    async setWithoutFacts(without: boolean): Promise<void> {
      checking.withoutFacts.value = without;
      await check();
    },
    isLive: host.isLive,
    select: (place: SheetPlace): void => void host.select(place),
  };
}
