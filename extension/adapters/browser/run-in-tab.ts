import { type Browser, browser } from 'wxt/browser';

/** A page that is busy, or that asks its reader something, answers later than this or never. Milliseconds. */
const ANSWERS_WITHIN = 3000;

/**
 * What a script of ours gives back in a tab; undefined where it may not run, or nothing comes back.
 * Chromium lets scripts into `view-source:` pages and never tells what became of them.
 */
export async function runInTab(
  { id, url }: Pick<Browser.tabs.Tab, 'id' | 'url'>,
  file: string,
): Promise<unknown> {
  // The address is not told where nothing of the page is allowed: then the browser refuses by itself.
  if (id === undefined || (url !== undefined && !/^https?:/.test(url))) return undefined;
  const injection = { target: { tabId: id }, files: [file] };
  const run = browser.scripting.executeScript(injection).catch(() => []);
  const late = new Promise<[]>((given) => setTimeout(given, ANSWERS_WITHIN, []));
  const [answer] = await Promise.race([run, late]);
  return answer?.result;
}
