import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READING_RULES, SOURCES } from '../../seeds.ts';
import { startReading } from './start-reading.ts';

// Not a WXT content script: its wrapper sends events through the page's document, which a page
// could listen for. The background registers and injects this file itself.
export default defineUnlistedScript(() => {
  const running = Symbol.for('lianping.reader');
  const world = globalThis as { [running]?: () => boolean };
  if (world[running]?.()) return;
  world[running] = startReading(window, browser.runtime, {
    rules: READING_RULES,
    sources: SOURCES,
  });
});
