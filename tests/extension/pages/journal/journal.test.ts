import { describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../../../extension/ledger/health.ts';
import { createEntryState } from '../../../../extension/pages/journal/state/entry.ts';
import {
  createJournalState,
  type JournalPorts,
} from '../../../../extension/pages/journal/state/journal.ts';
import { createLibraryState } from '../../../../extension/pages/journal/state/library.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { byHand, idOf, measured, note, RULES } from '../../made-up-items.ts';

const glance = (day: string) => ({ day, milliseconds: 1, byHand: 0, finished: 0, points: '0' });
const LEDGER: readonly LedgerItem[] = [
  measured(),
  measured({ session: idOf(2), day: '2026-11-20', article: 'a2' }),
];

/** The journal at half past midnight in Shanghai, still the day before in UTC. */
function journal(changes: Partial<JournalPorts> = {}) {
  return createJournalState({
    now: () => Date.UTC(2026, 10, 22, 16, 30),
    rulesOn: () => () => RULES,
    dayTotals: async () => [glance('2024-06-01'), glance('2026-11-20'), glance('2026-11-23')],
    onDay: async (day) => LEDGER.filter((item) => item.day === day),
    ofArticles: async (keys) =>
      LEDGER.filter((item) => item.kind === undefined && keys.includes(item.article)),
    health: async () => ({ ...NO_FACTS, mirrored: 0, kept: 0 }),
    ...changes,
  });
}

describe('the journal', () => {
  test('shows every day at a glance and the day of the rulebook’s zone in full', async () => {
    const state = journal();
    expect(state.view.value).toEqual({ kind: 'loading' });
    await state.load();
    expect(state.view.value).toMatchObject({ kind: 'ready', today: '2026-11-23' });
    expect(state.chosen.value).toBe('2026-11-23');
    expect(state.day.value).toMatchObject({ detail: { summary: { milliseconds: 240_000 } } });
  });

  test('reads no session before the days are painted', async () => {
    const asked: string[] = [];
    const state = journal({
      dayTotals: async () => {
        asked.push('totals');
        return [];
      },
      onDay: async () => {
        asked.push(`day, ${state.view.value.kind}`);
        return [];
      },
    });
    await state.load();
    expect(asked).toEqual(['totals', 'day, ready']);
  });

  test('shows the day chosen last, whichever is read first', async () => {
    let release = () => {};
    const late = new Promise<void>((done) => {
      release = done;
    });
    const onDay = async (day: string) => {
      if (day === '2026-11-20') await late;
      return LEDGER.filter((item) => item.day === day);
    };
    const state = journal({ onDay });
    await state.load();
    const first = state.choose('2026-11-20');
    await state.choose('2026-11-23');
    release();
    await first;
    expect(state.day.value).toMatchObject({ detail: { summary: { day: '2026-11-23' } } });
  });

  test.each([
    [2024, '2024-06-01'],
    [2025, '2025-12-31'],
    [2026, '2026-11-23'],
  ])('year %i begins at %s', async (year, day) => {
    const state = journal();
    await state.load();
    await state.chooseYear(year);
    expect(state.chosen.value).toBe(day);
  });

  test('says that it cannot be read, and reads again when asked', async () => {
    let isBroken = true;
    const dayTotals = async () => (isBroken ? Promise.reject(new Error('blocked')) : []);
    const state = journal({ dayTotals });
    await state.load();
    expect(state.view.value).toEqual({ kind: 'unreadable', cause: 'Error: blocked' });
    isBroken = false;
    await state.load();
    expect(state.view.value.kind).toBe('ready');
  });

  test('asks how keeping goes when it is opened, not with every minute of reading', async () => {
    let asked = 0;
    const health = async () => {
      asked += 1;
      return { lastWrite: '2026-11-23', mirrored: 2, kept: 2, clockJumps: 0, failure: null };
    };
    const state = journal({ health });
    await state.load();
    await state.refresh();
    expect([asked, state.health.value?.kept]).toEqual([1, 2]);
  });

  test('shows the year even where one day cannot be read', async () => {
    const state = journal({ onDay: () => Promise.reject(new Error('lost')) });
    await state.load();
    expect([state.view.value.kind, state.day.value.kind]).toEqual(['ready', 'unreadable']);
  });
});

describe('a form', () => {
  const open = { kind: 'hand', day: '2026-11-23', like: null } as const;
  const typed = { day: '2026-11-23', way: 'print', title: '基层治理专题', minutes: '10' };
  const entry = (
    added: LedgerItem[],
    add?: () => Promise<void>,
    others: { member?: () => string; leftOf?: () => Promise<number> } = {},
  ) =>
    createEntryState({
      member: () => 'm1',
      leftOf: async () => 300_000,
      ...others,
      newId: () => idOf(100),
      today: () => '2026-11-23',
      add: add ?? (async (items) => void added.push(...items)),
      kept: async () => {},
    });

  test('keeps what was typed and closes', async () => {
    const added: LedgerItem[] = [];
    const state = entry(added);
    state.open(open);
    await state.submit(typed);
    expect(added).toEqual([byHand()]);
    expect(state.form.value).toBeNull();
  });

  test('stays open at the field to look at again, and keeps nothing', async () => {
    const added: LedgerItem[] = [];
    const state = entry(added);
    state.open(open);
    await state.submit({ ...typed, title: '' });
    expect([added, state.form.value]).toEqual([[], open]);
    expect(state.problem.value).toMatchObject({ place: { field: 'title' } });
  });

  test('loses nothing where the disk is full', async () => {
    const state = entry([], () => Promise.reject(new Error('QuotaExceededError')));
    state.open(open);
    state.type(open, typed);
    await state.submit(typed);
    expect([state.problem.value?.code, state.form.value]).toEqual(['entry-not-kept', open]);
    expect(state.draftOf(open)).toEqual(typed);
  });

  test('pressed twice is kept once', async () => {
    const added: LedgerItem[] = [];
    const state = entry(added);
    state.open(open);
    await Promise.all([state.submit(typed), state.submit(typed)]);
    expect(added).toHaveLength(1);
  });

  test('never takes off more than is left by then', async () => {
    const added: LedgerItem[] = [];
    const correct = { kind: 'correction', day: '2026-11-23', of: 'a1', takesBack: false } as const;
    const state = entry(added, undefined, { leftOf: async () => 120_000 });
    state.open({ ...correct, most: 300_000 });
    await state.submit({ part: 'some', less: '3', reason: '走开了' });
    expect(added).toEqual([]);
    expect(state.problem.value).toMatchObject({ place: { field: 'less' } });
    await state.submit({ part: 'all', reason: '走开了' });
    expect(added).toMatchObject([{ kind: 'correction', less: 120_000 }]);
  });

  test('what was typed waits, while another form is open, and for whoever typed it', () => {
    let member = 'm1';
    const state = entry([], undefined, { member: () => member });
    const about = (article: string) =>
      ({ kind: 'note', day: '2026-11-23', article, known: null }) as const;
    state.open(about('a1'));
    state.type(about('a1'), { text: '写到一半' });
    state.open(about('a2'));
    state.leave();
    member = 'm2';
    expect([state.form.value, state.draftOf(about('a1'))]).toEqual([null, {}]);
    member = 'm1';
    expect(state.draftOf(about('a1'))).toEqual({ text: '写到一半' });
  });

  test('a changed note stays the same note', async () => {
    const added: LedgerItem[] = [];
    const state = entry(added);
    state.open({ kind: 'note', day: '2026-11-24', article: 'a1', known: note() });
    await state.submit({ text: '改过' });
    expect(added).toEqual([note({ text: '改过' })]);
  });
});

describe('the library', () => {
  test('is read when something is looked for, and once', async () => {
    let reads = 0;
    const state = createLibraryState(async () => {
      reads += 1;
      return LEDGER;
    });
    state.query.value = '图书室';
    expect([reads, state.found.value]).toEqual([0, []]);
    await Promise.all([state.open(), state.open()]);
    await state.open();
    expect([reads, state.found.value.length]).toEqual([1, 2]);
  });

  test('is read again after something was added', async () => {
    let items = LEDGER;
    const state = createLibraryState(async () => items);
    await state.refresh();
    expect(state.library.value.kind).toBe('closed');
    await state.open();
    items = [...LEDGER, byHand()];
    await state.refresh();
    state.query.value = '治理';
    expect(state.found.value).toHaveLength(1);
  });
});
