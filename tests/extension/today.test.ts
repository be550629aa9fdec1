import { describe, expect, test } from 'vitest';
import { createTodayState, type TodayPorts } from '../../extension/state/today.ts';
import { rational, whole } from '../../shared/exact/rational.ts';
import type { LedgerEntry } from '../../shared/reading/ledger.ts';
import type { ReadingRules } from '../../shared/rulebook/rulebook.ts';

const RULES: ReadingRules = {
  zone: 'Asia/Shanghai',
  finish: { depth: rational(9n, 10n), speed: 1200, least: 20 },
  evidence: { speed: 300, least: 20, most: 120 },
  article: { points: whole(1), capPerDay: whole(6) },
  time: { points: whole(1), perSeconds: 240, capPerDay: whole(8) },
  streak: { points: whole(1), rest: [] },
};
const ENTRY: LedgerEntry = {
  session: 's1',
  day: '2026-11-23',
  source: 'people-daily',
  article: 'a1',
  title: '标题',
  page: null,
  issued: null,
  chars: 1000,
  milliseconds: 240_000,
  deepest: 1000,
};

/** The popup's view at half past midnight in Shanghai, still the day before in UTC. */
async function viewWith(changes: Partial<TodayPorts>, ledger: readonly LedgerEntry[] = []) {
  const state = createTodayState(
    {
      now: () => Date.UTC(2026, 10, 22, 16, 30),
      isAnySourceOn: async () => true,
      pageStatus: async () => null,
      onDay: async (day) => ledger.filter((entry) => entry.day === day),
      ofArticles: async (keys) => ledger.filter(({ article }) => keys.includes(article)),
      ...changes,
    },
    RULES,
  );
  expect(state.view.value).toEqual({ kind: 'loading' });
  await state.load();
  return state.view.value;
}

describe('the popup shows', () => {
  test('what to do first, where no source is on and nothing was read', async () => {
    expect(await viewWith({ isAnySourceOn: async () => false })).toEqual({ kind: 'no-source' });
  });

  test('today’s reading even after the source was switched off', async () => {
    const view = await viewWith({ isAnySourceOn: async () => false }, [ENTRY]);
    expect(view).toMatchObject({ kind: 'today', summary: { finished: 1, milliseconds: 240_000 } });
  });

  test('the day of the rulebook’s zone, alone', async () => {
    const yesterday = { ...ENTRY, session: 's0', article: 'a0', day: '2026-11-22' };
    const view = await viewWith({}, [ENTRY, yesterday]);
    expect(view).toMatchObject({ summary: { day: '2026-11-23', total: { points: whole(2) } } });
  });

  test('nothing twice for an article that was finished yesterday', async () => {
    const yesterday = { ...ENTRY, session: 's0', day: '2026-11-22' };
    expect(await viewWith({}, [ENTRY, yesterday])).toMatchObject({ summary: { finished: 0 } });
  });

  test('what the current page is doing', async () => {
    const page = { state: 'counting', article: 'a1' } as const;
    expect(await viewWith({ pageStatus: async () => page })).toMatchObject({ page });
  });

  test('that the ledger cannot be read', async () => {
    const onDay = () => Promise.reject(new Error('blocked'));
    expect(await viewWith({ onDay })).toEqual({ kind: 'unreadable', cause: 'Error: blocked' });
  });
});
