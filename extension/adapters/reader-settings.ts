import { browser } from 'wxt/browser';
import { READER_SETTINGS } from './profile-store.ts';

const LIVES = 'ledger-lives';

/** Begins another life of a member's ledger: what was read in pages before does not reach it. */
export async function newLife(member: string): Promise<void> {
  const lives = await loadLives();
  await browser.storage.local.set({ [LIVES]: { ...lives, [member]: crypto.randomUUID() } });
}

/** The life of a member's ledger: '' until something has been removed from it. */
export async function lifeOf(member: string): Promise<string> {
  return (await loadLives())[member] ?? '';
}

async function loadLives(): Promise<Readonly<Record<string, string>>> {
  return readLives((await browser.storage.local.get(LIVES))[LIVES]);
}

function readLives(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).map(([id, life]) => [id, `${life}`]));
}

/** What the reader's script is told, unread, and the lives of ledgers. */
export async function loadReaderSettings(): Promise<
  readonly [unknown, Readonly<Record<string, string>>]
> {
  const { [READER_SETTINGS]: settings, [LIVES]: lives } = await browser.storage.local.get([
    READER_SETTINGS,
    LIVES,
  ]);
  return [settings, readLives(lives)];
}
