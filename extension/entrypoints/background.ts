import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { tellKept } from '../adapters/kept-channel.ts';
import { lazyLedger } from '../adapters/member-ledger.ts';
import { arrangeScripts, isOn } from '../adapters/switches.ts';
import { SEED_RULES, SOURCES } from '../seeds.ts';
import { isKind, SWITCHED } from '../state/messages.ts';
import { createRecorder } from '../state/recorder.ts';

export default defineBackground(() => {
  const ledger = lazyLedger(SEED_RULES);
  const record = createRecorder({
    sources: SOURCES,
    isOn,
    keep: async (entries) => (await ledger()).keep(entries),
    kept: tellKept,
  });

  // One after the other: two at once would register a script twice.
  let arranged = Promise.resolve();
  const arrange = () => {
    arranged = arranged.then(() => arrangeScripts(SOURCES)).catch(console.error);
    return arranged;
  };

  browser.runtime.onInstalled.addListener(arrange);
  browser.runtime.onStartup.addListener(arrange);
  browser.permissions.onRemoved.addListener(arrange);
  browser.runtime.onMessage.addListener((message: unknown, { id, url }, reply) => {
    if (id !== browser.runtime.id) return;
    const answer = isKind(message, SWITCHED.kind) ? arrange() : record(message, url);
    answer.then(reply, (cause: unknown) => {
      console.error(cause);
      reply(undefined);
    });
    return true;
  });
});
