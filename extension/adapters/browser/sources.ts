import { type Browser, browser } from 'wxt/browser';
import { readSource, writeSource } from '../../../shared/reading/sources/check-source.ts';
import { addForms, type PointedArticle } from '../../../shared/reading/sources/own-source.ts';
import {
  OTHER_PAGES,
  type OtherPage,
  otherAt,
  type ReadingSource,
} from '../../../shared/reading/sources/source.ts';
import { type PartFound, readFindings } from '../../../shared/reading/sources/source-check.ts';
import { SOURCES } from '../../seeds.ts';
import { loadReaderStart } from './reader-settings.ts';
import { runInTab } from './run-in-tab.ts';
import { storedItem } from './stored-item.ts';
import { tabInFront } from './tab-in-front.ts';

/** Sources that the member added. */
const own = storedItem('own-sources', readSources, (sources) => sources.map(writeSource));

/** Only the extension writes there; what another version wrote and this one cannot use is left out. */
function readSources(stored: unknown): readonly ReadingSource[] {
  return (Array.isArray(stored) ? stored : []).flatMap((source) => {
    const read = readSource(source);
    return read.ok ? read.value : [];
  });
}

/** Every source that can be switched on: those built in, then those that the member added. */
export async function loadSources(): Promise<readonly ReadingSource[]> {
  return [...SOURCES, ...(await own.load())];
}

/** A source of the member's own that has been held against one article alone. */
export interface Unchecked {
  readonly id: string;
  /** Key of that article. */
  readonly first: string;
}

const unchecked = storedItem('own-sources-unchecked', (stored): readonly Unchecked[] =>
  Array.isArray(stored) ? stored : [],
);

export const loadUnchecked = (): Promise<readonly Unchecked[]> => unchecked.load();

/** Notes that a second article of a source has been looked at. */
export async function noteChecked(id: string): Promise<void> {
  await unchecked.change((all) => all.filter((one) => one.id !== id));
}

/**
 * Adds a source, or to the one of the same site another form of its articles.
 * @param first key of the article that it was made from
 */
export async function addSource(source: ReadingSource, first: string): Promise<void> {
  await unchecked.change((all) => [
    ...all.filter(({ id }) => id !== source.id),
    { id: source.id, first },
  ]);
  await own.change((sources) => {
    const known = sources.find(({ id }) => id === source.id);
    return [...sources.filter((other) => other !== known), addForms(known, source)];
  });
}

export async function renameSource(renamed: ReadingSource): Promise<void> {
  await own.change((sources) => sources.map((one) => (one.id === renamed.id ? renamed : one)));
}

export async function removeSource({ id }: ReadingSource): Promise<void> {
  await noteChecked(id);
  await own.change((sources) => sources.filter((source) => source.id !== id));
}

/** What stands out on the page of the tab in front; null where no script may look at it. */
export async function pointAtTab(): Promise<PointedArticle | null> {
  const tab = await tabInFront();
  const pointed = tab && (await runInTab(tab, '/point.js'));
  return (pointed as PointedArticle | null | undefined) ?? null;
}

/** What can be read on an open article of the source; null where none is open. */
export async function tryOpenPage({ runs }: ReadingSource): Promise<readonly PartFound[] | null> {
  const tabs = await browser.tabs.query({ url: [...runs] });
  for (const tab of tabs) {
    const parts = readFindings((await lookAt(tab)).parts);
    if (parts) return parts;
  }
  return null;
}

/** What the page of a tab is, if no article of a source that is on; null where that is not known. */
export async function otherInTab(tab: Browser.tabs.Tab): Promise<OtherPage | null> {
  const other = (await lookAt(tab)).other;
  return OTHER_PAGES.find((known) => known === other) ?? null;
}

/**
 * Whether a tab shows a PDF, of a source or of any other paper. The address alone tells: no script may
 * look into the browser's own viewer.
 */
export async function isPdf({ url = '' }: Pick<Browser.tabs.Tab, 'url'>): Promise<boolean> {
  if (/^[^?#]*\.pdf(?:[?#]|$)/i.test(url)) return true;
  const { sources } = await loadReaderStart();
  return sources.some((source) => otherAt(url, source) === 'pdf');
}

/** What our script says of a page; nothing where it may not look. */
async function lookAt(tab: Browser.tabs.Tab): Promise<Partial<Record<string, unknown>>> {
  return { ...((await runInTab(tab, '/look.js')) as object | undefined) };
}
