import { readFileSync } from 'node:fs';
import { effect, signal } from '@preact/signals';
import { expect, test } from 'vitest';
import {
  type Host,
  type HostListener,
  type SheetChange,
  UNWATCHED,
} from '../../../../addin/hosts/host.ts';
import { SEED_RULEBOOKS } from '../../../../addin/seed-rulebooks.ts';
import { liveBook } from '../../../../addin/taskpane/book/live-book.ts';
import { NO_MEMORY } from '../../../../addin/taskpane/state/answers-state.ts';
import { createPaneState } from '../../../../addin/taskpane/state/pane-state.ts';
import { hostProblem } from '../../../../shared/messages/host.ts';
import type { Language } from '../../../../shared/messages/message.ts';
import { done, stopped } from '../../../../shared/messages/problem.ts';
import { workbookProblem } from '../../../../shared/messages/workbook.ts';
import { ruleFields } from '../../../../shared/rulebook/edit/rule-fields.ts';
import { readWorkbook } from '../../../../shared/workbook/read.ts';
import { deskLine } from '../../desk-line.ts';
import { calm, createFrailDesks } from '../../frail-desk.ts';

const SAMPLE = readWorkbook(new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')));

/** The same, but for an unknown category, which stops. */
const OTHER = readWorkbook(
  new Uint8Array(readFileSync('seeds/workbooks/variants/wrong-category.xlsx')),
);

/** A live workbook of which the test is the user. */
function openLive(over: Partial<Host> = {}, line = deskLine()) {
  const changes: SheetChange[] = [];
  const listeners = new Set<HostListener>();
  const host: Host = {
    isLive: true,
    read: async () => SAMPLE,
    replaceSheets: async (change) => {
      changes.push(change);
      return done(undefined);
    },
    undo: async () => done(undefined),
    select: async () => done(undefined),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settings: { read: async () => undefined, keep: async () => done(undefined) },
    ...over,
  };
  const book = liveBook(host);
  const pane = createPaneState({
    book,
    line,
    rulebooks: SEED_RULEBOOKS,
    language: signal<Language>('zh'),
    settled: async () => {},
    memory: NO_MEMORY,
  });
  const tell = (how: (listener: HostListener) => void) => listeners.forEach(how);
  const select = (sheet: string, cell: string, row: string[]) =>
    tell(({ selected }) => selected({ place: { sheet, cell }, row }));
  return { pane, book, tell, select, changes, listeners };
}

const nameOf = ({ pane }: ReturnType<typeof openLive>): string | undefined =>
  pane.checked.value?.scored?.people[pane.selectedSubject.value ?? -1]?.name;

test('a change makes the scores old, and checking again makes them new', async () => {
  const { pane, tell } = openLive();
  tell(({ changed }) => changed('上级评议'));
  expect(pane.isOld.value).toBe(false);
  await pane.check();
  tell(({ changed }) => changed('上级评议'));
  expect(pane.isOld.value).toBe(true);
  await pane.check();
  expect(pane.isOld.value).toBe(false);
});

test('a final grade that is written beside its score leaves the scores as they are', async () => {
  const { pane, tell, changes } = openLive();
  await pane.check();
  await pane.goTo('write');
  await pane.writing.write();
  const [scores] = changes[0]?.added ?? [];
  tell(({ changed }) => changed(scores?.name));
  expect(pane.isOld.value).toBe(false);
  tell(({ changed }) => changed(undefined));
  expect(pane.isOld.value).toBe(true);
});

test('who is selected is told by what stands in the row, wherever the row has moved', async () => {
  const live = openLive();
  await live.pane.check();
  live.select('联评得分', 'C9', ['7', '张　三', '一支部', '90.00']);
  expect(nameOf(live)).toBe('张三');
  live.pane.explainSelected();
  expect(live.pane.step.value).toBe('preview');
  expect(live.pane.subject.value).toBe(live.pane.selectedSubject.value);
  live.select('名册', 'A1', ['姓名', '单位', '类别']);
  expect(live.pane.selectedSubject.value).toBe(null);
});

test('a row that names two of them is about nobody alone', async () => {
  const live = openLive();
  await live.pane.check();
  const [first, second] = live.pane.checked.value?.scored?.people ?? [];
  if (!first || !second) throw new Error('The sample has two people');
  live.select('台账', 'A2', [first.name, second.name]);
  expect(live.pane.selectedSubject.value).toBe(null);
});

test('a place that cannot be shown is said, until the workbook is read again', async () => {
  const gone = workbookProblem('workbook-too-large', {});
  const { pane } = openLive({ select: async () => stopped(gone) });
  await pane.check();
  await pane.select({ sheet: '名册', cell: 'A1' });
  expect(pane.selectProblems.value).toEqual([gone]);
  await pane.check();
  expect(pane.selectProblems.value).toEqual([]);
});

test('that nothing more is heard of the workbook is said, and stays said', async () => {
  const gone = hostProblem('host-gone', {});
  const { pane, tell } = openLive();
  await pane.check();
  tell(({ lost }) => lost?.(gone));
  await pane.check();
  expect(pane.selectProblems.value).toEqual([gone]);
});

test('what holds the writing up is shown until it goes on', async () => {
  const waits = hostProblem('host-waits', {});
  const seen: unknown[] = [];
  const { pane } = openLive({
    replaceSheets: async (_, { tell }) => {
      tell?.(waits);
      seen.push(pane.held.value);
      tell?.(null);
      seen.push(pane.held.value);
      tell?.(waits);
      return done(undefined);
    },
  });
  await pane.check();
  await pane.goTo('write');
  await pane.writing.write();
  expect([...seen, pane.held.value]).toEqual([waits, null, null]);
});

test('writing shows how far it is, and giving it up leaves the draft as it was', async () => {
  let abort = () => {};
  const { pane } = openLive({
    replaceSheets: (_, task) => {
      task.report({ done: 1, all: 2, of: 'steps' });
      return new Promise((resolve) => {
        task.signal.addEventListener('abort', () => resolve(stopped()));
        abort();
      });
    },
  });
  await pane.check();
  await pane.goTo('write');
  const draft = pane.writing.drafted.value;
  abort = () => {
    expect(pane.progress.value).toEqual({ done: 1, all: 2, of: 'steps' });
    queueMicrotask(pane.writing.cancel);
  };
  await pane.writing.write();
  expect(pane.work.value).toBe(null);
  expect(pane.progress.value).toBe(null);
  expect(pane.writing.written.value).toBe(null);
  expect(pane.writing.drafted.value).toBe(draft);
});

test('what was written can be taken back, and the workbook is read again', async () => {
  let reads = 0;
  const { pane } = openLive({
    read: async () => {
      reads++;
      return SAMPLE;
    },
  });
  await pane.check();
  await pane.goTo('write');
  await pane.writing.write();
  expect(pane.writing.written.value).not.toBe(null);
  await pane.takeBackWriting();
  expect(pane.writing.written.value).toBe(null);
  expect(reads).toBe(2);
});

test('the workbook keeps the rulebook that was chosen for it, and is scored by it when it is opened again', async () => {
  let kept: string | undefined;
  const settings: Host['settings'] = {
    read: async () => kept,
    keep: async (text) => {
      kept = text;
      return done(undefined);
    },
  };
  const [, other] = SEED_RULEBOOKS;
  if (!other) throw new Error('There are several built-in rulebooks');
  const first = openLive({ settings }).pane;
  await first.check();
  expect(first.rulebook.value).toBe(SEED_RULEBOOKS[0]);
  await first.chooseRulebook(other);
  const again = openLive({ settings }).pane;
  await again.check();
  expect(again.rulebook.value).toBe(other);
});

test('a host that cannot take it back says so, and what was written stays', async () => {
  const refusal = workbookProblem('workbook-too-large', {});
  const { pane } = openLive({ undo: async () => stopped(refusal) });
  await pane.check();
  await pane.goTo('write');
  await pane.writing.write();
  await pane.takeBackWriting();
  expect(pane.writing.written.value).not.toBe(null);
  expect(pane.writing.problems.value).toEqual([refusal]);
});

test('a number of the rulebook is changed in the pane: the workbook is scored by it and keeps it', async () => {
  const texts: string[] = [];
  const settings: Host['settings'] = {
    read: async () => undefined,
    keep: async (text) => {
      texts.push(text);
      return done(undefined);
    },
  };
  const { pane } = openLive({ settings });
  await pane.check();
  const { text } = pane.rulebook.value;
  const field = ruleFields(text).find(({ path }) => path === 'grades.bands.好');
  if (!field) throw new Error('The rulebook has bands');
  await pane.changeRule(field, field.value);
  expect(texts).toEqual([]);
  await pane.changeRule(field, '[95, 100]');
  expect(texts).toEqual([text.replace('[90, 100]', '[95, 100]')]);
  expect(pane.rulebook.value.isChanged).toBe(true);
  // A gap between two bands: it is said, and nothing is scored.
  expect(pane.checked.value?.scored).toBe(undefined);
  expect(pane.groups.value.map(({ effect }) => effect)).toContain('stop');
});

test('of two values that are changed in a row both are kept, each in its place', async () => {
  const { pane } = openLive();
  await pane.check();
  const { text } = pane.rulebook.value;
  const fields = ruleFields(text);
  const [first, second] = ['version', 'grades.bands.好'].map((path) =>
    fields.find((field) => field.path === path),
  );
  if (!first || !second) throw new Error('The rulebook has a version and bands');
  const version = `${first.value}, the longer one`;
  await Promise.all([pane.changeRule(first, version), pane.changeRule(second, '[95, 100]')]);
  const changed = ruleFields(pane.rulebook.value.text);
  expect(changed.map(({ path, value }) => [path, value])).toEqual(
    fields.map(({ path, value }) => [
      path,
      path === first.path ? version : path === second.path ? '[95, 100]' : value,
    ]),
  );
});

test('a rulebook that is chosen while a value is changed stays chosen', async () => {
  const { pane } = openLive();
  await pane.check();
  const [, other] = SEED_RULEBOOKS;
  const field = ruleFields(pane.rulebook.value.text).find(({ path }) => path === 'version');
  if (!other || !field) throw new Error('There are several built-in rulebooks');
  await Promise.all([pane.changeRule(field, 'another'), pane.chooseRulebook(other)]);
  expect(pane.rulebook.value).toBe(other);
});

test('a cell that is changed during the first check makes its scores old', async () => {
  const { pane, tell } = openLive({
    read: async () => {
      queueMicrotask(() => tell(({ changed }) => changed('上级评议')));
      return SAMPLE;
    },
  });
  await pane.check();
  expect(pane.checked.value?.scored).toBeDefined();
  expect(pane.isOld.value).toBe(true);
});

test('of two readings the one that began later holds, whichever ends first', async () => {
  let endFirst = () => {};
  const firstRead = new Promise<typeof OTHER>((resolve) => {
    endFirst = () => resolve(OTHER);
  });
  let reads = 0;
  const { pane } = openLive({ read: () => (++reads > 1 ? Promise.resolve(SAMPLE) : firstRead) });
  const first = pane.check();
  const second = pane.check();
  await calm(() => reads < 2);
  endFirst();
  await Promise.all([first, second]);
  expect(pane.checked.value?.scored).toBeDefined();
});

test('what could not be recalled once is recalled at the next check', async () => {
  let isBroken = true;
  const { pane } = openLive({
    settings: {
      read: async () => {
        if (!isBroken) return undefined;
        throw new Error('broken');
      },
      keep: async () => done(undefined),
    },
  });
  await expect(pane.check()).rejects.toThrow('broken');
  expect(pane.checked.value).toBe(null);
  isBroken = false;
  await pane.check();
  expect(pane.checked.value?.scored).toBeDefined();
});

test('a draft that is not on the desk any more is not written from another', async () => {
  const { pane, changes } = openLive();
  await pane.check();
  await pane.goTo('write');
  const drafted = pane.writing.drafted.value;
  if (!drafted) throw new Error('Not drafted');
  const line = deskLine();
  const { book } = openLive();
  await book.read(line.ask, UNWATCHED);
  const written = await book.write(line.ask, drafted, UNWATCHED);
  expect(written.problems.map(({ code }) => code)).toEqual(['host-draft-gone']);
  expect(changes).toEqual([]);
});

test('a desk that takes the place of another shows what the workbook holds by then, though no change was told', async () => {
  let held = SAMPLE;
  const desks = createFrailDesks();
  const { pane } = openLive({ read: async () => held }, desks.openLine());
  await pane.check();
  await pane.goTo('write');
  held = OTHER;
  desks.befall('ends');
  await expect(pane.layoutText()).rejects.toThrow('it ended');
  await pane.layoutText();
  await calm(() => pane.work.value !== null);
  expect(pane.checked.value?.scored).toBe(undefined);
  expect(pane.groups.value[0]?.effect).toBe('stop');
  expect(pane.writing.drafted.value).toBe(null);
});

test('a desk that takes the place of another shows the same where the workbook is the same', async () => {
  const desks = createFrailDesks();
  const { pane } = openLive({}, desks.openLine());
  await pane.check();
  await pane.goTo('write');
  const [checked, drafted] = [pane.checked.value, pane.writing.drafted.value];
  desks.befall('ends');
  await expect(pane.layoutText()).rejects.toThrow('it ended');
  await pane.layoutText();
  await calm(() => pane.work.value !== null);
  expect(pane.checked.value).toBe(checked);
  expect(pane.writing.drafted.value).toBe(drafted);
});

test('nothing is written by the rulebook that another is about to take the place of', async () => {
  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  const { pane, changes } = openLive({
    settings: { read: async () => undefined, keep: () => kept.then(() => done(undefined)) },
  });
  await pane.check();
  await pane.goTo('write');
  const [, other] = SEED_RULEBOOKS;
  if (!other) throw new Error('There are several built-in rulebooks');
  const choosing = pane.chooseRulebook(other);
  await pane.writing.write();
  keep();
  await choosing;
  expect(changes).toEqual([]);
  expect(pane.checked.value?.plan?.rulebook.id).toBe(other.id);
});

test('of two rulebooks chosen in a row the workbook keeps the later one, however long each takes', async () => {
  const waits = [50, 0];
  let kept = '';
  const { pane } = openLive({
    settings: {
      read: async () => undefined,
      keep: async (text) => {
        for (let turns = waits.shift() ?? 0; turns > 0; turns--) await Promise.resolve();
        kept = text;
        return done(undefined);
      },
    },
  });
  const [first, second] = SEED_RULEBOOKS;
  if (!first || !second) throw new Error('There are several built-in rulebooks');
  await Promise.all([pane.chooseRulebook(first), pane.chooseRulebook(second)]);
  expect(kept).toBe(second.text);
});

/** What was told of each work while it went on. */
function watchProgress({ pane }: ReturnType<typeof openLive>) {
  const told: string[] = [];
  effect(() => {
    const { value } = pane.progress;
    if (value) told.push(`${pane.work.peek()} ${value.done}/${value.all} ${value.of}`);
  });
  return told;
}

test('reading, checking, drafting and writing say how much is done, and of what', async () => {
  const live = openLive({
    read: async ({ report }) => {
      report({ done: 3, all: 4, of: 'cells' });
      return SAMPLE;
    },
    replaceSheets: async (_, { report }) => {
      report({ done: 1, all: 3, of: 'steps' });
      return done(undefined);
    },
  });
  const told = watchProgress(live);
  await live.pane.check();
  const steps = [1, 2, 3, 4, 5, 6].map((step) => `checking ${step}/7 steps`);
  expect(told).toEqual(['checking 3/4 cells', ...steps]);
  told.length = 0;
  await live.pane.goTo('write');
  const { sheets } = live.pane.writing.drafted.value?.draft ?? { sheets: [] };
  const rows = sheets.reduce((sum, { length }) => sum + length, 0);
  // Each hundredth once.
  expect(told.length).toBeGreaterThan(50);
  expect(told.length).toBeLessThanOrEqual(101);
  expect(told.at(-1)).toBe(`drafting ${rows}/${rows} rows`);
  told.length = 0;
  await live.pane.writing.write();
  expect(told.slice(-2)).toEqual([`writing ${rows}/${rows} rows`, 'writing 1/3 steps']);
  expect(live.pane.progress.value).toBe(null);
});

test.each(['checking', 'drafting', 'writing'])(
  'what is called off while it is %s leaves nothing, and what is begun anew comes to its end',
  async (work) => {
    let isHeld = true;
    const desks = createFrailDesks();
    const live = openLive(
      {
        read: async ({ report }) => {
          report({ done: 1, all: 2, of: 'cells' });
          return SAMPLE;
        },
        replaceSheets: async (change, { signal: { aborted } }) => {
          if (aborted) return stopped();
          live.changes.push(change);
          return done(undefined);
        },
      },
      desks.openLine(),
    );
    const { pane, changes } = live;
    effect(() => {
      if (!isHeld || !pane.progress.value || pane.work.peek() !== work) return;
      isHeld = false;
      queueMicrotask(work === 'checking' ? pane.giveUpCheck : pane.writing.cancel);
    });
    for (let turn = 0; turn < 2; turn++) {
      await pane.check();
      await pane.goTo('write');
      await pane.writing.write();
      expect(pane.work.value).toBe(null);
      expect(pane.progress.value).toBe(null);
      expect(changes).toHaveLength(turn);
      expect(pane.writing.written.value === null).toBe(turn === 0);
    }
  },
);
