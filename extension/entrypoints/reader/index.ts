import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import SESSION_RULES from '../../../seeds/rulebooks/grassroots-joint-review.yaml?session';
import { loadReaderStart } from '../../adapters/browser/reader-settings.ts';
import { whenShown } from '../../adapters/page/address.ts';
import { startReading } from './start-reading.ts';

// Not a WXT content script: its wrapper sends events through the page's document, which a page
// could listen for. The background registers and injects this file itself.
export default defineUnlistedScript(() => {
  // A frame is part of its page: what is read in it, the page counts.
  if (window !== window.top) return;
  const running = Symbol.for('lianping.reader');
  const world = globalThis as { [running]?: () => boolean };
  if (world[running]?.()) return;
  let isAlive = () => true;
  world[running] = () => isAlive();
  whenShown(window, () => {
    isAlive = startReading(window, browser.runtime, {
      rules: SESSION_RULES,
      loadStart: loadReaderStart,
    });
  });
});
