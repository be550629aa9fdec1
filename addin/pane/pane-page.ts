import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../shared/messages/message.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import type { DeskLine } from '../desk/desk-line.ts';
import type { Host } from '../hosts/host.ts';
import { liveBook } from '../taskpane/book/live-book.ts';
import type { LayoutMemory } from '../taskpane/state/answers-state.ts';
import { createPageState } from '../taskpane/state/page-state.ts';
import { createPaneState } from '../taskpane/state/pane-state.ts';
import type { RulebookText } from '../taskpane/state/rules-state.ts';

/** Whether somebody opens the pane here for the first time. */
export interface FirstTime {
  readonly isIt: () => boolean;
  /** It is no more. */
  readonly end: () => void;
}

interface Ports {
  /** To begin with. */
  readonly language: Language;
  /** None where the workbook could not be reached. */
  readonly host: Host | undefined;
  readonly line: DeskLine;
  /** Why not. */
  readonly problems: readonly Problem[];
  readonly firstTime: FirstTime;
  readonly rulebooks: readonly RulebookText[];
  readonly settled: () => Promise<void>;
}

export type PanePageState = ReturnType<typeof createPanePage>;

/** The page that holds the pane alone, beside a workbook that is open in another program. */
export function createPanePage({ language: first, host, problems, firstTime, ...ports }: Ports) {
  const page = createPageState(first);
  const isStarted = signal(false);
  const pane =
    host &&
    createPaneState({ ...ports, book: liveBook(host), language: page.language, memory: FORGETFUL });
  async function start(): Promise<void> {
    isStarted.value = true;
    firstTime.end();
    await pane?.check();
  }
  return {
    ...page,
    problems,
    pane,
    /** False as long as the page says what it is about to do. */
    isStarted: isStarted as ReadonlySignal<boolean>,
    start,
    /** Begins at once where somebody has begun before, in this browser or for this workbook. */
    async begin(): Promise<void> {
      const isKnown = !firstTime.isIt() || (await host?.settings.read()) !== undefined;
      if (isKnown) await start();
    },
  };
}

/** The page has another address each time, and a browser keeps nothing for the next one. */
const FORGETFUL: LayoutMemory = { read: () => [], keep: () => false };
