import { browser } from 'wxt/browser';
import type { Badge } from '../../background/badge.ts';

/** Ink on paper; never red, which calls for help. */
const INK = '#475569';
const PAPER = '#ffffff';

/** Shows a badge on the extension's button: of one tab, until it goes elsewhere, or of all others. */
export async function showBadge({ text, title }: Badge, tabId?: number): Promise<void> {
  const { action } = browser;
  const where = tabId === undefined ? {} : { tabId };
  await Promise.all([
    action.setBadgeText({ ...where, text }),
    action.setTitle({ ...where, title }),
    action.setBadgeBackgroundColor({ ...where, color: INK }),
    action.setBadgeTextColor({ ...where, color: PAPER }),
  ]);
}

/** Opens the popup, where the browser lets us and it is not open. */
export const openPopup = (): Promise<void> => browser.action.openPopup().catch(() => {});

/** Whether all tabs show a badge. */
export const hasBadge = async (): Promise<boolean> =>
  (await browser.action.getBadgeText({})) !== '';
