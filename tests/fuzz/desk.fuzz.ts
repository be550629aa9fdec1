import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDesk } from '../../addin/desk/desk.ts';
import { SEED_RULEBOOKS } from '../../addin/seed-rulebooks.ts';
import type { PaneState } from '../../addin/taskpane/state/pane-state.ts';
import type { OpenFile } from '../../addin/workbench/open-file.ts';
import type { WorkbenchState } from '../../addin/workbench/workbench-state.ts';
import { createFrailDesks, workbenchAt } from '../addin/frail-desk.ts';

const FILES = [
  'joint-review-2026.xlsx',
  'variants/unreadable-count.xlsx',
  'variants/wrong-category.xlsx',
  'leading-cadres-2026.xlsx',
].map((name) => ({ name, bytes: new Uint8Array(readFileSync(`seeds/workbooks/${name}`)) }));

/** Each takes a second or more: others take a hundredth of it. */
const RUNS = Math.ceil(Number(process.env.CASES ?? 2_000) / 100);

/** One of them, however few there are. */
const oneOf = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** What people do in the pane; a step is one of them and a number that says which. */
const DEEDS: Readonly<Record<string, (pane: PaneState, at: number) => unknown>> = {
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
const AROUND = ['open', 'cancelOpening', 'language', 'ends', 'faults', 'pass', 'pass', 'pass'];
const STEPS = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS), ...AROUND), fc.nat(60)), {
  maxLength: 14,
});

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Until nothing is under way any more. */
async function calm({ opening, file }: WorkbenchState): Promise<void> {
  for (let [still, turns] = [0, 0]; still < 12; turns++) {
    if (turns > 3000) throw new Error('It never ends');
    await turn();
    still = (opening.value ?? file.value?.pane.work.value) ? 0 : still + 1;
  }
}

function open(state: WorkbenchState, at: number): Promise<void> | undefined {
  const file = oneOf(FILES, at);
  if (!file) return undefined;
  const { name, bytes } = file;
  return state.open({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer });
}

/** The same input on a desk of its own, where nothing disturbs it; what was said of facts is read off. */
function plain({ name, pane }: OpenFile) {
  const desk = createDesk();
  const bytes = FILES.find((file) => file.name === name)?.bytes.slice() ?? new Uint8Array();
  desk.answer('open', { name, bytes }, () => {});
  const answers = pane.answers.value.length > 0 ? pane.answers.value : null;
  const asked = { rulebookText: pane.rulebook.value.text, answers };
  const withoutFacts = pane.withoutFacts.value;
  const checked = desk.answer('check', { ...asked, withoutFacts }, () => {});
  return { desk, checked: structuredClone(checked) };
}

/** Faults are told, so they are no difference. */
const orFault = (deed: () => unknown) =>
  Promise.resolve()
    .then(deed)
    .catch(() => {});

async function disturbed(steps: readonly (readonly [string, number])[]) {
  const desks = createFrailDesks();
  const state = workbenchAt(desks);
  await open(state, 0);
  for (const [is, at] of steps) {
    const pane = state.file.value?.pane;
    if (is === 'pass') for (let turns = at % 12; turns > 0; turns--) await turn();
    else if (is === 'ends' || is === 'faults') desks.befall(is);
    else if (is === 'open') orFault(() => open(state, at));
    else if (is === 'cancelOpening') state.cancelOpening();
    else if (is === 'language') state.switchLanguage();
    else if (pane) orFault(() => DEEDS[is]?.(pane, at));
  }
  await turn();
  await calm(state);
  desks.spare();
  return state;
}

test('however it is disturbed, what is shown and written is what a plain run gives', async () => {
  const check = async (steps: readonly (readonly [string, number])[]) => {
    const state = await disturbed(steps);
    const file = state.file.value;
    if (!file) throw new Error('The first file stays open');
    const { pane, copy } = file;
    const shown = pane.checked.value;
    if (shown) expect(shown).toEqual(plain(file).checked);
    await pane.check();
    const { desk, checked } = plain(file);
    expect(pane.checked.value).toEqual(checked);
    await pane.goTo('write');
    await pane.writing.write();
    const bytes = desk.answer('write', state.language.value, () => {});
    expect(copy.value?.bytes).toEqual(bytes.ok ? bytes.value.bytes : undefined);
  };
  await fc.assert(fc.asyncProperty(STEPS, check), { numRuns: RUNS });
}, 3_600_000);
