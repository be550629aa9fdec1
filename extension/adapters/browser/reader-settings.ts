import { browser } from 'wxt/browser';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import { type ReaderSettings, readReaderSettings } from '../../reader/reader-settings.ts';
import { storedItem } from './stored-item.ts';

export const READER_SETTINGS = 'reader-settings';
const LIVES = 'ledger-lives';
const SOURCES = 'reader-sources';

/** What the script in a page starts from. */
export interface ReaderStart extends ReaderSettings {
  /** Of the member's ledger. */
  readonly life: string;
  /** Those that are on. They come from here, so that the script carries none itself. */
  readonly sources: readonly ReadingSource[];
  /** All, on or off: an article has the key of its original whether that is read there or not. */
  readonly known: readonly ReadingSource[];
}

interface ToldSources {
  readonly on: readonly string[];
  readonly known: readonly ReadingSource[];
}

export async function loadReaderStart(): Promise<ReaderStart> {
  const stored = await browser.storage.local.get([READER_SETTINGS, LIVES, SOURCES]);
  const settings = readReaderSettings(stored[READER_SETTINGS]);
  // Checked when they were built in, or added: nobody but the extension writes there.
  const { on, known } = (stored[SOURCES] as ToldSources | undefined) ?? { on: [], known: [] };
  return {
    ...settings,
    life: readLives(stored[LIVES])[settings.member] ?? '',
    sources: known.filter(({ id }) => on.includes(id)),
    known,
  };
}

/** Tells the scripts in pages, those to come and those that look again, what is on. */
export async function tellSources(
  on: readonly ReadingSource[],
  known: readonly ReadingSource[],
): Promise<void> {
  const told: ToldSources = { on: on.map(({ id }) => id), known };
  await browser.storage.local.set({ [SOURCES]: told });
}

/** Begins another life of a member's ledger: what was read in pages before does not reach it. */
export async function newLife(member: string): Promise<void> {
  await lives().change((known) => ({ ...known, [member]: crypto.randomUUID() }));
}

/** The life of a member's ledger: '' until something has been removed from it. */
export async function lifeOf(member: string): Promise<string> {
  return (await lives().load())[member] ?? '';
}

const lives = () => storedItem(LIVES, readLives);

/** Only the extension writes there. */
const readLives = (stored: unknown): Readonly<Record<string, string>> => ({
  ...(stored as Readonly<Record<string, string>> | undefined),
});
