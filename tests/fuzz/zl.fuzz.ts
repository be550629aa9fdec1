import { signal } from '@preact/signals';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDesk } from '../../addin/desk/desk.ts';
import { SEED_RULEBOOKS } from '../../addin/seed-rulebooks.ts';
import { liveBook } from '../../addin/taskpane/book/live-book.ts';
import { NO_MEMORY } from '../../addin/taskpane/state/answers-state.ts';
import { createPaneState, type PaneState } from '../../addin/taskpane/state/pane-state.ts';
import type { Answer } from '../../shared/layout/saved/answers.ts';
import type { Language } from '../../shared/messages/message.ts';
import { calm, createFrailDesks } from '../addin/frail-desk.ts';
import { DEEDS, FILES, oneOf, orFault, RUNS, turn } from './deeds.ts';
import { cellsOf, createLiveDocument } from './live-document.ts';

const AROUND = ['edit', 'ends', 'faults', 'language', 'pass', 'pass', 'pass'];
const STEPS = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(DEEDS), ...AROUND), fc.nat(60), fc.nat(1)),
  { maxLength: 14 },
);
const BEFORE = fc.option(fc.constantFrom(...SEED_RULEBOOKS.map(({ text }) => text)), {
  nil: undefined,
});

/** Two panes on one document, of whose programs one tells what changes, and one does not. */
function openBoth(rules: string | undefined) {
  const desks = createFrailDesks();
  const document = createLiveDocument(bytesOf(0), rules === undefined ? {} : { rules });
  const language = signal<Language>('zh');
  const panes = [true, false].map((isTelling) => {
    const { host, lastRead } = document.host(isTelling);
    const pane = createPaneState({
      ...{ language, book: liveBook(host), line: desks.openLine(), memory: NO_MEMORY },
      rulebooks: SEED_RULEBOOKS,
      settled: async () => {},
      today: () => '2026-12-01',
    });
    return { pane, lastRead, isTelling };
  });
  return { desks, document, language, panes };
}

const bytesOf = (at: number) => oneOf(FILES, at)?.bytes ?? new Uint8Array();

/** The same input on a desk of its own, where nothing disturbs it. */
function plain(pane: PaneState, bytes: Uint8Array, answers: readonly Answer[] | null) {
  const desk = createDesk();
  desk.answer('open', { name: 'a.xlsx', bytes: bytes.slice() }, () => {});
  const asked = { rulebookText: pane.rulebook.value.text, answers };
  const withoutFacts = pane.withoutFacts.value;
  const checked = desk.answer('check', { ...asked, withoutFacts }, () => {});
  return { desk, checked: structuredClone(checked) };
}

/** What a plain run shows; of a working copy no answers may say that what it holds was taken back. */
function expected(pane: PaneState, bytes: Uint8Array) {
  const said = pane.answers.value;
  const shown = pane.checked.value;
  const runs = (said.length > 0 ? [said] : [null, []]).map((one) => plain(pane, bytes, one));
  const asShown = runs.find(
    ({ checked }) => JSON.stringify(view(checked)) === JSON.stringify(view(shown)),
  );
  const run = asShown ?? runs[0];
  if (!run) throw new Error('There is a run');
  return run;
}

/** Readings are numbered otherwise. */
const view = (checked: PaneState['checked']['value']) =>
  checked && { ...checked, copy: checked.copy?.code, plan: checked.plan?.rulebook.id };

type Both = ReturnType<typeof openBoth>;

async function disturb(both: Both, steps: readonly (readonly [string, number, number])[]) {
  const { desks, document, language, panes } = both;
  for (const { pane } of panes) await orFault(() => pane.check());
  for (const [is, at, whose] of steps) {
    const pane = panes[whose]?.pane;
    if (is === 'pass') for (let turns = at % 12; turns > 0; turns--) await turn();
    else if (is === 'ends' || is === 'faults') desks.befall(is);
    else if (is === 'edit') document.edit(bytesOf(at));
    else if (is === 'language') language.value = language.value === 'zh' ? 'en' : 'zh';
    else if (pane) orFault(() => DEEDS[is]?.(pane, at));
  }
  const isBusy = () => panes.some(({ pane }) => pane.work.value !== null);
  await calm(isBusy);
  desks.spare();
  // What ended a desk may have others under way; each is asked once more.
  for (const { pane } of panes) await orFault(() => pane.layoutText());
  await calm(isBusy);
}

test('two panes on one document show what each has read, and write what a plain run gives', async () => {
  const check = async (
    steps: readonly (readonly [string, number, number])[],
    rules: string | undefined,
  ) => {
    const both = openBoth(rules);
    const { document, language, panes } = both;
    await disturb(both, steps);
    const isChosen = steps.some(([is]) => is === 'choose' || is === 'change');
    if (!isChosen) expect(document.now().rules).toBe(rules);
    for (const { pane, lastRead, isTelling } of panes) {
      const shown = pane.checked.value;
      if (shown) expect(view(shown)).toEqual(view(expected(pane, lastRead().bytes).checked));
      if (shown && isTelling && lastRead().edits < document.now().edits)
        expect(pane.isOld.value).toBe(true);
      await pane.check();
      if (!isChosen && rules !== undefined) expect(pane.rulebook.value.text).toBe(rules);
      const { bytes } = document.now();
      const { desk, checked } = expected(pane, bytes);
      expect(view(pane.checked.value)).toEqual(view(checked));
      await pane.goTo('write');
      await pane.writing.write();
      const copy = desk.answer('write', language.value, () => {});
      expect(cellsOf(document.now().bytes)).toEqual(cellsOf(copy.ok ? copy.value.bytes : bytes));
    }
  };
  await fc.assert(fc.asyncProperty(STEPS, BEFORE, check), {
    numRuns: 1, seed: 7, path: '23:3:10:13:15:15', endOnFailure: true,
    ...(process.env.SEED !== undefined && { seed: Number(process.env.SEED) }),
  });
}, 3_600_000);
