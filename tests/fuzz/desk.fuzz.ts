import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDesk } from '../../addin/desk/desk.ts';
import type { OpenFile } from '../../addin/workbench/open-file.ts';
import type { WorkbenchState } from '../../addin/workbench/workbench-state.ts';
import { calm, createFrailDesks, workbenchAt } from '../addin/frail-desk.ts';
import { DEEDS, FILES, oneOf, orFault, RUNS, turn } from './deeds.ts';

const AROUND = ['open', 'cancelOpening', 'language', 'ends', 'faults', 'pass', 'pass', 'pass'];
const STEPS = fc.array(fc.tuple(fc.constantFrom(...Object.keys(DEEDS), ...AROUND), fc.nat(60)), {
  maxLength: 14,
});

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
  await calm(() => (state.opening.value ?? state.file.value?.pane.work.value) != null);
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
  await fc.assert(fc.asyncProperty(STEPS, check), {
    numRuns: RUNS,
    ...(process.env.SEED !== undefined && { seed: Number(process.env.SEED) }),
  });
}, 3_600_000);
