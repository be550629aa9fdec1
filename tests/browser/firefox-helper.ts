import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENTS } from './newspaper.ts';
import { built, grantHosts } from './reading-newsroom.ts';

/** Asks the helper how much the ledger has, behind `=` of which article; it answers, in milliseconds, at `TOLD`. */
export const ASK = `${CONTENTS}?ask`;
export const TOLD = `${CONTENTS}?told=`;
/** Has the helper leave the ledger as a later version of the extension would. */
export const SPOIL = `${CONTENTS}?spoil`;
export const SPOILT = `${CONTENTS}?spoilt`;
/** Where the helper goes once the source is on. */
export const READY = `${CONTENTS}?ready`;

/**
 * Nobody may drive an extension's own pages in Firefox. This one, which only the test's copy has,
 * switches the source on, and answers in the address of a page.
 */
const HELPER = `
  const made = (request, happened) => new Promise((done) => { request[happened] = done; });
  async function sum(of) {
    const there = (await indexedDB.databases()).some(({ name }) => name === 'ledger');
    if (!there) return 0; // opening it would make an empty one
    const opening = indexedDB.open('ledger');
    await made(opening, 'onsuccess');
    const all = opening.result.transaction('entries').objectStore('entries').getAll();
    await made(all, 'onsuccess');
    opening.result.close();
    const asked = all.result.filter(({ article }) => article.endsWith(of));
    return asked.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  }
  async function spoil() {
    const opening = indexedDB.open('ledger', 99);
    await made(opening, 'onsuccess');
    opening.result.close();
  }
  browser.tabs.onUpdated.addListener(async (id, { url }) => {
    if (url?.startsWith('${ASK}')) {
      browser.tabs.update(id, { url: '${TOLD}' + (await sum(url.split('ask=')[1] ?? '')) });
    }
    if (url === '${SPOIL}') browser.tabs.update(id, { url: (await spoil(), '${SPOILT}') });
  });
  browser.storage.local.set({ 'sources-on': ['people-daily'] })
    .then(() => browser.runtime.sendMessage({ kind: 'switched' }))
    .then(() => browser.tabs.create({ url: '${READY}' }));
`;

/** A copy of the built extension with its pages granted, and the helper in it. */
export function withHelper(): string {
  const folder = grantHosts(built('firefox-mv3'), mkdtempSync(join(tmpdir(), 'firefox-')));
  writeFileSync(join(folder, 'helper.js'), HELPER);
  writeFileSync(join(folder, 'helper.html'), '<script src="helper.js"></script>');
  writeFileSync(
    join(folder, 'open-helper.js'),
    `browser.tabs.create({ url: browser.runtime.getURL('helper.html'), active: false });`,
  );
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.background.scripts.push('open-helper.js');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
