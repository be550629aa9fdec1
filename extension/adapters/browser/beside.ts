import { browser } from 'wxt/browser';
import { isKind } from '../../reader/messages.ts';

/** Firefox's own name for it, which Chromium's types do not have. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the page of the extension that stands beside a paper; null where the browser has none.
 * What it gives must be called in the click itself.
 */
export function openBeside(): (() => Promise<void>) | null {
  const { sidebarAction } = browser as typeof browser & WithSidebar;
  if (sidebarAction) return () => sidebarAction.open();
  if (!browser.sidePanel?.open) return null;
  // Asked for before: a click does not wait for an answer.
  const here = browser.windows.getCurrent();
  return async () => {
    const { id } = await here;
    if (id !== undefined) await browser.sidePanel.open({ windowId: id });
  };
}

/** Runs when another page may be in front, or the one in front has begun or stopped to count. */
export function onOtherPage(run: () => void): void {
  browser.tabs.onActivated.addListener(run);
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status === 'complete') run();
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    // The background answers it.
    if (isKind(message, 'page-state') || isKind(message, 'report')) run();
  });
}
