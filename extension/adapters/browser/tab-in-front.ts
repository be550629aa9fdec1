import { type Browser, browser } from 'wxt/browser';

/** The tab in front; null where there is none. */
export async function tabInFront(): Promise<Browser.tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/**
 * The address of the page in front: told where the member has pressed the extension's button over it,
 * or allowed its site; null elsewhere.
 */
export const addressInFront = async (): Promise<string | null> => (await tabInFront())?.url ?? null;
