import { browser } from 'wxt/browser';
import { notNeeded } from '../../../shared/reading/sources/permissions.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';
import type { YieldMessage } from '../../reader/messages.ts';
import { tellSources } from './reader-settings.ts';
import { runInTab } from './run-in-tab.ts';
import { storedItem } from './stored-item.ts';

/** Ids of the sources that the member switched on. */
const chosen = storedItem('sources-on', readIds);
const ASKED = 'sources-asked';
const asked = storedItem(ASKED, readAsked);
/** Ids of sources that are on since nobody knows: the window in which they were asked for is gone. */
const news = storedItem('sources-news', readIds);
const SCRIPT = '/reader.js';

/** Whether the member switched a source on and the browser still grants its pages. */
export async function isOn(source: ReadingSource): Promise<boolean> {
  return (await chosen.load()).includes(source.id) && (await isGranted(source));
}

/** Whether the member switched a source on and the browser has taken its pages back since. */
export async function isLost(source: ReadingSource): Promise<boolean> {
  return (await chosen.load()).includes(source.id) && !(await isGranted(source));
}

/**
 * Asks for the pages of sources and remembers the choice.
 * Must be called in the click itself: browsers ask only in answer to a hand.
 * @returns whether they are on now
 */
export async function turnOn(...sources: readonly ReadingSource[]): Promise<boolean> {
  const origins = sources.flatMap(({ asks }) => asks);
  // Its question may close the window that asks: who hears the answer then finds here what was meant.
  // Said at once and not by turns: a window that closes waits for nothing.
  const question: Asked = {
    ids: sources.map(({ id }) => id),
    closes: location.pathname === '/popup.html',
  };
  const noted = browser.storage.local.set({ [ASKED]: question });
  if (!(await browser.permissions.request({ origins }))) return false;
  await noted;
  await takeAnswer(sources);
  await takeNews();
  return true;
}

/** The sources that were switched on and nobody was told of; to be had once. */
export async function takeNews(): Promise<readonly string[]> {
  const ids = await news.load();
  if (ids.length > 0) await news.change(() => []);
  return ids;
}

/**
 * Remembers the choice of the sources that were last asked for and are allowed by now.
 * @param known all sources
 * @returns whether there are any of whom nobody is left to tell
 */
export async function takeAnswer(known: readonly ReadingSource[]): Promise<boolean> {
  const { ids, closes } = await asked.load();
  const meant = known.filter(({ id }) => ids.includes(id));
  const states = await Promise.all(meant.map(isGranted));
  const allowed = meant.filter((_, index) => states[index]).map(({ id }) => id);
  if (allowed.length === 0) return false;
  await chosen.change((before) => [...new Set([...before, ...allowed])]);
  await asked.change(({ ids, closes }) => ({
    ids: ids.filter((id) => !allowed.includes(id)),
    closes,
  }));
  if (closes) await news.change(() => allowed);
  return closes;
}

/**
 * Forgets the choice and gives back the permissions that no other source needs.
 * @param known all sources
 */
export async function turnOff(
  source: ReadingSource,
  known: readonly ReadingSource[],
): Promise<void> {
  const ids = await chosen.change((ids) => ids.filter((id) => id !== source.id));
  const isChosen = ({ id }: ReadingSource) => ids.includes(id);
  const others = known.filter((other) => !isChosen(other));
  const origins = [...notNeeded(others, known.filter(isChosen))];
  // Pages that were granted on installation stay granted; the choice alone decides then.
  await browser.permissions.remove({ origins }).catch(() => false);
}

/** Brings the registered scripts in line with the switches; a newly registered one starts at once. */
export async function arrangeScripts(sources: readonly ReadingSource[]): Promise<void> {
  const states = await Promise.all(sources.map(isOn));
  const on = sources.filter((_, index) => states[index]);
  await tellSources(on, sources);
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = registered.filter((id) => !on.some((source) => source.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  for (const source of on) if (!registered.includes(source.id)) await start(source);
}

async function start({ id, runs }: ReadingSource): Promise<void> {
  const matches = [...runs];
  await browser.scripting.registerContentScripts([
    { id, matches, js: [SCRIPT], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
  const open = await browser.tabs.query({ url: matches });
  // A tab may close or move on meanwhile: then there is nothing to read in it.
  await Promise.all(open.map((tab) => runInTab(tab, SCRIPT)));
}

/** Tells every other page that may be read that one has begun to count. */
export async function tellToYield(
  since: number,
  except: number | undefined,
  sources: readonly ReadingSource[],
): Promise<void> {
  const message: YieldMessage = { kind: 'yield', since };
  const tabs = await browser.tabs.query({ url: sources.flatMap(({ runs }) => runs) });
  for (const { id } of tabs) {
    // Where no reader is at work nobody answers.
    if (id !== undefined && id !== except) browser.tabs.sendMessage(id, message).catch(() => {});
  }
}

/** What the browser was last asked to allow. */
interface Asked {
  /** Of sources. */
  readonly ids: readonly string[];
  /** Whether the window that asks may close over the question: then it cannot tell of the answer. */
  readonly closes: boolean;
}

/** Only the extension writes there. */
function readAsked(stored: unknown): Asked {
  return { ids: [], closes: false, ...(stored as Partial<Asked> | undefined) };
}

function readIds(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

async function isGranted({ asks }: ReadingSource): Promise<boolean> {
  return browser.permissions.contains({ origins: [...asks] });
}
