import { readFileSync } from 'node:fs';
import { SEED_RULEBOOKS } from '../../addin/seed-rulebooks.ts';
import type { PaneState } from '../../addin/taskpane/state/pane-state.ts';

export const FILES = [
  'joint-review-2026.xlsx',
  'variants/unreadable-count.xlsx',
  'variants/wrong-category.xlsx',
  'leading-cadres-2026.xlsx',
].map((name) => ({ name, bytes: new Uint8Array(readFileSync(`seeds/workbooks/${name}`)) }));

/** Each takes a second or more: others take a hundredth of it. */
export const RUNS = Math.ceil(Number(process.env.CASES ?? 2_000) / 100);

/** One of them, however few there are. */
export const oneOf = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** What people do in the pane; a step is one of them and a number that says which. */
export const DEEDS: Readonly<Record<string, (pane: PaneState, at: number) => unknown>> = {
  choose(pane, at) {
    const rulebook = oneOf(SEED_RULEBOOKS, at);
    return rulebook && pane.chooseRulebook(rulebook);
  },
  change(pane, at) {
    const field = oneOf(pane.checked.value?.fields ?? [], at);
    return field && pane.changeRule(field, oneOf(['1', '12.5%', '[90, 100]', 'a: b'], at) ?? '');
  },
  leaveOut(pane, at) {
    const sheet = oneOf(pane.checked.value?.account ?? [], at)?.sheet;
    return sheet && pane.answer({ about: 'sheet', sheet, called: null });
  },
  accept(pane, at) {
    pane.setAcceptor('甲');
    const group = oneOf(pane.openGroups.value, at);
    return group && pane.accept(group);
  },
  withoutFacts: (pane, at) => pane.setWithoutFacts(at % 2 === 0),
  check: (pane) => pane.check(),
  draft: (pane) => pane.goTo('write'),
  write: (pane) => pane.writing.write(),
  undo: (pane) => pane.takeBackWriting(),
  cancel: (pane) => pane.writing.cancel(),
  giveUp: (pane) => pane.work.value === 'checking' && pane.giveUpCheck(),
  takeBack: (pane) => pane.takeAllBack(),
  explain: (pane) => pane.checked.value?.scored && pane.toggleSubject(0),
};

/** Faults are told, so they are no difference. */
export const orFault = (deed: () => unknown) =>
  Promise.resolve()
    .then(deed)
    .catch(() => {});

export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
