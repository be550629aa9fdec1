import { browser } from 'wxt/browser';
import { onKept } from '../../adapters/kept-channel.ts';
import { lazyLedger } from '../../adapters/member-ledger.ts';
import { isOn } from '../../adapters/switches.ts';
import { READING_RULES, SEED_RULES, SOURCES } from '../../seeds.ts';
import { ASK_STATUS, type PageStatus, readStatus } from '../../state/messages.ts';
import { createTodayState } from '../../state/today.ts';
import { mount } from '../../ui/mount.tsx';
import { Popup } from '../../ui/Popup.tsx';

const ledger = lazyLedger(SEED_RULES);
const state = createTodayState(
  {
    now: Date.now,
    isAnySourceOn: async () => (await Promise.all(SOURCES.map(isOn))).includes(true),
    pageStatus,
    onDay: async (day) => (await ledger()).onDay(day),
    ofArticles: async (articles) => (await ledger()).ofArticles(articles),
  },
  READING_RULES,
);
mount(<Popup state={state} rules={READING_RULES} sources={SOURCES} openOptions={openOptions} />);
onKept(state.load);
state.load();

async function pageStatus(): Promise<PageStatus | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  // No reader in that tab: nobody answers, and the browser says so by rejecting.
  return browser.tabs.sendMessage(tab.id, ASK_STATUS).then(readStatus, () => null);
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
